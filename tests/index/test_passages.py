"""How sentences are grouped into passages."""

from hypothesis import given
from hypothesis import strategies as st

from index.documents import Block, Document
from index.passages import LONGEST, passages


def document(*paragraphs: str, headings: tuple[str, ...] = ()) -> Document:
    text = "\n\n".join(paragraphs)
    blocks = []
    at = 0
    for number, paragraph in enumerate(paragraphs):
        blocks.append(Block(at, at + len(paragraph), headings[number] if headings else ""))
        at += len(paragraph) + 2
    return Document("a.txt", text, "Titel", tuple(blocks), "de")


def texts(given_document: Document) -> list[str]:
    return [given_document.text[passage.start : passage.end] for passage in passages(given_document)]


def test_short_neighbours_are_joined_until_four_hundred_characters() -> None:
    short = "Dies ist ein Satz. " * 5
    paragraphs = [short.strip()] * 6
    found = passages(document(*paragraphs))
    assert [len(passage.sentences) for passage in found] == [20, 10]
    assert all(passage.end - passage.start <= 400 for passage in found)


def test_passages_do_not_cross_headings() -> None:
    found = passages(document("Eins steht hier.", "Zwei steht hier.", headings=("A", "B")))
    assert [(passage.heading, passage.start, passage.end) for passage in found] == [("A", 0, 16), ("B", 18, 34)]


def test_a_line_that_looks_like_a_heading_begins_a_passage() -> None:
    assert texts(document("Davor steht ein Satz.", "BEITRÄGE", "Danach steht ein Satz.")) == [
        "Davor steht ein Satz.",
        "BEITRÄGE\n\nDanach steht ein Satz.",
    ]


def test_a_long_paragraph_is_split_evenly_at_sentence_ends() -> None:
    sentence = "Dies ist ein Satz von fast genau fünfzig Zeichen. "
    found = texts(document((sentence * 30).strip()))
    assert [len(text) for text in found] == [749, 749]
    assert all(text.endswith("Zeichen.") for text in found)


def test_sentence_spans_are_those_of_the_document() -> None:
    given_document = document("Ä ist hier. Und 😀 dort.", "Ende ist da.")
    (passage,) = passages(given_document)
    assert [given_document.text[start:end] for start, end in passage.sentences] == [
        "Ä ist hier.",
        "Und 😀 dort.",
        "Ende ist da.",
    ]


PARAGRAPHS = st.lists(
    st.lists(
        st.sampled_from(["Kurz. ", "Ein Satz mit mehr Wörtern, der länger ist. ", "x" * 700 + ". ", "天" * 300]),
        min_size=1,
    )
    .map("".join)
    .map(str.strip),
    min_size=1,
    max_size=6,
)


@given(PARAGRAPHS)
def test_every_sentence_lies_in_one_passage_and_none_is_too_long(paragraphs: list[str]) -> None:
    found = passages(document(*paragraphs))
    spans = [span for passage in found for span in passage.sentences]
    assert spans == sorted(spans)
    assert len(set(spans)) == len(spans)
    assert all(p.end - p.start <= LONGEST or len(p.sentences) == 1 for p in found)
    assert sum(end - start for start, end in spans) == sum(len("".join(p.split())) for p in paragraphs) + sum(
        document(*paragraphs).text[start:end].count(" ") for start, end in spans
    )
