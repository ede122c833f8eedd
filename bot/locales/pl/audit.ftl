log-heading = Ostatnie działania lub próby administratorów (UTC):
log-empty = Nic jeszcze nie zapisano.
log-refused = odrzucone
log-started = rozpoczęte
log-done = wykonane
log-failed = nieudane
command-log = Co zrobili administratorzy
