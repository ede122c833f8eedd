# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = plus | encore | encore plus | voir plus | en voir plus | plus s’il te plaît | plus s’il vous plaît | quoi d’autre
words-on = suite | la suite | suivant | continue | continuer | continuez
words-context = en contexte | contexte | le contexte | dans son contexte
words-next = paragraphe suivant | le paragraphe suivant | passage suivant
words-previous = paragraphe précédent | le paragraphe précédent | passage précédent | précédent
words-back = retour | retour à la réponse | revenir
words-bare = seulement ma question | juste ma question | à la lettre
