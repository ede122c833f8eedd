# 问候与帮助
start-greeting =
    请用任何语言向我提问。我用文档的原话回答：给出回答您问题的句子，以及它所在的位置。
start-documents =
    { $count ->
       *[other] 我了解以下 { $count } 份文档：
    }
start-documents-more =
    { $count ->
       *[other] 以及另外 { $count } 份
    }
samples-heading = 例如：
help =
    请像平时说话那样写下您的问题；追问可以承接上一个问题。

    • 我只引用，绝不编造：粗体的句子在文档中一字不差。
    • “更多”显示其他引文，“查看上下文”显示引文前后的文字。
    • 如果文档没有回答某个问题，我会如实说明。
    • 在群组中，请提及我、回复我或使用 /ask。

# 回答
nothing = 文档没有回答这个问题。
related = 文档没有完全回答这个问题。以下内容比较接近：
closest-heading = 最接近的段落，不一定能回答您的问题：
word-unknown = 文档中没有出现“{ $word }”。
word-unknown-nearest = 文档中没有出现“{ $word }”。最接近的写法是“{ $nearest }”。
word-spelt = “{ $word }”在文档中写作“{ $nearest }”。
passage-position = 第 { $number } 段，共 { $count } 段
passages-position = 第 { $first } 至 { $last } 段，共 { $count } 段
quote-too-long = 这段引文太长，一条消息放不下。它位于：
end-of-results = 我找到的就是这些。
score = { NUMBER($score, style: "percent") }

# 按钮
button-more = 更多
button-context = 查看上下文
button-context-number = 查看上下文：{ $number }
button-earlier = ← 前文
button-later = 后文 →
button-back = 返回回答
button-closest = 最接近的段落

# 无法回答的内容
question-empty = 请写下一个问题。
question-too-long =
    { $limit ->
       *[other] 您的问题太长了，请不要超过 { $limit } 个字符。
    }
ask-usage = 请把问题写在命令后面：/ask 什么……？
text-only = 我只能理解文字。请把您的问题写下来。
button-expired = 这个按钮已失效。请重新提问。
went-wrong = 抱歉，我这边出了问题。请再试一次。
conversation-cleared = 新的对话：之前的问题不再计入。

# 重建索引
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

# 状态
status-documents = 文档：{ $count }
status-passages = 段落：{ $count }
status-sentences = 句子：{ $count }
status-generation = 索引：{ $generation }，构建于 { $built }
status-model = 模型：{ $model }
status-questions = 已回答的问题：{ $count }
status-uptime = 运行时间：{ $uptime }

# 命令菜单与简介
command-start = 问候与示例问题
command-help = 如何提问，会得到什么
command-ask = 提出问题
command-new = 开始新的对话
command-reindex = 根据文档重建索引
command-status = 索引、模型与计数
bot-description =
    请用任何语言就我的文档提问。我逐字引用能够回答问题的段落，并注明出处。文档没有说的，我也不会说。
bot-short-description = 逐字引用文档来回答问题。

# 终端
terminal-commands = m：更多 · c：查看上下文 · new：新的对话 · q：退出
terminal-token = 要在 Telegram 中进行这个对话，请向 @BotFather（https://t.me/BotFather，命令 /newbot）获取令牌，并在 .env 中写为 TELEGRAM_BOT_TOKEN。
terminal-no-answer-yet = 请先提一个问题。
terminal-example = 文档中的一个例子：
