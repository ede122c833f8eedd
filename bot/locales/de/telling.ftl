button-tell-me = 🔔 Sag Bescheid, wenn es eine Antwort gibt
telling-agreed = Ich sage dir hier einmal Bescheid, sobald die Dokumente eine Antwort haben. Drück noch einmal, um das zurückzunehmen.
telling-withdrawn = Ich sage dir nicht Bescheid.
told = Du hattest gefragt: { $question } Jetzt gibt es eine Antwort.
kept-wishes = Fragen von dir, bei denen du wissen willst, wenn es eine Antwort gibt
counted-wishes =
    { $count ->
        [one] eine Frage, deren Antwort du erfahren willst
       *[other] { $count } Fragen, deren Antworten du erfahren willst
    }
