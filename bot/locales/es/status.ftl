status-documents = Documentos: { $count }
status-passages = Pasajes: { $count }
status-sentences = Frases: { $count }
status-generation = Índice: { $generation }, creado el { $built }
status-model = Modelo: { $model }
status-questions = Preguntas respondidas: { $count }
status-uptime = En marcha desde hace: { $uptime }
