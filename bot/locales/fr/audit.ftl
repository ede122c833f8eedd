log-heading = Dernières actions ou tentatives d’administration (UTC) :
log-empty = Rien n’est encore consigné.
log-refused = refusé
log-started = commencé
log-done = fait
log-failed = échoué
command-log = Ce que les administrateurs ont fait
