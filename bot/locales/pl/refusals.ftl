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
