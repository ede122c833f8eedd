check-usage = Napisz zdanie po poleceniu: /check …
check-usage-reply = Albo odpowiedz na dowolną wiadomość, pisząc /check: powiem, czy jej treść stoi w dokumentach słowo w słowo.
check-too-long = Ten tekst jest za długi; proszę o najwyżej { $limit } znaków.
check-verbatim = To stoi w dokumentach słowo w słowo.
check-typography = To stoi w dokumentach; różni się tylko typografia (odstępy, cudzysłowy, kreski i tym podobne).
check-places =
    { $places ->
        [100] W 100 miejscach lub więcej; oto pierwsze:
        [one] W { $places } miejscu:
        [few] W { $places } miejscach; oto pierwsze:
        [many] W { $places } miejscach; oto pierwsze:
       *[other] W { $places } miejsca; oto pierwsze:
    }
check-altered = W dokumentach stoi to inaczej.
check-only-text = tylko w tym tekście
check-only-document = tylko w dokumencie
check-there = W dokumencie jest:
check-missing = Tego nie ma w dokumentach.
check-closest = Najbliższe temu jest:
check-parts = To nie stoi razem w jednym miejscu; oto zdanie po zdaniu:
check-rest = Reszta nie mieści się w tej wiadomości; sprawdź ją osobno.
command-check = Sprawdź, czy zdanie jest w dokumentach
