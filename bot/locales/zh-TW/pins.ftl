pinned = 📌 管理員為此問題選定的段落
pin-usage = 用 /pin 回覆我的一則回答：之後有人提出這個問題，即使換個說法或語言，其中的段落也會排在最前面。/pin 後面寫的文字會取代原本的問題。
pin-done = 已釘選。用 /pins 查看所有釘選。
pin-removed = 已移除。
pins-none = 沒有釘選的段落。
pins-heading = 釘選的段落：{ $count }
pin-gone = 文件中已沒有這一段，因此取消了釘選。它原本對應的問題：{ $question }
button-pin-remove = 移除 { $number }
command-pin = 把段落釘選到一個問題（回覆一則回答）
command-pins = 哪些問題釘選了什麼
kept-pins = 管理員為其釘選段落的、您提出的問題
counted-pins =
    { $count ->
       *[other] { $count } 個釘選了段落的問題
    }
