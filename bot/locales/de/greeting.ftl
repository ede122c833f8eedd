start-greeting =
    Stell mir eine Frage, in welcher Sprache du magst. Ich antworte mit den Worten der Dokumente selbst: mit dem Satz, der deine Frage beantwortet, und der Stelle, an der er steht.
start-documents =
    { $count ->
        [one] Ich kenne ein Dokument:
       *[other] Ich kenne { $count } Dokumente:
    }
start-documents-more =
    { $count ->
        [one] und ein weiteres
       *[other] und { $count } weitere
    }
samples-heading = Zum Beispiel:
help =
    Frag so, wie du es sagen würdest; eine Rückfrage darf sich auf die vorige Frage beziehen.

    • Ich zitiere und erfinde nichts: Der fett gedruckte Satz steht genau so im Dokument.
    • „Mehr“ zeigt weitere Zitate, „Im Zusammenhang“ den Text rings um ein Zitat.
    • Antworte auf eine meiner Antworten oder einen Teil davon, um nach dieser Stelle zu fragen. /new fängt neu an.
    • Wenn die Dokumente eine Frage nicht beantworten, sage ich das.
    • In Gruppen erwähne mich, antworte mir oder nimm /ask.
    • /check und ein Satz: Steht er wörtlich in den Dokumenten?
