command-language = 選擇我使用的語言
language-name = 繁體中文
language-automatic = 自動
language-choose = 您希望我用哪種語言與您交流？「自動」是指：問題的語言明確時用該語言，否則用您 Telegram 的語言。
language-fixed = 從現在起，我在所有聊天中都用繁體中文與您交流。
language-followed = 從現在起，我跟隨您提問的語言。
language-typed = 請在指令後輸入代碼，例如 /language { $code }；輸入「{ $automatic }」則為自動：
