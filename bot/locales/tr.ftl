# Karşılama ve yardım
start-greeting =
    Bana istediğiniz dilde bir soru sorun. Belgelerin kendi sözleriyle yanıt veririm: sorunuzu yanıtlayan cümle ve bulunduğu yer.
start-documents =
    { $count ->
        [one] Bir belge biliyorum:
       *[other] { $count } belge biliyorum:
    }
start-documents-more =
    { $count ->
        [one] ve bir tane daha
       *[other] ve { $count } tane daha
    }
samples-heading = Örneğin:
help =
    Sorunuzu nasıl söylerseniz öyle yazın; devam sorusu bir öncekine dayanabilir.

    • Alıntılarım, asla uydurmam: kalın yazılan cümle belgede aynen böyle geçer.
    • “Daha fazla” başka alıntıları, “Bağlamı içinde” alıntının çevresindeki metni gösterir.
    • Belgeler bir soruyu yanıtlamıyorsa bunu söylerim.
    • Gruplarda benden söz edin, bana yanıt verin ya da /ask komutunu kullanın.

# Yanıtlar
nothing = Belgeler bunu yanıtlamıyor.
related = Belgeler bunu tam olarak yanıtlamıyor. Buna yakın olan şu:
closest-heading = En yakın bölümler; sorunuzu yanıtlamayabilirler:
word-unknown = “{ $word }” belgelerde geçmiyor.
word-unknown-nearest = “{ $word }” belgelerde geçmiyor. Belgelerdeki en yakın yazılış: “{ $nearest }”.
word-spelt = “{ $word }” burada “{ $nearest }” diye yazılıyor.
passage-position = bölüm { $number } / { $count }
passages-position = bölümler { $first }–{ $last } / { $count }
quote-too-long = Bu alıntı tek bir ileti için çok uzun. Şurada bulabilirsiniz:
end-of-results = Bulduklarımın hepsi bu.
score = { NUMBER($score, style: "percent") }

# Düğmeler
button-more = Daha fazla
button-context = Bağlamı içinde
button-context-number = Bağlamı içinde: { $number }
button-earlier = ← Öncesi
button-later = Sonrası →
button-back = Yanıta dön
button-closest = En yakın bölümler

# Yanıtlanamayanlar
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

# Dizinin yeniden kurulması
reindex-started = Belgelere bakıyorum …
reindex-reading = Belgeler okunuyor: { $done } / { $total }
reindex-encoding = Cümleler kodlanıyor: { $done } / { $total }
reindex-writing = Dizin yazılıyor …
reindex-running = Dizin zaten yeniden kuruluyor.
reindex-unchanged = Hiçbir şey değişmedi.
reindex-done =
    { $seconds ->
        [one] Dizin güncel. { NUMBER($seconds, maximumFractionDigits: 1) } saniye sürdü.
       *[other] Dizin güncel. { NUMBER($seconds, maximumFractionDigits: 1) } saniye sürdü.
    }
reindex-added = Eklenenler ({ $count }):
reindex-changed = Değişenler ({ $count }):
reindex-removed = Kaldırılanlar ({ $count }):
reindex-failed = Okunamayanlar ({ $count }):
reindex-more =
    { $count ->
        [one] … ve bir tane daha
       *[other] … ve { $count } tane daha
    }
reindex-error = Yeniden kurma başarısız oldu; dizin olduğu gibi duruyor. { $reason }

# Durum
status-documents = Belgeler: { $count }
status-passages = Bölümler: { $count }
status-sentences = Cümleler: { $count }
status-generation = Dizin: { $generation }, kuruluş: { $built }
status-model = Model: { $model }
status-questions = Yanıtlanan sorular: { $count }
status-uptime = Çalışma süresi: { $uptime }

# Komut menüleri ve profil
command-start = Karşılama ve örnek sorular
command-help = Nasıl sorulur, ne beklenir
command-ask = Soru sor
command-new = Yeni bir konuşma başlat
command-reindex = Dizini belgelerden yeniden kur
command-status = Dizin, model ve sayaçlar
bot-description =
    Bana belgelerim hakkında istediğiniz dilde bir soru sorun. Soruyu yanıtlayan bölümleri kelimesi kelimesine ve kaynağıyla alıntılayarak yanıt veririm. Belgelerin söylemediğini ben de söylemem.
bot-short-description = Soruları belgelerinden kelimesi kelimesine alıntılarla yanıtlar.

# Uçbirim
terminal-commands = m: daha fazla · c: bağlamı içinde · new: yeni konuşma · q: çıkış
terminal-token = Bu konuşmayı Telegram’da yapmak için @BotFather’dan bir jeton alın (https://t.me/BotFather, /newbot komutu) ve onu .env dosyasına TELEGRAM_BOT_TOKEN olarak yazın.
terminal-no-answer-yet = Önce bir soru sorun.
terminal-example = Belgelerden bir örnek:
