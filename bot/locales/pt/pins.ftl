pinned = 📌 Escolhido por um administrador para esta pergunta
pin-usage = Responda com /pin a uma das minhas respostas: o trecho dela virá primeiro sempre que essa pergunta for feita, também em outras palavras e outros idiomas. O que você escrever depois de /pin substitui a pergunta.
pin-done = Fixado. /pins mostra tudo o que está fixado.
pin-removed = Removido.
pins-none = Nada está fixado.
pins-heading = Trechos fixados: { $count }
pin-gone = Este trecho não está mais nos documentos, por isso o removi. Estava fixado a: { $question }
button-pin-remove = Remover { $number }
command-pin = Fixar um trecho a uma pergunta (em resposta a uma resposta)
command-pins = O que está fixado e a que perguntas
kept-pins = perguntas suas às quais um administrador fixou um trecho
counted-pins =
    { $count ->
        [one] { $count } pergunta com um trecho fixado
       *[other] { $count } perguntas com um trecho fixado
    }
