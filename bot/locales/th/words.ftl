# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = เพิ่มเติม | อีก | ขออีก | ขอเพิ่มเติม | ดูเพิ่มเติม | มีอีกไหม
words-on = ถัดไป | ต่อไป | ต่อ | อ่านต่อ
words-context = ดูบริบท | บริบท
words-next = ย่อหน้าถัดไป | ย่อหน้าต่อไป
words-previous = ย่อหน้าก่อนหน้า | ย่อหน้าที่แล้ว | ก่อนหน้า
words-back = กลับ | ย้อนกลับ | กลับไปที่คำตอบ
words-bare = เฉพาะคำถามของฉัน | เอาแค่คำถาม
