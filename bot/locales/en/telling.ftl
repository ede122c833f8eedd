button-tell-me = 🔔 Tell me when there is an answer
telling-agreed = I will tell you here, once, when the documents have an answer. Press again to take this back.
telling-withdrawn = I will not tell you.
told = You asked: { $question } Now there is an answer.
kept-wishes = questions of yours whose answers you want to be told of
counted-wishes =
    { $count ->
        [one] one question whose answer you want to be told of
       *[other] { $count } questions whose answers you want to be told of
    }
