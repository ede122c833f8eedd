reindex-started = 正在檢查文件……
reindex-reading = 正在讀取文件：{ $done } / { $total }
reindex-encoding = 正在處理句子：{ $done } / { $total }
reindex-writing = 正在寫入索引……
reindex-running = 索引已經在重建。
reindex-unchanged = 沒有任何變更。
reindex-done =
    { $seconds ->
       *[other] 索引已是最新，用時 { NUMBER($seconds, maximumFractionDigits: 1) } 秒。
    }
reindex-added = 新增（{ $count }）：
reindex-changed = 變更（{ $count }）：
reindex-removed = 移除（{ $count }）：
reindex-failed = 無法讀取（{ $count }）：
reindex-more =
    { $count ->
       *[other] …… 以及另外 { $count } 份
    }
reindex-error = 重建失敗，索引維持原樣。{ $reason }
