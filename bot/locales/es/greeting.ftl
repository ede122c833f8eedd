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
    • Responde a una de mis respuestas, o a una parte, para preguntar por ese pasaje. /new empieza de nuevo.
    • Si los documentos no responden a una pregunta, lo digo.
    • En grupos, mencióname, respóndeme o usa /ask.
    • /check y una frase: ¿está palabra por palabra en los documentos?
