command-start = Greeting and sample questions
command-help = How to ask, what to expect
command-ask = Ask a question
command-new = Start a new conversation
command-reindex = Rebuild the index from the documents
command-status = Index, model and counters
bot-description =
    Ask me a question about my documents, in any language. I answer by quoting the passages that answer it, word for word and with their source. What the documents do not say, I do not say either.
bot-short-description = Answers questions by quoting its documents, word for word.
