page = 第 { $number } 頁
reindex-alike = 與另一份文件幾乎相同（{ $count }）：
