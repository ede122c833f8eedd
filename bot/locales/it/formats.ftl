page = pag. { $number }
reindex-alike = Quasi uguali a un altro documento ({ $count }):
