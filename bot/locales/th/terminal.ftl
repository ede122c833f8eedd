terminal-commands = m: เพิ่มเติม · c: ดูบริบท · n: ย่อหน้าถัดไป · p: ย่อหน้าก่อนหน้า · o: เฉพาะคำถามของฉัน · new: บทสนทนาใหม่ · q: ออก · /check … · /language
terminal-token = หากต้องการสนทนาแบบนี้ใน Telegram ให้ขอโทเคนจาก @BotFather (https://t.me/BotFather คำสั่ง /newbot) แล้วใส่ไว้ในไฟล์ .env ในชื่อ TELEGRAM_BOT_TOKEN
terminal-example = ตัวอย่างจากเอกสาร:
