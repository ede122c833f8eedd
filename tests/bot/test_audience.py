import pytest

from bot.audience import Audience, render_settings
from bot.reply import Button, Span, Style
from bot.texts import LANGUAGES, Texts


def test_settings_tick_what_is_chosen() -> None:
    reply = render_settings(Texts.get("de"), Audience.NOBODY)
    assert reply.text == "Wem antworte ich in dieser Gruppe?\nZurzeit: niemandem. Ich schweige."
    assert reply.spans == (Span(0, 34, Style.BOLD),)
    assert reply.buttons == (
        (Button("Allen", "w:0:0:0"),),
        (Button("Nur Administratoren", "w:1:0:0"),),
        (Button("✓ Niemandem", "w:2:0:0"),),
    )


def test_the_anonymous_are_told_what_to_write() -> None:
    text = render_settings(Texts.get("en"), Audience.EVERYONE, anonymous=True).text
    assert text.split("\n\n")[1].endswith(": /settings everyone, /settings administrators, /settings nobody")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", Audience)
def test_each_state_reads_differently_in_every_language(language: str, audience: Audience) -> None:
    texts = Texts.get(language)
    shown = [render_settings(texts, each).text for each in Audience]
    assert len(set(shown)) == 3
    ticked = [row[0].label.startswith("✓ ") for row in render_settings(texts, audience).buttons]
    assert ticked == [each is audience for each in Audience]
    # What is said in the acknowledgement of a press: 200 characters.
    assert all(len(texts(key)) <= 200 for key in ("group-settings-refused", "group-refused", "group-silent"))


@pytest.mark.parametrize(
    ("word", "audience"),
    [("everyone", Audience.EVERYONE), (" Admins ", Audience.ADMINISTRATORS), ("NOBODY", Audience.NOBODY), ("", None)],
)
def test_a_choice_can_be_written(word: str, audience: Audience | None) -> None:
    assert Audience.named(word) is audience


def test_a_place_without_a_choice_is_none() -> None:
    assert [Audience.at(place) for place in (0, 2, 3, -1)] == [Audience.EVERYONE, Audience.NOBODY, None, None]
