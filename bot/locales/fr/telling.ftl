button-tell-me = 🔔 Me prévenir s’il y a une réponse
telling-agreed = Je vous préviendrai ici, une seule fois, dès que les documents auront une réponse. Appuyez encore pour annuler.
telling-withdrawn = Je ne vous préviendrai pas.
told = Vous aviez demandé : { $question } Il y a maintenant une réponse.
kept-wishes = vos questions dont vous voulez apprendre la réponse
counted-wishes =
    { $count ->
        [one] { $count } question dont vous voulez apprendre la réponse
       *[other] { $count } questions dont vous voulez apprendre la réponse
    }
