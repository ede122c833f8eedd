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
