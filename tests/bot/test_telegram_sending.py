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


def test_a_link_opens_the_chat_with_the_bot_and_counts_utf_16_units() -> None:
    reply = Reply("🇪🇺 Quelle", (Span(3, 9, Style.LINK, "pQwe76hUID1I"), Span(3, 9, Style.ITALIC)))
    marks = [(mark.type, mark.offset, mark.length, mark.url) for mark in entities(reply, "belegtestbot")]
    assert marks == [
        ("text_link", 5, 6, "https://t.me/belegtestbot?start=pQwe76hUID1I"),
        ("italic", 5, 6, None),
    ]


def test_without_the_name_of_a_bot_links_are_left_out_and_the_rest_stands_out_all_the_same() -> None:
    reply = Reply("Quelle", (Span(0, 6, Style.LINK, "pQwe76hUID1I"), Span(0, 6, Style.STRIKE)))
    assert [mark.type for mark in entities(reply)] == ["strikethrough"]
