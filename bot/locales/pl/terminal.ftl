terminal-commands = m: więcej · c: w kontekście · new: nowa rozmowa · q: koniec · /language
terminal-token = Aby prowadzić tę rozmowę w Telegramie, poproś @BotFather o token (https://t.me/BotFather, polecenie /newbot) i wpisz go do .env jako TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Najpierw zadaj pytanie.
terminal-example = Przykład z dokumentów:
