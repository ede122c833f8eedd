pinned = 📌 Chosen for this question by an admin
pin-usage = Reply with /pin to one of my answers: its passage then comes first wherever its question is asked, in other words and languages too. What you write after /pin takes the place of that question.
pin-done = Pinned. /pins lists what is pinned.
pin-removed = Removed.
pins-none = Nothing is pinned.
pins-heading = Pinned passages: { $count }
pin-gone = This passage is no longer in the documents, so I have removed its pin. It was pinned to: { $question }
button-pin-remove = Remove { $number }
command-pin = Pin a passage to a question (in reply to an answer)
command-pins = What is pinned, and to which questions
kept-pins = questions of yours to which an admin has pinned a passage
counted-pins =
    { $count ->
        [one] one question with a pinned passage
       *[other] { $count } questions with a pinned passage
    }
