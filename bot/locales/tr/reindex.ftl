reindex-started = Belgelere bakıyorum …
reindex-reading = Belgeler okunuyor: { $done } / { $total }
reindex-encoding = Cümleler kodlanıyor: { $done } / { $total }
reindex-writing = Dizin yazılıyor …
reindex-running = Dizin zaten yeniden kuruluyor.
reindex-unchanged = Hiçbir şey değişmedi.
reindex-done =
    { $seconds ->
        [one] Dizin güncel. { NUMBER($seconds, maximumFractionDigits: 1) } saniye sürdü.
       *[other] Dizin güncel. { NUMBER($seconds, maximumFractionDigits: 1) } saniye sürdü.
    }
reindex-added = Eklenenler ({ $count }):
reindex-changed = Değişenler ({ $count }):
reindex-removed = Kaldırılanlar ({ $count }):
reindex-failed = Okunamayanlar ({ $count }):
reindex-more =
    { $count ->
        [one] … ve bir tane daha
       *[other] … ve { $count } tane daha
    }
reindex-error = Yeniden kurma başarısız oldu; dizin olduğu gibi duruyor. { $reason }
