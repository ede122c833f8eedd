status-documents = Belgeler: { $count }
status-passages = Bölümler: { $count }
status-sentences = Cümleler: { $count }
status-generation = Dizin: { $generation }, kuruluş: { $built }
status-model = Model: { $model }
status-questions = Yanıtlanan sorular: { $count }
status-uptime = Çalışma süresi: { $uptime }
