terminal-commands = m：更多 · c：查看上下文 · n：下一段 · p：上一段 · o：只按我的原话 · new：新的对话 · q：退出 · /check … · /language
terminal-token = 要在 Telegram 中进行这个对话，请向 @BotFather（https://t.me/BotFather，命令 /newbot）获取令牌，并在 .env 中写为 TELEGRAM_BOT_TOKEN。
terminal-example = 文档中的一个例子：
