button-tell-me = 🔔 Avísame cuando haya respuesta
telling-agreed = Te avisaré aquí, una sola vez, cuando los documentos tengan una respuesta. Pulsa otra vez para anularlo.
telling-withdrawn = No te avisaré.
told = Preguntaste: { $question } Ahora hay una respuesta.
kept-wishes = preguntas tuyas de cuya respuesta quieres que te avise
counted-wishes =
    { $count ->
        [one] una pregunta de cuya respuesta quieres que te avise
       *[other] { $count } preguntas de cuya respuesta quieres que te avise
    }
