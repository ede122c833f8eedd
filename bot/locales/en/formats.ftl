page = p. { $number }
reindex-alike = Nearly the same as another document ({ $count }):
