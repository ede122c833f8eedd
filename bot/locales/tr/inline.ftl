inline-title = Yanıt
inline-close = “{ $question }” sorusuna yakın, ama tam bir yanıt değil:
inline-title-close = Yakın, ama yanıt değil · { $source }
inline-nothing = Belgeler bunu yanıtlamıyor. Bana özelden sorun
inline-empty = Bir soru yazın ya da bana özelden sorun
status-inline = Satır içi gönderilen alıntılar: { $count }
