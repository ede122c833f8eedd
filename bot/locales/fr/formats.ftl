page = p. { $number }
reindex-alike = Presque identiques à un autre document ({ $count }) :
