inline-title = Antwort
inline-close = Nah an „{ $question }“, aber keine genaue Antwort darauf:
inline-title-close = Ähnlich, aber keine Antwort · { $source }
inline-nothing = Das beantworten die Dokumente nicht. Frag mich privat
inline-empty = Schreib eine Frage oder frag mich privat
status-inline = Inline verschickte Zitate: { $count }
