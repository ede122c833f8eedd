terminal-commands = m: meer · c: in context · n: volgende alinea · p: vorige · o: alleen mijn vraag · new: nieuw gesprek · q: stoppen · /check … · /language
terminal-token = Om dit gesprek in Telegram te voeren, vraag je @BotFather om een token (https://t.me/BotFather, commando /newbot) en zet je dat in .env als TELEGRAM_BOT_TOKEN.
terminal-example = Een voorbeeld uit de documenten:
