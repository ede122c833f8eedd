status-documents = Documenti: { $count }
status-passages = Passi: { $count }
status-sentences = Frasi: { $count }
status-generation = Indice: { $generation }, creato il { $built }
status-model = Modello: { $model }
status-questions = Domande a cui ho risposto: { $count }
status-uptime = In funzione da: { $uptime }
