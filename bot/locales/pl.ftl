# Powitanie i pomoc
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
    • Jeśli w dokumentach nie ma odpowiedzi na pytanie, mówię to.
    • W grupach wspomnij o mnie, odpowiedz mi albo użyj /ask.

# Odpowiedzi
nothing = W dokumentach nie ma odpowiedzi na to pytanie.
related = Dokładnej odpowiedzi na to pytanie w dokumentach nie ma. Najbliższe jest to:
closest-heading = Najbliższe fragmenty; nie muszą odpowiadać na twoje pytanie:
word-unknown = Słowo „{ $word }” nie występuje w dokumentach.
word-unknown-nearest = Słowo „{ $word }” nie występuje w dokumentach. Najbliższa występująca pisownia to „{ $nearest }”.
word-spelt = Słowo „{ $word }” zapisano tu jako „{ $nearest }”.
passage-position = fragment { $number } z { $count }
passages-position = fragmenty od { $first } do { $last } z { $count }
quote-too-long = Ten cytat jest za długi na jedną wiadomość. Znajdziesz go tutaj:
end-of-results = To wszystko, co znalazłem.
score = { NUMBER($score, style: "percent") }

# Przyciski
button-more = Więcej
button-context = W kontekście
button-context-number = W kontekście: { $number }
button-earlier = ← Wcześniej
button-later = Dalej →
button-back = Wróć do odpowiedzi
button-closest = Najbliższe fragmenty

# Na co nie można odpowiedzieć
question-empty = Napisz pytanie.
question-too-long =
    { $limit ->
        [one] Twoje pytanie jest za długie; może mieć najwyżej { $limit } znak.
        [few] Twoje pytanie jest za długie; może mieć najwyżej { $limit } znaki.
        [many] Twoje pytanie jest za długie; może mieć najwyżej { $limit } znaków.
       *[other] Twoje pytanie jest za długie; może mieć najwyżej { $limit } znaku.
    }
ask-usage = Napisz pytanie po poleceniu: /ask Co …?
text-only = Rozumiem tylko tekst. Napisz swoje pytanie.
button-expired = Ten przycisk stracił ważność. Zadaj pytanie jeszcze raz.
went-wrong = Przepraszam, coś poszło nie tak po mojej stronie. Spróbuj jeszcze raz.
conversation-cleared = Nowa rozmowa: wcześniejsze pytania już się nie liczą.

# Przebudowa indeksu
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

# Stan
status-documents = Dokumenty: { $count }
status-passages = Fragmenty: { $count }
status-sentences = Zdania: { $count }
status-generation = Indeks: { $generation }, utworzony { $built }
status-model = Model: { $model }
status-questions = Pytania, na które odpowiedziano: { $count }
status-uptime = Czas działania: { $uptime }

# Menu poleceń i profil
command-start = Powitanie i przykładowe pytania
command-help = Jak pytać i czego się spodziewać
command-ask = Zadaj pytanie
command-new = Rozpocznij nową rozmowę
command-reindex = Przebuduj indeks z dokumentów
command-status = Indeks, model i liczniki
bot-description =
    Zadaj mi pytanie o moje dokumenty w dowolnym języku. Odpowiadam, cytując słowo w słowo i z podaniem źródła fragmenty, które zawierają odpowiedź. Czego nie mówią dokumenty, tego nie mówię i ja.
bot-short-description = Odpowiada na pytania, cytując swoje dokumenty słowo w słowo.

# Terminal
terminal-commands = m: więcej · c: w kontekście · new: nowa rozmowa · q: koniec
terminal-token = Aby prowadzić tę rozmowę w Telegramie, poproś @BotFather o token (https://t.me/BotFather, polecenie /newbot) i wpisz go do .env jako TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Najpierw zadaj pytanie.
terminal-example = Przykład z dokumentów:
