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
    • Reply to one of my answers, or to a part of it, to ask about that passage. /new starts afresh.
    • If the documents do not answer a question, I say so.
    • In groups, mention me, reply to me or use /ask.
    • /check and a sentence: does it stand in the documents word for word?
