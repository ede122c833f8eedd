"""By its words a question shows that it leans on another one, and what it is about."""

import pytest

from index.cues import content, cues, spoken
from index.language import detect


@pytest.mark.parametrize(
    ("question", "language", "pronouns", "pointing", "opens"),
    [
        ("Und was sagte er über Waffen?", "de", 1, 0, True),
        ("Wie reagierte Sherman darauf?", "de", 0, 1, False),
        ("Was kostet der?", "de", 0, 1, False),
        ("Was kostet der Eintritt?", "de", 0, 0, False),
        ("and on Thursday?", "en", 0, 0, True),
        ("Who said that?", "en", 0, 1, False),
        ("Qu'a-t-elle annoncé ?", "fr", 1, 0, False),
        ("А Столтенберг?", "ru", 0, 0, True),
        ("وكم تكلّف؟", "ar", 0, 0, True),
        ("他要求什么？", "zh", 1, 0, False),
        ("其他费用是多少？", "zh", 0, 0, False),
        ("Wer ist Wendy Sherman?", "de", 0, 0, False),
    ],
)
def test_a_question_that_leans_is_told_by_its_words(
    question: str, language: str, pronouns: int, pointing: int, *, opens: bool
) -> None:
    found = cues(question, language)
    assert (found.pronouns, found.pointing, found.opens) == (pronouns, pointing, opens)


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Und was sagte er über Waffen?", "de", ["Waffen"]),
        ("What is NATO's claim?", "en", ["NATO", "claim"]),
        ("Qu'est-ce que l'OTAN ?", "fr", ["OTAN"]),
        ("Was ist mit dem E-Bike-Akku in Köln-Deutz?", "de", ["E-Bike-Akku", "Köln-Deutz"]),
        ("وكم تكلّف؟", "ar", ["تكلّف"]),
        ("那7000英镑的工程呢？", "zh", ["7000英镑", "工程"]),
        ("Why?", "en", []),
        ("", "", []),
    ],
)
def test_what_a_text_is_about_is_left_when_plain_words_are_taken_away(
    text: str, language: str, words: list[str]
) -> None:
    assert [word.text for word in content(text, language)] == words
    assert all(text[word.start : word.end] == word.text for word in content(text, language))


def test_thanks_are_no_question_and_say_nothing() -> None:
    thanks, why = cues("thanks, you are great!", "en"), cues("Why?", "en")
    assert (thanks.asks, thanks.addresses, thanks.content) == (False, True, ())
    assert (why.asks, why.addresses, why.content) == (True, False, ())


@pytest.mark.parametrize(
    ("question", "pronouns"),
    [
        ("Will es die Ukraine angreifen?", 1),
        ("Wie lange wird es dauern?", 1),
        ("Gibt es Regen?", 0),
        ("Kann es Frost geben?", 0),
        ("In welchem Fall dürfen wir es versuchen?", 0),
    ],
)
def test_a_german_es_is_a_pronoun_but_where_it_stands_for_nothing(question: str, pronouns: int) -> None:
    assert cues(question, "de").pronouns == pronouns


def test_the_first_word_says_the_language_of_a_few() -> None:
    assert spoken("And Strolz?", "Was sagte Strache?") == "en"
    assert spoken("Und Strolz?", "What did Strache say?") == "de"
    assert spoken("Fomin?", "") == detect("Fomin?").code
