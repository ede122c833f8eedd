log-heading = Laatst gedaan of geprobeerd als beheerder (UTC):
log-empty = Er is nog niets vastgelegd.
log-refused = geweigerd
log-started = begonnen
log-done = gedaan
log-failed = mislukt
command-log = Wat beheerders hebben gedaan
