command-privacy = 我保存您的哪些信息，保存多久
command-forget = 删除我保存的关于您的一切
privacy-heading = 我保存的关于您的信息
kept-answers = 您的问题和我的回答
kept-feedback = 您对回答的评价（👍 👎）
kept-preferences = 您选择的语言
kept-line = { $what }：{ $until }
kept-for-days =
    { $days ->
       *[other] 保存 { $days } 天
    }
kept-until-erased = 直到您删除为止
privacy-log = 我不会把您的问题内容写入任何日志。
privacy-log-debug = 我的日志目前处于调试状态，可能包含问题的内容。
privacy-others = 运行此机器人的人可以看到所保存的内容。这些内容不会发送给任何人。
privacy-forget = /forget 会一次删除所有聊天中的这一切。
forget-question = 要删除我在所有聊天中保存的关于您的一切吗？
forget-final = 此操作无法撤销。
counted-answers =
    { $count ->
       *[other] { $count } 个问题及其回答
    }
counted-feedback =
    { $count ->
       *[other] 您对 { $count } 个回答的评价
    }
counted-preferences = 您选择的语言
button-forget = 全部删除
button-keep = 保留
forget-nothing = 我没有保存任何关于您的信息。
forget-done = 我已删除在所有聊天中保存的关于您的一切。
forget-remains = Telegram 中的消息会一直保留，直到您自行删除。我之前回答下方的按钮不再有效。
forget-kept = 没有删除任何内容。
forget-not-yours = 只有发送 /forget 的人才能决定。如需删除我保存的关于您的信息，请您自己发送该命令。
forget-decided = 此事已经决定。
kept-audit = 您执行或尝试过的、仅限管理员的操作
counted-audit =
    { $count ->
       *[other] { $count } 条仅限管理员操作的记录
    }
kept-golden = 管理员保留下来用于测试我的、您提出的问题
counted-golden =
    { $count ->
       *[other] { $count } 个保留用于测试的问题
    }
