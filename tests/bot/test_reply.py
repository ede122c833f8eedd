import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reply import MAX_ACTION_BYTES, Action, Draft, Kind, Reply, Span, Style, shorten, units


@given(
    kind=st.sampled_from(Kind),
    row=st.integers(0, 2**63 - 1),
    place=st.integers(0, 10**6),
    step=st.integers(-(10**6), 10**6),
)
def test_action_survives_being_written_on_a_button(kind: Kind, row: int, place: int, step: int) -> None:
    action = Action(kind, row, place, step)

    assert Action.parse(str(action)) == action
    assert len(str(action).encode()) <= MAX_ACTION_BYTES


@pytest.mark.parametrize(
    "text",
    [
        "",
        "m",
        "m:1",
        "m:1:2:3:4",
        "y:1:2:3",
        "m:a:2:3",
        "m:-1:0:0",
        "m:1:-2:0",
        "m:1:0:+2",
        "m: 1:0:0",
        "m:01:0:0",
        "м:1:0:0",
    ],
)
def test_forged_action_is_none_of_ours(text: str) -> None:
    assert Action.parse(text) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_units_are_those_of_utf_16(text: str) -> None:
    assert units(text) == sum(2 if character > "\uffff" else 1 for character in text)


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 40))
def test_what_is_shortened_fits_and_begins_as_the_text_does(text: str, most: int) -> None:
    flat = " ".join(text.split())
    short = shorten(text, most)
    assert units(short) <= most
    assert short == flat or (short.endswith("…") and flat.startswith(short[:-1]))
    assert (short == flat) or units(flat) > most


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("eins  zwei\ndrei", "eins zwei…"),
        ("eins zweidrei", "eins zweid…"),
        ("eins zweid", "eins zweid"),
        ("🚀🚀🚀🚀🚀🚀", "🚀🚀🚀🚀🚀…"),
        ("a🚀🚀🚀🚀🚀🚀", "a🚀🚀🚀🚀…"),
    ],
)
def test_what_is_shortened_keeps_all_that_fits(text: str, short: str) -> None:
    assert shorten(text, 11) == short


def test_draft_marks_ranges_in_code_points_and_drops_empty_rows_of_buttons() -> None:
    draft = Draft()
    draft.write("😀 ")
    draft.write("äb", Style.QUOTE)
    draft.overlay(1, 0, Style.BOLD)
    draft.write(".")

    assert draft.room == 4096 - 6
    assert draft.reply(((), ())) == Reply("😀 äb.", (Span(2, 4, Style.QUOTE), Span(3, 4, Style.BOLD)), ())
