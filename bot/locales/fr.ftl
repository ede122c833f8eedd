# Accueil et aide
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
    • Si les documents ne répondent pas à une question, je le dis.
    • Dans les groupes, mentionnez-moi, répondez-moi ou utilisez /ask.

# Réponses
nothing = Les documents ne répondent pas à cette question.
related = Les documents ne répondent pas tout à fait à cette question. Ceci s’en approche :
closest-heading = Les passages les plus proches ; ils ne répondent pas forcément à votre question :
word-unknown = « { $word } » ne figure pas dans les documents.
word-unknown-nearest = « { $word } » ne figure pas dans les documents. La graphie la plus proche qui y figure est « { $nearest } ».
word-spelt = « { $word } » s’écrit ici « { $nearest } ».
passage-position = passage { $number } sur { $count }
passages-position = passages { $first } à { $last } sur { $count }
quote-too-long = Cette citation est trop longue pour un seul message. Vous la trouverez ici :
end-of-results = C’est tout ce que j’ai trouvé.
score = { NUMBER($score, style: "percent") }

# Boutons
button-more = Plus
button-context = En contexte
button-context-number = En contexte : { $number }
button-earlier = ← Avant
button-later = Après →
button-back = Retour à la réponse
button-closest = Passages les plus proches

# Ce qui ne peut pas recevoir de réponse
question-empty = Veuillez écrire une question.
question-too-long =
    { $limit ->
        [one] Votre question est trop longue : { $limit } caractère au maximum.
       *[other] Votre question est trop longue : { $limit } caractères au maximum.
    }
ask-usage = Écrivez votre question après la commande : /ask Que … ?
text-only = Je ne comprends que le texte. Veuillez écrire votre question.
button-expired = Ce bouton n’est plus valable. Veuillez reposer votre question.
went-wrong = Désolé, un problème est survenu de mon côté. Veuillez réessayer.
conversation-cleared = Nouvelle conversation : les questions précédentes ne comptent plus.

# Reconstruction de l’index
reindex-started = J’examine les documents …
reindex-reading = Lecture des documents : { $done } sur { $total }
reindex-encoding = Encodage des phrases : { $done } sur { $total }
reindex-writing = Écriture de l’index …
reindex-running = L’index est déjà en cours de reconstruction.
reindex-unchanged = Rien n’a changé.
reindex-done =
    { $seconds ->
        [one] L’index est à jour. Durée : { NUMBER($seconds, maximumFractionDigits: 1) } seconde.
       *[other] L’index est à jour. Durée : { NUMBER($seconds, maximumFractionDigits: 1) } secondes.
    }
reindex-added = Ajoutés ({ $count }) :
reindex-changed = Modifiés ({ $count }) :
reindex-removed = Supprimés ({ $count }) :
reindex-failed = Illisibles ({ $count }) :
reindex-more =
    { $count ->
        [one] … et un autre
       *[other] … et { $count } autres
    }
reindex-error = La reconstruction a échoué ; l’index reste inchangé. { $reason }

# État
status-documents = Documents : { $count }
status-passages = Passages : { $count }
status-sentences = Phrases : { $count }
status-generation = Index : { $generation }, construit le { $built }
status-model = Modèle : { $model }
status-questions = Questions traitées : { $count }
status-uptime = En marche depuis : { $uptime }

# Menus et profil
command-start = Accueil et exemples de questions
command-help = Comment poser une question, à quoi s’attendre
command-ask = Poser une question
command-new = Commencer une nouvelle conversation
command-reindex = Reconstruire l’index à partir des documents
command-status = Index, modèle et compteurs
bot-description =
    Posez-moi une question sur mes documents, dans la langue de votre choix. Je réponds en citant mot pour mot, avec leur source, les passages qui y répondent. Ce que les documents ne disent pas, je ne le dis pas non plus.
bot-short-description = Répond aux questions en citant ses documents mot pour mot.

# Le terminal
terminal-commands = m : plus · c : en contexte · new : nouvelle conversation · q : quitter
terminal-token = Pour mener cette conversation dans Telegram, demandez un jeton à @BotFather (https://t.me/BotFather, commande /newbot) et inscrivez-le dans .env sous TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Posez d’abord une question.
terminal-example = Un exemple tiré des documents :
