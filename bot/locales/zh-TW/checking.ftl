check-usage = 請在指令後面寫上句子：/check …
check-usage-reply = 也可以用 /check 回覆任何一則訊息：我會告訴你它是否一字不差地出現在文件中。
check-too-long = 這段文字太長了，最多 { $limit } 個字元。
check-verbatim = 這段話一字不差地出現在文件中。
check-typography = 這段話出現在文件中，只有排版不同（空格、引號、破折號等）。
check-places =
    { $places ->
        [100] 共有 100 處或更多，第一處如下：
       *[other] 共有 { $places } 處，第一處如下：
    }
check-altered = 文件中的原文與此不同。
check-only-text = 僅此段文字中有
check-only-document = 僅文件中有
check-there = 文件的原文是：
check-missing = 文件中沒有這段話。
check-closest = 最接近的是：
check-parts = 這段話並未出現在同一處，以下逐句核對：
check-rest = 其餘部分放不進這則訊息，請另外核對。
command-check = 核對某句話是否出現在文件中
