command-start = Begrüßung und Beispielfragen
command-help = Wie man fragt und was man erwarten darf
command-ask = Eine Frage stellen
command-new = Ein neues Gespräch beginnen
command-reindex = Den Index aus den Dokumenten neu aufbauen
command-status = Index, Modell und Zähler
bot-description =
    Stell mir eine Frage zu meinen Dokumenten, in welcher Sprache du magst. Ich antworte, indem ich die Stellen zitiere, die sie beantworten, Wort für Wort und mit Quelle. Was nicht in den Dokumenten steht, sage ich auch nicht.
bot-short-description = Beantwortet Fragen mit wörtlichen Zitaten aus seinen Dokumenten.
