command-start = Begroeting en voorbeeldvragen
command-help = Hoe je vraagt en wat je mag verwachten
command-ask = Een vraag stellen
command-new = Een nieuw gesprek beginnen
command-reindex = De index opnieuw opbouwen uit de documenten
command-status = Index, model en tellers
bot-description =
    Stel me een vraag over mijn documenten, in welke taal je maar wilt. Ik antwoord door de passages te citeren die hem beantwoorden, woord voor woord en met hun bron. Wat de documenten niet zeggen, zeg ik ook niet.
bot-short-description = Beantwoordt vragen door woordelijk uit zijn documenten te citeren.
