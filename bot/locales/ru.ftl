# Приветствие и справка
start-greeting =
    Задайте мне вопрос на любом языке. Я отвечаю словами самих документов: привожу предложение, которое отвечает на ваш вопрос, и место, где оно стоит.
start-documents =
    { $count ->
        [one] Я знаю { $count } документ:
        [few] Я знаю { $count } документа:
        [many] Я знаю { $count } документов:
       *[other] Я знаю { $count } документа:
    }
start-documents-more =
    { $count ->
        [one] и ещё { $count }
        [few] и ещё { $count }
        [many] и ещё { $count }
       *[other] и ещё { $count }
    }
samples-heading = Например:
help =
    Пишите вопрос так, как сказали бы его вслух; уточняющий вопрос может опираться на предыдущий.

    • Я цитирую и ничего не выдумываю: выделенное предложение стоит в документе слово в слово.
    • «Ещё» показывает другие цитаты, «В контексте» — текст вокруг цитаты.
    • Если в документах нет ответа на вопрос, я так и говорю.
    • В группах упомяните меня, ответьте мне или используйте /ask.

# Ответы
nothing = В документах нет ответа на этот вопрос.
related = Прямого ответа на этот вопрос в документах нет. Вот что близко к нему:
closest-heading = Самые близкие отрывки; они не обязательно отвечают на ваш вопрос:
word-unknown = Слово «{ $word }» в документах не встречается.
word-unknown-nearest = Слово «{ $word }» в документах не встречается. Ближайшее написание из тех, что есть: «{ $nearest }».
word-spelt = Слово «{ $word }» пишется здесь как «{ $nearest }».
passage-position = отрывок { $number } из { $count }
passages-position = отрывки { $first }–{ $last } из { $count }
quote-too-long = Эта цитата слишком длинна для одного сообщения. Она находится здесь:
end-of-results = Это всё, что я нашёл.
score = { NUMBER($score, style: "percent") }

# Кнопки
button-more = Ещё
button-context = В контексте
button-context-number = В контексте: { $number }
button-earlier = ← Раньше
button-later = Дальше →
button-back = Назад к ответу
button-closest = Самые близкие отрывки

# На что нельзя ответить
question-empty = Пожалуйста, напишите вопрос.
question-too-long =
    { $limit ->
        [one] Ваш вопрос слишком длинный; пожалуйста, не более { $limit } символа.
        [few] Ваш вопрос слишком длинный; пожалуйста, не более { $limit } символов.
        [many] Ваш вопрос слишком длинный; пожалуйста, не более { $limit } символов.
       *[other] Ваш вопрос слишком длинный; пожалуйста, не более { $limit } символа.
    }
ask-usage = Напишите вопрос после команды: /ask Что …?
text-only = Я понимаю только текст. Пожалуйста, напишите ваш вопрос.
button-expired = Эта кнопка больше не действует. Пожалуйста, задайте вопрос ещё раз.
went-wrong = Простите, у меня что-то пошло не так. Пожалуйста, попробуйте ещё раз.
conversation-cleared = Новый разговор: прежние вопросы больше не учитываются.

# Перестроение индекса
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

# Состояние
status-documents = Документы: { $count }
status-passages = Отрывки: { $count }
status-sentences = Предложения: { $count }
status-generation = Индекс: { $generation }, построен { $built }
status-model = Модель: { $model }
status-questions = Отвечено на вопросы: { $count }
status-uptime = Время работы: { $uptime }

# Меню команд и профиль
command-start = Приветствие и примеры вопросов
command-help = Как спрашивать и чего ожидать
command-ask = Задать вопрос
command-new = Начать новый разговор
command-reindex = Перестроить индекс по документам
command-status = Индекс, модель и счётчики
bot-description =
    Задайте мне вопрос о моих документах на любом языке. Я отвечаю цитатами: привожу отрывки с ответом слово в слово и с указанием источника. Чего нет в документах, того не говорю и я.
bot-short-description = Отвечает на вопросы дословными цитатами из своих документов.

# Терминал
terminal-commands = m: ещё · c: в контексте · new: новый разговор · q: выход
terminal-token = Чтобы вести этот разговор в Telegram, получите токен у @BotFather (https://t.me/BotFather, команда /newbot) и впишите его в .env как TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Сначала задайте вопрос.
terminal-example = Пример из документов:
