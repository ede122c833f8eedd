command-language = De taal kiezen die ik spreek
language-name = Nederlands
language-automatic = Automatisch
language-choose = In welke taal zal ik met je praten? ‘Automatisch’ is die van je vraag als die duidelijk is, anders die van je Telegram.
language-fixed = Vanaf nu praat ik Nederlands met je, in elke chat.
language-followed = Vanaf nu volg ik de taal van je vragen.
language-typed = Typ een code achter het commando, bijvoorbeeld /language { $code }, of ‘{ $automatic }’ voor automatisch:
