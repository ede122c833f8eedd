too-late = 抱歉，我没能及时回答这个问题。如果您还想知道，请再问一次。
unanswerable = 抱歉，我无法回答这个问题：每次尝试都出了问题。请换一种问法。
perhaps-lost = 回答时与 Telegram 的连接中断了。如果上面没有回答，请再问一次。
flood = 您发送消息的速度超过了我回答的速度。我会逐条处理；最多可以有 { $limit } 条排队，超出的不会处理。
reindex-interrupted = 机器人在重建索引时被重新启动。当前使用的索引建于 { $built }。如果缺少文档，请再次发送 /reindex。
status-polled = 上次与 Telegram 通信：{ $seconds } 秒前
status-waiting = 等待处理的消息：{ $count }
