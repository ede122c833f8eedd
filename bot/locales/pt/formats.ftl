page = p. { $number }
reindex-alike = Quase iguais a outro documento ({ $count }):
