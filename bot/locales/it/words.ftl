# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = altro | ancora | di più | ancora altro | mostra altro | mostrami altro | altro per favore | che altro
words-on = avanti | continua | continuare | prosegui | successivo
words-context = nel contesto | contesto | il contesto | mostra il contesto
words-next = paragrafo successivo | prossimo paragrafo | passo successivo | prossimo passo
words-previous = paragrafo precedente | passo precedente | precedente
words-back = indietro | torna indietro | torna alla risposta
words-bare = solo la mia domanda | alla lettera
