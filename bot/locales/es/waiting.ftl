too-late = Lo siento, no he podido responder a tiempo. Si todavía quieres saberlo, pregunta de nuevo, por favor.
unanswerable = Lo siento, no puedo responder a esta pregunta: algo ha fallado en cada intento. Formúlala de otra manera, por favor.
perhaps-lost = La conexión con Telegram se ha interrumpido mientras respondía. Si no hay ninguna respuesta arriba, pregunta de nuevo, por favor.
flood = Escribes más rápido de lo que puedo responder. Atiendo los mensajes uno tras otro; como máximo pueden esperar { $limit }, y los que pasan de ahí los dejo sin atender.
reindex-interrupted = El bot se ha reiniciado mientras reconstruía el índice. El índice que se usa ahora se creó el { $built }. Si faltan documentos, envía /reindex otra vez.
status-polled = Último contacto con Telegram: hace { $seconds } s
status-waiting = Mensajes en espera: { $count }
