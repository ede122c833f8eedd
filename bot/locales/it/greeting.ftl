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
    • Rispondi a una mia risposta, o a una sua parte, per chiedere di quel passo. /new ricomincia da capo.
    • Se i documenti non rispondono a una domanda, lo dico.
    • Nei gruppi menzionami, rispondimi o usa /ask.
    • /check e una frase: compare parola per parola nei documenti?
