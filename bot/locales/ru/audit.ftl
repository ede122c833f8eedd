log-heading = Последние действия и попытки администраторов (UTC):
log-empty = Записей пока нет.
log-refused = отклонено
log-started = начато
log-done = сделано
log-failed = не удалось
command-log = Что делали администраторы
