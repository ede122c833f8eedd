link-changed = 這一段在被引用之後有了更動，現在的內容是：
link-gone = 這一段已不在文件中。
link-unknown = 這個連結沒有指向任何段落。
