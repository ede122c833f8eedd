status-documents = Documents : { $count }
status-passages = Passages : { $count }
status-sentences = Phrases : { $count }
status-generation = Index : { $generation }, construit le { $built }
status-model = Modèle : { $model }
status-questions = Questions traitées : { $count }
status-uptime = En marche depuis : { $uptime }
