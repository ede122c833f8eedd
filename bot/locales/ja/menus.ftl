command-start = あいさつと質問の例
command-help = 質問のしかたと得られる回答
command-ask = 質問する
command-new = 新しい会話を始める
command-reindex = 文書から索引を作り直す
command-status = 索引、モデル、件数
bot-description =
    文書について、どの言語でもご質問ください。答えとなる箇所を、一字一句そのまま、出典とともに引用してお答えします。文書に書かれていないことは申し上げません。
bot-short-description = 文書を一字一句そのまま引用して質問に答えます。
