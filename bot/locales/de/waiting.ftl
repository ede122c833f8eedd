too-late = Entschuldigung, das konnte ich nicht rechtzeitig beantworten. Wenn du es noch wissen möchtest, frag bitte noch einmal.
unanswerable = Entschuldigung, diese Frage kann ich nicht beantworten: Bei jedem Versuch ist etwas schiefgegangen. Bitte stell sie anders.
perhaps-lost = Die Verbindung zu Telegram ist abgebrochen, während ich antwortete. Wenn oben keine Antwort steht, frag bitte noch einmal.
flood = Du schreibst schneller, als ich antworten kann. Ich gehe eine Nachricht nach der anderen durch; höchstens { $limit } können warten, was darüber hinausgeht, lasse ich aus.
reindex-interrupted = Der Bot wurde neu gestartet, während er den Index neu aufbaute. Der Index, der jetzt gilt, wurde am { $built } erstellt. Wenn Dokumente fehlen, sende noch einmal /reindex.
status-polled = Letzter Kontakt mit Telegram: vor { $seconds } s
status-waiting = Wartende Nachrichten: { $count }
