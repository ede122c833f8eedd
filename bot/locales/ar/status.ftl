status-documents = الوثائق: { $count }
status-passages = المقاطع: { $count }
status-sentences = الجمل: { $count }
status-generation = الفهرس: { $generation }، بُني في { $built }
status-model = النموذج: { $model }
status-questions = الأسئلة المجاب عنها: { $count }
status-uptime = مدة التشغيل: { $uptime }
