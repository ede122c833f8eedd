lead-says = Que dit { $speaker } ?
lead-says-about-person = { $subject } : qu’en dit { $speaker } ?
lead-says-about-name = { $subject } : qu’en dit { $speaker } ?
lead-says-about-thing = « { $subject } » : qu’en dit { $speaker } ?
lead-about-person = { $subject } : que sait-on à ce sujet ?
lead-about-name = { $subject } : que sait-on à ce sujet ?
lead-about-thing = « { $subject } » : que sait-on à ce sujet ?

terminal-leads = Pour continuer, tapez un numéro :
