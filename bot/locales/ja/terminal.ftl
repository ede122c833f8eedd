terminal-commands = m：もっと見る · c：前後を読む · n：次の段落 · p：前の段落 · o：質問だけで調べる · new：新しい会話 · q：終了 · /check … · /language
terminal-token = この会話を Telegram で行うには、@BotFather（https://t.me/BotFather、コマンド /newbot）でトークンを取得し、.env に TELEGRAM_BOT_TOKEN として記入してください。
terminal-example = 文書からの例：
