inline-title = 回答
inline-close = 与“{ $question }”接近，但并非完全的回答：
inline-title-close = 接近，但不是答案 · { $source }
inline-nothing = 文档没有回答这个问题。私下问我
inline-empty = 输入问题，或私下问我
status-inline = 以内联方式发送的引文：{ $count }
