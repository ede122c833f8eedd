"""The paragraphs of a text file are slices of it."""

from hypothesis import given
from hypothesis import strategies as st

from index.readers.text import read


def blocks(text: str) -> list[tuple[str, str]]:
    parsed = read(text.encode("utf-8"), "ein_text.txt")
    assert parsed.text == text
    return [(parsed.text[block.start : block.end], block.heading) for block in parsed.blocks]


def test_blank_lines_separate_paragraphs_whatever_the_line_ends() -> None:
    assert blocks("\ufeffEins.\r\nZwei.\r\n \t\r\n\r\n  Drei. \n\nVier.") == [
        ("Eins.\r\nZwei.", ""),
        ("Drei.", ""),
        ("Vier.", ""),
    ]


def test_a_first_line_that_stands_alone_is_the_title_and_can_still_be_quoted() -> None:
    assert read("Satzung des Vereins\n\nDer Verein heißt so.".encode(), "a.txt").title == "Satzung des Vereins"
    assert blocks("Satzung des Vereins\n\nDer Verein heißt so.")[0] == ("Satzung des Vereins", "")


def test_a_first_line_that_is_a_sentence_is_no_title() -> None:
    assert read(b"Das ist ein Satz.\n\nNoch einer.", "mein_text-1.txt").title == "mein text 1"


def test_lines_that_stand_alone_head_the_paragraphs_below_but_a_list_of_them_does_not() -> None:
    text = "Regeln\n\nEs gilt dies.\n\n§ 2 Beiträge\n\nZehn Euro.\n\nÄpfel\n\nBirnen\n\nEnde"
    assert blocks(text) == [
        ("Regeln", ""),
        ("Es gilt dies.", ""),
        ("§ 2 Beiträge", "§ 2 Beiträge"),
        ("Zehn Euro.", "§ 2 Beiträge"),
        ("Äpfel", "§ 2 Beiträge"),
        ("Birnen", "§ 2 Beiträge"),
        ("Ende", "§ 2 Beiträge"),
    ]


@given(st.text(alphabet=st.sampled_from(list("aÄ😀. \n\r\t\ufeff\x0b\u2028")), max_size=80))
def test_every_character_but_space_lies_in_exactly_one_paragraph(text: str) -> None:
    covered = [0] * len(text)
    for block in read(text.encode("utf-8"), "a.txt").blocks:
        for at in range(block.start, block.end):
            covered[at] += 1
    assert all(count == 1 for count, c in zip(covered, text, strict=True) if not c.isspace() and c != "\ufeff")
    assert max(covered, default=0) <= 1
