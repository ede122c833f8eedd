"""Words by which names, things and speech are told in each language."""


def listed(words: str) -> frozenset[str]:
    """Give the words of a text that holds nothing else."""
    return frozenset(words.split())


# Forms that introduce reported speech, "_" for a space. In Japanese, Korean, Thai and Chinese they are parts of words.
SAYING = {
    "ar": listed(
        "قال قالت يقول تقول صرح صرحت أعلن أعلنت أكد أكدت أضاف أضافت أوضح أوضحت ذكر ذكرت حذر حذرت كتب كتبت وقال"
        " وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وصرح وصرحت وأعلن وأعلنت وذكر وذكرت"
    ),
    "de": listed(
        "sagt sagte sagten erklärt erklärte erklärten meint meinte betont betonte fordert forderte forderten"
        " kritisiert kritisierte warnt warnte berichtet berichtete schreibt schrieb glaubt hofft räumte verlangt"
        " verlangte erzählt erzählte behauptet behauptete wiederholte bestätigte bestätigt twitterte lobte zitierte"
        " bestreitet versicherte unterstrich verkündete konstatierte ergänzte argumentiert argumentierte so laut"
    ),
    "en": listed(
        "said says say told tells stated states added adds claimed claims warned warns argued argues explained"
        " explains announced announces insisted insists demanded demands wrote writes tweeted criticised criticized"
        " acknowledged admitted admits suggested suggests denied denies declared replied recalled urged according_to"
    ),
    "es": listed(
        "dijo dice dijeron afirmó afirma aseguró asegura declaró declara explicó explica señaló señala añadió añade"
        " agregó indicó advirtió advierte exigió exige pidió anunció escribió manifestó sostuvo según"
    ),
    "fr": listed(
        "dit déclaré déclare affirmé affirme expliqué explique ajouté ajoute précisé précise annoncé annonce estimé"
        " estime souligné souligne averti réclame réclamé écrit indiqué indique assure assuré selon"
    ),
    "it": listed(
        "detto dice disse dichiarato dichiara affermato afferma spiegato spiega aggiunto aggiunge sottolineato"
        " sottolinea annunciato annuncia avvertito scritto sostiene riferito secondo"
    ),
    "ja": listed("述べ 語っ 話し 言っ 言い 発表し 指摘し 表明し 強調し 説明し 主張し 明らかにし コメントし"),
    "ko": listed("말했 밝혔 전했 주장했 강조했 설명했 덧붙였 발표했 언급했 경고했 지적했 말한다 말하며"),
    "nl": listed(
        "zei zegt zeiden zeggen gezegd verklaarde verklaart vertelde vertelt meldde meldt benadrukte benadrukt"
        " waarschuwde waarschuwt schreef schrijft eiste eist vindt noemde volgens aldus"
    ),
    "pl": listed(
        "powiedział powiedziała mówi mówił mówiła oświadczył oświadczyła stwierdził stwierdziła dodał dodała"
        " podkreślił podkreśliła ogłosił ogłosiła ostrzegł ostrzegła napisał napisała poinformował poinformowała"
        " zapowiedział zapowiedziała wyjaśnił wyjaśniła twierdzi"
    ),
    "pt": listed(
        "disse diz disseram afirmou afirma declarou declara explicou explica acrescentou acrescenta salientou"
        " anunciou alertou avisou exigiu exige pediu escreveu garantiu referiu segundo"
    ),
    "ru": listed(
        "сказал сказала говорит говорил говорила заявил заявила заявили заявляет отметил отметила добавил добавила"
        " подчеркнул подчеркнула сообщил сообщила рассказал рассказала написал написала объявил объявила предупредил"
        " предупредила считает пояснил пояснила"
    ),
    "th": listed("กล่าวว่า กล่าว บอกว่า ระบุว่า เปิดเผยว่า ยืนยันว่า ประกาศว่า อธิบายว่า เตือนว่า เผยว่า"),
    "tr": listed(
        "dedi söyledi söylüyor açıkladı belirtti diyor vurguladı ekledi anlattı duyurdu uyardı yazdı savundu etti"
    ),
    "zh": listed(
        "说 說 表示 指出 称 稱 认为 認為 强调 強調 宣布 宣佈 警告 补充 補充 解释 解釋 告诉 告訴 透露 写道 寫道"
    ),
}
# These stand right before the speaker, or they are another word.
RIGHT_BEFORE = listed("so laut according_to según selon secondo volgens aldus segundo")
# What may stand between a name and its verb besides an aside in brackets or commas.
HELPING = {
    "de": listed("hat habe haben"),
    "en": listed("has had have also then later"),
    "es": listed("ha han había"),
    "fr": listed("a ont avait l'a"),
    "it": listed("ha hanno aveva"),
    "nl": listed("heeft had"),
    "pl": listed("też również"),
    "pt": listed("tem tinha"),
    "ru": listed("также уже"),
}
# After these a name is not who says something.
PREPOSITIONS = {
    "de": listed("in aus nach bei mit vor gegen von an auf über unter für um durch zwischen seit bis wegen ohne zu"),
    "en": listed("of in at from with for by on to about against between as than after before during since under over"),
    "es": listed("de en con por para del sobre a al contra entre desde hasta sin"),
    "fr": listed("de à en dans avec par pour sur chez entre contre depuis du au aux des"),
    "it": listed("di a da in con su per tra fra del della dal dalla nel nella al alla sul sulla"),
    "nl": listed("van uit in naar bij met voor tegen op aan over door tussen sinds"),
    "pl": listed("w we z ze do od dla na przez po o za przed przy między u"),
    "pt": listed("de em com por para do da no na dos das nos nas ao à sobre entre contra"),
    "ru": listed("в во из с со от на для к по о об у за при между перед над под"),
}
# Determiners: after them a capitalised German word is a thing, and elsewhere a word is a noun.
BOUND = {
    "de": listed(
        "der die das dem den des ein eine einen einem einer eines kein keine keinen keinem keiner jeder jede jedes"
        " jeden jedem dieser diese dieses diesen diesem mein dein sein seine seinen seinem seiner seines ihr ihre"
        " ihren ihrem ihrer unser unsere unseren euer eure im am zum zur vom beim ins ans alle aller allen viele"
        " vielen mehr mehrere einige beide beiden zwei drei vier fünf sechs sieben acht neun zehn"
    ),
    "en": listed("the a an this that these those its his her their our your my each every any no some"),
    "es": listed("el la los las un una unos unas del al este esta estos estas ese esa su sus cada"),
    "fr": listed("le la les un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos chaque"),
    "it": listed(
        "il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dalla nel nello"
        " nella nei negli nelle sul sulla sui sulle questo questa suo sua loro ogni"
    ),
    "nl": listed("de het een deze dit zijn haar hun ons onze uw jouw elke elk iedere ieder"),
    "pt": listed("o a os as um uma uns umas do da dos das ao à aos às no na nos nas pelo pela este esta seu sua cada"),
}
# What joins the words of one name.
JOINTS = listed("de del della delle di da do dos das du des la las los le van von der den ter bin ibn ben al el of")
# Where these words are articles, or all nouns have capitals, they would join what are two things.
FEWER_JOINTS = {"de": listed("van bin"), "nl": listed("der den bin"), "tr": listed("bin")}
# Prepositions, after which a noun stands.
ARABIC_BEFORE = listed("في من إلى على عن مع بين ضد حول نحو لدى منذ بعد قبل خلال بشأن عبر تجاه")
# Words that have an article but name nothing.
ARABIC_PLAIN = listed(
    "الذي التي الذين اللذين اللاتي الآن اليوم الأمر الأول الأولى الثاني الثانية الثالث الأخرى الأخير الأخيرة العام"
    " الماضي الماضية المقبل المقبلة الجديد الجديدة الكثير العديد البعض الوقت الكبير الكبيرة السابق السابقة الحالي"
    " الحالية التالي الناس الرجل المرأة السيد السيدة المائة المئة"
)
# Words that carry particles but name nothing.
KOREAN_PLAIN = listed(
    "그 이 그들 그녀 우리 이것 그것 것 수 때 중 등 자신 사람 경우 동안 지금 오늘 이번 지난 다른 모든 많은 대한 위해"
    " 통해 따라 대해 함께 가장 모두 매우 하지만 그러나 또한 그리고 때문 이후 이전 정도 여러 일부 당시 현재 최근 결과"
    " 때문에 가운데 우리가 하나"
)
# Words that are written as terms are but name nothing.
JAPANESE_PLAIN = listed(
    "自分 今年 昨年 去年 来年 今回 今日 昨日 現在 午前 午後 一方 以上 以下 以前 以来 以降 場合 可能 必要 多数 同時"
    " 最初 最後 最近 最大 最高 人々 女性 男性 同氏 彼女 彼等 我々 私達 関係者 日本語 部分 問題 方法 結果 理由 状況"
    " 時間 時代 世紀 年間 本当 全員 全体 自身 同様 前回 次回 毎年 毎日 一部 一人 二人 名前 大切 重要 非常 月曜日"
    " 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日"
)
# How people are addressed, what Babel does not know of the calendar, and what else is written like a name.
PLAIN = {
    "de": listed("Jänner Feber Herr Herrn Frau Ende Anfang Mitte Uhr Angaben"),
    "en": listed("Mr Mrs Ms Miss Dr Sir St I'm I've I'll I'd OK"),
    "es": listed("Sr Sra Srta Don Doña"),
    "fr": listed("M Mme Mlle Me"),
    "it": listed("Sig Signor Signora"),
    "nl": listed("Dhr Mevr Mevrouw Meneer"),
    "pl": listed("Pan Pani"),
    "pt": listed("Sr Sra Dr Dra"),
    "tr": listed("Bay Bayan Sayın"),
}
