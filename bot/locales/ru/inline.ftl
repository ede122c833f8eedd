inline-title = Ответ
inline-close = Близко к вопросу «{ $question }», но не прямой ответ на него:
inline-title-close = Близко, но не ответ · { $source }
inline-nothing = В документах ответа нет. Спросите меня лично
inline-empty = Введите вопрос или спросите меня лично
status-inline = Цитаты, отправленные через inline: { $count }
