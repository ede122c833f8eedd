reindex-started = 正在检查文档……
reindex-reading = 正在读取文档：{ $done } / { $total }
reindex-encoding = 正在处理句子：{ $done } / { $total }
reindex-writing = 正在写入索引……
reindex-running = 索引已经在重建。
reindex-unchanged = 没有任何变化。
reindex-done =
    { $seconds ->
       *[other] 索引已是最新，用时 { NUMBER($seconds, maximumFractionDigits: 1) } 秒。
    }
reindex-added = 新增（{ $count }）：
reindex-changed = 更改（{ $count }）：
reindex-removed = 移除（{ $count }）：
reindex-failed = 无法读取（{ $count }）：
reindex-more =
    { $count ->
       *[other] …… 以及另外 { $count } 份
    }
reindex-error = 重建失败，索引保持原样。{ $reason }
