check-usage = Schrijf de zin achter de opdracht: /check …
check-usage-reply = Of beantwoord een willekeurig bericht met /check: ik zeg of het woord voor woord in de documenten staat.
check-too-long = Deze tekst is te lang; hoogstens { $limit } tekens, alsjeblieft.
check-verbatim = Dit staat woord voor woord in de documenten.
check-typography = Dit staat in de documenten; alleen de typografie verschilt (spaties, aanhalingstekens, streepjes en dergelijke).
check-places =
    { $places ->
        [100] Op 100 plaatsen of meer; dit is de eerste:
        [one] Op { $places } plaats:
       *[other] Op { $places } plaatsen; dit is de eerste:
    }
check-altered = In de documenten staat dit anders.
check-only-text = alleen in deze tekst
check-only-document = alleen in het document
check-there = In het document staat:
check-missing = Dit staat niet in de documenten.
check-closest = Dit komt er het dichtst bij:
check-parts = Dit staat niet op één plaats bij elkaar; hier is het zin voor zin:
check-rest = De rest past niet in dit bericht; controleer die apart.
command-check = Controleren of een zin in de documenten staat
