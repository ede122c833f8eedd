page = pág. { $number }
reindex-alike = Casi iguales a otro documento ({ $count }):
