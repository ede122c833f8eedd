lead-says = O que diz { $speaker }?
lead-says-about-person = { $subject }: o que diz { $speaker } a este respeito?
lead-says-about-name = { $subject }: o que diz { $speaker } a este respeito?
lead-says-about-thing = “{ $subject }”: o que diz { $speaker } a este respeito?
lead-about-person = { $subject }: o que se sabe a este respeito?
lead-about-name = { $subject }: o que se sabe a este respeito?
lead-about-thing = “{ $subject }”: o que se sabe a este respeito?

terminal-leads = Para continuar, escreva um número:
