log-heading = 管理操作の最近の記録（UTC）：
log-empty = まだ記録はありません。
log-refused = 拒否
log-started = 開始
log-done = 完了
log-failed = 失敗
command-log = 管理者が行った操作
