log-heading = Last done or tried as an admin (UTC):
log-empty = Nothing is on record yet.
log-refused = refused
log-started = started
log-done = done
log-failed = failed
command-log = What admins have done
