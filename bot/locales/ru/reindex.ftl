reindex-started = Просматриваю документы …
reindex-reading = Чтение документов: { $done } из { $total }
reindex-encoding = Кодирование предложений: { $done } из { $total }
reindex-writing = Запись индекса …
reindex-running = Индекс уже перестраивается.
reindex-unchanged = Ничего не изменилось.
reindex-done =
    { $seconds ->
        [one] Индекс обновлён. Это заняло { NUMBER($seconds, maximumFractionDigits: 1) } секунду.
        [few] Индекс обновлён. Это заняло { NUMBER($seconds, maximumFractionDigits: 1) } секунды.
        [many] Индекс обновлён. Это заняло { NUMBER($seconds, maximumFractionDigits: 1) } секунд.
       *[other] Индекс обновлён. Это заняло { NUMBER($seconds, maximumFractionDigits: 1) } секунды.
    }
reindex-added = Добавлено ({ $count }):
reindex-changed = Изменено ({ $count }):
reindex-removed = Удалено ({ $count }):
reindex-failed = Не удалось прочитать ({ $count }):
reindex-more =
    { $count ->
        [one] … и ещё { $count }
        [few] … и ещё { $count }
        [many] … и ещё { $count }
       *[other] … и ещё { $count }
    }
reindex-error = Перестроить индекс не удалось; он остался прежним. { $reason }
