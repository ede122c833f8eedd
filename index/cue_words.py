"""The words of sixteen languages by which a question leans on others, or that say nothing of what it is about."""

# By these somebody or something named before is meant.
PRONOUNS = {
    "ar": "هو هي هم هما له لها لهم منه منها عنه عنها به بها فيه فيها",
    "de": "er sie ihm ihr ihnen ihn sein seine seiner seinem seinen seines ihre ihrer ihrem ihren ihres deren dessen",
    "en": "he she they it him her them his their its hers theirs himself herself itself themselves",
    "es": "él ella ellos ellas le les su sus suyo suya lo la los las",
    "fr": "il elle ils elles lui leur leurs son sa ses",
    "it": "egli lui lei loro essi esso essa suo sua suoi sue gli le lo la li",
    "ja": "彼 彼女 彼ら",
    "ko": "그 그는 그가 그의 그를 그녀 그녀는 그녀가 그녀의 그들 그들은 그들이",
    "nl": "hij zij ze hem haar hun hen zijn",
    "pl": "on ona ono oni one jego jej ich im mu ją go je niego niej nich nią nim",
    "pt": "ele ela eles elas dele dela deles delas lhe lhes seu sua seus suas",
    "ru": "он она оно они его её ее их ему ей им ним ней нём них неё него ею",
    "th": "เขา เธอ มัน",
    "tr": "o onlar onu ona ondan onun onların onda onlara onları",
    "zh": "他 她 它",
}
# By these a place, a time or something said before is meant.
POINTING = {
    "ar": "هذا هذه ذلك تلك هؤلاء هناك حينها عندئذ بذلك لذلك كذلك",
    "de": "dieser diese dieses diesen diesem jener jene jenes jenen jenem derselbe dieselbe dasselbe denselben "
    "derselben darauf darüber davon dazu dafür dagegen damit daran darin daraus dabei danach vorher davor "
    "dadurch darum deshalb dort dahin dorthin daher dann da sonst stattdessen solche solcher beiden beide "
    "denen",
    "en": "this that these those there then instead otherwise same one ones so such both either else too",
    "es": "éste ésta esto este esta estos estas eso esa ese esos esas aquel aquella allí ahí entonces también tampoco",
    "fr": "cela ça ce ces cette cet celui celle ceux celles y en là alors dont aussi sinon même",
    "it": "questo questa questi queste quello quella quelli quelle ciò ci ne lì là allora anche stesso stessa",
    "ja": "これ それ その この あの そこ ここ あそこ",
    "ko": "이 이것 이것은 그것 그것은 그것을 거기 거기서 그때 그러면 저것",
    "nl": "dit deze dat die daar dan er daarop ervan daarvan daarvoor hiervoor dezelfde hetzelfde anders",
    "pl": "to ten ta te tego tej tym tych tam wtedy potem też taki takie",
    "pt": "isso isto esse essa este esta esses essas aquele aquela aquilo lá ali aí então também mesmo",
    "ru": "это этого этот эта эти этим этом этой этих этому там тогда тот та те тем того потом тоже такой такое",
    "th": "นั้น นี้ นั่น ที่นั่น",
    "tr": "bu bunlar bunu buna bunun bunda bundan şu şunu orada oraya oradan öyle böyle sonra aynı",
    "zh": "这 這 那 其 此",
}
# With these words another one is no pronoun: "Gibt es Regen?"
IMPERSONAL = {
    "de": (
        "es",
        "geben gegeben gibt gab gäbe sein gewesen ist war wäre gehen gegangen geht ging kommen gekommen kommt kam "
        "regnen geregnet regnet schneien geschneit schneit handeln handelt bedarf heißt brennt",
    ),
}
# At the end of a question, these articles and pronouns point too: "Was kostet der?"
ENDINGS = {
    "de": "der die das den dem es",
    "es": "lo la los las",
    "nl": "het",
    "ru": "его её ее их",
}
# With these a question takes up another one.
OPENERS = {
    "ar": "و وماذا وهل وكيف ولماذا ومتى وأين ومن وما",
    "de": "und aber also oder sondern dann",
    "en": "and but so or then",
    "es": "y e pero entonces o",
    "fr": "et mais alors ou donc",
    "it": "e ed ma allora o",
    "ja": "では じゃあ それで でも",
    "ko": "그럼 그리고 그러면 그런데",
    "nl": "en maar dus of",
    "pl": "a i ale więc albo",
    "pt": "e mas então ou",
    "ru": "а и но или",
    "th": "แล้ว และ แต่",
    "tr": "peki ya ve ama",
    "zh": "那 那么 那麼 可是 但是",
}
# By these a question is told from a remark.
ASKING = {
    "ar": "من ما ماذا متى أين كيف لماذا هل كم أي أية بماذا لمن علام بكم ألا",
    "de": "wer was wo wie wann warum weshalb wieso wozu womit wofür wovon worüber woran worin worauf wodurch wovor "
    "woher wohin welcher welche welches welchen welchem wem wen wessen wieviel",
    "en": "who whom whose what where when why how which",
    "es": "qué quién quiénes cuál cuáles dónde cuándo cómo cuánto cuánta cuántos cuántas que quien donde cuando "
    "como cuanto",
    "fr": "qui que quoi quel quelle quels quelles où quand comment pourquoi combien lequel laquelle qu",
    "it": "chi che cosa cos quale quali dove quando come perché quanto quanta quanti quante qual dov",
    "ja": "なぜ 何 誰 いつ どこ どう どの どんな いくら どうして ですか ますか ましたか でしたか どれ",
    "ko": "누구 누가 무엇 무엇을 무엇인가요 뭐 언제 어디 어디서 어디에 왜 어떻게 어떤 얼마 얼마나 몇 무슨 어느 "
    "누구의 어땠나요",
    "nl": "wie wat waar wanneer waarom hoe hoeveel welk welke waarvoor waardoor waarmee waarvan",
    "pl": "kto kogo komu kim co czego czemu czym gdzie kiedy jak jaki jaka jakie jakiego jakiej jakich dlaczego ile "
    "ilu czy skąd który która "
    "które którego której którą którzy",
    "pt": "quem que quê qual quais onde quando como porque porquê quanto quanta quantos quantas",
    "ru": "кто кого кому кем чём что чего чему чем где когда куда откуда как какой какая какое какие какого какую "
    "каком каким каких почему зачем сколько ли чей чья чьё",
    "th": "ใคร อะไร ที่ไหน เมื่อไร เมื่อไหร่ ทำไม อย่างไร เท่าไร เท่าไหร่ กี่ ไหน ใด ไหม หรือไม่",
    "tr": "kim kimin kime kimi ne neyi neye neden nedir neydi niçin niye nasıl nerede nereye nereden hangi kaç kaça "
    "mi mı mu mü",
    "zh": "吗 嗎 呢 为什么 為什麼 什么 什麼 谁 誰 哪里 哪裡 哪 何时 何時 多少 几 幾 怎么 怎麼 如何 多久",
}
# With these a question supposes something.
SUPPOSING = {
    "ar": "إذا اذا لو إن",
    "de": "wenn falls sobald",
    "en": "if unless when once",
    "es": "si cuando",
    "fr": "si quand",
    "it": "se quando",
    "ja": "もし たら なら",
    "ko": "만약 만일",
    "nl": "als indien wanneer",
    "pl": "jeśli jeżeli gdy",
    "pt": "se quando caso",
    "ru": "если когда",
    "th": "ถ้า หาก",
    "tr": "eğer olursa ise",
    "zh": "如果 要是 假如",
}
# By these whoever answers is spoken to.
ADDRESSING = {
    "ar": "أنت أنتم أنتِ لك عندك تستطيع يمكنك",
    "de": "du dir dich dein deine deinen deiner bist kannst hast",
    "en": "you your yours",
    "es": "tú te ti tu tus eres puedes usted",
    "fr": "tu toi te ton ta tes vous votre",
    "it": "tu ti te tuo tua sei puoi",
    "ja": "あなた 君",
    "ko": "너 넌 당신 당신은",
    "nl": "jij je jou jouw u",
    "pl": "ty ci cię ciebie twój twoja jesteś masz możesz",
    "pt": "você tu te teu tua és podes",
    "ru": "ты тебя тебе тобой твой твоя вы вас вам",
    "th": "คุณ",
    "tr": "sen sana seni senin sensin siz size misin mısın",
    "zh": "你 您",
}
# What else says nothing of what a question is about: it joins, is courteous, or is in every second sentence.
PLAIN = {
    "ar": "عن في على إلى مع بين بعد قبل عند منذ حتى أن إن لا لم لن ليس كان كانت يكون تكون قد التي الذي الذين أو ثم "
    "قال قالت غير كل بعض يمكن شكرا شكراً مرحبا",
    "de": "viel viele vielen denn eigentlich ja nein nicht kein keine keinen keiner keinem der die das den dem des "
    "ein eine einer eines einem einen mein meine meinen meiner ich du wir ihr man mir mich uns euch in im an "
    "am auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne bis seit ab als "
    "wenn ob dass weil zwischen laut ist sind war waren wird werden wurde wurden hat haben hatte hatten sein "
    "kann können konnte muss müssen darf dürfen soll sollen sollte will wollen wollte möchte würde gibt gab "
    "es auch noch nur schon mehr sehr so mal doch bitte gern gerne sagt sagte sagen statt zufolge heißt hallo "
    "hi danke super toll gut schön prima",
    "en": "don doesn didn isn aren wasn weren won wouldn couldn t s re ve ll m d the a an of in on at to for from "
    "by with about into over under between after before against without within during through as than if "
    "whether because while is are was were be been being am do does did done doing has have had having can "
    "could may might must shall should will would not no yes any some all every each many much more most few "
    "less i you we me my your our us mine yours one or and but please thanks thank ok okay tell say says said "
    "know mean meant want wants wanted wd called there it hi hello just also very "
    "really get got hey great good nice wow",
    "es": "por para el la los las un una unos unas de del a al en con sin sobre bajo entre contra hasta desde según "
    "durante tras si es son era eran fue fueron ser está están ha han había hay hace hacer puede pueden debe "
    "deben va van yo tú me te se nos mi mis tu no sí más menos muy y e o u pero dijo dice decir gracias hola",
    "fr": "le la les l un une des du de d au aux à en dans sur sous par pour avec sans chez vers entre contre après "
    "avant depuis selon pendant si comme est sont était étaient être été a ont avait avoir fait faire peut "
    "peuvent doit doivent va vont je tu nous vous me te se on mon ma mes votre vos notre nos ne n pas plus "
    "moins très c j s t m y il elle ce et ou mais donc cela dit dire merci bonjour super",
    "it": "il lo la i gli le l un uno una di del dello della dei degli delle da dal dalla a al alla ai alle in nel "
    "nella nei con su sul sulla per tra fra se è sono era erano essere stato ha hanno aveva avere fa fare può "
    "possono deve devono va io tu mi ti si noi mio mia non sì più meno molto e ed o ma anche secondo senza "
    "contro dopo prima disse dice dire grazie ciao",
    "ja": "は が を に の で と も か へ や から まで より ました でした です ます について した して する される "
    "された いる いた ある あった という ください と言い ありがとう こんにちは ありがとうございます",
    "ko": "하나요 있나요 했나요 입니까 합니까 했습니까 되나요 인가요 감사합니다 고마워요 안녕하세요",
    "nl": "de het een van in op aan te tot voor uit met bij naar om door over onder tussen tegen zonder na sinds "
    "als of dat is zijn was waren wordt worden werd werden heeft hebben had kan kunnen kon moet moeten mag "
    "mogen zal zou wil ik jij je we wij mij me mijn niet geen ja nee meer zei zegt zeggen ook nog dank "
    "bedankt hallo",
    "pl": "który która które którego której których w we z ze na do od po za o u przy przez dla bez nad pod przed "
    "między według jeśli jest są był była było były będzie być ma mają może można musi trzeba ja ty my się "
    "mnie mi mój nie tak więcej powiedział powiedziała i a ale oraz lub dzięki dziękuję cześć",
    "pt": "o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela para com sem sobre "
    "sob entre contra até desde segundo se é são era eram foi foram ser está estão tem têm tinha há faz fazer "
    "pode podem deve devem vai eu tu me te nós meu minha não sim mais menos muito e ou mas disse diz dizer "
    "obrigado obrigada olá",
    "ru": "в во на с со к ко у о об от до из за по при под над между через для без после перед против если был была "
    "было были быть есть будет может могут можно нужно должен я ты мы вы мне меня мой не нет да ещё же бы и а "
    "но или сказал сказала говорит спасибо привет пожалуйста",
    "th": "คือ เป็น ที่ ใน ของ และ หรือ กับ ได้ ว่า มี ให้ จะ ไม่ จาก โดย ขอบคุณ สวัสดี ครับ ค่ะ",
    "tr": "zaman kadar ile için gibi göre miyim mıyım bir ve veya ama da de en çok daha az var yok oldu olan olarak "
    "eder etti dedi ben biz bana benim değil evet hayır hakkında tarafından teşekkürler merhaba sağol",
    "zh": "是 的 了 吧 在 和 与 與 对 對 有 被 把 给 給 多 会 會 能 可以 要 我 你 我们 我們 不 也 都 就 于 於 从 從 "
    "到 说 說 谢谢 謝謝 你好",
}
