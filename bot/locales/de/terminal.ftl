terminal-commands = m: mehr · c: im Zusammenhang · n: nächster Absatz · p: voriger · o: nur meine Frage · new: neues Gespräch · q: Ende · /check … · /language
terminal-token = Um dieses Gespräch in Telegram zu führen, hol dir bei @BotFather ein Token (https://t.me/BotFather, Befehl /newbot) und trag es in .env als TELEGRAM_BOT_TOKEN ein.
terminal-example = Ein Beispiel aus den Dokumenten:
