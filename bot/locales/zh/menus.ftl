command-start = 问候与示例问题
command-help = 如何提问，会得到什么
command-ask = 提出问题
command-new = 开始新的对话
command-reindex = 根据文档重建索引
command-status = 索引、模型与计数
bot-description =
    请用任何语言就我的文档提问。我逐字引用能够回答问题的段落，并注明出处。文档没有说的，我也不会说。
bot-short-description = 逐字引用文档来回答问题。
