# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = mehr | noch mehr | mehr bitte | bitte mehr | mehr davon | zeig mehr | was noch | sonst noch etwas
words-on = weiter | weiter bitte | bitte weiter | mach weiter | nächste
words-context = im zusammenhang | zusammenhang | im kontext | kontext | zeig den zusammenhang
words-next = nächster absatz | nächsten absatz | nächster abschnitt | nächsten abschnitt
words-previous = voriger absatz | vorigen absatz | vorheriger absatz | vorherigen absatz | voriger abschnitt | vorheriger abschnitt | vorherige | vorige
words-back = zurück | zurück zur antwort
words-bare = nur meine frage | wörtlich nehmen
