start-greeting =
    Faça-me uma pergunta, na língua que quiser. Respondo com as próprias palavras dos documentos: a frase que responde à sua pergunta e o lugar onde está.
start-documents =
    { $count ->
        [one] Conheço um documento:
       *[other] Conheço { $count } documentos:
    }
start-documents-more =
    { $count ->
        [one] e mais um
       *[other] e mais { $count }
    }
samples-heading = Por exemplo:
help =
    Escreva a pergunta como a diria; uma pergunta seguinte pode apoiar-se na anterior.

    • Cito, nunca invento: a frase em negrito está no documento exatamente assim.
    • “Mais” mostra outras citações, “No contexto” o texto em torno de uma citação.
    • Responda a uma das minhas respostas, ou a uma parte dela, para perguntar sobre essa passagem. /new recomeça do zero.
    • Se os documentos não respondem a uma pergunta, eu aviso.
    • Em grupos, mencione-me, responda-me ou use /ask.
    • /check e uma frase: está palavra por palavra nos documentos?
