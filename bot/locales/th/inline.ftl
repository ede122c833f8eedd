inline-title = คำตอบ
inline-close = ใกล้เคียงกับ “{ $question }” แต่ไม่ใช่คำตอบโดยตรง:
inline-title-close = ใกล้เคียง แต่ไม่ใช่คำตอบ · { $source }
inline-nothing = เอกสารไม่มีคำตอบ ถามบอตในแชทส่วนตัว
inline-empty = พิมพ์คำถาม หรือถามบอตในแชทส่วนตัว
status-inline = ข้อความอ้างอิงที่ส่งแบบอินไลน์: { $count }
