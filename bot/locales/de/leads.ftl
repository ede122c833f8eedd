lead-says = Was sagt { $speaker }?
lead-says-about-person = Was sagt { $speaker } über { $subject }?
lead-says-about-name = Was sagt { $speaker } zum Thema { $subject }?
lead-says-about-thing = Was sagt { $speaker } zum Thema { $subject }?
lead-about-person = Was erfährt man über { $subject }?
lead-about-name = Was erfährt man zum Thema { $subject }?
lead-about-thing = Was erfährt man zum Thema { $subject }?

terminal-leads = Zum Weiterfragen eine Zahl eingeben:
