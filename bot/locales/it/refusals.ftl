question-empty = Scrivi una domanda, per favore.
question-too-long =
    { $limit ->
        [one] La domanda è troppo lunga; al massimo { $limit } carattere, per favore.
       *[other] La domanda è troppo lunga; al massimo { $limit } caratteri, per favore.
    }
ask-usage = Scrivi la domanda dopo il comando: /ask Che cosa …?
text-only = Capisco solo il testo. Scrivi la tua domanda, per favore.
button-expired = Questo pulsante non è più valido. Ripeti la domanda, per favore.
went-wrong = Mi dispiace, qualcosa è andato storto da parte mia. Riprova, per favore.
conversation-cleared = Nuova conversazione: le domande precedenti non contano più.
