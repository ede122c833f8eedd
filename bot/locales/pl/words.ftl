# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = więcej | jeszcze | jeszcze więcej | pokaż więcej | więcej proszę | co jeszcze
words-on = dalej | następny | następne | kontynuuj
words-context = w kontekście | kontekst | pokaż kontekst
words-next = następny akapit | kolejny akapit | następny fragment
words-previous = poprzedni akapit | poprzedni fragment | poprzedni
words-back = wróć | wstecz | z powrotem | wróć do odpowiedzi
words-bare = tylko moje pytanie | bierz dosłownie
