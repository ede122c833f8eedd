start-greeting =
    Posez-moi une question, dans la langue de votre choix. Je réponds avec les mots mêmes des documents : la phrase qui répond à votre question, et l’endroit où elle se trouve.
start-documents =
    { $count ->
        [one] Je connais un document :
       *[other] Je connais { $count } documents :
    }
start-documents-more =
    { $count ->
        [one] et un autre
       *[other] et { $count } autres
    }
samples-heading = Par exemple :
help =
    Écrivez votre question comme vous la diriez ; une question de suivi peut s’appuyer sur la précédente.

    • Je cite, je n’invente rien : la phrase en gras figure telle quelle dans le document.
    • « Plus » montre d’autres citations, « En contexte » le texte autour d’une citation.
    • Répondez à l’une de mes réponses, ou à une partie, pour interroger ce passage. /new recommence à zéro.
    • Si les documents ne répondent pas à une question, je le dis.
    • Dans les groupes, mentionnez-moi, répondez-moi ou utilisez /ask.
    • /check et une phrase : figure-t-elle mot pour mot dans les documents ?
