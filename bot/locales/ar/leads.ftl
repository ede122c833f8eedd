lead-says = ما تصريحات { $speaker }؟
lead-says-about-person = ما تصريحات { $speaker } بشأن { $subject }؟
lead-says-about-name = ما تصريحات { $speaker } بشأن { $subject }؟
lead-says-about-thing = ما تصريحات { $speaker } بشأن «{ $subject }»؟
lead-about-person = ماذا ورد عن { $subject }؟
lead-about-name = ماذا ورد عن { $subject }؟
lead-about-thing = ماذا ورد عن «{ $subject }»؟

terminal-leads = للمتابعة اكتب رقمًا:
