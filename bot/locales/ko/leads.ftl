lead-says = { $speaker } 측은 뭐라고 말하나요?
lead-says-about-person = { $subject }에 대해 { $speaker } 측은 뭐라고 말하나요?
lead-says-about-name = { $subject }에 대해 { $speaker } 측은 뭐라고 말하나요?
lead-says-about-thing = ‘{ $subject }’에 대해 { $speaker } 측은 뭐라고 말하나요?
lead-about-person = { $subject }에 대해 무엇이 알려져 있나요?
lead-about-name = { $subject }에 대해 무엇이 알려져 있나요?
lead-about-thing = ‘{ $subject }’에 대해 무엇이 알려져 있나요?

terminal-leads = 이어서 물어보려면 번호를 입력하세요:
