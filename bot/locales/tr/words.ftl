# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = daha fazla | daha | daha fazla göster | daha fazlasını göster | başka | başka ne var
words-on = devam | devam et | sonraki | ilerle
words-context = bağlamı içinde | bağlam | bağlamı göster
words-next = sonraki paragraf | sonraki bölüm
words-previous = önceki paragraf | önceki bölüm | önceki
words-back = geri | geri dön | yanıta dön
words-bare = yalnızca sorum | sadece sorum
