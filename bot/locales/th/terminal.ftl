terminal-commands = m: เพิ่มเติม · c: ดูบริบท · new: บทสนทนาใหม่ · q: ออก · /language
terminal-token = หากต้องการสนทนาแบบนี้ใน Telegram ให้ขอโทเคนจาก @BotFather (https://t.me/BotFather คำสั่ง /newbot) แล้วใส่ไว้ในไฟล์ .env ในชื่อ TELEGRAM_BOT_TOKEN
terminal-no-answer-yet = โปรดถามคำถามก่อน
terminal-example = ตัวอย่างจากเอกสาร:
