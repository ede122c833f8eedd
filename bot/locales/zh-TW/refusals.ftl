question-empty = 請寫下一個問題。
question-too-long =
    { $limit ->
       *[other] 您的問題太長了，請不要超過 { $limit } 個字元。
    }
ask-usage = 請把問題寫在指令後面：/ask 什麼……？
text-only = 我只能理解文字。請把您的問題寫下來。
button-expired = 這個按鈕已失效。請重新提問。
went-wrong = 抱歉，我這邊出了問題。請再試一次。
conversation-cleared = 新的對話：之前的問題不再列入考量。
