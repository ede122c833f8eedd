button-more = Altro
button-context = Nel contesto
button-context-number = Nel contesto: { $number }
button-earlier = ← Prima
button-later = Dopo →
button-back = Torna alla risposta
button-closest = Passi più vicini
