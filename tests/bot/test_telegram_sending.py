from hypothesis import given
from hypothesis import strategies as st

from bot.reply import Button, Reply, Span, Style
from bot.telegram.sending import entities, keyboard


def test_entities_count_utf_16_units() -> None:
    text = "🇪🇺 Grüße\n„Ja 🤝“"
    reply = Reply(text, (Span(3, 8, Style.BOLD), Span(9, 15, Style.QUOTE)))
    marks = [(mark.type, mark.offset, mark.length) for mark in entities(reply)]
    assert marks == [("bold", 5, 5), ("expandable_blockquote", 11, 7)]


@given(st.text(alphabet="aß🤝\n🇪漢", min_size=1, max_size=40), st.data())
def test_entities_cover_the_characters_of_their_spans(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    [mark] = entities(Reply(text, (Span(start, end, Style.ITALIC),)))
    raw = text.encode("utf-16-le")
    assert raw[mark.offset * 2 : (mark.offset + mark.length) * 2].decode("utf-16-le") == text[start:end]


def test_buttons_keep_their_rows_and_actions() -> None:
    markup = keyboard(
        Reply("x", (), ((Button("In context", "c:1:0:0"), Button("More", "m:1:1:0")), (Button("B", "b"),)))
    )
    assert markup is not None
    assert [[(one.text, one.callback_data) for one in row] for row in markup.inline_keyboard] == [
        [("In context", "c:1:0:0"), ("More", "m:1:1:0")],
        [("B", "b")],
    ]


def test_a_reply_without_buttons_has_no_keyboard() -> None:
    assert keyboard(Reply("x")) is None
