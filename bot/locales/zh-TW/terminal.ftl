terminal-commands = m：更多 · c：查看前後文 · n：下一段 · p：上一段 · o：只按我的原話 · new：新的對話 · q：離開 · /check … · /language
terminal-token = 要在 Telegram 中進行這個對話，請向 @BotFather（https://t.me/BotFather，指令 /newbot）取得權杖，並在 .env 中寫為 TELEGRAM_BOT_TOKEN。
terminal-example = 文件中的一個例子：
