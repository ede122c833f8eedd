"""The same three sentences in all sixteen languages of the default model, and odd texts."""

SENTENCES = {
    "ar": ("ما هي رسوم العضوية في النادي؟", "يفتح المتحف أبوابه في الساعة التاسعة صباحًا.", "القطة نائمة."),
    "de": (
        "Wie hoch ist der Mitgliedsbeitrag?",
        "Das Museum öffnet täglich um 9:30 Uhr & schließt größtenteils um 17 Uhr.",
        "Die Katze schläft.",
    ),
    "en": ("How much is the membership fee?", "The museum opens at 9:30 a.m. & closes at 17:00.", "The cat sleeps."),
    "es": ("¿Cuánto cuesta la cuota de socio?", "El museo abre a las nueve de la mañana.", "El gato duerme."),
    "fr": ("Quel est le montant de la cotisation ?", "L'été, le musée ouvre à neuf heures.", "Le chat dort."),
    "it": ("Quanto costa la quota associativa?", "Il museo apre alle nove e un quarto.", "Il gatto dorme."),
    "ja": ("会費はいくらですか。", "博物館は午前九時に開きます。", "猫が眠っています。"),
    "ko": ("회비는 얼마입니까?", "박물관은 오전 9시에 문을 엽니다.", "고양이가 자고 있다."),
    "nl": ("Hoe hoog is de contributie?", "Het museum gaat om negen uur open.", "De kat slaapt."),
    "pl": ("Ile wynosi składka członkowska?", "Muzeum otwiera się o dziewiątej rano.", "Kot śpi."),
    "pt": ("Quanto custa a quota de sócio?", "O museu abre às nove da manhã.", "O gato está a dormir."),
    "ru": ("Сколько стоит членство в клубе?", "Музей открывается в девять утра.", "Кошка спит."),
    "th": ("ค่าสมาชิกเท่าไหร่", "พิพิธภัณฑ์เปิดเวลาเก้าโมงเช้า", "แมวกำลังนอนหลับ"),
    "tr": ("Üyelik aidatı ne kadar?", "Müze sabah saat dokuzda açılıyor.", "Kedi uyuyor."),
    "zh": ("会费是多少钱？", "博物馆上午九点开门。", "猫在睡觉。"),
    "zh-TW": ("會費是多少錢？", "博物館上午九點開門。", "貓在睡覺。"),
}
ALL = [sentence for several in SENTENCES.values() for sentence in several]
ODD = [
    "a",
    "– Von welchen?",
    "😀 Smiley & <b>HTML</b>",
    "x " * 400,
    "天" * 700,
    "Zeile eins\nZeile zwei\t\r\nund drei",
    "...",
]
