log-heading = 最近的管理操作（UTC）：
log-empty = 尚无记录。
log-refused = 已拒绝
log-started = 已开始
log-done = 已完成
log-failed = 失败
command-log = 管理员做过的操作
