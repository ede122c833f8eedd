terminal-commands = ‏m: المزيد · c: في السياق · n: الفقرة التالية · p: السابقة · o: سؤالي فقط · new: محادثة جديدة · q: خروج · /check … · /language
terminal-token = لإجراء هذه المحادثة في تيليجرام احصل على رمز من @BotFather (https://t.me/BotFather، الأمر /newbot) وضعه في الملف ‎.env باسم TELEGRAM_BOT_TOKEN.
terminal-example = مثال من الوثائق:
