status-documents = 문서: { $count }
status-passages = 구절: { $count }
status-sentences = 문장: { $count }
status-generation = 색인: { $generation }, 생성 { $built }
status-model = 모델: { $model }
status-questions = 답변한 질문: { $count }
status-uptime = 가동 시간: { $uptime }
