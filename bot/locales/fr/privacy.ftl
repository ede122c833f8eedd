command-privacy = Ce que je conserve sur vous, et combien de temps
command-forget = Effacer tout ce que je conserve sur vous
privacy-heading = Ce que je conserve sur vous
kept-answers = vos questions et mes réponses
kept-feedback = ce que vous avez pensé des réponses (👍 👎)
kept-preferences = la langue que vous avez choisie
kept-line = { $what } : { $until }
kept-for-days =
    { $days ->
        [one] pendant un jour
       *[other] pendant { $days } jours
    }
kept-until-erased = jusqu’à ce que vous l’effaciez
privacy-log = Je n’écris le texte de vos questions dans aucun journal.
privacy-log-debug = Mon journal est actuellement réglé pour la recherche d’erreurs et peut contenir le texte de questions.
privacy-others = La personne qui gère ce bot peut lire ce qui est conservé. Rien n’est transmis à qui que ce soit.
privacy-forget = /forget efface tout cela d’un coup, dans toutes les discussions.
forget-question = Dois-je effacer tout ce que je conserve sur vous, dans toutes les discussions ?
forget-final = C’est irréversible.
counted-answers =
    { $count ->
        [one] une question et sa réponse
       *[other] { $count } questions et leurs réponses
    }
counted-feedback =
    { $count ->
        [one] ce que vous avez pensé d’une réponse
       *[other] ce que vous avez pensé de { $count } réponses
    }
counted-preferences = la langue que vous avez choisie
button-forget = Tout effacer
button-keep = Conserver
forget-nothing = Je ne conserve rien sur vous.
forget-done = J’ai effacé tout ce que je conservais sur vous, dans toutes les discussions.
forget-remains = Les messages dans Telegram y restent jusqu’à ce que vous les supprimiez. Les boutons sous mes réponses précédentes ne fonctionnent plus.
forget-kept = Rien n’a été effacé.
forget-not-yours = Seule la personne qui a écrit /forget peut en décider. Écrivez-le vous-même pour faire effacer ce que je conserve sur vous.
forget-decided = C’est déjà décidé.
kept-audit = ce que vous avez fait ou tenté parmi ce que seuls les administrateurs peuvent faire
counted-audit =
    { $count ->
        [one] une trace d’une action réservée aux administrateurs
       *[other] { $count } traces d’actions réservées aux administrateurs
    }
kept-golden = vos questions qu’un administrateur a gardées pour me tester
counted-golden =
    { $count ->
        [one] une question gardée pour me tester
       *[other] { $count } questions gardées pour me tester
    }
