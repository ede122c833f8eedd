# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = ещё | больше | покажи ещё | покажи больше | ещё пожалуйста | что ещё
words-on = дальше | далее | следующий | продолжай | продолжить
words-context = в контексте | контекст | покажи контекст
words-next = следующий абзац | следующий отрывок
words-previous = предыдущий абзац | предыдущий отрывок | предыдущий
words-back = назад | вернуться | назад к ответу
words-bare = только мой вопрос | понимай буквально
