command-privacy = O que guardo sobre si e durante quanto tempo
command-forget = Apagar tudo o que guardo sobre si
privacy-heading = O que guardo sobre si
kept-answers = as suas perguntas e as minhas respostas
kept-feedback = o que achou das respostas (👍 👎)
kept-preferences = a língua que escolheu
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] durante um dia
       *[other] durante { $days } dias
    }
kept-until-erased = até o apagar
privacy-log = Não escrevo o texto das suas perguntas em nenhum registo.
privacy-log-debug = O meu registo está de momento em modo de depuração e pode conter o texto de perguntas.
privacy-others = Quem gere este bot pode ler o que é guardado. Nada é enviado a ninguém.
privacy-forget = /forget apaga tudo de uma vez, em todas as conversas.
forget-question = Apago tudo o que guardo sobre si, em todas as conversas?
forget-final = Não pode ser desfeito.
counted-answers =
    { $count ->
        [one] uma pergunta e a sua resposta
       *[other] { $count } perguntas e as suas respostas
    }
counted-feedback =
    { $count ->
        [one] o que achou de uma resposta
       *[other] o que achou de { $count } respostas
    }
counted-preferences = a língua que escolheu
button-forget = Apagar tudo
button-keep = Guardar
forget-nothing = Não guardo nada sobre si.
forget-done = Apaguei tudo o que guardava sobre si, em todas as conversas.
forget-remains = As mensagens no Telegram ficam lá até as apagar. Os botões das minhas respostas anteriores já não funcionam.
forget-kept = Nada foi apagado.
forget-not-yours = Só quem escreveu /forget pode decidir isto. Escreva-o para mandar apagar o que guardo sobre si.
forget-decided = Isto já está decidido.
kept-audit = o que fez ou tentou fazer do que só os administradores podem
counted-audit =
    { $count ->
        [one] um registo de uma ação reservada a administradores
       *[other] { $count } registos de ações reservadas a administradores
    }
kept-golden = perguntas suas que um administrador guardou para me testar
counted-golden =
    { $count ->
        [one] uma pergunta guardada para me testar
       *[other] { $count } perguntas guardadas para me testar
    }
