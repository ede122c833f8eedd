button-more = 更多
button-context = 查看上下文
button-context-number = 查看上下文：{ $number }
button-earlier = ← 前文
button-later = 后文 →
button-back = 返回回答
button-closest = 最接近的段落
