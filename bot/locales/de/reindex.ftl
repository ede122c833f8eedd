reindex-started = Ich sehe die Dokumente durch …
reindex-reading = Lese Dokumente: { $done } von { $total }
reindex-encoding = Verarbeite Sätze: { $done } von { $total }
reindex-writing = Schreibe den Index …
reindex-running = Der Index wird bereits neu aufgebaut.
reindex-unchanged = Nichts hat sich geändert.
reindex-done =
    { $seconds ->
        [one] Der Index ist auf dem neuesten Stand. Das dauerte { NUMBER($seconds, maximumFractionDigits: 1) } Sekunde.
       *[other] Der Index ist auf dem neuesten Stand. Das dauerte { NUMBER($seconds, maximumFractionDigits: 1) } Sekunden.
    }
reindex-added = Hinzugekommen ({ $count }):
reindex-changed = Geändert ({ $count }):
reindex-removed = Entfernt ({ $count }):
reindex-failed = Nicht lesbar ({ $count }):
reindex-more =
    { $count ->
        [one] … und ein weiteres
       *[other] … und { $count } weitere
    }
reindex-error = Der Neuaufbau ist gescheitert; der Index ist wie zuvor. { $reason }
