log-heading = Últimas ações ou tentativas de administração (UTC):
log-empty = Ainda não há nada registado.
log-refused = recusado
log-started = iniciado
log-done = feito
log-failed = falhou
command-log = O que os administradores fizeram
