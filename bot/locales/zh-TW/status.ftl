status-documents = 文件：{ $count }
status-passages = 段落：{ $count }
status-sentences = 句子：{ $count }
status-generation = 索引：{ $generation }，建立於 { $built }
status-model = 模型：{ $model }
status-questions = 已回答的問題：{ $count }
status-uptime = 執行時間：{ $uptime }
