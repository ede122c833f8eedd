reindex-started = 文書を確認しています…
reindex-reading = 文書を読み込み中：{ $done } / { $total }
reindex-encoding = 文を処理中：{ $done } / { $total }
reindex-writing = 索引を書き込み中…
reindex-running = 索引はすでに再構築中です。
reindex-unchanged = 変更はありません。
reindex-done =
    { $seconds ->
       *[other] 索引は最新です。所要時間は { NUMBER($seconds, maximumFractionDigits: 1) } 秒でした。
    }
reindex-added = 追加（{ $count }）：
reindex-changed = 変更（{ $count }）：
reindex-removed = 削除（{ $count }）：
reindex-failed = 読み込めなかったもの（{ $count }）：
reindex-more =
    { $count ->
       *[other] … ほか { $count } 件
    }
reindex-error = 再構築に失敗しました。索引は元のままです。{ $reason }
