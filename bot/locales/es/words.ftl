# What people may type instead of pressing a button, as exact phrases; case, accents and punctuation do not matter.
words-more = más | más por favor | ver más | muéstrame más | qué más | algo más
words-on = siguiente | sigue | seguir | continúa | continuar
words-context = en contexto | contexto | el contexto | ver contexto
words-next = párrafo siguiente | siguiente párrafo | pasaje siguiente | siguiente pasaje
words-previous = párrafo anterior | anterior párrafo | pasaje anterior | anterior
words-back = volver | atrás | volver a la respuesta | regresar
words-bare = solo mi pregunta | al pie de la letra
