button-more = More
button-context = In context
button-context-number = In context: { $number }
button-earlier = ← Earlier
button-later = Later →
button-back = Back to the answer
button-closest = Closest passages
