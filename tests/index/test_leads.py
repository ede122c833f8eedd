"""The corpus suggests questions of its own, and each leads to a quote that nobody has seen yet."""

from pathlib import Path

import pytest

from index.answerer import Answerer
from index.answers import Answer, Outcome
from index.leads import Asked, Sort, Suggestion, Topic
from index.library import Library
from index.ranking.ranker import Ranker
from tests.index.conftest import Bench

CORPUS = Path(__file__).parents[2] / "corpus"
HARBOUR = """# The harbour of Ostra

Mayor Ilse Brandt said the harbour of Ostra would be dredged in spring. Ilse Brandt said the work would take nine weeks.

The ferry company Nordline operates two ships from Ostra. Nordline said it would cancel the night ferry during the work.

Captain Juho Laine said the harbour was too shallow for his ship. "We touch the ground twice a week", said Laine.

Ostra has 4,200 inhabitants. In Ostra the fishing fleet shrank to six boats.
"""
WORDS = {
    "en": {
        Topic.SAYS: "What does {0} say?",
        Topic.SAYS_ABOUT: "What does {0} say about {1}?",
        Topic.ABOUT: "What is said about {1}?",
    },
    "de": {
        Topic.SAYS: "Was sagt {0}?",
        Topic.SAYS_ABOUT: "Was sagt {0} zum Thema {1}?",
        Topic.ABOUT: "Was erfährt man zum Thema {1}?",
    },
}


def english(suggestion: Suggestion) -> str:
    return WORDS["en"][suggestion.topic].format(suggestion.speaker, suggestion.subject)


def german(suggestion: Suggestion) -> str:
    return WORDS["de"][suggestion.topic].format(suggestion.speaker, suggestion.subject)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    """The article of the corpus and a report in English, with the built-in model."""
    corpus = tmp_path_factory.mktemp("leads") / "corpus"
    corpus.mkdir()
    for file in CORPUS.glob("*.md"):
        (corpus / file.name).write_bytes(file.read_bytes())
    (corpus / "harbour.md").write_text(HARBOUR, "utf-8")
    return Library(corpus, corpus.parent / "data").open().answerer


def quoted(answer: Answer) -> str:
    assert answer.answered
    return answer.quotes[0].text


def test_starters_are_answered_each_by_another_quote_of_who_or_what_they_name(answerer: Answerer) -> None:
    found = answerer.leads.starters(german, "de", 4)
    quotes = [quoted(answerer.answer(question)) for question in found]
    assert len(found) == len(set(quotes)) == 4
    assert found == answerer.leads.starters(german, "de", 4)
    names = ("Stoltenberg", "Grushko", "Sherman", "Allianz", "NATO", "Russland", "Moskau")
    assert all(any(name in question for name in names) for question in found)


def test_documents_in_the_readers_language_come_first(answerer: Answerer) -> None:
    assert "Ostra" in answerer.leads.starters(english, "en", 1)[0]
    assert "Ostra" not in answerer.leads.starters(german, "de", 1)[0]


def test_speakers_are_among_the_starters(answerer: Answerer) -> None:
    asked: list[Suggestion] = []

    def phrase(suggestion: Suggestion) -> str:
        asked.append(suggestion)
        return english(suggestion)

    found = answerer.leads.starters(phrase, "en", 2)
    said = [each for each in asked if each.speaker and english(each) in found]
    assert {each.speaker for each in said} <= {"Ilse Brandt", "Juho Laine", "Nordline"}
    assert said


@pytest.mark.parametrize("count", [0, 1, 2])
def test_no_more_starters_than_are_wanted(answerer: Answerer, count: int) -> None:
    assert len(answerer.leads.starters(english, "en", count)) == count


QUESTIONS = ["What does Grushko say about NATO?", "Was sagt Sherman?", "What does Ilse Brandt say about the harbour?"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_leads_on_leads_to_what_is_not_shown_yet(answerer: Answerer, question: str) -> None:
    answer = answerer.answer(question)
    found = answerer.leads.after(Asked(question, answer), english, shown=answer.quotes[:2])
    quotes = [quoted(answerer.answer(lead)) for lead in found]
    shown = [quote.text for quote in answer.quotes[:2]]
    assert 1 <= len(found) <= 3
    assert len({*quotes, *shown}) == len(quotes) + len(shown)
    assert question not in found


def test_another_speaker_on_the_same_subject_is_led_to(answerer: Answerer) -> None:
    question = "Was sagt Stoltenberg zum Thema Russland?"
    answer = answerer.answer(question)
    found = answerer.leads.after(Asked(question, answer), german, shown=answer.quotes[:1])
    assert any(" Grushko " in lead or " Sherman " in lead for lead in found)


def test_an_answer_that_only_comes_close_leads_on_too_and_none_does_not(answerer: Answerer) -> None:
    answer = answerer.answer("What does Grushko say about NATO?")
    related = Answer(Outcome.RELATED, 0.3, answer.quotes, answer.generation)
    nothing = Answer(Outcome.NOTHING, 0.1, answer.quotes, answer.generation)
    assert answerer.leads.after(Asked("Grushko?", related), english, shown=answer.quotes[:1])
    assert answerer.leads.after(Asked("Grushko?", nothing), english, shown=()) == ()


def test_the_words_of_a_question_are_no_subjects(answerer: Answerer) -> None:
    def phrase(suggestion: Suggestion) -> str:
        return f"Moskau NATO Russland: {english(suggestion)}"

    question = phrase(Suggestion(Topic.SAYS, "Grushko"))
    answer = answerer.answer(question)
    found = answerer.leads.after(Asked(question, answer), phrase, shown=answer.quotes[:1])
    assert not any(
        lead.removeprefix("Moskau NATO Russland: ").count(word) for lead in found for word in ("NATO", "Moskau")
    )


def test_people_other_names_and_nouns_are_told_apart(answerer: Answerer) -> None:
    sorts: dict[str, Sort] = {}

    def phrase(suggestion: Suggestion) -> str:
        sorts[suggestion.subject] = suggestion.sort
        return "?"

    answerer.leads.starters(phrase, "de", 20)
    assert (sorts["Wendy Sherman"], sorts["NATO"], sorts["Allianz"]) == (Sort.PERSON, Sort.NAME, Sort.THING)


def test_names_are_given_in_short_where_a_question_would_get_long(answerer: Answerer) -> None:
    question = "Was sagt Stoltenberg zum Thema Russland?"
    answer = answerer.answer(question)
    found = answerer.leads.after(Asked(question, answer), german, shown=answer.quotes[:1], longest=40)
    assert found
    assert not any(name in lead for lead in found for name in ("Alexander ", "Wendy ") if len(lead) > 40)


def test_a_corpus_that_names_nothing_suggests_nothing(bench: Bench) -> None:
    bench.write({"a.txt": "12 34 56.\n\nja, nein, doch.\n"})
    bench.build()
    answerer = Answerer(bench.current(), Ranker(bench.current(), bench.encoder))
    assert answerer.leads.starters(german, "de", 3) == ()
