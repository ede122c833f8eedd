terminal-commands = m : plus · c : en contexte · n : paragraphe suivant · p : précédent · o : seulement ma question · new : nouvelle conversation · q : quitter · /check … · /language
terminal-token = Pour mener cette conversation dans Telegram, demandez un jeton à @BotFather (https://t.me/BotFather, commande /newbot) et inscrivez-le dans .env sous TELEGRAM_BOT_TOKEN.
terminal-example = Un exemple tiré des documents :
