too-late = Desculpe, não consegui responder a tempo. Se ainda quiser saber, pergunte de novo, por favor.
unanswerable = Desculpe, não consigo responder a esta pergunta: houve um problema em cada tentativa. Por favor, faça-a de outra forma.
perhaps-lost = A ligação ao Telegram caiu enquanto eu respondia. Se não houver resposta acima, pergunte de novo, por favor.
flood = Está a escrever mais depressa do que consigo responder. Trato uma mensagem de cada vez; no máximo { $limit } podem esperar, e o que passar disso fica de fora.
reindex-interrupted = O bot foi reiniciado enquanto reconstruía o índice. O índice em uso agora foi criado em { $built }. Se faltarem documentos, envie /reindex outra vez.
status-polled = Último contacto com o Telegram: há { $seconds } s
status-waiting = Mensagens à espera: { $count }
