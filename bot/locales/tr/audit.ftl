log-heading = Son yönetici işlemleri ve denemeleri (UTC):
log-empty = Henüz kayıt yok.
log-refused = reddedildi
log-started = başladı
log-done = yapıldı
log-failed = başarısız
command-log = Yöneticilerin yaptıkları
