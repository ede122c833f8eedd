log-heading = Zuletzt von Admins getan oder versucht (UTC):
log-empty = Noch ist nichts verzeichnet.
log-refused = abgelehnt
log-started = begonnen
log-done = getan
log-failed = gescheitert
command-log = Was Admins getan haben
