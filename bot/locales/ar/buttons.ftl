button-more = المزيد
button-context = في السياق
button-context-number = في السياق: { $number }
button-earlier = → السابق
button-later = التالي ←
button-back = العودة إلى الإجابة
button-closest = أقرب المقاطع
