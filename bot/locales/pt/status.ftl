status-documents = Documentos: { $count }
status-passages = Passagens: { $count }
status-sentences = Frases: { $count }
status-generation = Índice: { $generation }, criado em { $built }
status-model = Modelo: { $model }
status-questions = Perguntas respondidas: { $count }
status-uptime = Em funcionamento há: { $uptime }
