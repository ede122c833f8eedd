lead-says = Что говорит { $speaker }?
lead-says-about-person = { $subject }: что об этом говорит { $speaker }?
lead-says-about-name = { $subject }: что об этом говорит { $speaker }?
lead-says-about-thing = «{ $subject }»: что об этом говорит { $speaker }?
lead-about-person = { $subject }: что об этом известно?
lead-about-name = { $subject }: что об этом известно?
lead-about-thing = «{ $subject }»: что об этом известно?

terminal-leads = Чтобы спросить дальше, введите номер:
