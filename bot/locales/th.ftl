# คำทักทายและวิธีใช้
start-greeting =
    ถามคำถามได้ทุกภาษา คำตอบจะเป็นถ้อยคำจากเอกสารเอง คือประโยคที่ตอบคำถามของคุณ พร้อมตำแหน่งที่ประโยคนั้นอยู่
start-documents =
    { $count ->
       *[other] มีเอกสารให้ถาม { $count } ฉบับ:
    }
start-documents-more =
    { $count ->
       *[other] และอีก { $count } ฉบับ
    }
samples-heading = ตัวอย่างเช่น:
help =
    พิมพ์คำถามอย่างที่คุณพูดตามปกติ คำถามต่อเนื่องจะอ้างถึงคำถามก่อนหน้าก็ได้

    • บอตนี้อ้างข้อความเท่านั้น ไม่แต่งขึ้นเอง: ประโยคตัวหนาอยู่ในเอกสารตรงตามนั้นทุกตัวอักษร
    • “เพิ่มเติม” แสดงข้อความอ้างอิงอื่น “ดูบริบท” แสดงข้อความรอบ ๆ ข้อความที่อ้าง
    • ถ้าเอกสารไม่มีคำตอบ ก็จะบอกตามตรง
    • ในกลุ่ม ให้กล่าวถึงบอต ตอบกลับข้อความของบอต หรือใช้ /ask

# คำตอบ
nothing = เอกสารไม่มีคำตอบสำหรับคำถามนี้
related = เอกสารไม่ได้ตอบคำถามนี้โดยตรง ข้อความนี้ใกล้เคียง:
closest-heading = ข้อความที่ใกล้เคียงที่สุด ซึ่งอาจไม่ได้ตอบคำถามของคุณ:
word-unknown = ไม่พบคำว่า “{ $word }” ในเอกสาร
word-unknown-nearest = ไม่พบคำว่า “{ $word }” ในเอกสาร คำที่สะกดใกล้เคียงที่สุดคือ “{ $nearest }”
word-spelt = ในเอกสาร คำว่า “{ $word }” สะกดเป็น “{ $nearest }”
passage-position = ตอนที่ { $number } จาก { $count }
passages-position = ตอนที่ { $first } ถึง { $last } จาก { $count }
quote-too-long = ข้อความนี้ยาวเกินกว่าจะแสดงในข้อความเดียว ดูได้ที่นี่:
end-of-results = พบเพียงเท่านี้
score = { NUMBER($score, style: "percent") }

# ปุ่ม
button-more = เพิ่มเติม
button-context = ดูบริบท
button-context-number = ดูบริบท: { $number }
button-earlier = ← ก่อนหน้า
button-later = ถัดไป →
button-back = กลับไปที่คำตอบ
button-closest = ข้อความที่ใกล้เคียงที่สุด

# สิ่งที่ตอบไม่ได้
question-empty = โปรดพิมพ์คำถาม
question-too-long =
    { $limit ->
       *[other] คำถามยาวเกินไป โปรดใช้ไม่เกิน { $limit } ตัวอักษร
    }
ask-usage = พิมพ์คำถามต่อท้ายคำสั่ง: /ask อะไร…
text-only = บอตนี้เข้าใจเฉพาะข้อความตัวอักษร โปรดพิมพ์คำถามของคุณ
button-expired = ปุ่มนี้ใช้ไม่ได้แล้ว โปรดถามอีกครั้ง
went-wrong = ขออภัย เกิดข้อผิดพลาดทางฝั่งบอต โปรดลองอีกครั้ง
conversation-cleared = เริ่มบทสนทนาใหม่: คำถามก่อนหน้านี้จะไม่ถูกนำมาใช้อีก

# การสร้างดัชนีใหม่
reindex-started = กำลังตรวจดูเอกสาร …
reindex-reading = กำลังอ่านเอกสาร: { $done } จาก { $total }
reindex-encoding = กำลังประมวลผลประโยค: { $done } จาก { $total }
reindex-writing = กำลังเขียนดัชนี …
reindex-running = กำลังสร้างดัชนีใหม่อยู่แล้ว
reindex-unchanged = ไม่มีอะไรเปลี่ยนแปลง
reindex-done =
    { $seconds ->
       *[other] ดัชนีเป็นปัจจุบันแล้ว ใช้เวลา { NUMBER($seconds, maximumFractionDigits: 1) } วินาที
    }
reindex-added = เพิ่ม ({ $count }):
reindex-changed = เปลี่ยน ({ $count }):
reindex-removed = ลบออก ({ $count }):
reindex-failed = อ่านไม่ได้ ({ $count }):
reindex-more =
    { $count ->
       *[other] … และอีก { $count } ฉบับ
    }
reindex-error = สร้างดัชนีใหม่ไม่สำเร็จ ดัชนียังเป็นเหมือนเดิม { $reason }

# สถานะ
status-documents = เอกสาร: { $count }
status-passages = ตอน: { $count }
status-sentences = ประโยค: { $count }
status-generation = ดัชนี: { $generation } สร้างเมื่อ { $built }
status-model = โมเดล: { $model }
status-questions = คำถามที่ตอบแล้ว: { $count }
status-uptime = เวลาที่ทำงานมาแล้ว: { $uptime }

# เมนูคำสั่งและโปรไฟล์
command-start = คำทักทายและตัวอย่างคำถาม
command-help = วิธีถามและสิ่งที่จะได้รับ
command-ask = ถามคำถาม
command-new = เริ่มบทสนทนาใหม่
command-reindex = สร้างดัชนีใหม่จากเอกสาร
command-status = ดัชนี โมเดล และตัวนับ
bot-description =
    ถามคำถามเกี่ยวกับเอกสารได้ทุกภาษา คำตอบคือการอ้างข้อความที่ตอบคำถามนั้นแบบคำต่อคำพร้อมแหล่งที่มา สิ่งใดที่เอกสารไม่ได้กล่าว บอตก็จะไม่กล่าว
bot-short-description = ตอบคำถามด้วยการอ้างข้อความจากเอกสารแบบคำต่อคำ

# เทอร์มินัล
terminal-commands = m: เพิ่มเติม · c: ดูบริบท · new: บทสนทนาใหม่ · q: ออก
terminal-token = หากต้องการสนทนาแบบนี้ใน Telegram ให้ขอโทเคนจาก @BotFather (https://t.me/BotFather คำสั่ง /newbot) แล้วใส่ไว้ในไฟล์ .env ในชื่อ TELEGRAM_BOT_TOKEN
terminal-no-answer-yet = โปรดถามคำถามก่อน
terminal-example = ตัวอย่างจากเอกสาร:
