command-privacy = Qué guardo sobre ti y por cuánto tiempo
command-forget = Borrar todo lo que guardo sobre ti
privacy-heading = Lo que guardo sobre ti
kept-answers = tus preguntas y mis respuestas
kept-feedback = lo que te parecieron las respuestas (👍 👎)
kept-preferences = el idioma que elegiste
kept-line = { $what }: { $until }
kept-for-days =
    { $days ->
        [one] durante un día
       *[other] durante { $days } días
    }
kept-until-erased = hasta que lo borres
privacy-log = No escribo el texto de tus preguntas en ningún registro.
privacy-log-debug = Mi registro está ahora en modo de depuración y puede contener el texto de preguntas.
privacy-others = Quien gestiona este bot puede leer lo que se guarda. No se envía a nadie.
privacy-forget = /forget lo borra todo de una vez, en todos los chats.
forget-question = ¿Borro todo lo que guardo sobre ti, en todos los chats?
forget-final = No se puede deshacer.
counted-answers =
    { $count ->
        [one] una pregunta y su respuesta
       *[other] { $count } preguntas y sus respuestas
    }
counted-feedback =
    { $count ->
        [one] lo que te pareció una respuesta
       *[other] lo que te parecieron { $count } respuestas
    }
counted-preferences = el idioma que elegiste
button-forget = Borrar todo
button-keep = Conservar
forget-nothing = No guardo nada sobre ti.
forget-done = He borrado todo lo que guardaba sobre ti, en todos los chats.
forget-remains = Los mensajes en Telegram siguen ahí hasta que los borres. Los botones de mis respuestas anteriores ya no funcionan.
forget-kept = No se ha borrado nada.
forget-not-yours = Solo puede decidirlo quien escribió /forget. Escríbelo tú para que se borre lo que guardo sobre ti.
forget-decided = Esto ya está decidido.
kept-audit = lo que hiciste o intentaste de lo que solo pueden hacer los administradores
counted-audit =
    { $count ->
        [one] un registro de una acción reservada a administradores
       *[other] { $count } registros de acciones reservadas a administradores
    }
kept-golden = preguntas tuyas que un administrador guardó para probarme
counted-golden =
    { $count ->
        [one] una pregunta guardada para probarme
       *[other] { $count } preguntas guardadas para probarme
    }
