start-greeting =
    Bana istediğiniz dilde bir soru sorun. Belgelerin kendi sözleriyle yanıt veririm: sorunuzu yanıtlayan cümle ve bulunduğu yer.
start-documents =
    { $count ->
        [one] Bir belge biliyorum:
       *[other] { $count } belge biliyorum:
    }
start-documents-more =
    { $count ->
        [one] ve bir tane daha
       *[other] ve { $count } tane daha
    }
samples-heading = Örneğin:
help =
    Sorunuzu nasıl söylerseniz öyle yazın; devam sorusu bir öncekine dayanabilir.

    • Alıntılarım, asla uydurmam: kalın yazılan cümle belgede aynen böyle geçer.
    • “Daha fazla” başka alıntıları, “Bağlamı içinde” alıntının çevresindeki metni gösterir.
    • O bölüm hakkında sormak için yanıtlarımdan birini ya da bir kısmını yanıtlayın. /new ile baştan başlarsınız.
    • Belgeler bir soruyu yanıtlamıyorsa bunu söylerim.
    • Gruplarda benden söz edin, bana yanıt verin ya da /ask komutunu kullanın.
    • /check ve bir cümle: Belgelerde kelimesi kelimesine geçiyor mu?
