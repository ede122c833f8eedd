lead-says = Co mówi { $speaker }?
lead-says-about-person = { $subject }: co mówi o tym { $speaker }?
lead-says-about-name = { $subject }: co mówi o tym { $speaker }?
lead-says-about-thing = „{ $subject }”: co mówi o tym { $speaker }?
lead-about-person = { $subject }: co o tym wiadomo?
lead-about-name = { $subject }: co o tym wiadomo?
lead-about-thing = „{ $subject }”: co o tym wiadomo?

terminal-leads = Aby pytać dalej, wpisz numer:
