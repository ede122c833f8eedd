status-documents = เอกสาร: { $count }
status-passages = ตอน: { $count }
status-sentences = ประโยค: { $count }
status-generation = ดัชนี: { $generation } สร้างเมื่อ { $built }
status-model = โมเดล: { $model }
status-questions = คำถามที่ตอบแล้ว: { $count }
status-uptime = เวลาที่ทำงานมาแล้ว: { $uptime }
