# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = المزيد | مزيد | أكثر | اكثر | المزيد من فضلك | أعطني المزيد | ماذا أيضًا
words-on = التالي | تابع | استمر | واصل
words-context = في السياق | السياق | أرني السياق
words-next = الفقرة التالية | المقطع التالي
words-previous = الفقرة السابقة | المقطع السابق | السابق
words-back = رجوع | ارجع | العودة | العودة إلى الإجابة
words-bare = سؤالي فقط | حرفيًا فقط
