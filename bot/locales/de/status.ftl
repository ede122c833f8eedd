status-documents = Dokumente: { $count }
status-passages = Abschnitte: { $count }
status-sentences = Sätze: { $count }
status-generation = Index: { $generation }, erstellt am { $built }
status-model = Modell: { $model }
status-questions = Beantwortete Fragen: { $count }
status-uptime = Läuft seit: { $uptime }
