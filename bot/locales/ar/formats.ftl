page = الصفحة { $number }
reindex-alike = تكاد تطابق مستندًا آخر ({ $count }):
