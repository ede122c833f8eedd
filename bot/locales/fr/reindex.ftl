reindex-started = J’examine les documents …
reindex-reading = Lecture des documents : { $done } sur { $total }
reindex-encoding = Encodage des phrases : { $done } sur { $total }
reindex-writing = Écriture de l’index …
reindex-running = L’index est déjà en cours de reconstruction.
reindex-unchanged = Rien n’a changé.
reindex-done =
    { $seconds ->
        [one] L’index est à jour. Durée : { NUMBER($seconds, maximumFractionDigits: 1) } seconde.
       *[other] L’index est à jour. Durée : { NUMBER($seconds, maximumFractionDigits: 1) } secondes.
    }
reindex-added = Ajoutés ({ $count }) :
reindex-changed = Modifiés ({ $count }) :
reindex-removed = Supprimés ({ $count }) :
reindex-failed = Illisibles ({ $count }) :
reindex-more =
    { $count ->
        [one] … et un autre
       *[other] … et { $count } autres
    }
reindex-error = La reconstruction a échoué ; l’index reste inchangé. { $reason }
