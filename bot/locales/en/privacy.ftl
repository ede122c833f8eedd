command-privacy = What I keep about you, and for how long
command-forget = Erase everything I keep about you
privacy-heading = What I keep about you
kept-answers = your questions and my answers
kept-feedback = what you thought of answers (👍 👎)
kept-preferences = the language you chose
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] for one day
       *[other] for { $days } days
    }
kept-until-erased = until you erase it
privacy-log = I write the text of no question into a log.
privacy-log-debug = My log is set to debugging at the moment and may hold the texts of questions.
privacy-others = Whoever runs this bot can read what is kept. It is sent to nobody.
privacy-forget = /forget erases all of it at once, in all chats.
forget-question = Shall I erase everything I keep about you, in all chats?
forget-final = This cannot be undone.
counted-answers =
    { $count ->
        [one] one question and its answer
       *[other] { $count } questions and their answers
    }
counted-feedback =
    { $count ->
        [one] what you thought of one answer
       *[other] what you thought of { $count } answers
    }
counted-preferences = the language you chose
button-forget = Erase everything
button-keep = Keep it
forget-nothing = I keep nothing about you.
forget-done = I have erased everything I kept about you, in all chats.
forget-remains = The messages in Telegram itself stay there until you delete them. The buttons below my earlier answers no longer work.
forget-kept = Nothing was erased.
forget-not-yours = Only whoever wrote /forget can decide this. Write it yourself to have erased what I keep about you.
forget-decided = This has been decided already.
kept-audit = what you did or tried of what only admins may do
counted-audit =
    { $count ->
        [one] one record of what only admins may do
       *[other] { $count } records of what only admins may do
    }
kept-golden = questions of yours that an admin has kept to test me with
counted-golden =
    { $count ->
        [one] one question that was kept to test me with
       *[other] { $count } questions that were kept to test me with
    }
