command-start = Accueil et exemples de questions
command-help = Comment poser une question, à quoi s’attendre
command-ask = Poser une question
command-new = Commencer une nouvelle conversation
command-reindex = Reconstruire l’index à partir des documents
command-status = Index, modèle et compteurs
bot-description =
    Posez-moi une question sur mes documents, dans la langue de votre choix. Je réponds en citant mot pour mot, avec leur source, les passages qui y répondent. Ce que les documents ne disent pas, je ne le dis pas non plus.
bot-short-description = Répond aux questions en citant ses documents mot pour mot.
