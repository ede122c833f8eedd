reindex-started = Examino los documentos …
reindex-reading = Leyendo documentos: { $done } de { $total }
reindex-encoding = Codificando frases: { $done } de { $total }
reindex-writing = Escribiendo el índice …
reindex-running = El índice ya se está reconstruyendo.
reindex-unchanged = No ha cambiado nada.
reindex-done =
    { $seconds ->
        [one] El índice está al día. Ha tardado { NUMBER($seconds, maximumFractionDigits: 1) } segundo.
       *[other] El índice está al día. Ha tardado { NUMBER($seconds, maximumFractionDigits: 1) } segundos.
    }
reindex-added = Añadidos ({ $count }):
reindex-changed = Modificados ({ $count }):
reindex-removed = Eliminados ({ $count }):
reindex-failed = No se han podido leer ({ $count }):
reindex-more =
    { $count ->
        [one] … y uno más
       *[other] … y { $count } más
    }
reindex-error = La reconstrucción ha fallado; el índice sigue como estaba. { $reason }
