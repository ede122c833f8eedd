button-more = Mehr
button-context = Im Zusammenhang
button-context-number = Im Zusammenhang: { $number }
button-earlier = ← Davor
button-later = Danach →
button-back = Zurück zur Antwort
button-closest = Ähnlichste Stellen
