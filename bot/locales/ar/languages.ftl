command-language = اختر اللغة التي أتحدث بها
language-name = العربية
language-automatic = تلقائي
language-choose = بأي لغة تريد أن أخاطبك؟ «تلقائي» تعني لغة سؤالك إن كانت واضحة، وإلا فلغة تيليغرام لديك.
language-fixed = من الآن فصاعدًا أخاطبك بالعربية في كل المحادثات.
language-followed = من الآن فصاعدًا أتبع لغة أسئلتك.
language-typed = اكتب رمزًا بعد الأمر، مثل /language { $code }، أو «{ $automatic }» للاختيار التلقائي:
