page = s. { $number }
reindex-alike = Başka bir belgeyle neredeyse aynı ({ $count }):
