link-changed = This passage has changed since it was quoted. It now reads:
link-gone = This passage is no longer in the documents.
link-unknown = This link leads to no passage.
