# Saudação e ajuda
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
    • Se os documentos não respondem a uma pergunta, eu aviso.
    • Em grupos, mencione-me, responda-me ou use /ask.

# Respostas
nothing = Os documentos não respondem a isso.
related = Os documentos não respondem exatamente a isso. Isto aproxima-se:
closest-heading = As passagens mais próximas; podem não responder à sua pergunta:
word-unknown = “{ $word }” não aparece nos documentos.
word-unknown-nearest = “{ $word }” não aparece nos documentos. A grafia mais próxima que aparece é “{ $nearest }”.
word-spelt = “{ $word }” escreve-se aqui “{ $nearest }”.
passage-position = passagem { $number } de { $count }
passages-position = passagens { $first } a { $last } de { $count }
quote-too-long = Esta citação é longa demais para uma mensagem. Ela está aqui:
end-of-results = É tudo o que encontrei.
score = { NUMBER($score, style: "percent") }

# Botões
button-more = Mais
button-context = No contexto
button-context-number = No contexto: { $number }
button-earlier = ← Antes
button-later = Depois →
button-back = Voltar à resposta
button-closest = Passagens mais próximas

# O que não pode ser respondido
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

# Reconstrução do índice
reindex-started = Vou examinar os documentos …
reindex-reading = Leitura dos documentos: { $done } de { $total }
reindex-encoding = Codificação das frases: { $done } de { $total }
reindex-writing = Gravação do índice …
reindex-running = A reconstrução do índice já está em curso.
reindex-unchanged = Nada mudou.
reindex-done =
    { $seconds ->
        [one] O índice está atualizado. Demorou { NUMBER($seconds, maximumFractionDigits: 1) } segundo.
       *[other] O índice está atualizado. Demorou { NUMBER($seconds, maximumFractionDigits: 1) } segundos.
    }
reindex-added = Adicionados ({ $count }):
reindex-changed = Alterados ({ $count }):
reindex-removed = Removidos ({ $count }):
reindex-failed = Ilegíveis ({ $count }):
reindex-more =
    { $count ->
        [one] … e mais um
       *[other] … e mais { $count }
    }
reindex-error = A reconstrução falhou; o índice está como estava. { $reason }

# Estado
status-documents = Documentos: { $count }
status-passages = Passagens: { $count }
status-sentences = Frases: { $count }
status-generation = Índice: { $generation }, criado em { $built }
status-model = Modelo: { $model }
status-questions = Perguntas respondidas: { $count }
status-uptime = Em funcionamento há: { $uptime }

# Menus e perfil
command-start = Saudação e perguntas de exemplo
command-help = Como perguntar e o que esperar
command-ask = Fazer uma pergunta
command-new = Começar uma nova conversa
command-reindex = Reconstruir o índice a partir dos documentos
command-status = Índice, modelo e contadores
bot-description =
    Faça-me uma pergunta sobre os meus documentos, na língua que quiser. Respondo citando as passagens que lhe respondem, palavra por palavra e com a sua fonte. O que os documentos não dizem, eu também não digo.
bot-short-description = Responde a perguntas citando os seus documentos palavra por palavra.

# O terminal
terminal-commands = m: mais · c: no contexto · new: nova conversa · q: sair
terminal-token = Para ter esta conversa no Telegram, peça um token a @BotFather (https://t.me/BotFather, comando /newbot) e ponha-o em .env como TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Faça primeiro uma pergunta.
terminal-example = Um exemplo tirado dos documentos:
