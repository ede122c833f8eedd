button-tell-me = 🔔 Yanıt bulununca haber ver
telling-agreed = Belgelerde bir yanıt bulununca size burada bir kez haber vereceğim. Geri almak için yeniden basın.
telling-withdrawn = Haber vermeyeceğim.
told = Şunu sormuştunuz: { $question } Artık bir yanıt var.
kept-wishes = yanıtından haberdar olmak istediğiniz sorularınız
counted-wishes =
    { $count ->
        [one] yanıtından haberdar olmak istediğiniz bir soru
       *[other] yanıtından haberdar olmak istediğiniz { $count } soru
    }
