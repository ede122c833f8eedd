terminal-commands = m: więcej · c: w kontekście · n: następny akapit · p: poprzedni · o: tylko moje pytanie · new: nowa rozmowa · q: koniec · /check … · /language
terminal-token = Aby prowadzić tę rozmowę w Telegramie, poproś @BotFather o token (https://t.me/BotFather, polecenie /newbot) i wpisz go do .env jako TELEGRAM_BOT_TOKEN.
terminal-example = Przykład z dokumentów:
