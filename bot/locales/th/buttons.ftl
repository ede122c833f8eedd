button-more = เพิ่มเติม
button-context = ดูบริบท
button-context-number = ดูบริบท: { $number }
button-earlier = ← ก่อนหน้า
button-later = ถัดไป →
button-back = กลับไปที่คำตอบ
button-closest = ข้อความที่ใกล้เคียงที่สุด
