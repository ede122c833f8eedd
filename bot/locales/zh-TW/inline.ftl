inline-title = 回答
inline-close = 與「{ $question }」接近，但並非完全的回答：
inline-title-close = 接近，但不是答案 · { $source }
inline-nothing = 文件沒有回答這個問題。私下問我
inline-empty = 輸入問題，或私下問我
status-inline = 以內嵌方式傳送的引文：{ $count }
