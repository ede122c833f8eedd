command-language = 話す言語を選ぶ
language-name = 日本語
language-automatic = 自動
language-choose = どの言語でお話ししましょうか。「自動」では、質問の言語がはっきりしていればその言語、そうでなければ Telegram の言語を使います。
language-fixed = 今後はどのチャットでも日本語でお話しします。
language-followed = 今後はご質問の言語に合わせます。
language-typed = コマンドのあとに記号を入力してください（例：/language { $code }）。自動にするには「{ $automatic }」と入力します：
