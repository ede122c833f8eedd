button-more = Więcej
button-context = W kontekście
button-context-number = W kontekście: { $number }
button-earlier = ← Wcześniej
button-later = Dalej →
button-back = Wróć do odpowiedzi
button-closest = Najbliższe fragmenty
