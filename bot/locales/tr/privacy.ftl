command-privacy = Sizinle ilgili neyi, ne kadar süre sakladığım
command-forget = Sizinle ilgili sakladığım her şeyi sil
privacy-heading = Sizinle ilgili sakladıklarım
kept-answers = sorularınız ve yanıtlarım
kept-feedback = yanıtlar hakkındaki görüşünüz (👍 👎)
kept-preferences = seçtiğiniz dil
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] bir gün süreyle
       *[other] { $days } gün süreyle
    }
kept-until-erased = siz silene kadar
privacy-log = Sorularınızın metnini hiçbir günlüğe yazmam.
privacy-log-debug = Günlüğüm şu anda hata ayıklamaya ayarlı ve soruların metnini içerebilir.
privacy-others = Saklananları bu botu işleten kişi okuyabilir. Kimseye gönderilmez.
privacy-forget = /forget hepsini bir kerede, bütün sohbetlerde siler.
forget-question = Sizinle ilgili sakladığım her şeyi bütün sohbetlerde sileyim mi?
forget-final = Bu geri alınamaz.
counted-answers =
    { $count ->
        [one] bir soru ve yanıtı
       *[other] { $count } soru ve yanıtları
    }
counted-feedback =
    { $count ->
        [one] bir yanıt hakkındaki görüşünüz
       *[other] { $count } yanıt hakkındaki görüşünüz
    }
counted-preferences = seçtiğiniz dil
button-forget = Her şeyi sil
button-keep = Sakla
forget-nothing = Sizinle ilgili hiçbir şey saklamıyorum.
forget-done = Sizinle ilgili sakladığım her şeyi bütün sohbetlerde sildim.
forget-remains = Telegram’daki iletiler siz silene kadar orada kalır. Önceki yanıtlarımın altındaki düğmeler artık çalışmaz.
forget-kept = Hiçbir şey silinmedi.
forget-not-yours = Buna yalnızca /forget yazan kişi karar verebilir. Sizinle ilgili sakladıklarımı sildirmek için komutu kendiniz yazın.
forget-decided = Buna zaten karar verildi.
kept-audit = yalnızca yöneticilerin yapabildiklerinden yaptığınız ya da denediğiniz şeyler
counted-audit =
    { $count ->
        [one] yalnızca yöneticilere açık işlemlerle ilgili bir kayıt
       *[other] yalnızca yöneticilere açık işlemlerle ilgili { $count } kayıt
    }
kept-golden = bir yöneticinin beni sınamak için sakladığı sorularınız
counted-golden =
    { $count ->
        [one] beni sınamak için saklanan bir soru
       *[other] beni sınamak için saklanan { $count } soru
    }
