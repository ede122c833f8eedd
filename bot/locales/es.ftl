# Saludo y ayuda
start-greeting =
    Hazme una pregunta, en el idioma que quieras. Respondo con las palabras mismas de los documentos: la frase que contesta tu pregunta y el lugar donde está.
start-documents =
    { $count ->
        [one] Conozco un documento:
       *[other] Conozco { $count } documentos:
    }
start-documents-more =
    { $count ->
        [one] y uno más
       *[other] y { $count } más
    }
samples-heading = Por ejemplo:
help =
    Escribe tu pregunta como la dirías; una pregunta de seguimiento puede apoyarse en la anterior.

    • Cito, nunca invento: la frase en negrita está en el documento tal cual.
    • «Más» muestra otras citas; «En contexto», el texto que rodea una cita.
    • Si los documentos no responden a una pregunta, lo digo.
    • En grupos, mencióname, respóndeme o usa /ask.

# Respuestas
nothing = Los documentos no responden a eso.
related = Los documentos no responden exactamente a eso. Esto se le acerca:
closest-heading = Los pasajes más cercanos; puede que no respondan a tu pregunta:
word-unknown = «{ $word }» no aparece en los documentos.
word-unknown-nearest = «{ $word }» no aparece en los documentos. La grafía más parecida que aparece es «{ $nearest }».
word-spelt = «{ $word }» se escribe aquí «{ $nearest }».
passage-position = pasaje { $number } de { $count }
passages-position = pasajes { $first } a { $last } de { $count }
quote-too-long = Esta cita es demasiado larga para un mensaje. La encontrarás aquí:
end-of-results = Eso es todo lo que he encontrado.
score = { NUMBER($score, style: "percent") }

# Botones
button-more = Más
button-context = En contexto
button-context-number = En contexto: { $number }
button-earlier = ← Antes
button-later = Después →
button-back = Volver a la respuesta
button-closest = Pasajes más cercanos

# Lo que no se puede responder
question-empty = Escribe una pregunta, por favor.
question-too-long =
    { $limit ->
        [one] Tu pregunta es demasiado larga; como máximo, { $limit } carácter.
       *[other] Tu pregunta es demasiado larga; como máximo, { $limit } caracteres.
    }
ask-usage = Escribe tu pregunta después del comando: /ask ¿Qué …?
text-only = Solo entiendo texto. Escribe tu pregunta, por favor.
button-expired = Este botón ha caducado. Vuelve a preguntar, por favor.
went-wrong = Lo siento, algo ha fallado por mi parte. Inténtalo de nuevo.
conversation-cleared = Conversación nueva: las preguntas anteriores ya no cuentan.

# Reconstrucción del índice
reindex-started = Examino los documentos …
reindex-reading = Leyendo documentos: { $done } de { $total }
reindex-encoding = Codificando frases: { $done } de { $total }
reindex-writing = Escribiendo el índice …
reindex-running = El índice ya se está reconstruyendo.
reindex-unchanged = No ha cambiado nada.
reindex-done =
    { $seconds ->
        [one] El índice está al día. Ha tardado { NUMBER($seconds, maximumFractionDigits: 1) } segundo.
       *[other] El índice está al día. Ha tardado { NUMBER($seconds, maximumFractionDigits: 1) } segundos.
    }
reindex-added = Añadidos ({ $count }):
reindex-changed = Modificados ({ $count }):
reindex-removed = Eliminados ({ $count }):
reindex-failed = No se han podido leer ({ $count }):
reindex-more =
    { $count ->
        [one] … y uno más
       *[other] … y { $count } más
    }
reindex-error = La reconstrucción ha fallado; el índice sigue como estaba. { $reason }

# Estado
status-documents = Documentos: { $count }
status-passages = Pasajes: { $count }
status-sentences = Frases: { $count }
status-generation = Índice: { $generation }, creado el { $built }
status-model = Modelo: { $model }
status-questions = Preguntas respondidas: { $count }
status-uptime = En marcha desde hace: { $uptime }

# Menús y perfil
command-start = Saludo y preguntas de ejemplo
command-help = Cómo preguntar y qué esperar
command-ask = Hacer una pregunta
command-new = Empezar una conversación nueva
command-reindex = Reconstruir el índice a partir de los documentos
command-status = Índice, modelo y contadores
bot-description =
    Hazme una pregunta sobre mis documentos, en el idioma que quieras. Respondo citando los pasajes que la contestan, palabra por palabra y con su fuente. Lo que los documentos no dicen, yo tampoco lo digo.
bot-short-description = Responde preguntas citando sus documentos palabra por palabra.

# El terminal
terminal-commands = m: más · c: en contexto · new: conversación nueva · q: salir
terminal-token = Para tener esta conversación en Telegram, pide un token a @BotFather (https://t.me/BotFather, comando /newbot) y ponlo en .env como TELEGRAM_BOT_TOKEN.
terminal-no-answer-yet = Haz primero una pregunta.
terminal-example = Un ejemplo sacado de los documentos:
