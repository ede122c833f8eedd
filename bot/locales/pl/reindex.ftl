reindex-started = Przeglądam dokumenty …
reindex-reading = Czytanie dokumentów: { $done } z { $total }
reindex-encoding = Kodowanie zdań: { $done } z { $total }
reindex-writing = Zapisywanie indeksu …
reindex-running = Indeks jest już przebudowywany.
reindex-unchanged = Nic się nie zmieniło.
reindex-done =
    { $seconds ->
        [one] Indeks jest aktualny. Zajęło to { NUMBER($seconds, maximumFractionDigits: 1) } sekundę.
        [few] Indeks jest aktualny. Zajęło to { NUMBER($seconds, maximumFractionDigits: 1) } sekundy.
        [many] Indeks jest aktualny. Zajęło to { NUMBER($seconds, maximumFractionDigits: 1) } sekund.
       *[other] Indeks jest aktualny. Zajęło to { NUMBER($seconds, maximumFractionDigits: 1) } sekundy.
    }
reindex-added = Dodane ({ $count }):
reindex-changed = Zmienione ({ $count }):
reindex-removed = Usunięte ({ $count }):
reindex-failed = Nie udało się odczytać ({ $count }):
reindex-more =
    { $count ->
        [one] … i jeszcze jeden
        [few] … i jeszcze { $count }
        [many] … i jeszcze { $count }
       *[other] … i jeszcze { $count }
    }
reindex-error = Przebudowa się nie powiodła; indeks jest taki jak przedtem. { $reason }
