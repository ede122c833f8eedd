button-more = Plus
button-context = En contexte
button-context-number = En contexte : { $number }
button-earlier = ← Avant
button-later = Après →
button-back = Retour à la réponse
button-closest = Passages les plus proches
