button-more = Meer
button-context = In context
button-context-number = In context: { $number }
button-earlier = ← Eerder
button-later = Verder →
button-back = Terug naar het antwoord
button-closest = Dichtstbijzijnde passages
