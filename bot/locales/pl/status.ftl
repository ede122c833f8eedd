status-documents = Dokumenty: { $count }
status-passages = Fragmenty: { $count }
status-sentences = Zdania: { $count }
status-generation = Indeks: { $generation }, utworzony { $built }
status-model = Model: { $model }
status-questions = Pytania, na które odpowiedziano: { $count }
status-uptime = Czas działania: { $uptime }
