status-documents = 文档：{ $count }
status-passages = 段落：{ $count }
status-sentences = 句子：{ $count }
status-generation = 索引：{ $generation }，构建于 { $built }
status-model = 模型：{ $model }
status-questions = 已回答的问题：{ $count }
status-uptime = 运行时间：{ $uptime }
