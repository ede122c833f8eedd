lead-says = Wat zegt { $speaker }?
lead-says-about-person = Wat zegt { $speaker } over { $subject }?
lead-says-about-name = { $subject }: wat zegt { $speaker } daarover?
lead-says-about-thing = “{ $subject }”: wat zegt { $speaker } daarover?
lead-about-person = Wat is er bekend over { $subject }?
lead-about-name = { $subject }: wat is daarover bekend?
lead-about-thing = “{ $subject }”: wat is daarover bekend?

terminal-leads = Typ een getal om door te vragen:
