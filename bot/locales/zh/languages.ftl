command-language = 选择我使用的语言
language-name = 简体中文
language-automatic = 自动
language-choose = 您希望我用哪种语言与您交流？“自动”是指：问题的语言明确时用该语言，否则用您 Telegram 的语言。
language-fixed = 从现在起，我在所有聊天中都用简体中文与您交流。
language-followed = 从现在起，我跟随您提问的语言。
language-typed = 请在命令后输入代码，例如 /language { $code }；输入“{ $automatic }”则为自动：
