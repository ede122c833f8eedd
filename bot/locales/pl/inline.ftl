inline-title = Odpowiedź
inline-close = Blisko pytania „{ $question }”, ale nie jest to dokładna odpowiedź:
inline-title-close = Blisko, ale to nie odpowiedź · { $source }
inline-nothing = W dokumentach nie ma odpowiedzi. Zapytaj mnie prywatnie
inline-empty = Napisz pytanie albo zapytaj mnie prywatnie
status-inline = Cytaty wysłane w trybie inline: { $count }
