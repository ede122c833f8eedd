terminal-commands = m: mais · c: no contexto · n: parágrafo seguinte · p: anterior · o: só a minha pergunta · new: nova conversa · q: sair · /check … · /language
terminal-token = Para ter esta conversa no Telegram, peça um token a @BotFather (https://t.me/BotFather, comando /newbot) e ponha-o em .env como TELEGRAM_BOT_TOKEN.
terminal-example = Um exemplo tirado dos documentos:
