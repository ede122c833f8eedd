pinned = 📌 Von einem Admin für diese Frage ausgesucht
pin-usage = Antworte mit /pin auf eine meiner Antworten: Ihre Passage steht dann immer an erster Stelle, wenn jemand diese Frage stellt, auch in anderen Worten und Sprachen. Was du hinter /pin schreibst, tritt an die Stelle der Frage.
pin-done = Angeheftet. /pins zeigt alles, was angeheftet ist.
pin-removed = Entfernt.
pins-none = Nichts ist angeheftet.
pins-heading = Angeheftete Passagen: { $count }
pin-gone = Diese Passage steht nicht mehr in den Dokumenten; ich habe sie deshalb gelöst. Sie war angeheftet an: { $question }
button-pin-remove = { $number } lösen
command-pin = Passage an eine Frage heften (als Antwort auf eine Antwort)
command-pins = Was an welche Fragen geheftet ist
kept-pins = Fragen von dir, an die ein Admin eine Passage geheftet hat
counted-pins =
    { $count ->
        [one] eine Frage mit angehefteter Passage
       *[other] { $count } Fragen mit angehefteter Passage
    }
