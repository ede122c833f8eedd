command-language = Escolher a língua em que falo
language-name = Português
language-automatic = Automática
language-choose = Em que língua devo falar consigo? “Automática” é a da sua pergunta, se for clara; senão, a do seu Telegram.
language-fixed = A partir de agora falo consigo em português, em todas as conversas.
language-followed = A partir de agora sigo a língua das suas perguntas.
language-typed = Escreva um código depois do comando, por exemplo /language { $code }, ou “{ $automatic }” para automática:
