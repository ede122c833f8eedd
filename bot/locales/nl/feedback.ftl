feedback-up = Dank je!
feedback-down = Bedankt voor het laten weten. Het helpt om de vraag anders te stellen, of te antwoorden op de passage die klopt.
feedback-withdrawn = Teruggenomen.
