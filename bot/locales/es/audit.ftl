log-heading = Lo último hecho o intentado como administrador (UTC):
log-empty = Todavía no hay nada registrado.
log-refused = rechazado
log-started = iniciado
log-done = hecho
log-failed = fallido
command-log = Lo que han hecho los administradores
