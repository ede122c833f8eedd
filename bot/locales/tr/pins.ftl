pinned = 📌 Bu soru için bir yönetici tarafından seçildi
pin-usage = Yanıtlarımdan birine /pin yazarak karşılık verin: o soru başka sözlerle veya dillerde de sorulsa, bölümü ilk sırada gelir. /pin’den sonra yazdığınız, sorunun yerine geçer.
pin-done = Sabitlendi. /pins sabitlenenleri gösterir.
pin-removed = Kaldırıldı.
pins-none = Sabitlenmiş bir şey yok.
pins-heading = Sabitlenen bölümler: { $count }
pin-gone = Bu bölüm artık belgelerde yok, bu yüzden kaldırdım. Şu soruya sabitlenmişti: { $question }
button-pin-remove = { $number } numarayı kaldır
command-pin = Bir bölümü bir soruya sabitle (bir yanıta karşılık olarak)
command-pins = Hangi sorulara ne sabitlendi
kept-pins = bir yöneticinin bölüm sabitlediği sorularınız
counted-pins =
    { $count ->
        [one] bölüm sabitlenmiş bir soru
       *[other] bölüm sabitlenmiş { $count } soru
    }
