# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = more | show more | more please | show me more | what else | anything else
words-on = next | go on | continue
words-context = in context | context | the context | show context | show me the context
words-next = next paragraph | next passage | following paragraph
words-previous = previous paragraph | previous passage | previous
words-back = back | go back | back to the answer
words-bare = just my question | only my question | take it literally
