question-empty = 質問をお書きください。
question-too-long =
    { $limit ->
       *[other] 質問が長すぎます。{ $limit } 文字以内でお願いします。
    }
ask-usage = コマンドのあとに質問をお書きください：/ask …は何ですか
text-only = 文字しか理解できません。質問を文章でお書きください。
button-expired = このボタンはもう使えません。もう一度ご質問ください。
went-wrong = 申し訳ありません。こちらで問題が起きました。もう一度お試しください。
conversation-cleared = 新しい会話を始めます。以前の質問は引き継がれません。
