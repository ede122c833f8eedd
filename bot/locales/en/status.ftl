status-documents = Documents: { $count }
status-passages = Passages: { $count }
status-sentences = Sentences: { $count }
status-generation = Index: { $generation }, built { $built }
status-model = Model: { $model }
status-questions = Questions answered: { $count }
status-uptime = Running for: { $uptime }
