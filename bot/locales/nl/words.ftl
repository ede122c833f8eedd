# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = meer | nog meer | meer graag | meer alsjeblieft | toon meer | laat meer zien | wat nog meer
words-on = verder | volgende | ga door | doorgaan
words-context = in context | context | de context | toon de context
words-next = volgende alinea | volgende passage
words-previous = vorige alinea | vorige passage | vorige
words-back = terug | ga terug | terug naar het antwoord
words-bare = alleen mijn vraag | letterlijk nemen
