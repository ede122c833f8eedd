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
