feedback-up = Teşekkürler!
feedback-down = Bildirdiğiniz için teşekkürler. Soruyu başka sözcüklerle sormak ya da doğru bölümü yanıtlamak işe yarar.
feedback-withdrawn = Geri alındı.
