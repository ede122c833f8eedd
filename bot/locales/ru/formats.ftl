page = с. { $number }
reindex-alike = Почти совпадают с другим документом ({ $count }):
