button-more = Mais
button-context = No contexto
button-context-number = No contexto: { $number }
button-earlier = ← Antes
button-later = Depois →
button-back = Voltar à resposta
button-closest = Passagens mais próximas
