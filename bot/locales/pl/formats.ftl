page = s. { $number }
reindex-alike = Prawie takie same jak inny dokument ({ $count }):
