check-usage = Escreva a frase depois do comando: /check …
check-usage-reply = Ou responda a qualquer mensagem com /check: digo se ela está palavra por palavra nos documentos.
check-too-long = Este texto é longo demais; no máximo { $limit } caracteres, por favor.
check-verbatim = Isto está palavra por palavra nos documentos.
check-typography = Isto está nos documentos; só a tipografia é diferente (espaços, aspas, travessões e afins).
check-places =
    { $places ->
        [100] Em 100 lugares ou mais; eis o primeiro:
        [one] Em { $places } lugar:
       *[other] Em { $places } lugares; eis o primeiro:
    }
check-altered = Nos documentos isto está de outra forma.
check-only-text = só neste texto
check-only-document = só no documento
check-there = O documento diz:
check-missing = Isto não está nos documentos.
check-closest = Isto é o que mais se aproxima:
check-parts = Isto não está todo no mesmo lugar; aqui vai frase por frase:
check-rest = O resto não cabe nesta mensagem; verifique-o à parte.
command-check = Verificar se uma frase está nos documentos
