command-privacy = Was ich über dich speichere, und wie lange
command-forget = Alles löschen, was ich über dich speichere
privacy-heading = Was ich über dich speichere
kept-answers = deine Fragen und meine Antworten
kept-feedback = was du von Antworten hieltest (👍 👎)
kept-preferences = die Sprache, die du gewählt hast
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] einen Tag lang
       *[other] { $days } Tage lang
    }
kept-until-erased = bis du es löschst
privacy-log = Den Text deiner Fragen schreibe ich in kein Protokoll.
privacy-log-debug = Mein Protokoll ist zurzeit auf Fehlersuche gestellt und kann den Text von Fragen enthalten.
privacy-others = Wer diesen Bot betreibt, kann lesen, was gespeichert ist. Weitergegeben wird es an niemanden.
privacy-forget = /forget löscht alles davon auf einmal, in allen Chats.
forget-question = Soll ich alles löschen, was ich über dich speichere, in allen Chats?
forget-final = Das lässt sich nicht rückgängig machen.
counted-answers =
    { $count ->
        [one] eine Frage und ihre Antwort
       *[other] { $count } Fragen und ihre Antworten
    }
counted-feedback =
    { $count ->
        [one] was du von einer Antwort hieltest
       *[other] was du von { $count } Antworten hieltest
    }
counted-preferences = die Sprache, die du gewählt hast
button-forget = Alles löschen
button-keep = Behalten
forget-nothing = Ich speichere nichts über dich.
forget-done = Ich habe alles gelöscht, was ich über dich gespeichert hatte, in allen Chats.
forget-remains = Die Nachrichten in Telegram selbst bleiben dort, bis du sie löschst. Die Knöpfe unter meinen früheren Antworten wirken nicht mehr.
forget-kept = Es wurde nichts gelöscht.
forget-not-yours = Das kann nur entscheiden, wer /forget geschrieben hat. Schreib es selbst, um löschen zu lassen, was ich über dich speichere.
forget-decided = Das ist schon entschieden.
kept-audit = was du von dem getan oder versucht hast, was nur Admins dürfen
counted-audit =
    { $count ->
        [one] ein Eintrag über etwas, das nur Admins dürfen
       *[other] { $count } Einträge über etwas, das nur Admins dürfen
    }
kept-golden = Fragen von dir, die ein Admin behalten hat, um mich damit zu prüfen
counted-golden =
    { $count ->
        [one] eine Frage, die zur Prüfung behalten wurde
       *[other] { $count } Fragen, die zur Prüfung behalten wurden
    }
