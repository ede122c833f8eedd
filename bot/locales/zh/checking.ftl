check-usage = 请在命令后面写上句子：/check …
check-usage-reply = 也可以用 /check 回复任意一条消息：我会告诉你它是否一字不差地出现在文档中。
check-too-long = 这段文字太长了，最多 { $limit } 个字符。
check-verbatim = 这段话一字不差地出现在文档中。
check-typography = 这段话出现在文档中，只有排版不同（空格、引号、破折号等）。
check-places =
    { $places ->
        [100] 共有 100 处或更多，第一处如下：
       *[other] 共有 { $places } 处，第一处如下：
    }
check-altered = 文档中的原文与此不同。
check-only-text = 仅此段文字中有
check-only-document = 仅文档中有
check-there = 文档的原文是：
check-missing = 文档中没有这段话。
check-closest = 最接近的是：
check-parts = 这段话并不出现在同一处，下面逐句核对：
check-rest = 其余部分放不进这条消息，请单独核对。
command-check = 核对某句话是否出现在文档中
