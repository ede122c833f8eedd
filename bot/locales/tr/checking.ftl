check-usage = Cümleyi komutun ardına yazın: /check …
check-usage-reply = Ya da herhangi bir iletiyi /check ile yanıtlayın: Belgelerde kelimesi kelimesine geçip geçmediğini söylerim.
check-too-long = Bu metin çok uzun; lütfen en fazla { $limit } karakter.
check-verbatim = Bu, belgelerde kelimesi kelimesine geçiyor.
check-typography = Bu, belgelerde geçiyor; yalnızca dizgisi farklı (boşluklar, tırnak işaretleri, çizgiler ve benzerleri).
check-places =
    { $places ->
        [100] 100 ya da daha fazla yerde; ilki şu:
        [one] { $places } yerde:
       *[other] { $places } yerde; ilki şu:
    }
check-altered = Bu, belgelerde farklı geçiyor.
check-only-text = yalnızca bu metinde
check-only-document = yalnızca belgede
check-there = Belgede şöyle:
check-missing = Bu, belgelerde geçmiyor.
check-closest = En yakını şu:
check-parts = Bu, tek bir yerde geçmiyor; cümle cümle bakalım:
check-rest = Gerisi bu iletiye sığmıyor; lütfen onu ayrıca denetleyin.
command-check = Bir cümlenin belgelerde geçip geçmediğini denetle
