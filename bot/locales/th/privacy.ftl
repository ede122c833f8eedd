command-privacy = สิ่งที่บอตเก็บเกี่ยวกับคุณและระยะเวลา
command-forget = ลบทุกอย่างที่บอตเก็บเกี่ยวกับคุณ
privacy-heading = สิ่งที่บอตเก็บเกี่ยวกับคุณ
kept-answers = คำถามของคุณและคำตอบของบอต
kept-feedback = ความเห็นของคุณต่อคำตอบ (👍 👎)
kept-preferences = ภาษาที่คุณเลือก
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
       *[other] เป็นเวลา { $days } วัน
    }
kept-until-erased = จนกว่าคุณจะลบ
privacy-log = บอตไม่เขียนข้อความคำถามของคุณลงในบันทึกการทำงานใด ๆ
privacy-log-debug = ขณะนี้บันทึกการทำงานของบอตตั้งไว้เพื่อหาข้อผิดพลาด และอาจมีข้อความคำถามอยู่
privacy-others = ผู้ดูแลบอตนี้อ่านสิ่งที่เก็บไว้ได้ แต่จะไม่ส่งต่อให้ผู้ใด
privacy-forget = /forget ลบทั้งหมดนี้ในครั้งเดียว ในทุกแชต
forget-question = ต้องการให้ลบทุกอย่างที่บอตเก็บเกี่ยวกับคุณในทุกแชตหรือไม่
forget-final = การลบนี้ย้อนกลับไม่ได้
counted-answers =
    { $count ->
       *[other] { $count } คำถามพร้อมคำตอบ
    }
counted-feedback =
    { $count ->
       *[other] ความเห็นของคุณต่อ { $count } คำตอบ
    }
counted-preferences = ภาษาที่คุณเลือก
button-forget = ลบทุกอย่าง
button-keep = เก็บไว้
forget-nothing = บอตไม่ได้เก็บอะไรเกี่ยวกับคุณ
forget-done = ลบทุกอย่างที่บอตเก็บเกี่ยวกับคุณในทุกแชตแล้ว
forget-remains = ข้อความใน Telegram จะยังอยู่จนกว่าคุณจะลบ ปุ่มใต้คำตอบก่อนหน้านี้ใช้ไม่ได้แล้ว
forget-kept = ไม่มีสิ่งใดถูกลบ
forget-not-yours = เฉพาะผู้ที่พิมพ์ /forget เท่านั้นที่ตัดสินใจได้ หากต้องการลบสิ่งที่บอตเก็บเกี่ยวกับคุณ โปรดพิมพ์คำสั่งนี้เอง
forget-decided = เรื่องนี้ตัดสินใจไปแล้ว
kept-audit = สิ่งที่คุณทำหรือพยายามทำซึ่งเฉพาะผู้ดูแลเท่านั้นที่ทำได้
counted-audit =
    { $count ->
       *[other] บันทึก { $count } รายการเกี่ยวกับสิ่งที่เฉพาะผู้ดูแลทำได้
    }
kept-golden = คำถามของคุณที่ผู้ดูแลเก็บไว้ทดสอบบอต
counted-golden =
    { $count ->
       *[other] { $count } คำถามที่เก็บไว้ทดสอบบอต
    }
