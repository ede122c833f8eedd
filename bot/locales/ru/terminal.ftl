terminal-commands = m: ещё · c: в контексте · new: новый разговор · q: выход · /language
terminal-token = Чтобы вести этот разговор в Telegram, получите токен у @BotFather (https://t.me/BotFather, команда /newbot) и впишите его в .env как TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Сначала задайте вопрос.
terminal-example = Пример из документов:
