command-language = Konuştuğum dili seçin
language-name = Türkçe
language-automatic = Otomatik
language-choose = Sizinle hangi dilde konuşayım? “Otomatik”, açıksa sorunuzun dili, değilse Telegram’ınızın dilidir.
language-fixed = Bundan sonra sizinle her sohbette Türkçe konuşurum.
language-followed = Bundan sonra sorularınızın dilini izlerim.
language-typed = Komuttan sonra bir kod yazın, örneğin /language { $code }; otomatik için “{ $automatic }” yazın:
