command-privacy = ما أحتفظ به عنك وإلى متى
command-forget = احذف كل ما أحتفظ به عنك
privacy-heading = ما أحتفظ به عنك
kept-answers = أسئلتك وإجاباتي عنها
kept-feedback = رأيك في الإجابات (👍 👎)
kept-preferences = اللغة التي اخترتها
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [zero] لمدة { $days } يوم
        [one] لمدة يوم واحد
        [two] لمدة يومين
        [few] لمدة { $days } أيام
        [many] لمدة { $days } يومًا
       *[other] لمدة { $days } يوم
    }
kept-until-erased = إلى أن تحذفه
privacy-log = لا أكتب نص أسئلتك في أي سجل.
privacy-log-debug = سجلّي مضبوط حاليًا على تتبّع الأخطاء وقد يحتوي على نصوص أسئلة.
privacy-others = من يدير هذا البوت يستطيع قراءة ما أحتفظ به. ولا يُرسَل إلى أحد.
privacy-forget = الأمر /forget يحذف كل ذلك دفعة واحدة، في كل المحادثات.
forget-question = هل أحذف كل ما أحتفظ به عنك، في كل المحادثات؟
forget-final = لا يمكن التراجع عن ذلك.
counted-answers =
    { $count ->
        [zero] { $count } سؤال مع إجابته
        [one] سؤال واحد مع إجابته
        [two] سؤالان مع إجابتيهما
        [few] { $count } أسئلة مع إجاباتها
        [many] { $count } سؤالًا مع إجاباتها
       *[other] { $count } سؤال مع إجاباتها
    }
counted-feedback =
    { $count ->
        [zero] رأيك في { $count } إجابة
        [one] رأيك في إجابة واحدة
        [two] رأيك في إجابتين
        [few] رأيك في { $count } إجابات
        [many] رأيك في { $count } إجابة
       *[other] رأيك في { $count } إجابة
    }
counted-preferences = اللغة التي اخترتها
button-forget = احذف كل شيء
button-keep = احتفظ به
forget-nothing = لا أحتفظ بشيء عنك.
forget-done = حذفتُ كل ما كنت أحتفظ به عنك، في كل المحادثات.
forget-remains = تبقى الرسائل في تيليغرام نفسه إلى أن تحذفها هناك. ولم تعد الأزرار أسفل إجاباتي السابقة تعمل.
forget-kept = لم يُحذف شيء.
forget-not-yours = لا يقرر هذا إلا من كتب /forget. اكتبه بنفسك ليُحذف ما أحتفظ به عنك.
forget-decided = تقرّر هذا من قبل.
kept-audit = ما فعلته أو حاولته مما لا يجوز إلا للمشرفين
counted-audit =
    { $count ->
        [zero] { $count } سجل لما لا يجوز إلا للمشرفين
        [one] سجل واحد لما لا يجوز إلا للمشرفين
        [two] سجلان لما لا يجوز إلا للمشرفين
        [few] { $count } سجلات لما لا يجوز إلا للمشرفين
        [many] { $count } سجلًا لما لا يجوز إلا للمشرفين
       *[other] { $count } سجل لما لا يجوز إلا للمشرفين
    }
kept-golden = أسئلة لك احتفظ بها مشرف لاختباري
counted-golden =
    { $count ->
        [zero] { $count } سؤال محفوظ لاختباري
        [one] سؤال واحد محفوظ لاختباري
        [two] سؤالان محفوظان لاختباري
        [few] { $count } أسئلة محفوظة لاختباري
        [many] { $count } سؤالًا محفوظًا لاختباري
       *[other] { $count } سؤال محفوظ لاختباري
    }
