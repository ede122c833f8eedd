status-documents = 文書：{ $count }
status-passages = 段落：{ $count }
status-sentences = 文：{ $count }
status-generation = 索引：{ $generation }（作成 { $built }）
status-model = モデル：{ $model }
status-questions = 回答した質問：{ $count }
status-uptime = 稼働時間：{ $uptime }
