button-tell-me = 🔔 Avise-me quando houver resposta
telling-agreed = Vou avisar você aqui, uma única vez, quando os documentos tiverem uma resposta. Toque de novo para desfazer.
telling-withdrawn = Não vou avisar você.
told = Você perguntou: { $question } Agora há uma resposta.
kept-wishes = perguntas suas de cuja resposta você quer saber
counted-wishes =
    { $count ->
        [one] { $count } pergunta de cuja resposta você quer saber
       *[other] { $count } perguntas de cuja resposta você quer saber
    }
