link-changed = Ten fragment zmienił się, odkąd go zacytowano. Teraz brzmi tak:
link-gone = Tego fragmentu nie ma już w dokumentach.
link-unknown = Ten link nie prowadzi do żadnego fragmentu.
