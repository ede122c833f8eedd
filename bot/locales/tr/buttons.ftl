button-more = Daha fazla
button-context = Bağlamı içinde
button-context-number = Bağlamı içinde: { $number }
button-earlier = ← Öncesi
button-later = Sonrası →
button-back = Yanıta dön
button-closest = En yakın bölümler
