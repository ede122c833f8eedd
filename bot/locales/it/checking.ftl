check-usage = Scrivi la frase dopo il comando: /check …
check-usage-reply = Oppure rispondi a un messaggio qualsiasi con /check: ti dico se compare parola per parola nei documenti.
check-too-long = Questo testo è troppo lungo; al massimo { $limit } caratteri, per favore.
check-verbatim = Questo compare parola per parola nei documenti.
check-typography = Questo compare nei documenti; cambia solo la tipografia (spazi, virgolette, trattini e simili).
check-places =
    { $places ->
        [100] In 100 punti o più; ecco il primo:
        [one] In { $places } punto:
       *[other] In { $places } punti; ecco il primo:
    }
check-altered = Nei documenti questo è diverso.
check-only-text = solo in questo testo
check-only-document = solo nel documento
check-there = Il documento dice:
check-missing = Questo non compare nei documenti.
check-closest = Questo è ciò che gli si avvicina di più:
check-parts = Questo non compare tutto in un punto; eccolo frase per frase:
check-rest = Il resto non entra in questo messaggio; controllalo a parte.
command-check = Controllare se una frase compare nei documenti
