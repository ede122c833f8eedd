command-language = Choose the language I speak
language-name = English
language-automatic = Automatic
language-choose = Which language shall I speak to you? “Automatic” is that of your question where it is clear, else that of your Telegram.
language-fixed = From now on I speak English to you, in every chat.
language-followed = From now on I follow the language of your questions.
language-typed = Type a code after the command, such as /language { $code }, or “{ $automatic }” for automatic:
