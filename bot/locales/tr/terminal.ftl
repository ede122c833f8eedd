terminal-commands = m: daha fazla · c: bağlamı içinde · n: sonraki paragraf · p: önceki · o: yalnızca sorum · new: yeni konuşma · q: çıkış · /check … · /language
terminal-token = Bu konuşmayı Telegram’da yapmak için @BotFather’dan bir jeton alın (https://t.me/BotFather, /newbot komutu) ve onu .env dosyasına TELEGRAM_BOT_TOKEN olarak yazın.
terminal-example = Belgelerden bir örnek:
