command-language = Choisir la langue que je parle
language-name = Français
language-automatic = Automatique
language-choose = Dans quelle langue dois-je vous parler ? « Automatique » : celle de votre question si elle est claire, sinon celle de votre Telegram.
language-fixed = Désormais, je vous parle français, dans toutes les discussions.
language-followed = Désormais, je suis la langue de vos questions.
language-typed = Écrivez un code après la commande, par exemple /language { $code }, ou « { $automatic } » pour automatique :
