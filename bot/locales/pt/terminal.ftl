terminal-commands = m: mais · c: no contexto · new: nova conversa · q: sair · /language
terminal-token = Para ter esta conversa no Telegram, peça um token a @BotFather (https://t.me/BotFather, comando /newbot) e ponha-o em .env como TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Faça primeiro uma pergunta.
terminal-example = Um exemplo tirado dos documentos:
