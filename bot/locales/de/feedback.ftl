feedback-up = Danke!
feedback-down = Danke für den Hinweis. Es hilft, die Frage anders zu stellen oder auf die Stelle zu antworten, die richtig ist.
feedback-withdrawn = Zurückgenommen.
