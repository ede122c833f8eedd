too-late = Mi dispiace, non sono riuscito a rispondere in tempo. Se vuoi ancora saperlo, chiedi di nuovo, per favore.
unanswerable = Mi dispiace, non posso rispondere a questa domanda: qualcosa è andato storto a ogni tentativo. Formulala in un altro modo, per favore.
perhaps-lost = La connessione a Telegram si è interrotta mentre rispondevo. Se qui sopra non c’è nessuna risposta, chiedi di nuovo, per favore.
flood = Scrivi più in fretta di quanto io possa rispondere. Prendo un messaggio dopo l’altro; al massimo ne possono attendere { $limit }, e tralascio quelli in più.
reindex-interrupted = Il bot è stato riavviato mentre ricostruiva l’indice. L’indice usato ora è stato creato il { $built }. Se mancano documenti, invia di nuovo /reindex.
status-polled = Ultimo contatto con Telegram: { $seconds } s fa
status-waiting = Messaggi in attesa: { $count }
