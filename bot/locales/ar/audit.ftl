log-heading = آخر أعمال المشرفين (UTC):
log-empty = لم يُسجَّل شيء بعد.
log-refused = مرفوض
log-started = بدأ
log-done = تم
log-failed = فشل
command-log = ما فعله المشرفون
