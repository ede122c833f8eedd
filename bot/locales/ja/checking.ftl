check-usage = 確かめたい文をコマンドの後に書いてください：/check …
check-usage-reply = どのメッセージにでも /check と返信すれば、それが文書に一字一句そのまま載っているかどうかをお答えします。
check-too-long = この文章は長すぎます。{ $limit } 文字以内でお願いします。
check-verbatim = 一字一句このとおり文書に載っています。
check-typography = 文書に載っています。違うのは表記の体裁（空白、引用符、ダッシュなど）だけです。
check-places =
    { $places ->
        [100] 100 か所以上にあります。最初の箇所はこちらです：
       *[other] { $places } か所にあります。最初の箇所はこちらです：
    }
check-altered = 文書ではこれと異なっています。
check-only-text = この文章だけにある部分
check-only-document = 文書だけにある部分
check-there = 文書にはこうあります：
check-missing = 文書には載っていません。
check-closest = 最も近いのは次の箇所です：
check-parts = まとまった形では載っていません。一文ずつ見ていきます：
check-rest = 残りはこのメッセージに収まりません。別に確かめてください。
command-check = ある文が文書に載っているかを確かめる
