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
