page = { $number }ページ
reindex-alike = 別の文書とほぼ同じもの（{ $count }）：
