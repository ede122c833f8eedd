import pytest

from bot.choices import pressed_language, render_chosen, render_language_codes, render_languages, typed_language
from bot.reply import Action
from bot.texts import LANGUAGES, Texts

ENGLISH = Texts.get("en")
NAMES = [
    ["العربية", "Deutsch", "English"],
    ["Español", "Français", "Italiano"],
    ["日本語", "한국어", "Nederlands"],
    ["Polski", "Português", "Русский"],
    ["ไทย", "Türkçe", "简体中文"],
    ["繁體中文"],
]


def labels(fixed: str) -> list[list[str]]:
    return [[button.label for button in row] for row in render_languages(ENGLISH, fixed).buttons]


def test_every_language_is_offered_by_its_own_name_and_automatic_last() -> None:
    assert labels("") == [*NAMES, ["✓ Automatic"]]
    assert render_languages(ENGLISH, "").text == (
        "Which language shall I speak to you? “Automatic” is that of your question where it is clear, else that of "
        "your Telegram."
    )


def test_the_language_that_is_fixed_has_a_mark() -> None:
    assert labels("zh-TW") == [*NAMES[:-1], ["✓ 繁體中文"], ["Automatic"]]


def test_each_button_means_the_language_it_names() -> None:
    buttons = [button for row in render_languages(ENGLISH, "").buttons for button in row]
    actions = [Action.parse(button.action) for button in buttons]
    assert [pressed_language(action.row) for action in actions if action] == [*LANGUAGES, ""]
    assert pressed_language(17) is None


@pytest.mark.parametrize(
    ("typed", "language"),
    [
        ("de", "de"),
        (" PT-br ", "pt"),
        ("zh-hant", "zh-TW"),
        ("français", "fr"),
        ("日本語", "ja"),
        ("auto", ""),
        ("Automatisch", ""),
        ("自動", ""),
        ("", None),
        ("Klingon", None),
        ("sv", None),
    ],
)
def test_a_typed_language_may_be_a_code_or_a_name(typed: str, language: str | None) -> None:
    assert typed_language(typed) == language


def test_what_was_chosen_is_said_in_that_language() -> None:
    assert render_chosen(Texts.get("de"), "de").text == "Ab jetzt spreche ich deutsch mit dir, in jedem Chat."
    assert render_chosen(ENGLISH, "").text == "From now on I follow the language of your questions."


def test_languages_can_be_read_off_where_there_are_no_buttons() -> None:
    lines = render_language_codes(ENGLISH).text.splitlines()
    assert lines[0] == "Type a code after the command, such as /language de, or “auto” for automatic:"
    assert lines[1:3] == ["ar: \u2068العربية\u2069", "de: Deutsch"]
    assert len(lines) == 17
