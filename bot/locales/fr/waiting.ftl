too-late = Désolé, je n’ai pas pu répondre à temps. Si vous voulez toujours le savoir, reposez la question, s’il vous plaît.
unanswerable = Désolé, je ne peux pas répondre à cette question : un problème est survenu à chaque essai. Veuillez la formuler autrement.
perhaps-lost = La connexion à Telegram s’est interrompue pendant que je répondais. Si aucune réponse ne figure ci-dessus, reposez la question, s’il vous plaît.
flood = Vous écrivez plus vite que je ne peux répondre. Je traite les messages l’un après l’autre ; { $limit } au plus peuvent attendre, et je laisse de côté ce qui dépasse.
reindex-interrupted = Le bot a été redémarré pendant qu’il reconstruisait l’index. L’index utilisé maintenant date du { $built }. S’il manque des documents, envoyez à nouveau /reindex.
status-polled = Dernier contact avec Telegram : il y a { $seconds } s
status-waiting = Messages en attente : { $count }
