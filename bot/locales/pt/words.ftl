# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = mais | mais por favor | ver mais | mostrar mais | mostra mais | o que mais | algo mais
words-on = seguinte | próximo | continua | continuar | continue
words-context = no contexto | em contexto | contexto | o contexto | ver contexto
words-next = parágrafo seguinte | próximo parágrafo | passagem seguinte | próxima passagem
words-previous = parágrafo anterior | passagem anterior | anterior
words-back = voltar | voltar à resposta | para trás
words-bare = só a minha pergunta | só minha pergunta | ao pé da letra
