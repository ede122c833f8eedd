terminal-commands = m: altro · c: nel contesto · n: paragrafo successivo · p: precedente · o: solo la mia domanda · new: nuova conversazione · q: esci · /check … · /language
terminal-token = Per avere questa conversazione in Telegram, chiedi un token a @BotFather (https://t.me/BotFather, comando /newbot) e scrivilo in .env come TELEGRAM_BOT_TOKEN.
terminal-example = Un esempio tratto dai documenti:
