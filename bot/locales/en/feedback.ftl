feedback-up = Thank you!
feedback-down = Thank you for telling me. It helps to put the question in other words, or to reply to the passage that is right.
feedback-withdrawn = Taken back.
