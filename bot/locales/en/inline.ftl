inline-title = Answer
inline-close = Close to “{ $question }”, but not quite an answer to it:
inline-title-close = Close, but no answer · { $source }
inline-nothing = The documents do not answer that. Ask me in private
inline-empty = Type a question, or ask me in private
status-inline = Quotes sent inline: { $count }
