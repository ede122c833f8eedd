feedback-up = Grazie!
feedback-down = Grazie per avermelo detto. Aiuta porre la domanda con altre parole o rispondere al passo giusto.
feedback-withdrawn = Ritirato.
