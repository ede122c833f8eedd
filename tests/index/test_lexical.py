"""BM25 on stems: tokens by hand, scores by the formula."""

import math
from pathlib import Path

import numpy as np
import pytest

from index.lexical import Lexical, LexicalPart
from index.words import Splitter, stems, words

SENTENCES = (
    "Der Beitrag der Mitglieder beträgt zehn Euro.",
    "Die Häuser stehen an der Straße.",
    "Der Mitgliedsbeitrag ist fällig.",
    "Katzen schlafen.",
)


def german(*sentences: str) -> Lexical:
    return Lexical.of(sentences, ["de"] * len(sentences))


def test_words_are_lower_case_and_in_compatibility_form() -> None:
    assert words("Die ＡＢＣ-Regel kostet 3.000 €, ﬁx!") == ["die", "abc", "regel", "kostet", "3.000", "fix"]


def test_german_words_are_stemmed_and_lose_umlauts_and_sharp_s() -> None:
    assert stems(["häuser", "haus", "straße", "strasse", "beiträge"], "de") == [
        "haus",
        "haus",
        "strass",
        "strass",
        "beitrag",
    ]


def test_english_and_russian_are_stemmed_in_their_own_way() -> None:
    assert stems(["demands", "demanded"], "en") == ["demand", "demand"]
    assert stems(["кошки", "кошка"], "ru") == ["кошк", "кошк"]


def test_a_language_without_stemmer_keeps_its_words() -> None:
    assert stems(["häuser"], "xx") == ["hauser"]


def test_unspaced_scripts_become_pairs_of_characters() -> None:
    assert stems(words("今天天气abc"), "zh") == ["今天", "天天", "天气", "abc"]
    assert stems(words("猫"), "ja") == ["猫"]
    assert stems(words("สวัสดี"), "th") == ["สว", "วั", "ัส", "สด", "ดี"]


def test_marks_of_a_script_stay_with_their_letters() -> None:
    assert words("हिन्दी भाषा") == ["हिन्दी", "भाषा"]


def test_compounds_are_split_where_the_corpus_knows_both_parts() -> None:
    splitter = Splitter({"mitglied", "beitrag", "beitrags", "zahlung", "der", "die"})
    assert splitter.parts("mitgliedsbeitrag", "de") == ("mitglied", "beitrag")
    assert splitter.parts("mitgliedszahlung", "de") == ("mitglied", "zahlung")
    assert splitter.parts("beitragszahlung", "de") == ("beitrags", "zahlung")
    assert splitter.parts("mitgliedsausweis", "de") == ()
    assert splitter.parts("mitgliedsbeitrag", "en") == ()


def test_a_compound_in_the_question_finds_its_parts_and_the_other_way_round() -> None:
    lane = german("Das Mitglied zahlt.", "Der Beitrag steigt.", "Ein Mitgliedsbeitrag ist fällig.", "Sonst nichts.")
    assert lane.tokens("Mitgliedsbeitrag", "de") == ["mitgliedsbeitrag", "mitglied", "beitrag"]
    assert (lane.scores("Mitgliedsbeitrag", "de") > 0).tolist() == [True, True, True, False]
    assert (lane.scores("Welcher Beitrag?", "de") > 0).tolist() == [False, True, True, False]


def test_scores_are_those_of_the_formula() -> None:
    lane = german("katze katze hund", "hund", "vogel maus")
    lengths, average = [3, 1, 2], 2.0
    idf = math.log(1 + (3 - 2 + 0.5) / (2 + 0.5))
    k1, b = 1.2, 0.75
    expected = [idf * 1 / (1 + k1 * (1 - b + b * length / average)) for length in lengths[:2]] + [0.0]
    assert lane.scores("Hunde?", "de") == pytest.approx(np.array(expected), rel=1e-5)
    assert lane.idf("hund") == pytest.approx(idf)
    assert lane.idf("nie") == pytest.approx(math.log(1 + 3.5 / 0.5))
    assert (lane.frequency("hund"), lane.frequency("nie")) == (2, 0)


def test_a_question_in_another_language_is_stemmed_as_the_corpus_is_too() -> None:
    lane = german(*SENTENCES)
    assert lane.scores("What about Katzen?", "en").argmax() == 3
    assert "katz" in lane.question_tokens("What about Katzen?", "en")


def test_tokens_of_sentences_can_be_compared_with_those_of_a_question() -> None:
    lane = german(*SENTENCES)
    number = lane.number("katz")
    assert number in lane.sentence_tokens(3).tolist()
    assert lane.sentences_with("katz").tolist() == [3]
    assert lane.sentences_with("nie").tolist() == []
    assert set(lane.weights("Katzen nie", "de")) == {"katz"}


def test_what_is_read_is_what_was_written(tmp_path: Path) -> None:
    lane = german(*SENTENCES)
    lane.parts[0].write(tmp_path)
    again = Lexical([LexicalPart.read(tmp_path)])
    assert again.scores("Straße der Mitglieder", "de").tolist() == lane.scores("Straße der Mitglieder", "de").tolist()
    assert again.tokens("Mitgliedsbeitrag", "de") == lane.tokens("Mitgliedsbeitrag", "de")
    assert len(again) == 4
    assert not list(tmp_path.glob("*.pkl"))


def test_sentences_without_any_token_do_no_harm() -> None:
    assert german("...", "!!!").scores("Was?", "de").tolist() == [0.0, 0.0]


def test_a_lane_that_grew_scores_as_one_that_was_made_at_once(tmp_path: Path) -> None:
    more = ("Die Straße zum Hafen ist gesperrt.", "Le port est fermé aux bateaux.", "Mitglieder zahlen zehn Euro.")
    whole = Lexical.of([*SENTENCES, *more], ["de"] * 5 + ["fr", "de"])
    grown = german(*SENTENCES)
    for number, language in enumerate(("de", "fr", "de")):
        grown = grown.extended([more[number]], [language])
    for number, part in enumerate(grown.parts):
        part.write(tmp_path, f"{number}-")
    grown = Lexical([LexicalPart.read(tmp_path, f"{number}-") for number in range(4)])
    assert (len(grown), grown.vocabulary, grown.number("bateau")) == (7, whole.vocabulary, whole.number("bateau"))
    for token in whole.vocabulary:
        assert grown.sentences_with(token).tolist() == whole.sentences_with(token).tolist()
        assert grown.idf(token) == whole.idf(token)
    for number in range(7):
        assert grown.sentence_tokens(number).tolist() == whole.sentence_tokens(number).tolist()
    question = "Welche Mitglieder wohnen in der Straße am Hafen?"
    assert grown.question_tokens(question, "de") == whole.question_tokens(question, "de")
    # Only the average length is that of the first part.
    assert grown.scores(question, "de") == pytest.approx(whole.scores(question, "de"), rel=0.1)
    assert np.argsort(-grown.scores(question, "de")).tolist() == np.argsort(-whole.scores(question, "de")).tolist()
