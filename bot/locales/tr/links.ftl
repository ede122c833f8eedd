link-changed = Bu bölüm alıntılandığından beri değişti. Şimdi şöyle:
link-gone = Bu bölüm artık belgelerde yok.
link-unknown = Bu bağlantı hiçbir bölüme götürmüyor.
