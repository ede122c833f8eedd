button-more = もっと見る
button-context = 前後を読む
button-context-number = 前後を読む：{ $number }
button-earlier = ← 前へ
button-later = 次へ →
button-back = 回答に戻る
button-closest = 最も近い箇所
