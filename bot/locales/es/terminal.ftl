terminal-commands = m: más · c: en contexto · n: párrafo siguiente · p: anterior · o: solo mi pregunta · new: conversación nueva · q: salir · /check … · /language
terminal-token = Para tener esta conversación en Telegram, pide un token a @BotFather (https://t.me/BotFather, comando /newbot) y ponlo en .env como TELEGRAM_BOT_TOKEN.
terminal-example = Un ejemplo sacado de los documentos:
