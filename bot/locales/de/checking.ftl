check-usage = Schreib den Satz hinter den Befehl: /check …
check-usage-reply = Oder antworte auf irgendeine Nachricht mit /check: Ich sage, ob sie wörtlich in den Dokumenten steht.
check-too-long = Dieser Text ist zu lang; höchstens { $limit } Zeichen, bitte.
check-verbatim = Das steht wörtlich so in den Dokumenten.
check-typography = Das steht so in den Dokumenten; nur die Typografie weicht ab (Leerzeichen, Anführungszeichen, Striche und dergleichen).
check-places =
    { $places ->
        [100] An 100 Stellen oder mehr; hier ist die erste:
        [one] An { $places } Stelle:
       *[other] An { $places } Stellen; hier ist die erste:
    }
check-altered = In den Dokumenten steht das anders.
check-only-text = nur in diesem Text
check-only-document = nur im Dokument
check-there = Im Dokument steht:
check-missing = Das steht nicht in den Dokumenten.
check-closest = Dies kommt dem am nächsten:
check-parts = Das steht nicht an einer Stelle beisammen; hier ist es Satz für Satz:
check-rest = Der Rest passt nicht in diese Nachricht; bitte prüf ihn für sich.
command-check = Prüfen, ob ein Satz in den Dokumenten steht
