page = blz. { $number }
reindex-alike = Bijna gelijk aan een ander document ({ $count }):
