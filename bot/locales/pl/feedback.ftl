feedback-up = Dziękuję!
feedback-down = Dziękuję za informację. Pomaga zadanie pytania innymi słowami albo odpowiedź na właściwy fragment.
feedback-withdrawn = Cofnięto.
