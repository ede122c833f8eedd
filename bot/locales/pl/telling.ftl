button-tell-me = 🔔 Daj znać, gdy będzie odpowiedź
telling-agreed = Dam ci tu znać, jeden raz, gdy w dokumentach będzie odpowiedź. Naciśnij jeszcze raz, żeby to cofnąć.
telling-withdrawn = Nie dam ci znać.
told = Pytanie brzmiało: { $question } Teraz jest odpowiedź.
kept-wishes = twoje pytania, o których odpowiedzi mam ci dać znać
counted-wishes =
    { $count ->
        [one] jedno pytanie, o którego odpowiedzi mam ci dać znać
        [few] { $count } pytania, o których odpowiedzi mam ci dać znać
        [many] { $count } pytań, o których odpowiedzi mam ci dać znać
       *[other] { $count } pytania, o których odpowiedzi mam ci dać znać
    }
