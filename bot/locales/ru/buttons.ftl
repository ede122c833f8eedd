button-more = Ещё
button-context = В контексте
button-context-number = В контексте: { $number }
button-earlier = ← Раньше
button-later = Дальше →
button-back = Назад к ответу
button-closest = Самые близкие отрывки
