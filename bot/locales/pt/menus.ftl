command-start = Saudação e perguntas de exemplo
command-help = Como perguntar e o que esperar
command-ask = Fazer uma pergunta
command-new = Começar uma nova conversa
command-reindex = Reconstruir o índice a partir dos documentos
command-status = Índice, modelo e contadores
bot-description =
    Faça-me uma pergunta sobre os meus documentos, na língua que quiser. Respondo citando as passagens que lhe respondem, palavra por palavra e com a sua fonte. O que os documentos não dizem, eu também não digo.
bot-short-description = Responde a perguntas citando os seus documentos palavra por palavra.
