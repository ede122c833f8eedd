"""The blocks of a Markdown file are slices of it."""

from hypothesis import given
from hypothesis import strategies as st

from index.readers.markdown import read

SAMPLE = """---
Title: Die Satzung
language: de_DE
date: 2022-01-12
author: [A. Alt, B. Neu]
url: https://example.org/satzung
---
# Die Satzung

Ein *Satz*. Zwei
Zeilen & <b>Zeichen</b>.

Beiträge `2024`
---------------
- Punkt eins
  geht weiter
- Punkt zwei

> Zitat eins
> zwei

| Art | Euro |
|---|---|
| Grund | 120 |

```python
x = 1

y = 2
```

<div align="center">
</div>

<p>Absatz in HTML</p>

[ziel]: https://example.org

1. eins

   zwei
"""


def blocks(text: str) -> list[tuple[str, str]]:
    parsed = read(text.encode("utf-8"), "satzung.md")
    assert parsed.text == text
    return [(parsed.text[block.start : block.end], block.heading) for block in parsed.blocks]


def test_front_matter_says_what_the_document_is() -> None:
    parsed = read(SAMPLE.encode(), "satzung.md")
    assert (parsed.title, parsed.language, parsed.date, parsed.author, parsed.url) == (
        "Die Satzung",
        "de",
        "2022-01-12",
        "A. Alt, B. Neu",
        "https://example.org/satzung",
    )


def test_blocks_stand_under_their_heading_without_front_matter_marks_and_links() -> None:
    under = "Beiträge 2024"
    assert blocks(SAMPLE) == [
        ("Ein *Satz*. Zwei\nZeilen & <b>Zeichen</b>.", ""),
        ("Punkt eins\n  geht weiter", under),
        ("Punkt zwei", under),
        ("Zitat eins\n> zwei", under),
        ("| Art | Euro |", under),
        ("| Grund | 120 |", under),
        ("x = 1\n\ny = 2", under),
        ("<p>Absatz in HTML</p>", under),
        ("eins", under),
        ("zwei", under),
    ]


def test_windows_line_ends_and_a_byte_order_mark_stay_in_the_text_and_out_of_the_blocks() -> None:
    text = "\ufeff" + SAMPLE.replace("\n", "\r\n")
    assert blocks(text)[0] == ("Ein *Satz*. Zwei\r\nZeilen & <b>Zeichen</b>.", "")
    assert len(blocks(text)) == len(blocks(SAMPLE))
    assert read(text.encode(), "a.md").title == "Die Satzung"


def test_without_front_matter_the_first_main_heading_is_the_title() -> None:
    parsed = read(b"## Vorwort\n\nA.\n\n# Haupt **sache**\n\nB.\n", "a.md")
    assert parsed.title == "Haupt sache"
    assert [block.heading for block in parsed.blocks] == ["Vorwort", ""]


def test_without_any_heading_the_file_name_is_the_title() -> None:
    assert read(b"Nur Text.", "wege/club_rules-2024.md").title == "club rules 2024"


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert blocks("---\nEin Satz.\n\n---\nNoch einer.\n") == [("Ein Satz.", ""), ("Noch einer.", "")]


def test_a_text_of_nothing_but_headings_is_quoted_by_its_headings() -> None:
    assert [text for text, _ in blocks("# Geöffnet von 9 bis 17 Uhr\n\n## Sonntags zu\n")] == [
        "Geöffnet von 9 bis 17 Uhr",
        "Sonntags zu",
    ]


def test_an_unclosed_fence_ends_with_the_file() -> None:
    assert blocks("Text.\n\n```\ncode") == [("Text.", ""), ("code", "")]


MARKS = st.text(alphabet=st.sampled_from(list("ab ä😀\n\r\t#->*`|_[]()<&1.:=~\ufeff\0")), max_size=120)


@given(MARKS)
def test_blocks_of_any_text_are_ordered_slices_without_space_around_them(text: str) -> None:
    if text.lstrip("\ufeff").startswith("---"):
        text = "a" + text
    parsed = read(text.encode("utf-8"), "a.md")
    assert parsed.text == text
    end = 0
    for block in parsed.blocks:
        assert end <= block.start < block.end <= len(text)
        found = text[block.start : block.end]
        assert found == found.strip()
        end = block.end
