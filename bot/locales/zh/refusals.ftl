question-empty = 请写下一个问题。
question-too-long =
    { $limit ->
       *[other] 您的问题太长了，请不要超过 { $limit } 个字符。
    }
ask-usage = 请把问题写在命令后面：/ask 什么……？
text-only = 我只能理解文字。请把您的问题写下来。
button-expired = 这个按钮已失效。请重新提问。
went-wrong = 抱歉，我这边出了问题。请再试一次。
conversation-cleared = 新的对话：之前的问题不再计入。
