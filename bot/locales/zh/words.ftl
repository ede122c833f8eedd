# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = 更多 | 还有吗 | 还有呢 | 再来一些 | 显示更多
words-on = 继续 | 接着 | 下一个
words-context = 查看上下文 | 上下文 | 看上下文
words-next = 下一段 | 下一段落
words-previous = 上一段 | 上一段落
words-back = 返回 | 返回回答 | 回去
words-bare = 只按我的原话 | 只看我的问题
