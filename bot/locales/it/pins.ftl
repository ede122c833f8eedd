pinned = 📌 Scelto da un amministratore per questa domanda
pin-usage = Rispondi con /pin a una mia risposta: il suo passo verrà per primo ogni volta che si pone quella domanda, anche con altre parole e in altre lingue. Ciò che scrivi dopo /pin prende il posto della domanda.
pin-done = Fissato. /pins mostra tutto ciò che è fissato.
pin-removed = Tolto.
pins-none = Non c’è niente di fissato.
pins-heading = Passi fissati: { $count }
pin-gone = Questo passo non è più nei documenti, perciò l’ho tolto. Era fissato a: { $question }
button-pin-remove = Togli { $number }
command-pin = Fissare un passo a una domanda (in risposta a una risposta)
command-pins = Che cosa è fissato e a quali domande
kept-pins = tue domande a cui un amministratore ha fissato un passo
counted-pins =
    { $count ->
        [one] una domanda con un passo fissato
       *[other] { $count } domande con un passo fissato
    }
