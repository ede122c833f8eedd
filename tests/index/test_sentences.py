"""Where sentences end, and that none of their characters is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.sentences import LONGEST, is_heading, sentences


def cut(text: str, language: str = "de") -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Das war im 19. Jahrhundert so.",
        "Er kam am 5. Mai 2020 an.",
        "Am 3. Tag war es aus.",
        "Die 2. Bundesliga beginnt.",
        "Der 1. FC Köln verlor.",
        "Ludwig XIV. regierte lange.",
        "Siehe Nr. 5 und Art. 3 Abs. 2 der Satzung.",
        "Das kostet 3.000 Euro, z. B. hier, d. h. dort.",
        'Dr. Müller sagte: "Das ist gut. Sehr gut."',
        "„Was? Nein!“, rief sie.",
        "Die Müller & Co. KG wächst.",
    ],
)
def test_a_german_sentence_stays_whole(sentence: str) -> None:
    assert cut(f"Davor steht etwas. {sentence} Danach kommt etwas.") == [
        "Davor steht etwas.",
        sentence,
        "Danach kommt etwas.",
    ]


@pytest.mark.parametrize(
    "sentence",
    ["Mr. Smith met Dr. Jones on Jan. 5 in Washington D.C. at noon.", "U.S. troops left.", "It cost $3.50, e.g. here."],
)
def test_an_english_sentence_stays_whole(sentence: str) -> None:
    assert cut(f"Before it. {sentence} After it.", "en") == ["Before it.", sentence, "After it."]


def test_a_number_at_the_end_of_a_sentence_ends_it() -> None:
    assert cut("Er wohnt in Haus 19. Danach kam er.") == ["Er wohnt in Haus 19.", "Danach kam er."]


def test_other_scripts_end_sentences_their_own_way() -> None:
    assert cut("今天天气很好。我们去公园吧！好吗？", "zh") == ["今天天气很好。", "我们去公园吧！", "好吗？"]
    assert cut("今日は晴れ。行こう！", "ja") == ["今日は晴れ。", "行こう！"]
    assert cut("مرحبا بك. كيف حالك؟", "ar") == ["مرحبا بك.", "كيف حالك؟"]


def test_short_lines_of_a_list_are_sentences_but_wrapped_lines_are_not() -> None:
    assert cut("Öffnungszeiten\nMo bis Fr 9 bis 17 Uhr\n- Sa geschlossen") == [
        "Öffnungszeiten",
        "Mo bis Fr 9 bis 17 Uhr",
        "- Sa geschlossen",
    ]
    wrapped = "Dieser Absatz ist von Hand umbrochen, wie man es in Briefen\nSieht, und bleibt ein Satz."
    assert cut(wrapped) == [wrapped]


def test_fragments_without_letter_or_digit_join_their_neighbour() -> None:
    assert cut("Er kam.\n\n***\n\nSie ging. !!!") == ["Er kam.\n\n***", "Sie ging. !!!"]
    assert cut("***") == ["***"]


def test_overlong_sentences_are_cut_at_lines_else_clauses_else_spaces_else_anywhere() -> None:
    lines = "wort " * 100 + "\n" + "wort " * 60
    assert [len(piece) for piece in cut(lines)] == [499, 299]
    clauses = "wort " * 70 + "wort, " + "wort " * 80
    assert cut(clauses)[0].endswith("wort,")
    assert [len(piece) for piece in cut("wort " * 200)] == [599, 399]
    assert [len(piece) for piece in cut("天" * 1500, "zh")] == [600, 600, 300]


def test_a_cut_keeps_marks_with_their_letter() -> None:
    text = "ก" * 599 + "กำ" + "\u0e49" * 3 + "ก" * 300
    pieces = cut(text, "th")
    assert "".join(pieces) == text
    assert not any(piece[0] == "\u0e49" for piece in pieces)


def test_offsets_count_from_the_start_of_the_text_not_of_the_block() -> None:
    text = "😀 Vorne. Hinten steht es."
    assert sentences(text, 9, len(text), "de") == [(9, 25)]
    assert text[9:25] == "Hinten steht es."


@pytest.mark.parametrize(
    ("text", "expected"),
    [("§ 3 Beiträge", True), ("'SCHWACHSTELLEN'", True), ("Ein Satz.", False), ("Zwei\nZeilen", False), ("12", False)],
)
def test_a_short_line_without_full_stop_looks_like_a_heading(text: str, expected: bool) -> None:
    assert is_heading(text) is expected


SPACES = ("\n", "\r\n", " ", "\t", "\u2028", "\x85")
MARKS = ("!", "?", "„", '"', "😀", "天。", "ก", "\u0e49", "... ", "(a) ", "\0", "e\u0301", "- ", "1. ", "x" * 250)
PIECES = st.sampled_from(("Wort ", "am 5. ", "Mai. ", "Nr. ", "z. B. ", *MARKS, *SPACES))


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["de", "en", "zh", "th", "ar", "xx", ""]))
def test_every_character_but_space_lies_in_exactly_one_sentence(text: str, language: str) -> None:
    end = 0
    for start, stop in sentences(text, 0, len(text), language):
        assert end <= start < stop <= len(text)
        assert not text[end:start].strip()
        assert text[start:stop] == text[start:stop].strip()
        assert stop - start <= LONGEST
        end = stop
    assert not text[end:].strip()


@given(st.text(max_size=200), st.sampled_from(["de", "en", "ja", "tr"]))
def test_no_text_is_too_strange_to_be_cut(text: str, language: str) -> None:
    assert "".join("".join(cut(text, language)).split()) == "".join(text.split())
