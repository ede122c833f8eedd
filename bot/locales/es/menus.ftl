command-start = Saludo y preguntas de ejemplo
command-help = Cómo preguntar y qué esperar
command-ask = Hacer una pregunta
command-new = Empezar una conversación nueva
command-reindex = Reconstruir el índice a partir de los documentos
command-status = Índice, modelo y contadores
bot-description =
    Hazme una pregunta sobre mis documentos, en el idioma que quieras. Respondo citando los pasajes que la contestan, palabra por palabra y con su fuente. Lo que los documentos no dicen, yo tampoco lo digo.
bot-short-description = Responde preguntas citando sus documentos palabra por palabra.
