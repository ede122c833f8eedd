start-greeting =
    请用任何语言向我提问。我用文档的原话回答：给出回答您问题的句子，以及它所在的位置。
start-documents =
    { $count ->
       *[other] 我了解以下 { $count } 份文档：
    }
start-documents-more =
    { $count ->
       *[other] 以及另外 { $count } 份
    }
samples-heading = 例如：
help =
    请像平时说话那样写下您的问题；追问可以承接上一个问题。

    • 我只引用，绝不编造：粗体的句子在文档中一字不差。
    • “更多”显示其他引文，“查看上下文”显示引文前后的文字。
    • 如果文档没有回答某个问题，我会如实说明。
    • 在群组中，请提及我、回复我或使用 /ask。
