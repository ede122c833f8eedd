# Begroeting en hulp
start-greeting =
    Stel me een vraag, in welke taal je maar wilt. Ik antwoord met de woorden van de documenten zelf: de zin die je vraag beantwoordt en de plaats waar hij staat.
start-documents =
    { $count ->
        [one] Ik ken één document:
       *[other] Ik ken { $count } documenten:
    }
start-documents-more =
    { $count ->
        [one] en nog één
       *[other] en nog { $count }
    }
samples-heading = Bijvoorbeeld:
help =
    Schrijf je vraag zoals je hem zou stellen; een vervolgvraag mag op de vorige voortbouwen.

    • Ik citeer en verzin niets: de vetgedrukte zin staat precies zo in het document.
    • ‘Meer’ toont andere citaten, ‘In context’ de tekst rond een citaat.
    • Als de documenten een vraag niet beantwoorden, zeg ik dat.
    • In groepen: noem me, antwoord op mij of gebruik /ask.

# Antwoorden
nothing = Dat beantwoorden de documenten niet.
related = Precies dat beantwoorden de documenten niet. Dit komt in de buurt:
closest-heading = De passages die het dichtst in de buurt komen; ze hoeven je vraag niet te beantwoorden:
word-unknown = ‘{ $word }’ komt niet voor in de documenten.
word-unknown-nearest = ‘{ $word }’ komt niet voor in de documenten. De spelling die er het dichtst bij komt, is ‘{ $nearest }’.
word-spelt = ‘{ $word }’ wordt hier als ‘{ $nearest }’ geschreven.
passage-position = passage { $number } van { $count }
passages-position = passages { $first } tot en met { $last } van { $count }
quote-too-long = Dit citaat is te lang voor één bericht. Je vindt het hier:
end-of-results = Meer heb ik niet gevonden.
score = { NUMBER($score, style: "percent") }

# Knoppen
button-more = Meer
button-context = In context
button-context-number = In context: { $number }
button-earlier = ← Eerder
button-later = Verder →
button-back = Terug naar het antwoord
button-closest = Dichtstbijzijnde passages

# Wat niet beantwoord kan worden
question-empty = Schrijf een vraag, alsjeblieft.
question-too-long =
    { $limit ->
        [one] Je vraag is te lang; hoogstens { $limit } teken, alsjeblieft.
       *[other] Je vraag is te lang; hoogstens { $limit } tekens, alsjeblieft.
    }
ask-usage = Schrijf je vraag achter het commando: /ask Wat …?
text-only = Ik begrijp alleen tekst. Schrijf je vraag, alsjeblieft.
button-expired = Deze knop is verlopen. Stel je vraag opnieuw, alsjeblieft.
went-wrong = Sorry, er ging bij mij iets mis. Probeer het nog eens.
conversation-cleared = Nieuw gesprek: eerdere vragen tellen niet meer mee.

# De index opnieuw opbouwen
reindex-started = Ik bekijk de documenten …
reindex-reading = Documenten lezen: { $done } van { $total }
reindex-encoding = Zinnen verwerken: { $done } van { $total }
reindex-writing = De index wegschrijven …
reindex-running = De index wordt al opnieuw opgebouwd.
reindex-unchanged = Er is niets veranderd.
reindex-done =
    { $seconds ->
        [one] De index is bijgewerkt. Dat duurde { NUMBER($seconds, maximumFractionDigits: 1) } seconde.
       *[other] De index is bijgewerkt. Dat duurde { NUMBER($seconds, maximumFractionDigits: 1) } seconden.
    }
reindex-added = Toegevoegd ({ $count }):
reindex-changed = Gewijzigd ({ $count }):
reindex-removed = Verwijderd ({ $count }):
reindex-failed = Niet leesbaar ({ $count }):
reindex-more =
    { $count ->
        [one] … en nog één
       *[other] … en nog { $count }
    }
reindex-error = Het opbouwen is mislukt; de index is zoals hij was. { $reason }

# Status
status-documents = Documenten: { $count }
status-passages = Passages: { $count }
status-sentences = Zinnen: { $count }
status-generation = Index: { $generation }, gemaakt op { $built }
status-model = Model: { $model }
status-questions = Beantwoorde vragen: { $count }
status-uptime = Draait al: { $uptime }

# Menu’s en profiel
command-start = Begroeting en voorbeeldvragen
command-help = Hoe je vraagt en wat je mag verwachten
command-ask = Een vraag stellen
command-new = Een nieuw gesprek beginnen
command-reindex = De index opnieuw opbouwen uit de documenten
command-status = Index, model en tellers
bot-description =
    Stel me een vraag over mijn documenten, in welke taal je maar wilt. Ik antwoord door de passages te citeren die hem beantwoorden, woord voor woord en met hun bron. Wat de documenten niet zeggen, zeg ik ook niet.
bot-short-description = Beantwoordt vragen door woordelijk uit zijn documenten te citeren.

# De terminal
terminal-commands = m: meer · c: in context · new: nieuw gesprek · q: stoppen
terminal-token = Om dit gesprek in Telegram te voeren, vraag je @BotFather om een token (https://t.me/BotFather, commando /newbot) en zet je dat in .env als TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Stel eerst een vraag.
terminal-example = Een voorbeeld uit de documenten:
