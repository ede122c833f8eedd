# Greeting and help
start-greeting =
    Ask me a question, in any language. I answer with the very words of the documents: the sentence that answers you, and where it stands.
start-documents =
    { $count ->
        [one] I know one document:
       *[other] I know { $count } documents:
    }
start-documents-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
samples-heading = Try one of these:
help =
    Write your question as you would say it; a follow-up question may lean on the one before.

    • I quote, I never invent: the sentence in bold stands in the document exactly as shown.
    • “More” shows further quotes, “In context” the text around a quote.
    • If the documents do not answer a question, I say so.
    • In groups, mention me, reply to me or use /ask.

# Answers
nothing = The documents do not answer that.
related = The documents do not quite answer that. This comes close:
closest-heading = The closest passages; they need not answer your question:
word-unknown = “{ $word }” does not occur in the documents.
word-unknown-nearest = “{ $word }” does not occur in the documents. The nearest spelling that does is “{ $nearest }”.
word-spelt = “{ $word }” is spelt “{ $nearest }” here.
passage-position = passage { $number } of { $count }
passages-position = passages { $first } to { $last } of { $count }
quote-too-long = This quote is too long for one message. You find it here:
end-of-results = That is everything I found.
score = { NUMBER($score, style: "percent") }

# Buttons
button-more = More
button-context = In context
button-context-number = In context: { $number }
button-earlier = ← Earlier
button-later = Later →
button-back = Back to the answer
button-closest = Closest passages

# What cannot be answered
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

# Rebuilding the index
reindex-started = Looking at the documents …
reindex-reading = Reading documents: { $done } of { $total }
reindex-encoding = Encoding sentences: { $done } of { $total }
reindex-writing = Writing the index …
reindex-running = The index is already being rebuilt.
reindex-unchanged = Nothing has changed.
reindex-done =
    { $seconds ->
        [one] The index is up to date. It took { NUMBER($seconds, maximumFractionDigits: 1) } second.
       *[other] The index is up to date. It took { NUMBER($seconds, maximumFractionDigits: 1) } seconds.
    }
reindex-added = Added ({ $count }):
reindex-changed = Changed ({ $count }):
reindex-removed = Removed ({ $count }):
reindex-failed = Could not be read ({ $count }):
reindex-more =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }
reindex-error = Rebuilding failed; the index is as it was. { $reason }

# Status
status-documents = Documents: { $count }
status-passages = Passages: { $count }
status-sentences = Sentences: { $count }
status-generation = Index: { $generation }, built { $built }
status-model = Model: { $model }
status-questions = Questions answered: { $count }
status-uptime = Running for: { $uptime }

# Command menus and profile
command-start = Greeting and sample questions
command-help = How to ask, what to expect
command-ask = Ask a question
command-new = Start a new conversation
command-reindex = Rebuild the index from the documents
command-status = Index, model and counters
bot-description =
    Ask me a question about my documents, in any language. I answer by quoting the passages that answer it, word for word and with their source. What the documents do not say, I do not say either.
bot-short-description = Answers questions by quoting its documents, word for word.

# The terminal
terminal-commands = m: more · c: in context · new: new conversation · q: quit
terminal-token = To have this conversation in Telegram, get a token from @BotFather (https://t.me/BotFather, command /newbot) and put it into .env as TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Please ask a question first.
terminal-example = An example from the documents:
