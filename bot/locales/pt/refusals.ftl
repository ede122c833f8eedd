question-empty = Escreva uma pergunta, por favor.
question-too-long =
    { $limit ->
        [one] A sua pergunta é longa demais; no máximo { $limit } caractere, por favor.
       *[other] A sua pergunta é longa demais; no máximo { $limit } caracteres, por favor.
    }
ask-usage = Escreva a pergunta depois do comando: /ask O que …?
text-only = Só compreendo texto. Escreva a sua pergunta, por favor.
button-expired = Este botão já não é válido. Pergunte de novo, por favor.
went-wrong = Desculpe, houve um problema do meu lado. Tente de novo, por favor.
conversation-cleared = Nova conversa: as perguntas anteriores já não contam.
