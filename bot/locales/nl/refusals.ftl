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
