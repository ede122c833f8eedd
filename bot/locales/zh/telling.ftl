button-tell-me = 🔔 有了答案就通知我
telling-agreed = 文档中有了答案时，我会在这里通知您一次。再按一次可取消。
telling-withdrawn = 不再通知您。
told = 您问过：{ $question } 现在有答案了。
kept-wishes = 您希望得知答案的问题
counted-wishes =
    { $count ->
       *[other] { $count } 个您希望得知答案的问题
    }
