"""Words of a question that the documents lack are named, and what they have instead, but only where that helps."""

import pytest

from index.answers import UnknownWord
from index.sounds import sound_key
from index.spelling import Kind, Spelling
from tests.index.conftest import Bench

TALKS = {
    "gespraeche.md": "---\ntitle: Bericht aus Helsinki\n---\n\n"
    "Alexander Grushko sprach 1997 mit Stoltenberg über die Vorschläge der NATO.\n\n"
    "Der Mitgliedsbeitrag beträgt 3.000 Euro. Ein Mitglied zahlte seinen Beitrag. Die Häuser stehen in Brüssel.\n"
}


@pytest.fixture
def spelling(bench: Bench) -> Spelling:
    """What is known of two paragraphs in German."""
    bench.write(TALKS)
    bench.build()
    return Spelling(bench.current())


def found(spelling: Spelling, question: str, language: str) -> list[UnknownWord]:
    doubts = spelling.doubts(question, language, same=language == "de")
    return [doubt.found for doubt in doubts if doubt.kind is not Kind.WORD]


@pytest.mark.parametrize(
    "spellings",
    [
        ("Grushko", "Gruschko", "Грушко", "Gruszko", "Gruşko", "GRUSHKO"),
        ("Tschechow", "Chekhov", "Чехов"),
        ("Selenskyj", "Zelensky", "Зеленский"),
        ("Jelzin", "Yeltsin", "Ельцин"),
        ("Müller", "Mueller", "Muller"),
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound_key(each) for each in spellings}) == 1


def test_different_names_do_not_sound_alike() -> None:
    assert len({sound_key(each) for each in ("Grushko", "Stoltenberg", "Sherman", "Fomin", "Afghanistan")}) == 5


@pytest.mark.parametrize(
    ("question", "language", "word"),
    [
        ("Was verlangte Gruschko?", "de", "Gruschko"),
        ("What did Gruschko demand?", "en", "Gruschko"),
        ("Чего хочет Грушко?", "ru", "Грушко"),
        ("Gruschko", "", "Gruschko"),
        ("Gruschko said what?", "en", "Gruschko"),
        ("Who is Alexander Gruschko?", "en", "Gruschko"),
    ],
)
def test_a_name_in_another_spelling_is_known_by_that_of_the_documents(
    spelling: Spelling, question: str, language: str, word: str
) -> None:
    assert UnknownWord(word, "Grushko", same=True) in found(spelling, question, language)


def test_of_several_forms_the_one_without_ending_is_offered(bench: Bench) -> None:
    bench.write({"a.txt": "Sie sprach über Grushkos Forderung. Danach sprach Grushko."})
    bench.build()

    assert found(Spelling(bench.current()), "Wer ist Gruschko?", "de") == [
        UnknownWord("Gruschko", "Grushko", same=True)
    ]


def test_a_slip_is_no_other_spelling_but_gets_the_nearest_one(spelling: Spelling) -> None:
    assert found(spelling, "Was sagte Stoltenburg?", "de") == [UnknownWord("Stoltenburg", "Stoltenberg")]


def test_a_word_that_nothing_is_like_stands_alone(spelling: Spelling) -> None:
    assert found(spelling, "What about Afghanistan?", "en") == [UnknownWord("Afghanistan")]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Was sagte Grushkos Chef Stoltenberg?", "en"),
        ("Wie hoch sind Mitgliedsbeiträge?", "de"),
        ("Was ist mit dem Haus in Bruessel?", "de"),
        ("Was sagte Helsinki?", "de"),
        ("What happened in Brussels?", "en"),
        ("WHAT DID THEY SAY IN PARIS?", "en"),
    ],
)
def test_inflected_and_translated_words_and_those_of_the_title_are_known(
    spelling: Spelling, question: str, language: str
) -> None:
    capitalised = {"Grushkos", "Stoltenberg", "Mitgliedsbeiträge", "Haus", "Bruessel", "Helsinki", "Brussels", "PARIS"}
    unknown = {each.word for each in found(spelling, question, language) if not each.same}
    assert not unknown & capitalised


def test_ordinary_words_are_in_doubt_only_in_the_language_of_the_documents(spelling: Spelling) -> None:
    question = "Was sagte jemand?"
    assert [doubt.found.word for doubt in spelling.doubts(question, "de", same=True)] == ["sagte", "jemand"]
    assert spelling.doubts(question, "nl", same=False) == []


def test_words_of_another_language_are_not_called_unknown(spelling: Spelling) -> None:
    assert found(spelling, "how much does membership cost", "en") == []


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Was geschah 1998?", ["1998"]),
        ("Was geschah 1997?", []),
        ("Was geschah 97?", []),
        ("Kostet es 3000 oder 3,000 Euro?", []),
        ("Ist 7 mehr als 12?", []),
        ("١٩٩٧ oder ١٩٩٨?", ["١٩٩٨"]),
    ],
)
def test_numbers_are_compared_by_their_digits(spelling: Spelling, question: str, unknown: list[str]) -> None:
    doubts = spelling.doubts(question, "de", same=True)
    assert [doubt.found.word for doubt in doubts if doubt.kind is Kind.NUMBER] == unknown


def test_documents_in_a_script_without_capitals_lack_no_foreign_name(bench: Bench) -> None:
    bench.write({"a.txt": "格鲁什科说，莫斯科希望得到书面答复。"})
    bench.build()

    assert found(Spelling(bench.current()), "What did Grushko demand?", "en") == []


@pytest.mark.parametrize("question", ["", "?!", "😀", "\x00", "²", "Ⅻ", "A" * 3000, "\u200b", "ǅ", "১২৩৪"])
def test_odd_questions_are_survived(spelling: Spelling, question: str) -> None:
    assert all(each.word in question for each in found(spelling, question, "de"))


@pytest.mark.parametrize(
    ("question", "language", "respelt"),
    [
        ("Was verlangte Gruschko?", "de", "Was verlangte Grushko?"),
        ("Чего хочет Грушко от Столтенберга?", "ru", "Чего хочет Grushko от Stoltenberg?"),
        ("Did Gruszko (😀) meet Столтенберг & Müller?", "en", "Did Grushko (😀) meet Stoltenberg & Müller?"),
    ],
)
def test_names_are_respelt_as_the_documents_spell_them(
    spelling: Spelling, question: str, language: str, respelt: str
) -> None:
    assert spelling.respelt(question, language).text == respelt


@pytest.mark.parametrize(
    ("question", "language", "respelt"),
    [
        ("what did grushko and stoltenberg say?", "en", "what did Grushko and Stoltenberg say?"),
        ("was will die nato?", "de", "was will die NATO?"),
        ("die häuser in brüssel", "de", "die Häuser in Brüssel"),
        # What only begins sentences may be written with a small letter elsewhere.
        ("was sagte alexander?", "de", "was sagte alexander?"),
        # A capital anywhere says that capitals are used.
        ("Was sagte grushko?", "de", "Was sagte grushko?"),
    ],
)
def test_a_question_in_small_letters_gets_the_capitals_of_the_documents(
    spelling: Spelling, question: str, language: str, respelt: str
) -> None:
    # The second time from what the first one remembers.
    assert [spelling.respelt(question, language).text for _ in range(2)] == [respelt, respelt]


def test_a_word_that_the_documents_write_both_ways_keeps_its_small_letter(bench: Bench) -> None:
    bench.write({"a.txt": "Da war die Arme. Er nahm sie in die arme Hand. Dort stand der Turm."})
    bench.build()

    assert Spelling(bench.current()).respelt("wo ist arme und turm", "de").text == "wo ist arme und Turm"


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("What did Grushko say to Stoltenberg in 1997?", "en"),
        ("Wie hoch ist der Mitgliedsbeitrag in Brüssel?", "de"),
        ("Was sagte Stoltenburg 1998?", "de"),
        ("What about Afghanistan?", "en"),
        ("how much does membership cost", "en"),
        ("他说了什么？", "zh"),
        *((odd, "de") for odd in ("", "?!", "😀", "\x00", "²", "Ⅻ", "a" * 3000, "\u200b", "ǆ", "১২৩৪")),
    ],
)
def test_what_is_known_or_has_no_other_spelling_is_left_as_it_is(
    spelling: Spelling, question: str, language: str
) -> None:
    assert spelling.respelt(question, language).text == question


@pytest.mark.parametrize(
    ("question", "language", "lacking"),
    [
        ("Was sagte Grushko 1997?", "de", (0, 1, 0)),
        ("Was verlangte Gruschko?", "de", (0, 1, 0)),
        ("What did Smirnov say to Gruschko about Afghanistan in 1998?", "en", (2, 0, 1)),
        ("Was sprach Grushko mit Smirnov 1998 und 2001?", "de", (0, 1, 2)),
        ("what did nobody say", "en", (0, 0, 0)),
        ("", "", (0, 0, 0)),
    ],
)
def test_names_words_and_numbers_that_the_documents_lack_in_any_spelling_are_counted(
    spelling: Spelling, question: str, language: str, lacking: tuple[int, int, int]
) -> None:
    respelt = spelling.respelt(question, language)
    assert (respelt.names, respelt.words, respelt.numbers) == lacking
