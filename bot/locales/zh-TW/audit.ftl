log-heading = 最近的管理操作（UTC）：
log-empty = 尚無紀錄。
log-refused = 已拒絕
log-started = 已開始
log-done = 已完成
log-failed = 失敗
command-log = 管理員做過的操作
