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
