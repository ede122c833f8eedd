status-documents = Документы: { $count }
status-passages = Отрывки: { $count }
status-sentences = Предложения: { $count }
status-generation = Индекс: { $generation }, построен { $built }
status-model = Модель: { $model }
status-questions = Отвечено на вопросы: { $count }
status-uptime = Время работы: { $uptime }
