lead-says = ¿Qué dice { $speaker }?
lead-says-about-person = { $subject }: ¿qué dice { $speaker } al respecto?
lead-says-about-name = { $subject }: ¿qué dice { $speaker } al respecto?
lead-says-about-thing = «{ $subject }»: ¿qué dice { $speaker } al respecto?
lead-about-person = { $subject }: ¿qué se sabe al respecto?
lead-about-name = { $subject }: ¿qué se sabe al respecto?
lead-about-thing = «{ $subject }»: ¿qué se sabe al respecto?

terminal-leads = Para seguir, escribe un número:
