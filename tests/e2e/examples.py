"""A question that any ranking answers, for tests that are not about ranking."""

QUESTION = "How long did the talks in Brussels last?"
WORDS = "Nach vierstündigen Gesprächen in Brüssel"
FOLLOW_UP = "Is progress possible in his view?"
FOLLOW_UP_WORDS = "Fortschritte seien möglich"
