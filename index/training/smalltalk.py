"""What people also send to a bot: greetings, thanks, slips of the keyboard. No corpus answers it."""

SMALL_TALK = (
    "Hallo!", "Guten Morgen", "Hi, wie geht es dir?", "Danke schön", "Vielen Dank für die Hilfe!", "Was kannst du?",
    "Wer bist du?", "Bist du ein Mensch?", "Erzähl mir einen Witz", "Wie spät ist es?", "Wie wird das Wetter morgen?",
    "Test", "test test 123", "ok", "ja", "nein", "asdfasdf", "qwertzuiop", "???", "😀😀😀", "lol", "Das ist falsch",
    "Du bist dumm", "Tschüss", "Schreib mir ein Gedicht", "Übersetze das bitte", "Hilfe", "Noch einmal bitte",
    "hello", "hi there", "good evening", "thank you so much", "thanks!", "who made you?", "are you a robot?",
    "tell me a joke", "what time is it?", "what's the weather like today?", "what can you do?", "how are you?",
    "write me a poem about spring", "lorem ipsum dolor", "asdf jkl", "yes", "no", "maybe", "that's wrong",
    "you are great",
    "bye", "see you later", "can you help me?", "what should I cook tonight?", "I am bored", "xyzzy", "blah blah",
    "bonjour", "merci beaucoup", "comment ça va ?", "raconte-moi une blague", "qui es-tu ?", "au revoir",
    "hola", "gracias", "¿cómo estás?", "cuéntame un chiste", "¿quién eres?", "adiós", "¿qué tiempo hace hoy?",
    "ciao", "grazie mille", "come stai?", "chi sei?", "raccontami una barzelletta",
    "привет", "спасибо", "как дела?", "кто ты?", "расскажи анекдот", "какая сегодня погода?", "пока",
    "merhaba", "teşekkürler", "nasılsın?", "sen kimsin?", "bugün hava nasıl?",
    "مرحبا", "شكرا", "كيف حالك؟", "من أنت؟", "احك لي نكتة",
    "你好", "谢谢", "你是谁？", "今天天气怎么样？", "讲个笑话",
    "こんにちは", "ありがとう", "あなたは誰ですか？", "안녕하세요", "고마워요", "สวัสดี", "ขอบคุณ",
    "olá", "obrigado", "tudo bem?", "dzień dobry", "dziękuję", "jak się masz?", "hallo, hoe gaat het?", "dank je wel",
)  # fmt: skip
