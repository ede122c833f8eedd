lead-says = { $speaker } พูดว่าอย่างไร
lead-says-about-person = { $speaker } พูดถึง { $subject } ว่าอย่างไร
lead-says-about-name = { $speaker } พูดถึง { $subject } ว่าอย่างไร
lead-says-about-thing = { $speaker } พูดถึง “{ $subject }” ว่าอย่างไร
lead-about-person = มีข้อมูลอะไรเกี่ยวกับ { $subject } บ้าง
lead-about-name = มีข้อมูลอะไรเกี่ยวกับ { $subject } บ้าง
lead-about-thing = มีข้อมูลอะไรเกี่ยวกับ “{ $subject }” บ้าง

terminal-leads = พิมพ์ตัวเลขเพื่อถามต่อ:
