page = 第 { $number } 页
reindex-alike = 与另一文档几乎相同（{ $count }）：
