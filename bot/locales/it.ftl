# Saluto e aiuto
start-greeting =
    Fammi una domanda, nella lingua che preferisci. Rispondo con le parole stesse dei documenti: la frase che risponde alla tua domanda e il punto in cui si trova.
start-documents =
    { $count ->
        [one] Conosco un documento:
       *[other] Conosco { $count } documenti:
    }
start-documents-more =
    { $count ->
        [one] e un altro
       *[other] e altri { $count }
    }
samples-heading = Per esempio:
help =
    Scrivi la domanda come la diresti; una domanda successiva può richiamarsi alla precedente.

    • Cito, non invento nulla: la frase in grassetto sta nel documento esattamente così.
    • «Altro» mostra altre citazioni, «Nel contesto» il testo intorno a una citazione.
    • Se i documenti non rispondono a una domanda, lo dico.
    • Nei gruppi menzionami, rispondimi o usa /ask.

# Risposte
nothing = I documenti non rispondono a questa domanda.
related = I documenti non rispondono proprio a questo. Questo passo ci si avvicina:
closest-heading = I passi più vicini; non è detto che rispondano alla tua domanda:
word-unknown = «{ $word }» non compare nei documenti.
word-unknown-nearest = «{ $word }» non compare nei documenti. La grafia più simile che vi compare è «{ $nearest }».
word-spelt = «{ $word }» qui si scrive «{ $nearest }».
passage-position = passo { $number } di { $count }
passages-position = passi da { $first } a { $last } di { $count }
quote-too-long = Questa citazione è troppo lunga per un messaggio. La trovi qui:
end-of-results = È tutto quello che ho trovato.
score = { NUMBER($score, style: "percent") }

# Pulsanti
button-more = Altro
button-context = Nel contesto
button-context-number = Nel contesto: { $number }
button-earlier = ← Prima
button-later = Dopo →
button-back = Torna alla risposta
button-closest = Passi più vicini

# Ciò a cui non si può rispondere
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

# Ricostruzione dell’indice
reindex-started = Esamino i documenti …
reindex-reading = Lettura dei documenti: { $done } di { $total }
reindex-encoding = Codifica delle frasi: { $done } di { $total }
reindex-writing = Scrittura dell’indice …
reindex-running = L’indice è già in fase di ricostruzione.
reindex-unchanged = Non è cambiato nulla.
reindex-done =
    { $seconds ->
        [one] L’indice è aggiornato. Tempo impiegato: { NUMBER($seconds, maximumFractionDigits: 1) } secondo.
       *[other] L’indice è aggiornato. Tempo impiegato: { NUMBER($seconds, maximumFractionDigits: 1) } secondi.
    }
reindex-added = Aggiunti ({ $count }):
reindex-changed = Modificati ({ $count }):
reindex-removed = Rimossi ({ $count }):
reindex-failed = Illeggibili ({ $count }):
reindex-more =
    { $count ->
        [one] … e un altro
       *[other] … e altri { $count }
    }
reindex-error = La ricostruzione non è riuscita; l’indice è rimasto com’era. { $reason }

# Stato
status-documents = Documenti: { $count }
status-passages = Passi: { $count }
status-sentences = Frasi: { $count }
status-generation = Indice: { $generation }, creato il { $built }
status-model = Modello: { $model }
status-questions = Domande a cui ho risposto: { $count }
status-uptime = In funzione da: { $uptime }

# Menu e profilo
command-start = Saluto e domande di esempio
command-help = Come chiedere e che cosa aspettarsi
command-ask = Fare una domanda
command-new = Iniziare una nuova conversazione
command-reindex = Ricostruire l’indice dai documenti
command-status = Indice, modello e contatori
bot-description =
    Fammi una domanda sui miei documenti, nella lingua che preferisci. Rispondo citando i passi che la soddisfano, parola per parola e con la fonte. Quello che i documenti non dicono non lo dico neanch’io.
bot-short-description = Risponde alle domande citando i suoi documenti parola per parola.

# Il terminale
terminal-commands = m: altro · c: nel contesto · new: nuova conversazione · q: esci
terminal-token = Per avere questa conversazione in Telegram, chiedi un token a @BotFather (https://t.me/BotFather, comando /newbot) e scrivilo in .env come TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Fai prima una domanda.
terminal-example = Un esempio tratto dai documenti:
