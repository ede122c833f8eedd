question-empty = Lütfen bir soru yazın.
question-too-long =
    { $limit ->
        [one] Sorunuz çok uzun; lütfen en fazla { $limit } karakter yazın.
       *[other] Sorunuz çok uzun; lütfen en fazla { $limit } karakter yazın.
    }
ask-usage = Sorunuzu komuttan sonra yazın: /ask Ne …?
text-only = Yalnızca metinden anlarım. Lütfen sorunuzu yazın.
button-expired = Bu düğme artık geçerli değil. Lütfen yeniden sorun.
went-wrong = Özür dilerim, bende bir şeyler ters gitti. Lütfen yeniden deneyin.
conversation-cleared = Yeni konuşma: önceki sorular artık dikkate alınmıyor.
