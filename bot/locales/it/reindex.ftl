reindex-started = Esamino i documenti …
reindex-reading = Lettura dei documenti: { $done } di { $total }
reindex-encoding = Codifica delle frasi: { $done } di { $total }
reindex-writing = Scrittura dell’indice …
reindex-running = L’indice è già in fase di ricostruzione.
reindex-unchanged = Non è cambiato nulla.
reindex-done =
    { $seconds ->
        [one] L’indice è aggiornato. Tempo impiegato: { NUMBER($seconds, maximumFractionDigits: 1) } secondo.
       *[other] L’indice è aggiornato. Tempo impiegato: { NUMBER($seconds, maximumFractionDigits: 1) } secondi.
    }
reindex-added = Aggiunti ({ $count }):
reindex-changed = Modificati ({ $count }):
reindex-removed = Rimossi ({ $count }):
reindex-failed = Illeggibili ({ $count }):
reindex-more =
    { $count ->
        [one] … e un altro
       *[other] … e altri { $count }
    }
reindex-error = La ricostruzione non è riuscita; l’indice è rimasto com’era. { $reason }
