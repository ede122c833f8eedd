"""Documents are shown only to whom they are limited to; what is declared wrongly, to nobody."""

from pathlib import Path

import numpy as np
import pytest

from index.access import ANYBODY, OWNER, AccessError, Viewer, declare, limited, parse_ids, read_ids
from index.answerer import Answerer
from index.answers import Outcome
from index.checking import Standing
from index.errors import CorpusError
from index.ranking.ranker import Ranker
from index.readers import hash_corpus, read_corpus
from index.sight import seen
from index.spelling import Spelling
from tests.index.conftest import ANIMALS, Bench

ADA, TEAM, OTHERS = 123, -100456, Viewer.of(7)


@pytest.mark.parametrize(
    "text",
    [
        "[123, -100456]",
        "- 123\n- -100456\n",
        "123\n-100456\n",
        "-100456 # the team\n# nobody else\n\n123",
        "\ufeff123, -100456\r\n",
        'access: [123, "-100456", 123]',
    ],
)
def test_ids_are_read_however_they_are_listed(text: str) -> None:
    assert read_ids(text.encode()) == (TEAM, ADA)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "names nobody"),
        (b"# only a comment", "names nobody"),
        (b"[]", "names nobody"),
        (b"@ada", "names '@ada', which is no id"),
        (b"[1, true]", "names 'True', which is no id"),
        (b"0", "names '0', which is no id"),
        (b"1.5", "names '1.5', which is no id"),
        (b"9007199254740992", "names '9007199254740992', which is no id"),
        (b"[1, [2]]", "names '[2]', which is no id"),
        (b"users: [1]", "names \"{'users': [1]}\", which is no id"),
        (b"[1, 2", "is no list"),
        (b"\xff\xfe1", "is no list"),
        (b"1\n" * 40_000, "is larger than 64 KiB"),
    ],
)
def test_what_names_nobody_rightly_is_an_error_with_its_remedy(data: bytes, reason: str) -> None:
    with pytest.raises(AccessError) as raised:
        read_ids(data)
    assert str(raised.value) == f"{reason}: write Telegram ids of users or chats, as in [123, -100456]"


def test_all_declarations_have_to_allow_it() -> None:
    assert limited(None, None) is None
    assert limited((1, 2), None, (2, 3)) == (2,)
    assert limited((1,), (2,)) == ()
    assert [ANYBODY.may_see(ids) for ids in (None, (1,), ())] == [True, False, False]
    assert [OWNER.may_see(ids) for ids in (None, (1,), ())] == [True, True, True]
    assert [Viewer.of(1, 5).may_see(ids) for ids in (None, (1, 2), (2,), ())] == [True, True, False, False]


def _accesses(folder: Path) -> dict[str, tuple[int, ...] | None]:
    corpus = read_corpus(folder)
    assert corpus.access.keys() <= {document.source for document in corpus.documents}
    return {document.source: corpus.access.get(document.source) for document in corpus.documents}


def test_documents_and_folders_are_limited_by_front_matter_and_by_files_beside_and_within(bench: Bench) -> None:
    bench.write(
        {
            "open.md": "Offen.",
            "own.md": "---\nAccess: [123, 5]\n---\n\nEigen.",
            "own.md.access": "5\n6",
            "plan.txt": "Plan.",
            "plan.txt.ACCESS": "123",
            "team/.access": "[-100456, 9]",
            "team/a.txt": "Im Team.",
            "team/deep/b.md": "---\naccess: 9\n---\n\nTief.",
            "board/c.txt": "Vorstand.",
            "board.access": "1",
        }
    )
    assert _accesses(bench.corpus) == {
        "board/c.txt": (1,),
        "open.md": None,
        "own.md": (5,),
        "plan.txt": (123,),
        "team/a.txt": (-100456, 9),
        "team/deep/b.md": (9,),
    }
    assert read_corpus(bench.corpus).failed == ()
    assert set(hash_corpus(bench.corpus)) == {
        *(f"{name}.access" for name in ("board", "own.md")),
        "plan.txt.ACCESS",
        "team/.access",
        *_accesses(bench.corpus),
    }


def test_a_wrong_declaration_lets_nobody_in_and_is_named_once(bench: Bench) -> None:
    bench.write(
        {
            "open.md": "Offen.",
            "team/.access": "everybody",
            "team/a.txt": "Im Team.",
            "team/b.txt": "Auch im Team.",
            "wrong.md": "---\naccess: []\n---\n\nFalsch.",
            "note.txt": "---\naccess: [1]\n---\n\nKeine Titelei.",
            "gone.pdf.access": "1",
        }
    )
    (bench.corpus / "c.txt").write_text("C.", "utf-8")
    (bench.corpus / "c.txt.access").mkdir()
    how = "write Telegram ids of users or chats, as in [123, -100456]"
    assert _accesses(bench.corpus) == {"c.txt": (), "open.md": None, "team/a.txt": (), "team/b.txt": ()}
    assert {failed.source: failed.reason for failed in read_corpus(bench.corpus).failed} == {
        "c.txt.access": "is a folder, which declares nothing; until then nobody sees what it is for",
        "gone.pdf.access": "is for nothing: there is no file or folder of that name beside it",
        "note.txt": "has an access in a front matter, which counts in .md only: put it into a file beside it",
        "team/.access": f"names 'everybody', which is no id: {how}; until then nobody sees what it is for",
        "wrong.md": f"has an access in its front matter that names nobody: {how}",
    }


def test_a_link_out_of_the_corpus_declares_nothing_and_lets_nobody_in(bench: Bench, tmp_path: Path) -> None:
    bench.write({"a.txt": "A.", "b.txt": "B."})
    (tmp_path / "outside").write_text("123", "utf-8")
    (bench.corpus / "a.txt.access").symlink_to(tmp_path / "outside")
    assert _accesses(bench.corpus) == {"a.txt": (), "b.txt": None}


def test_the_same_words_for_others_are_a_document_of_their_own(bench: Bench) -> None:
    bench.write({"a.txt": "Dasselbe.", "a.txt.access": "1", "b.txt": "Dasselbe.", "c.txt": "Dasselbe."})
    assert _accesses(bench.corpus) == {"a.txt": (1,), "b.txt": None}


def test_an_access_is_written_beside_and_lifted(bench: Bench) -> None:
    bench.write({"team/a.txt": "Im Team."})
    declare(bench.corpus / "team" / "a.txt", [TEAM, ADA])
    assert (bench.corpus / "team" / "a.txt.access").read_text("ascii") == f"{TEAM}\n{ADA}\n"
    declare(bench.corpus / "team", {ADA})
    assert _accesses(bench.corpus) == {"team/a.txt": (ADA,)}
    with pytest.raises(AccessError, match="names nobody"):
        declare(bench.corpus / "team", [])
    declare(bench.corpus / "team", None)
    declare(bench.corpus / "team" / "a.txt", None)
    declare(bench.corpus / "team" / "a.txt", None)
    assert _accesses(bench.corpus) == {"team/a.txt": None}
    assert sorted(path.name for path in bench.corpus.rglob("*")) == ["a.txt", "team"]


def test_a_change_of_access_alone_is_a_new_generation_without_encoding(animals: Bench) -> None:
    declare(animals.corpus / "hund.txt", [ADA])
    report = animals.build()
    assert (report.added, report.changed, report.removed, report.encoded) == ((), ("hund.txt",), (), 0)
    assert animals.encoder.encoded == []
    assert animals.current().manifest.access == {"hund.txt": (ADA,)}
    assert animals.build().changed == ()
    declare(animals.corpus / "hund.txt", None)
    assert animals.build().changed == ("hund.txt",)
    assert animals.current().manifest.access == {}


def test_what_was_read_before_is_limited_by_what_is_declared_now(bench: Bench) -> None:
    bench.write({"a.md": "---\naccess: [1, 2]\n---\n\nDie Katze mag Fisch.", "a.md.access": "[2]", "b.txt": "B."})
    bench.build()
    assert bench.current().manifest.access == {"a.md": (2,)}
    declare(bench.corpus / "a.md", None)
    bench.build()
    assert bench.current().manifest.access == {"a.md": (1, 2)}


def _answerer(bench: Bench) -> Answerer:
    generation = bench.current()
    return Answerer(generation, Ranker(generation, bench.encoder), bench.encoder)


def test_what_is_hidden_is_found_in_no_lane_and_keeps_no_text(animals: Bench) -> None:
    whole = animals.current()
    dog = next(number for number, document in enumerate(whole.documents) if document.source == "hund.txt")
    part = seen(whole, frozenset({dog}))
    rows = [number for number, sentence in enumerate(whole.sentences) if sentence.document == dog]
    assert rows
    assert {part.text(number) for number in rows} == {""}
    assert (part.documents[dog].source, part.documents[dog].title) == ("", "")
    assert part.lexical.number("hund") == -1
    assert "hund" in whole.lexical.vocabulary
    assert "hund" not in part.lexical.vocabulary
    assert part.lexical.sentences_with("hund").tolist() == []
    assert part.lexical.scores("Hund bellt Katze", "de")[rows].tolist() == [0.0] * len(rows)
    assert part.lexical.number("katz") == whole.lexical.number("katz") >= 0
    query = whole.vectors["sentence"].rows(np.array([rows[0]]))
    assert whole.vectors["sentence"].search(query, 1)[0].tolist() == [[rows[0]]]
    found, cosines = part.vectors["sentence"].search(query, 100)
    assert sorted(found[0].tolist()) == [number for number in range(len(whole.sentences)) if number not in rows]
    assert (np.diff(cosines[0]) <= 0).all()
    assert set(part.vectors["sentence"].scores(query)[rows].tolist()) == {-2.0}
    lane, hidden = part.vectors["passage"], [row for row, one in enumerate(whole.passages) if one.document == dog]
    assert hidden
    assert not set(hidden) & set(lane.search(lane.rows(np.array(hidden)), 100)[0].ravel().tolist())
    others = [number for number in range(len(whole.sentences)) if number not in rows]
    assert [part.text(number) for number in others] == [whole.text(number) for number in others]


def test_an_answer_holds_only_what_its_viewer_may_see(animals: Bench) -> None:
    declare(animals.corpus / "hund.txt", [ADA])
    animals.build()
    answerer = _answerer(animals)
    question = "Der Hund bellt."
    assert answerer.restricted
    for viewer in (OWNER, Viewer.of(ADA)):
        assert answerer.seen_by(viewer) is answerer
        assert answerer.titles(viewer) == ("hund", "Über Katzen", "vogel")
    quote = answerer.answer(question).quotes[0]
    assert (quote.source, quote.text) == ("hund.txt", "Der Hund bellt.")
    for viewer in (ANYBODY, OTHERS, Viewer.of(TEAM)):
        view = answerer.seen_by(viewer)
        found = view.answer(question, top=50)
        assert {each.source for each in found.quotes} <= {"katze.md", "sub/vogel.txt"}
        assert view.titles(viewer) == answerer.titles(viewer) == ("Über Katzen", "vogel")
        assert (view.verify(quote), view.sentences(quote), view.holds("Hund")) == (False, None, False)
        assert view.answer(question, focus=quote).quotes == view.answer(question).quotes
        [finding] = view.check("Der Hund bellt.")
        assert finding.standing is Standing.MISSING
        assert finding.quote is None or finding.quote.source != "hund.txt"
        assert view.locate(quote).standing is Standing.MISSING
        assert (answerer.hides(viewer, "hund.txt"), answerer.hides(viewer, "katze.md")) == (True, False)
    assert answerer.seen_by(OTHERS) is answerer.seen_by(ANYBODY)


def test_hidden_documents_lend_no_spelling(bench: Bench) -> None:
    bench.write({"a.txt": "Quastenhuber sagte nein.\n", "a.txt.access": "1", "b.txt": "Die Katze mag Fisch.\n"})
    bench.build()
    whole = bench.current()
    assert [doubt.found.nearest for doubt in Spelling(whole).doubts("Was sagte Kwastenhuber?", "de", same=True)] == [
        "Quastenhuber"
    ]
    part = Spelling(seen(whole, frozenset({0})))
    assert {doubt.found.nearest for doubt in part.doubts("Was sagte Kwastenhuber?", "de", same=True)} <= {""}
    assert part.doubts("Was sagte Quastenhuber?", "de", same=True)[0].found.nearest == ""


def test_who_may_see_nothing_gets_nothing(bench: Bench) -> None:
    bench.write({name: text for name, text in ANIMALS.items() if name != "sub/vogel.txt"} | {".access": "1"})
    bench.build()
    view = _answerer(bench).seen_by(ANYBODY)
    answer = view.answer("Was mag die Katze?")
    assert (answer.outcome, answer.quotes, view.titles(ANYBODY)) == (Outcome.NOTHING, (), ())
    assert [finding.quote for finding in view.check("Die Katze mag Fisch.")] == [None]


def test_a_corpus_of_declarations_alone_holds_nothing(bench: Bench) -> None:
    bench.write({".access": "1"})
    with pytest.raises(CorpusError, match="holds nothing that can be indexed"):
        read_corpus(bench.corpus)


def test_ids_are_sorted_and_counted_once() -> None:
    assert parse_ids([3, "1", 3, -2]) == (-2, 1, 3)


def test_a_large_index_is_not_written_anew_for_an_access(animals: Bench) -> None:
    declare(animals.corpus / "hund.txt", [ADA])
    animals.write({"maus.md": "---\naccess: [5]\n---\n\nDie Maus pfeift.\n"})
    report = animals.build(large=1)
    now = animals.current()
    assert (report.added, report.changed) == (("maus.md",), ("hund.txt",))
    assert now.manifest.access == {"hund.txt": (ADA,), "maus.md": (5,)}
    assert animals.current().manifest.parts == 2
    answerer = _answerer(animals)
    for viewer, sources in ((OTHERS, set()), (Viewer.of(5), {"maus.md"}), (Viewer.of(ADA), {"hund.txt"})):
        found = answerer.seen_by(viewer).answer("Der Hund bellt, die Maus pfeift.", top=50).quotes
        assert {quote.source for quote in found} - {"katze.md", "sub/vogel.txt"} == sources
    declare(animals.corpus / "hund.txt", None)
    report = animals.build(large=1)
    assert (report.changed, report.encoded) == (("hund.txt",), 0)
    assert animals.current().manifest.access == {"maus.md": (5,)}


def test_a_double_that_others_may_see_now_is_indexed_in_a_large_index_too(bench: Bench) -> None:
    bench.write({"a.txt": "Dasselbe.", "b.txt": "Dasselbe.", "c.txt": "Anderes, das lang genug ist, um zu bleiben."})
    bench.build()
    assert [failed.source for failed in bench.current().manifest.failed] == ["b.txt"]
    declare(bench.corpus / "a.txt", [ADA])
    bench.build(large=1)
    assert [document.source for document in bench.current().documents] == ["a.txt", "b.txt", "c.txt"]
    assert bench.current().manifest.failed == ()
