# الترحيب والمساعدة
start-greeting =
    اطرح عليّ سؤالًا بأي لغة تشاء. أجيب بكلمات الوثائق نفسها: الجملة التي تجيب عن سؤالك وموضعها.
start-documents =
    { $count ->
        [zero] لا أعرف أي وثيقة.
        [one] أعرف وثيقة واحدة:
        [two] أعرف وثيقتين:
        [few] أعرف { $count } وثائق:
        [many] أعرف { $count } وثيقة:
       *[other] أعرف { $count } وثيقة:
    }
start-documents-more =
    { $count ->
        [zero] ولا شيء آخر
        [one] وواحدة أخرى
        [two] واثنتان أخريان
        [few] و{ $count } أخرى
        [many] و{ $count } أخرى
       *[other] و{ $count } أخرى
    }
samples-heading = على سبيل المثال:
help =
    اكتب سؤالك كما تقوله؛ ويمكن لسؤال المتابعة أن يستند إلى السؤال الذي قبله.

    • أقتبس ولا أختلق شيئًا: الجملة المكتوبة بخط عريض موجودة في الوثيقة كما هي تمامًا.
    • زر «المزيد» يعرض اقتباسات أخرى، وزر «في السياق» يعرض النص المحيط بالاقتباس.
    • إذا لم تجب الوثائق عن سؤال، قلت ذلك.
    • في المجموعات اذكر اسمي أو رد على رسالتي أو استخدم /ask.

# الإجابات
nothing = الوثائق لا تجيب عن هذا السؤال.
related = الوثائق لا تجيب عن هذا السؤال تمامًا. وهذا قريب منه:
closest-heading = أقرب المقاطع؛ وقد لا تجيب عن سؤالك:
word-unknown = لا ترد «{ $word }» في الوثائق.
word-unknown-nearest = لا ترد «{ $word }» في الوثائق. أقرب كتابة واردة فيها: «{ $nearest }».
word-spelt = تُكتب «{ $word }» هنا «{ $nearest }».
passage-position = المقطع { $number } من { $count }
passages-position = المقاطع من { $first } إلى { $last } من { $count }
quote-too-long = هذا الاقتباس أطول من أن تسعه رسالة واحدة. تجده هنا:
end-of-results = هذا كل ما وجدته.
score = { NUMBER($score, style: "percent") }

# الأزرار
button-more = المزيد
button-context = في السياق
button-context-number = في السياق: { $number }
button-earlier = → السابق
button-later = التالي ←
button-back = العودة إلى الإجابة
button-closest = أقرب المقاطع

# ما لا يمكن الإجابة عنه
question-empty = اكتب سؤالًا من فضلك.
question-too-long =
    { $limit ->
        [zero] سؤالك أطول من اللازم؛ الحد الأقصى { $limit } حرف.
        [one] سؤالك أطول من اللازم؛ الحد الأقصى حرف واحد.
        [two] سؤالك أطول من اللازم؛ الحد الأقصى حرفان.
        [few] سؤالك أطول من اللازم؛ الحد الأقصى { $limit } أحرف.
        [many] سؤالك أطول من اللازم؛ الحد الأقصى { $limit } حرفًا.
       *[other] سؤالك أطول من اللازم؛ الحد الأقصى { $limit } حرف.
    }
ask-usage = اكتب سؤالك بعد الأمر: /ask ما …؟
text-only = لا أفهم إلا النصوص. اكتب سؤالك من فضلك.
button-expired = انتهت صلاحية هذا الزر. اطرح سؤالك من جديد من فضلك.
went-wrong = عذرًا، حدث خطأ من جانبي. حاول مرة أخرى من فضلك.
conversation-cleared = محادثة جديدة: لم تعد الأسئلة السابقة محسوبة.

# إعادة بناء الفهرس
reindex-started = أراجع الوثائق …
reindex-reading = قراءة الوثائق: { $done } من { $total }
reindex-encoding = ترميز الجمل: { $done } من { $total }
reindex-writing = كتابة الفهرس …
reindex-running = إعادة بناء الفهرس جارية بالفعل.
reindex-unchanged = لم يتغير شيء.
reindex-done =
    { $seconds ->
        [zero] الفهرس محدَّث. استغرق ذلك أقل من ثانية.
        [one] الفهرس محدَّث. استغرق ذلك ثانية واحدة.
        [two] الفهرس محدَّث. استغرق ذلك ثانيتين.
        [few] الفهرس محدَّث. استغرق ذلك { NUMBER($seconds, maximumFractionDigits: 1) } ثوانٍ.
        [many] الفهرس محدَّث. استغرق ذلك { NUMBER($seconds, maximumFractionDigits: 1) } ثانية.
       *[other] الفهرس محدَّث. استغرق ذلك { NUMBER($seconds, maximumFractionDigits: 1) } ثانية.
    }
reindex-added = أُضيفت ({ $count }):
reindex-changed = تغيّرت ({ $count }):
reindex-removed = أُزيلت ({ $count }):
reindex-failed = تعذّرت قراءتها ({ $count }):
reindex-more =
    { $count ->
        [zero] … ولا شيء آخر
        [one] … وواحدة أخرى
        [two] … واثنتان أخريان
        [few] … و{ $count } أخرى
        [many] … و{ $count } أخرى
       *[other] … و{ $count } أخرى
    }
reindex-error = فشلت إعادة البناء؛ وبقي الفهرس كما كان. { $reason }

# الحالة
status-documents = الوثائق: { $count }
status-passages = المقاطع: { $count }
status-sentences = الجمل: { $count }
status-generation = الفهرس: { $generation }، بُني في { $built }
status-model = النموذج: { $model }
status-questions = الأسئلة المجاب عنها: { $count }
status-uptime = مدة التشغيل: { $uptime }

# قوائم الأوامر والملف التعريفي
command-start = الترحيب وأمثلة على الأسئلة
command-help = كيف تسأل وماذا تتوقع
command-ask = اطرح سؤالًا
command-new = ابدأ محادثة جديدة
command-reindex = أعد بناء الفهرس من الوثائق
command-status = الفهرس والنموذج والعدّادات
bot-description =
    اطرح عليّ سؤالًا عن وثائقي بأي لغة تشاء. أجيب باقتباس المقاطع التي تجيب عنه، كلمةً بكلمة ومع ذكر مصدرها. وما لا تقوله الوثائق لا أقوله أنا أيضًا.
bot-short-description = يجيب عن الأسئلة باقتباسات حرفية من وثائقه.

# الطرفية
terminal-commands = ‏m: المزيد · c: في السياق · new: محادثة جديدة · q: خروج
terminal-token = لإجراء هذه المحادثة في تيليجرام احصل على رمز من @BotFather (https://t.me/BotFather، الأمر /newbot) وضعه في الملف ‎.env باسم TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = اطرح سؤالًا أولًا.
terminal-example = مثال من الوثائق:
