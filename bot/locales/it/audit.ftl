log-heading = Ultime azioni o tentativi da amministratore (UTC):
log-empty = Non è ancora registrato nulla.
log-refused = rifiutato
log-started = avviato
log-done = fatto
log-failed = fallito
command-log = Che cosa hanno fatto gli amministratori
