terminal-commands = m: ещё · c: в контексте · n: следующий абзац · p: предыдущий · o: только мой вопрос · new: новый разговор · q: выход · /check … · /language
terminal-token = Чтобы вести этот разговор в Telegram, получите токен у @BotFather (https://t.me/BotFather, команда /newbot) и впишите его в .env как TELEGRAM_BOT_TOKEN.
terminal-example = Пример из документов:
