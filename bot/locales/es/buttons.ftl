button-more = Más
button-context = En contexto
button-context-number = En contexto: { $number }
button-earlier = ← Antes
button-later = Después →
button-back = Volver a la respuesta
button-closest = Pasajes más cercanos
