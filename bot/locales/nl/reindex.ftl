reindex-started = Ik bekijk de documenten …
reindex-reading = Documenten lezen: { $done } van { $total }
reindex-encoding = Zinnen verwerken: { $done } van { $total }
reindex-writing = De index wegschrijven …
reindex-running = De index wordt al opnieuw opgebouwd.
reindex-unchanged = Er is niets veranderd.
reindex-done =
    { $seconds ->
        [one] De index is bijgewerkt. Dat duurde { NUMBER($seconds, maximumFractionDigits: 1) } seconde.
       *[other] De index is bijgewerkt. Dat duurde { NUMBER($seconds, maximumFractionDigits: 1) } seconden.
    }
reindex-added = Toegevoegd ({ $count }):
reindex-changed = Gewijzigd ({ $count }):
reindex-removed = Verwijderd ({ $count }):
reindex-failed = Niet leesbaar ({ $count }):
reindex-more =
    { $count ->
        [one] … en nog één
       *[other] … en nog { $count }
    }
reindex-error = Het opbouwen is mislukt; de index is zoals hij was. { $reason }
