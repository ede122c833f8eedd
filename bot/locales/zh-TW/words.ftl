# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = 更多 | 還有嗎 | 還有呢 | 再來一些 | 顯示更多
words-on = 繼續 | 接著 | 下一個
words-context = 查看前後文 | 前後文 | 看前後文
words-next = 下一段 | 下一段落
words-previous = 上一段 | 上一段落
words-back = 返回 | 返回回答 | 回去
words-bare = 只按我的原話 | 只看我的問題
