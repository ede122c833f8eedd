question-empty = Bitte schreib eine Frage.
question-too-long =
    { $limit ->
        [one] Deine Frage ist zu lang; höchstens { $limit } Zeichen, bitte.
       *[other] Deine Frage ist zu lang; höchstens { $limit } Zeichen, bitte.
    }
ask-usage = Schreib deine Frage hinter den Befehl: /ask Was …?
text-only = Ich verstehe nur Text. Bitte schreib deine Frage.
button-expired = Dieser Knopf gilt nicht mehr. Bitte frag noch einmal.
went-wrong = Entschuldigung, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal.
conversation-cleared = Neues Gespräch: Frühere Fragen zählen nicht mehr.
