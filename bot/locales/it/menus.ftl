command-start = Saluto e domande di esempio
command-help = Come chiedere e che cosa aspettarsi
command-ask = Fare una domanda
command-new = Iniziare una nuova conversazione
command-reindex = Ricostruire l’indice dai documenti
command-status = Indice, modello e contatori
bot-description =
    Fammi una domanda sui miei documenti, nella lingua che preferisci. Rispondo citando i passi che la soddisfano, parola per parola e con la fonte. Quello che i documenti non dicono non lo dico neanch’io.
bot-short-description = Risponde alle domande citando i suoi documenti parola per parola.
