import re
from collections.abc import Iterator
from importlib import resources

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.texts import LANGUAGES, Texts, language_of, supported


class Names(Visitor):
    """Collects the variables and the plural categories of a message."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.categories: list[set[str]] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent.syntax names it so
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        keys = (variant.key for variant in node.variants)
        self.categories.append({key.name for key in keys if isinstance(key, ast.Identifier)})
        self.generic_visit(node)


def messages(language: str) -> dict[str, Names]:
    topics = resources.files("bot").joinpath("locales", language).iterdir()
    source = "\n".join(topic.read_text(encoding="utf-8") for topic in topics)
    found = {}
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), f"{language}: {entry.content}"
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{language}: {entry.id.name} stands twice"
            names = Names()
            names.visit(entry)
            found[entry.id.name] = names
    return found


def arguments(names: Names) -> Iterator[dict[str, object]]:
    """Values for a message's variables: some that differ in their plural category."""
    words = {
        "generation": "20220112-abc",
        "built": "2022-01-12 10:00 UTC",
        "model": "use-3",
        "uptime": "3 d",
        "reason": "x",
    }
    for number in (0, 1, 2, 3, 5, 11, 100, 1234, 1.5):
        yield {name: words.get(name, number) for name in names.variables}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_messages_and_variables_of_english(language: str) -> None:
    english, other = messages("en"), messages(language)

    assert set(other) == set(english)
    assert {key: names.variables for key, names in other.items()} == {
        key: names.variables for key, names in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_of_a_language_has_all_categories_of_that_language(language: str) -> None:
    rules = set(Locale.parse(language.replace("-", "_")).plural_form.rules) | {"other"}
    # French, Spanish, Italian and Portuguese have one for millions, which no count here reaches.
    expected = rules - {"many"} if language in {"fr", "es", "it", "pt"} else rules

    for key, names in messages(language).items():
        for categories in names.categories:
            assert categories == expected, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_with_any_number(language: str) -> None:
    texts = Texts.get(language)

    for key, names in messages(language).items():
        for given in arguments(names):
            said = texts(key, **given)
            assert said == said.strip()
            assert said
            assert "{" not in said


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "ar"])
def test_left_to_right_text_holds_no_direction_characters(language: str) -> None:
    texts = Texts.get(language)

    for key, names in messages(language).items():
        for given in arguments(names):
            assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", texts(key, **given))


@pytest.mark.parametrize("language", LANGUAGES)
def test_profile_and_menus_fit_into_what_telegram_allows(language: str) -> None:
    texts = Texts.get(language)

    assert len(texts("bot-description")) <= 512
    assert len(texts("bot-short-description")) <= 120
    for command in ("start", "help", "ask", "new", "settings", "reindex", "status"):
        assert 3 <= len(texts(f"command-{command}")) <= 256


def test_no_language_leaves_english_untranslated() -> None:
    english = {key: Texts.get("en")(key) for key, names in messages("en").items() if not names.variables}

    for language in LANGUAGES:
        if language != "en":
            same = {key for key, text in english.items() if Texts.get(language)(key) == text}
            # Dutch says "In context" too, and French "Documents".
            assert same <= {"button-context", "button-documents"}, language


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "I know one document:"),
        ("de", 3, "Ich kenne 3 Dokumente:"),
        ("ru", 21, "Я знаю 21 документ:"),
        ("ru", 22, "Я знаю 22 документа:"),
        ("ru", 25, "Я знаю 25 документов:"),
        ("pl", 1, "Znam jeden dokument:"),
        ("pl", 4, "Znam 4 dokumenty:"),
        ("pl", 12, "Znam 12 dokumentów:"),
        ("ar", 2, "أعرف وثيقتين:"),
        ("ar", 5, "أعرف 5 وثائق:"),
        ("ar", 30, "أعرف 30 وثيقة:"),
        ("ja", 2, "次の文書（2 件）を参照できます："),
    ],
)
def test_plurals_follow_the_language(language: str, count: int, said: str) -> None:
    assert Texts.get(language)("start-documents", count=count) == said


def test_numbers_are_written_as_the_language_writes_them() -> None:
    assert Texts.get("de")("reindex-done", seconds=1234.5) == (
        "Der Index ist auf dem neuesten Stand. Das dauerte 1.234,5 Sekunden."
    )
    assert Texts.get("en")("score", score=0.834) == "83%"
    assert Texts.get("en")("reindex-done", seconds=1.0) == "The index is up to date. It took 1 second."


def test_text_of_the_other_direction_is_isolated() -> None:
    english, arabic = Texts.get("en"), Texts.get("ar")

    assert english("status-model", model="نموذج") == "Model: \u2068نموذج\u2069"
    assert english("status-model", model="use-3") == "Model: use-3"
    assert arabic("status-model", model="use-3") == "النموذج: \u2068use-3\u2069"
    assert arabic.isolated("وثيقة 12") == "وثيقة 12"


def test_unknown_message_and_missing_argument_are_errors() -> None:
    with pytest.raises(KeyError, match="no-such-message"):
        Texts.get("en")("no-such-message")
    with pytest.raises(ValueError, match=r"en: passage-position: .*count"):
        Texts.get("en")("passage-position", number=1)


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("de", "de"),
        ("pt-BR", "pt"),
        ("pt_PT", "pt"),
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("zh-hans", "zh"),
        ("zh-Hant", "zh-TW"),
        ("zh-TW", "zh-TW"),
        ("zh_HK", "zh-TW"),
        ("EN-us", "en"),
        ("sv", None),
        ("", None),
        (None, None),
    ],
)
def test_language_codes_are_mapped_to_what_is_spoken(code: str | None, language: str | None) -> None:
    assert supported(code) == language
    assert Texts.get(code).language == (language or "en")


@pytest.mark.parametrize(
    ("question", "preferred", "language"),
    [
        ("what did Grushko demand?", "de", "en"),
        ("Was hat Gruschko von der NATO verlangt?", None, "de"),
        ("¿Quién habló de un riesgo real de conflicto?", "en", "es"),
        ("Что Россия требует от НАТО?", "en", "ru"),
        ("ماذا طلبت روسيا من حلف الناتو؟", "en", "ar"),
        ("北约拒绝了什么要求？", "en", "zh"),
        ("北約拒絕了什麼要求？", "en", "zh-TW"),
        ("北約拒絕了什麼要求？", "zh-hans", "zh-TW"),
        ("人口", "zh-TW", "zh-TW"),
        ("1901年实现了怎样的焊接工艺?", None, "zh"),
        ("野马队的总经理是谁？", "ja", "ja"),
        ("ロシアは何を要求していますか？", "zh", "ja"),
        ("Welche Garantien fordert Russland?", None, "de"),
        ("Vad krävde Grusjko av Nato egentligen?", "fr", "fr"),
        ("NATO", "de", "de"),
        ("Hello?", None, "en"),
        ("Grushko's?", "pl", "pl"),
        ("¿Qué?", "en", "es"),
        ("Привет", "en", "ru"),
        ("?!", "tr", "tr"),
        ("😀", None, "en"),
        ("", None, "en"),
    ],
)
def test_language_is_the_questions_then_the_askers_then_english(
    question: str, preferred: str | None, language: str
) -> None:
    assert language_of(question, preferred) == language


def test_right_to_left_is_known_of_arabic() -> None:
    assert Texts.get("ar").right_to_left
    assert not Texts.get("de").right_to_left
