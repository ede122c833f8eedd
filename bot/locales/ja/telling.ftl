button-tell-me = 🔔 答えが見つかったら知らせる
telling-agreed = 文書に答えが加わったら、ここで一度だけお知らせします。もう一度押すと取り消せます。
telling-withdrawn = お知らせしません。
told = ご質問：{ $question } 答えが見つかりました。
kept-wishes = 答えが見つかったら知らせてほしいご質問
counted-wishes =
    { $count ->
       *[other] 答えの知らせを待つご質問 { $count } 件
    }
