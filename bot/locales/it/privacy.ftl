command-privacy = Che cosa conservo su di te e per quanto tempo
command-forget = Cancellare tutto ciò che conservo su di te
privacy-heading = Che cosa conservo su di te
kept-answers = le tue domande e le mie risposte
kept-feedback = che cosa hai pensato delle risposte (👍 👎)
kept-preferences = la lingua che hai scelto
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] per un giorno
       *[other] per { $days } giorni
    }
kept-until-erased = finché non lo cancelli
privacy-log = Non scrivo il testo delle tue domande in nessun registro.
privacy-log-debug = Il mio registro è al momento in modalità di diagnosi e può contenere il testo di domande.
privacy-others = Chi gestisce questo bot può leggere ciò che è conservato. Non viene inviato a nessuno.
privacy-forget = /forget cancella tutto in una volta, in ogni chat.
forget-question = Cancello tutto ciò che conservo su di te, in ogni chat?
forget-final = Non si può annullare.
counted-answers =
    { $count ->
        [one] una domanda e la sua risposta
       *[other] { $count } domande e le loro risposte
    }
counted-feedback =
    { $count ->
        [one] che cosa hai pensato di una risposta
       *[other] che cosa hai pensato di { $count } risposte
    }
counted-preferences = la lingua che hai scelto
button-forget = Cancella tutto
button-keep = Conserva
forget-nothing = Non conservo nulla su di te.
forget-done = Ho cancellato tutto ciò che conservavo su di te, in ogni chat.
forget-remains = I messaggi in Telegram restano lì finché non li elimini. I pulsanti sotto le mie risposte precedenti non funzionano più.
forget-kept = Non è stato cancellato nulla.
forget-not-yours = Può deciderlo solo chi ha scritto /forget. Scrivilo tu per far cancellare ciò che conservo su di te.
forget-decided = È già stato deciso.
kept-audit = ciò che hai fatto o tentato di quanto possono fare solo gli amministratori
counted-audit =
    { $count ->
        [one] una traccia di un’azione riservata agli amministratori
       *[other] { $count } tracce di azioni riservate agli amministratori
    }
kept-golden = tue domande che un amministratore ha tenuto per mettermi alla prova
counted-golden =
    { $count ->
        [one] una domanda tenuta per mettermi alla prova
       *[other] { $count } domande tenute per mettermi alla prova
    }
