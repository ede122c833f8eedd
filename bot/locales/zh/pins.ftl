pinned = 📌 管理员为此问题选定的段落
pin-usage = 用 /pin 回复我的一条回答：以后有人提出这个问题，即使换一种说法或语言，其中的段落也会排在最前。/pin 后面写的文字会代替原来的问题。
pin-done = 已置顶。用 /pins 查看全部置顶。
pin-removed = 已移除。
pins-none = 没有置顶的段落。
pins-heading = 置顶的段落：{ $count }
pin-gone = 文档中已没有这一段，因此取消了置顶。它原来对应的问题：{ $question }
button-pin-remove = 移除 { $number }
command-pin = 把段落置顶到一个问题（回复一条回答）
command-pins = 哪些问题置顶了什么
kept-pins = 管理员为其置顶了段落的、您提出的问题
counted-pins =
    { $count ->
       *[other] { $count } 个置顶了段落的问题
    }
