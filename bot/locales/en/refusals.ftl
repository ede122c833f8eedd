question-empty = Please write a question.
question-too-long =
    { $limit ->
        [one] Your question is too long; at most { $limit } character, please.
       *[other] Your question is too long; at most { $limit } characters, please.
    }
ask-usage = Write your question after the command: /ask What …?
text-only = I only understand text. Please write your question.
button-expired = This button has expired. Please ask again.
went-wrong = Sorry, something went wrong on my side. Please try again.
conversation-cleared = New conversation: earlier questions no longer count.
