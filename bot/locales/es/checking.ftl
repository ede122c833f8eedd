check-usage = Escribe la frase después de la orden: /check …
check-usage-reply = O responde a cualquier mensaje con /check: te digo si está palabra por palabra en los documentos.
check-too-long = Este texto es demasiado largo; como máximo { $limit } caracteres, por favor.
check-verbatim = Esto está palabra por palabra en los documentos.
check-typography = Esto está en los documentos; solo cambia la tipografía (espacios, comillas, rayas y similares).
check-places =
    { $places ->
        [100] En 100 lugares o más; este es el primero:
        [one] En { $places } lugar:
       *[other] En { $places } lugares; este es el primero:
    }
check-altered = En los documentos esto está de otra manera.
check-only-text = solo en este texto
check-only-document = solo en el documento
check-there = El documento dice:
check-missing = Esto no está en los documentos.
check-closest = Esto es lo más parecido:
check-parts = Esto no está todo en un mismo lugar; aquí va frase por frase:
check-rest = El resto no cabe en este mensaje; compruébalo por separado.
command-check = Comprobar si una frase está en los documentos
