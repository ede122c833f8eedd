start-greeting =
    Stel me een vraag, in welke taal je maar wilt. Ik antwoord met de woorden van de documenten zelf: de zin die je vraag beantwoordt en de plaats waar hij staat.
start-documents =
    { $count ->
        [one] Ik ken één document:
       *[other] Ik ken { $count } documenten:
    }
start-documents-more =
    { $count ->
        [one] en nog één
       *[other] en nog { $count }
    }
samples-heading = Bijvoorbeeld:
help =
    Schrijf je vraag zoals je hem zou stellen; een vervolgvraag mag op de vorige voortbouwen.

    • Ik citeer en verzin niets: de vetgedrukte zin staat precies zo in het document.
    • ‘Meer’ toont andere citaten, ‘In context’ de tekst rond een citaat.
    • Antwoord op een van mijn antwoorden, of op een deel ervan, om naar die passage te vragen. /new begint opnieuw.
    • Als de documenten een vraag niet beantwoorden, zeg ik dat.
    • In groepen: noem me, antwoord op mij of gebruik /ask.
    • /check en een zin: staat die woord voor woord in de documenten?
