command-language = Elegir el idioma en que hablo
language-name = Español
language-automatic = Automático
language-choose = ¿En qué idioma quieres que te hable? «Automático» es el de tu pregunta si está claro; si no, el de tu Telegram.
language-fixed = A partir de ahora te hablo en español, en todos los chats.
language-followed = A partir de ahora sigo el idioma de tus preguntas.
language-typed = Escribe un código después del comando, por ejemplo /language { $code }, o «{ $automatic }» para automático:
