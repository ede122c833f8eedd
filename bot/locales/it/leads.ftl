lead-says = Che cosa dice { $speaker }?
lead-says-about-person = { $subject }: che cosa ne dice { $speaker }?
lead-says-about-name = { $subject }: che cosa ne dice { $speaker }?
lead-says-about-thing = «{ $subject }»: che cosa ne dice { $speaker }?
lead-about-person = { $subject }: che cosa se ne sa?
lead-about-name = { $subject }: che cosa se ne sa?
lead-about-thing = «{ $subject }»: che cosa se ne sa?

terminal-leads = Per continuare, scrivi un numero:
