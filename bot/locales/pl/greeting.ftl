start-greeting =
    Zadaj mi pytanie w dowolnym języku. Odpowiadam słowami samych dokumentów: podaję zdanie, które odpowiada na twoje pytanie, i miejsce, w którym się znajduje.
start-documents =
    { $count ->
        [one] Znam jeden dokument:
        [few] Znam { $count } dokumenty:
        [many] Znam { $count } dokumentów:
       *[other] Znam { $count } dokumentu:
    }
start-documents-more =
    { $count ->
        [one] i jeszcze jeden
        [few] i jeszcze { $count }
        [many] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }
samples-heading = Na przykład:
help =
    Napisz pytanie tak, jak byś je zadał na głos; kolejne pytanie może nawiązywać do poprzedniego.

    • Cytuję, niczego nie zmyślam: pogrubione zdanie stoi w dokumencie dokładnie w tej postaci.
    • „Więcej” pokazuje dalsze cytaty, „W kontekście” tekst wokół cytatu.
    • Odpowiedz na moją odpowiedź lub jej część, aby zapytać o ten fragment. /new zaczyna od nowa.
    • Jeśli w dokumentach nie ma odpowiedzi na pytanie, mówię to.
    • W grupach wspomnij o mnie, odpowiedz mi albo użyj /ask.
    • /check i zdanie: czy stoi ono w dokumentach słowo w słowo?
