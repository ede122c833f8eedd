status-documents = Documenten: { $count }
status-passages = Passages: { $count }
status-sentences = Zinnen: { $count }
status-generation = Index: { $generation }, gemaakt op { $built }
status-model = Model: { $model }
status-questions = Beantwoorde vragen: { $count }
status-uptime = Draait al: { $uptime }
