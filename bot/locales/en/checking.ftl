check-usage = Write the sentence after the command: /check …
check-usage-reply = Or answer any message with /check: I say whether it stands in the documents word for word.
check-too-long = This text is too long; at most { $limit } characters, please.
check-verbatim = This stands in the documents word for word.
check-typography = This stands in the documents; only its typography differs (spaces, quotation marks, dashes and the like).
check-places =
    { $places ->
        [100] In 100 places or more; here is the first:
        [one] In { $places } place:
       *[other] In { $places } places; here is the first:
    }
check-altered = The documents have this differently.
check-only-text = only in this text
check-only-document = only in the document
check-there = The document says:
check-missing = This does not stand in the documents.
check-closest = This comes closest:
check-parts = This does not stand in one place; here it is sentence by sentence:
check-rest = The rest does not fit into this message; please check it by itself.
command-check = Check whether a sentence is in the documents
