button-tell-me = 🔔 Avvisami quando c’è una risposta
telling-agreed = Ti avviserò qui, una volta sola, quando i documenti avranno una risposta. Premi di nuovo per annullare.
telling-withdrawn = Non ti avviserò.
told = Avevi chiesto: { $question } Ora c’è una risposta.
kept-wishes = tue domande di cui vuoi conoscere la risposta
counted-wishes =
    { $count ->
        [one] una domanda di cui vuoi conoscere la risposta
       *[other] { $count } domande di cui vuoi conoscere la risposta
    }
