import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import number_in, number_of, payload_of
from index.answers import Quote

QUOTE = Quote("Grüße aus 🇪🇺 Köln.", "reise/köln.md", 12, 30, 0.875, ((0, 5),))


def test_the_same_quote_has_the_same_link_whatever_it_answered() -> None:
    assert payload_of(QUOTE) == payload_of(replace(QUOTE, score=0.1, marks=())) == "pQwe76hUID1I"


@pytest.mark.parametrize("other", [{"text": "Grüße."}, {"source": "köln.md"}, {"start": 13}])
def test_another_text_or_place_has_another_link(other: dict[str, str | int]) -> None:
    assert payload_of(replace(QUOTE, **other)) != payload_of(QUOTE)  # type: ignore[arg-type]


@given(st.text(), st.text(), st.integers(0, 10**9))
def test_a_link_is_what_telegram_takes_and_leads_back_to_its_number(text: str, source: str, start: int) -> None:
    quote = Quote(text, source, start, start + len(text), 0.5)
    payload = payload_of(quote)
    assert re.fullmatch("[A-Za-z0-9_-]{1,64}", payload)
    number = number_in(payload)
    assert number == number_of(quote)
    assert number is not None
    assert 0 <= number < 2**63


@pytest.mark.parametrize(
    "payload",
    ["", "p", "inline", "pAAAA", "p" + "A" * 12, "p__________8", "xAAAAAAAAAAA", "pAAAAAAAAAAB", "p AAAAAAAAAA", "pÄ"],
)
def test_what_is_no_link_of_ours_has_no_number(payload: str) -> None:
    assert number_in(payload) is None
