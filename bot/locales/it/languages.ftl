command-language = Scegliere la lingua in cui parlo
language-name = Italiano
language-automatic = Automatica
language-choose = In che lingua devo parlarti? «Automatica» è quella della tua domanda, se è chiara, altrimenti quella del tuo Telegram.
language-fixed = Da ora ti parlo in italiano, in ogni chat.
language-followed = Da ora seguo la lingua delle tue domande.
language-typed = Scrivi un codice dopo il comando, per esempio /language { $code }, oppure «{ $automatic }» per automatica:
