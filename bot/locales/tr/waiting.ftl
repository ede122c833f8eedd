too-late = Özür dilerim, bunu zamanında yanıtlayamadım. Hâlâ öğrenmek istiyorsanız lütfen yeniden sorun.
unanswerable = Özür dilerim, bu soruyu yanıtlayamıyorum: her denemede bir şeyler ters gitti. Lütfen başka türlü sorun.
perhaps-lost = Yanıt verirken Telegram bağlantısı koptu. Yukarıda bir yanıt yoksa lütfen yeniden sorun.
flood = Yanıtlayabileceğimden daha hızlı yazıyorsunuz. Mesajları sırayla ele alıyorum; en fazla { $limit } mesaj bekleyebilir, fazlasını yanıtlamıyorum.
reindex-interrupted = Bot, dizini yeniden oluştururken yeniden başlatıldı. Şu anda kullanılan dizin { $built } tarihinde oluşturuldu. Eksik belge varsa yeniden /reindex gönderin.
status-polled = Telegram ile son bağlantı: { $seconds } sn önce
status-waiting = Bekleyen mesajlar: { $count }
