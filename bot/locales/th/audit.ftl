log-heading = การดำเนินการของผู้ดูแลล่าสุด (UTC):
log-empty = ยังไม่มีบันทึก
log-refused = ถูกปฏิเสธ
log-started = เริ่มแล้ว
log-done = เสร็จแล้ว
log-failed = ล้มเหลว
command-log = สิ่งที่ผู้ดูแลทำ
