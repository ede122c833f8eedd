start-greeting =
    請用任何語言向我提問。我用文件的原文回答：給出回答您問題的句子，以及它所在的位置。
start-documents =
    { $count ->
       *[other] 我了解以下 { $count } 份文件：
    }
start-documents-more =
    { $count ->
       *[other] 以及另外 { $count } 份
    }
samples-heading = 例如：
help =
    請像平常說話那樣寫下您的問題；追問可以承接上一個問題。

    • 我只引用，絕不捏造：粗體的句子在文件中一字不差。
    • 「更多」顯示其他引文，「查看前後文」顯示引文前後的文字。
    • 如果文件沒有回答某個問題，我會如實說明。
    • 在群組中，請提及我、回覆我或使用 /ask。
