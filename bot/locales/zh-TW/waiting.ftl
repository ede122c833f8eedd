too-late = 抱歉，我沒能及時回答這個問題。如果您還想知道，請再問一次。
unanswerable = 抱歉，我無法回答這個問題：每次嘗試都出了問題。請換一種問法。
perhaps-lost = 回答時與 Telegram 的連線中斷了。如果上面沒有回答，請再問一次。
flood = 您傳送訊息的速度超過了我回答的速度。我會逐則處理；最多可以有 { $limit } 則排隊，超出的不會處理。
reindex-interrupted = 機器人在重建索引時被重新啟動。目前使用的索引建於 { $built }。如果缺少文件，請再次傳送 /reindex。
status-polled = 上次與 Telegram 通訊：{ $seconds } 秒前
status-waiting = 等待處理的訊息：{ $count }
