command-language = Die Sprache wählen, die ich spreche
language-name = Deutsch
language-automatic = Automatisch
language-choose = In welcher Sprache soll ich mit dir sprechen? „Automatisch“ heißt: in der deiner Frage, wo sie klar ist, sonst in der deines Telegram.
language-fixed = Ab jetzt spreche ich deutsch mit dir, in jedem Chat.
language-followed = Ab jetzt richte ich mich nach der Sprache deiner Fragen.
language-typed = Schreib ein Kürzel hinter den Befehl, etwa /language { $code }, oder „{ $automatic }“ für automatisch:
