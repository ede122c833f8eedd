terminal-commands = m: daha fazla · c: bağlamı içinde · new: yeni konuşma · q: çıkış · /language
terminal-token = Bu konuşmayı Telegram’da yapmak için @BotFather’dan bir jeton alın (https://t.me/BotFather, /newbot komutu) ve onu .env dosyasına TELEGRAM_BOT_TOKEN olarak yazın.
terminal-no-answer-yet = Önce bir soru sorun.
terminal-example = Belgelerden bir örnek:
