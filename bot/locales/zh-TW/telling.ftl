button-tell-me = 🔔 有答案時通知我
telling-agreed = 文件中有了答案時，我會在這裡通知您一次。再按一次即可取消。
telling-withdrawn = 不再通知您。
told = 您問過：{ $question } 現在有答案了。
kept-wishes = 您希望得知答案的問題
counted-wishes =
    { $count ->
       *[other] { $count } 個您希望得知答案的問題
    }
