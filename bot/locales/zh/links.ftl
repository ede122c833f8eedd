link-changed = 这一段在被引用之后有了改动，现在的内容是：
link-gone = 这一段已不在文档中。
link-unknown = 这个链接没有指向任何段落。
