command-language = เลือกภาษาที่บอตใช้
language-name = ไทย
language-automatic = อัตโนมัติ
language-choose = ต้องการให้บอตพูดกับคุณเป็นภาษาใด “อัตโนมัติ” คือภาษาของคำถามหากชัดเจน มิฉะนั้นใช้ภาษาของ Telegram ของคุณ
language-fixed = จากนี้ไปบอตจะพูดกับคุณเป็นภาษาไทยในทุกแชต
language-followed = จากนี้ไปบอตจะใช้ภาษาตามคำถามของคุณ
language-typed = พิมพ์รหัสต่อท้ายคำสั่ง เช่น /language { $code } หรือ “{ $automatic }” สำหรับอัตโนมัติ:
