page = S. { $number }
reindex-alike = Fast gleich wie ein anderes Dokument ({ $count }):
