# Begrüßung und Hilfe
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
    • Wenn die Dokumente eine Frage nicht beantworten, sage ich das.
    • In Gruppen erwähne mich, antworte mir oder nimm /ask.

# Antworten
nothing = Das beantworten die Dokumente nicht.
related = Genau das beantworten die Dokumente nicht. Dies kommt der Frage nahe:
closest-heading = Die ähnlichsten Stellen; sie müssen deine Frage nicht beantworten:
word-unknown = „{ $word }“ kommt in den Dokumenten nicht vor.
word-unknown-nearest = „{ $word }“ kommt in den Dokumenten nicht vor. Am nächsten kommt die Schreibweise „{ $nearest }“.
word-spelt = „{ $word }“ wird hier „{ $nearest }“ geschrieben.
passage-position = Abschnitt { $number } von { $count }
passages-position = Abschnitte { $first } bis { $last } von { $count }
quote-too-long = Dieses Zitat ist zu lang für eine Nachricht. Es steht hier:
end-of-results = Mehr habe ich nicht gefunden.
score = { NUMBER($score, style: "percent") }

# Knöpfe
button-more = Mehr
button-context = Im Zusammenhang
button-context-number = Im Zusammenhang: { $number }
button-earlier = ← Davor
button-later = Danach →
button-back = Zurück zur Antwort
button-closest = Ähnlichste Stellen

# Was nicht beantwortet werden kann
question-empty = Bitte schreib eine Frage.
question-too-long =
    { $limit ->
        [one] Deine Frage ist zu lang; höchstens { $limit } Zeichen, bitte.
       *[other] Deine Frage ist zu lang; höchstens { $limit } Zeichen, bitte.
    }
ask-usage = Schreib deine Frage hinter den Befehl: /ask Was …?
text-only = Ich verstehe nur Text. Bitte schreib deine Frage.
button-expired = Dieser Knopf gilt nicht mehr. Bitte frag noch einmal.
went-wrong = Entschuldigung, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal.
conversation-cleared = Neues Gespräch: Frühere Fragen zählen nicht mehr.

# Neuaufbau des Index
reindex-started = Ich sehe die Dokumente durch …
reindex-reading = Lese Dokumente: { $done } von { $total }
reindex-encoding = Verarbeite Sätze: { $done } von { $total }
reindex-writing = Schreibe den Index …
reindex-running = Der Index wird bereits neu aufgebaut.
reindex-unchanged = Nichts hat sich geändert.
reindex-done =
    { $seconds ->
        [one] Der Index ist auf dem neuesten Stand. Das dauerte { NUMBER($seconds, maximumFractionDigits: 1) } Sekunde.
       *[other] Der Index ist auf dem neuesten Stand. Das dauerte { NUMBER($seconds, maximumFractionDigits: 1) } Sekunden.
    }
reindex-added = Hinzugekommen ({ $count }):
reindex-changed = Geändert ({ $count }):
reindex-removed = Entfernt ({ $count }):
reindex-failed = Nicht lesbar ({ $count }):
reindex-more =
    { $count ->
        [one] … und ein weiteres
       *[other] … und { $count } weitere
    }
reindex-error = Der Neuaufbau ist gescheitert; der Index ist wie zuvor. { $reason }

# Status
status-documents = Dokumente: { $count }
status-passages = Abschnitte: { $count }
status-sentences = Sätze: { $count }
status-generation = Index: { $generation }, erstellt am { $built }
status-model = Modell: { $model }
status-questions = Beantwortete Fragen: { $count }
status-uptime = Läuft seit: { $uptime }

# Befehlsmenüs und Profil
command-start = Begrüßung und Beispielfragen
command-help = Wie man fragt und was man erwarten darf
command-ask = Eine Frage stellen
command-new = Ein neues Gespräch beginnen
command-reindex = Den Index aus den Dokumenten neu aufbauen
command-status = Index, Modell und Zähler
bot-description =
    Stell mir eine Frage zu meinen Dokumenten, in welcher Sprache du magst. Ich antworte, indem ich die Stellen zitiere, die sie beantworten, Wort für Wort und mit Quelle. Was nicht in den Dokumenten steht, sage ich auch nicht.
bot-short-description = Beantwortet Fragen mit wörtlichen Zitaten aus seinen Dokumenten.

# Das Terminal
terminal-commands = m: mehr · c: im Zusammenhang · new: neues Gespräch · q: Ende
terminal-token = Um dieses Gespräch in Telegram zu führen, hol dir bei @BotFather ein Token (https://t.me/BotFather, Befehl /newbot) und trag es in .env als TELEGRAM_BOT_TOKEN ein.
terminal-no-answer-yet = Bitte stell zuerst eine Frage.
terminal-example = Ein Beispiel aus den Dokumenten:
