feedback-up = شكرًا لك!
feedback-down = شكرًا لإخباري. يفيد أن تصوغ السؤال بكلمات أخرى، أو أن ترد على المقطع الصحيح.
feedback-withdrawn = تم التراجع.
