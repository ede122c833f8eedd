terminal-commands = m: mehr · c: im Zusammenhang · new: neues Gespräch · q: Ende · /language
terminal-token = Um dieses Gespräch in Telegram zu führen, hol dir bei @BotFather ein Token (https://t.me/BotFather, Befehl /newbot) und trag es in .env als TELEGRAM_BOT_TOKEN ein.
terminal-no-answer-yet = Bitte stell zuerst eine Frage.
terminal-example = Ein Beispiel aus den Dokumenten:
