terminal-commands = m: more · c: in context · n: next paragraph · p: previous · o: just my question · new: new conversation · q: quit · /check … · /language
terminal-token = To have this conversation in Telegram, get a token from @BotFather (https://t.me/BotFather, command /newbot) and put it into .env as TELEGRAM_BOT_TOKEN.
terminal-example = An example from the documents:
