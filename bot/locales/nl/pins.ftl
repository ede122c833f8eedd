pinned = 📌 Door een beheerder voor deze vraag gekozen
pin-usage = Antwoord met /pin op een van mijn antwoorden: de passage daarvan komt dan voorop zodra iemand die vraag stelt, ook in andere woorden en talen. Wat je achter /pin schrijft, komt in de plaats van de vraag.
pin-done = Vastgezet. /pins toont wat er vastgezet is.
pin-removed = Verwijderd.
pins-none = Er is niets vastgezet.
pins-heading = Vastgezette passages: { $count }
pin-gone = Deze passage staat niet meer in de documenten; ik heb haar daarom losgemaakt. Ze hoorde bij: { $question }
button-pin-remove = { $number } losmaken
command-pin = Een passage aan een vraag vastzetten (als antwoord op een antwoord)
command-pins = Wat aan welke vragen is vastgezet
kept-pins = vragen van jou waaraan een beheerder een passage heeft vastgezet
counted-pins =
    { $count ->
        [one] één vraag met een vastgezette passage
       *[other] { $count } vragen met een vastgezette passage
    }
