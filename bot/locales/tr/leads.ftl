lead-says = { $speaker } ne diyor?
lead-says-about-person = { $subject }: { $speaker } bu konuda ne diyor?
lead-says-about-name = { $subject }: { $speaker } bu konuda ne diyor?
lead-says-about-thing = “{ $subject }”: { $speaker } bu konuda ne diyor?
lead-about-person = { $subject }: bu konuda neler biliniyor?
lead-about-name = { $subject }: bu konuda neler biliniyor?
lead-about-thing = “{ $subject }”: bu konuda neler biliniyor?

terminal-leads = Devam etmek için bir numara yazın:
