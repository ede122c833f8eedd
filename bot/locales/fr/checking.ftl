check-usage = Écrivez la phrase après la commande : /check …
check-usage-reply = Ou répondez à n’importe quel message par /check : je dis s’il figure mot pour mot dans les documents.
check-too-long = Ce texte est trop long ; { $limit } caractères au plus, s’il vous plaît.
check-verbatim = Cela figure mot pour mot dans les documents.
check-typography = Cela figure dans les documents ; seule la typographie diffère (espaces, guillemets, tirets et autres).
check-places =
    { $places ->
        [100] À 100 endroits ou plus ; voici le premier :
        [one] À { $places } endroit :
       *[other] À { $places } endroits ; voici le premier :
    }
check-altered = Les documents le disent autrement.
check-only-text = seulement dans ce texte
check-only-document = seulement dans le document
check-there = Le document dit :
check-missing = Cela ne figure pas dans les documents.
check-closest = Voici ce qui s’en approche le plus :
check-parts = Cela ne figure pas d’un seul tenant ; le voici phrase par phrase :
check-rest = Le reste ne tient pas dans ce message ; vérifiez-le séparément.
command-check = Vérifier si une phrase figure dans les documents
