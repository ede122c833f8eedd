"""What a corpus has most to say about is found, in any language, and nothing that only looks like it."""

from collections.abc import Callable, Mapping

import pytest

from index.encoders.pieces import PieceCutter
from index.subjects.subjects import Subject, Subjects
from tests.index.conftest import Bench

GERMAN = """Die NATO tagte am Montag in Wien. Generalsekretär Jens Stoltenberg sagte, die NATO sei bereit.

Er sagte, Stoltenbergs Angebot gelte bis Dienstag. Am Montag war Schnee gefallen.

Die stellvertretende Außenministerin Wendy Sherman lobte die NATO. "Das ist gut", sagte Sherman in Wien.

Der Außenminister wartete. 40 Prozent stimmten zu, 30 Prozent nicht. Am Montag kam der Außenminister zurück.
"""
ENGLISH = """Clean the water filter every month. The water filter sits behind the lid.

If the water filter is dirty, the pump stops. On Monday the pump was replaced by Maria Holt.

Maria Holt said the pump was fine. American pumps differ. She likes American pumps, and buys American pumps.
"""
RUSSIAN = """Грушко заявил, что переговоры продолжатся. Переговоры с Грушко шли в Брюсселе.

Сергей Лавров заявил, что Москва ждёт ответа. Москва ждёт. Москва молчит. Слова Лаврова услышали в Москве.

Лавров добавил, что ответа нет. Из Москвы писем не было.
"""

Make = Callable[[Mapping[str, str]], Subjects]


@pytest.fixture
def make(bench: Bench) -> Make:
    """Index documents and give their subjects."""

    def subjects(files: Mapping[str, str]) -> Subjects:
        bench.write(files)
        bench.build()
        return Subjects(bench.current(), PieceCutter.of(None))

    return subjects


def texts(subjects: Subjects, *, named: bool) -> list[str]:
    return [each.text for each in subjects.ranked if each.named is named]


def sentence(subjects: Subjects, words: str) -> int:
    generation = subjects._generation
    return next(number for number in range(len(generation.sentences)) if words in generation.text(number))


def of(subjects: Subjects, text: str) -> Subject:
    return next(each for each in subjects.ranked if each.text == text)


def test_german_names_are_told_from_nouns_days_and_measures(make: Make) -> None:
    subjects = make({"a.md": GERMAN})
    assert sorted(texts(subjects, named=True)) == ["Jens Stoltenberg", "NATO", "Wendy Sherman", "Wien"]
    assert not {"Montag", "Prozent", "Er", "Am", "Die"} & {each.text for each in subjects.ranked}


def test_all_forms_of_a_name_count_together(make: Make) -> None:
    subjects = make({"a.md": GERMAN})
    held = [subjects._generation.text(number) for number in sorted(of(subjects, "Jens Stoltenberg").sentences)]
    assert "Generalsekretär Jens Stoltenberg sagte, die NATO sei bereit." in held
    assert "Er sagte, Stoltenbergs Angebot gelte bis Dienstag." in held


def test_speakers_are_who_says_something_by_name_or_by_a_pronoun(make: Make) -> None:
    subjects = make({"a.md": GERMAN})
    assert [each.text for each in subjects.ranked if each.speaks] == ["Jens Stoltenberg", "Wendy Sherman"]

    def said_by(words: str) -> str:
        speaker = subjects.speaker(sentence(subjects, words))
        return speaker.text if speaker else ""

    assert said_by("die NATO sei bereit") == "Jens Stoltenberg"
    assert said_by("Er sagte") == "Jens Stoltenberg"
    assert said_by("Das ist gut") == "Wendy Sherman"
    assert said_by("Am Montag war Schnee") == ""


def test_english_nouns_are_found_and_adjectives_are_not(make: Make) -> None:
    subjects = make({"a.md": ENGLISH})
    assert texts(subjects, named=True) == ["Maria Holt"]
    assert sorted(texts(subjects, named=False)) == ["pump", "water filter"]


def test_russian_names_are_shown_in_the_nominative(make: Make) -> None:
    subjects = make({"a.md": RUSSIAN})
    assert sorted(texts(subjects, named=True)) == ["Грушко", "Москва", "Сергей Лавров"]


def test_what_a_question_names_is_known_in_any_form(make: Make) -> None:
    subjects = make({"a.md": GERMAN})
    assert [each.text for each in subjects.named_in("Was sagt Stoltenbergs Sprecher zur NATO?")] == [
        "NATO",
        "Jens Stoltenberg",
    ]


def test_what_nearly_every_document_has_is_no_subject(make: Make) -> None:
    files = {f"{number}.md": f"Der Verein {number} traf Wien. Wien lud den Verein ein.\n" for number in range(9)}
    files["9.md"] = "Graz wartet auf Linz. Linz schreibt an Graz. Beide reisen nach Graz.\n"
    assert texts(make(files), named=True) == ["Graz", "Linz"]


def test_an_empty_and_a_wordless_corpus_have_no_subjects(make: Make) -> None:
    assert make({"a.txt": "12 34.\n\n– – –\n"}).ranked == ()
