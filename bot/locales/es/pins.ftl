pinned = 📌 Elegido por un administrador para esta pregunta
pin-usage = Responde con /pin a una de mis respuestas: su pasaje irá el primero siempre que se haga esa pregunta, también con otras palabras y en otros idiomas. Lo que escribas tras /pin sustituye a la pregunta.
pin-done = Fijado. /pins muestra todo lo fijado.
pin-removed = Quitado.
pins-none = No hay nada fijado.
pins-heading = Pasajes fijados: { $count }
pin-gone = Este pasaje ya no está en los documentos, así que lo he quitado. Estaba fijado a: { $question }
button-pin-remove = Quitar { $number }
command-pin = Fijar un pasaje a una pregunta (respondiendo a una respuesta)
command-pins = Qué está fijado y a qué preguntas
kept-pins = preguntas tuyas a las que un administrador fijó un pasaje
counted-pins =
    { $count ->
        [one] una pregunta con un pasaje fijado
       *[other] { $count } preguntas con un pasaje fijado
    }
