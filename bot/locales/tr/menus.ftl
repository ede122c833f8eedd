command-start = Karşılama ve örnek sorular
command-help = Nasıl sorulur, ne beklenir
command-ask = Soru sor
command-new = Yeni bir konuşma başlat
command-reindex = Dizini belgelerden yeniden kur
command-status = Dizin, model ve sayaçlar
bot-description =
    Bana belgelerim hakkında istediğiniz dilde bir soru sorun. Soruyu yanıtlayan bölümleri kelimesi kelimesine ve kaynağıyla alıntılayarak yanıt veririm. Belgelerin söylemediğini ben de söylemem.
bot-short-description = Soruları belgelerinden kelimesi kelimesine alıntılarla yanıtlar.
