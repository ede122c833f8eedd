"""Each format on files made by real programs: the words, their offsets, headings, pages, title and the like."""

import email.message
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.answerer import Answerer
from index.answers import Quote
from index.library import Library
from index.readers import FailedFile, read_corpus
from index.readers.parsed import Parsed, UnreadableError, decode
from index.readers.sandbox import Sandbox, sandbox

FILES = Path(__file__).with_name("files")
MEMBERS = "Der Verein zählte am Jahresende 214 Mitglieder, darunter 61 Jugendliche."


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with sandbox() as made:
        yield made


def parse(box: Sandbox, name: str) -> Parsed:
    return box.parse((FILES / name).read_bytes(), name)


def under(found: Parsed, words: str) -> str:
    """The heading that a block with these words stands under."""
    [heading] = [block.heading for block in found.blocks if words in found.text[block.start : block.end]]
    return heading


@pytest.mark.parametrize("name", ["report.docx", "report.odt", "report.epub", "report.pdf"])
def test_offices_books_and_pdfs_give_the_same_text_under_the_same_headings(box: Sandbox, name: str) -> None:
    found = parse(box, name)

    assert (found.title, found.author) == ("Jahresbericht des Rudervereins", "Łucja Østergård")
    assert under(found, MEMBERS) == "Das Jahr auf dem Wasser"
    assert under(found, "Davon gingen 12.000 Euro in das Bootshaus.") == "Finanzen"
    assert under(found, "Im Herbst soll die Fährstelle „Ost“ wieder öffnen") == "Ausblick"
    assert "Die Taufe fand am 12. April statt." in found.text
    assert "Spenden" in found.text
    assert "18.200 Euro" in found.text


def test_rows_of_a_table_stay_together(box: Sandbox) -> None:
    for name in ("report.docx", "report.odt", "report.epub"):
        found = parse(box, name)
        assert "Spenden · 18.200 Euro" in [found.text[block.start : block.end] for block in found.blocks]


def test_columns_are_read_in_order_hyphens_undone_and_headers_left_out(box: Sandbox) -> None:
    found = parse(box, "harbour.pdf")
    blocks = [found.text[block.start : block.end] for block in found.blocks]

    assert [block.split(".")[0] for block in blocks] == [f"Rule {number}" for number in range(1, 25)]
    assert blocks[4] == (
        "Rule 5. Representatives of neighbouring municipalities are entitled to inspect the documentation. Complaints "
        "are answered within fourteen days by the administration of the waterways. The harbour master keeps a list of "
        "all vessels that entered the basin during the night."
    )
    assert "edition 7" not in found.text
    assert "Page 1" not in found.text
    assert (under(found, "Rule 12."), under(found, "Rule 13.")) == ("Mooring and locks", "Inspection")


def test_a_scan_is_said_to_be_one(box: Sandbox) -> None:
    with pytest.raises(UnreadableError, match=r"has no text on its pages \(1\): it is a scan; run text recognition"):
        parse(box, "scan.pdf")


def test_a_web_page_is_its_article_without_menus(box: Sandbox) -> None:
    found = parse(box, "page.html")

    assert (found.title, found.author, found.date, found.language) == (
        "Ferry resumes service",
        "Ida Brandt",
        "2025-06-02",
        "en",
    )
    assert under(found, "Adults pay 7.20 euros") == "New timetable"
    assert under(found, "Winter · 11 a day") == "Critics"
    for menu in ("Weather", "cookies", "Most read", "trout", "Imprint"):
        assert menu not in found.text


def mail(body: str, subtype: str = "plain", charset: str = "utf-8") -> bytes:
    message = email.message.EmailMessage()
    message["Subject"] = "Schließung der Brücke"
    message["From"] = "Bauamt <bau@example.org>"
    message["Date"] = "Tue, 03 Jun 2025 09:15:00 +0200"
    message.set_content(body, subtype=subtype, charset=charset)
    return message.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "windows-1252"])
def test_a_mail_is_its_text_by_subject_sender_and_day(box: Sandbox, charset: str) -> None:
    found = box.parse(
        mail("Die Brücke ist ab Montag gesperrt.\n\nFußgänger dürfen sie nutzen.", charset=charset), "a.eml"
    )

    assert (found.title, found.author, found.date) == (
        "Schließung der Brücke",
        "Bauamt <bau@example.org>",
        "2025-06-03",
    )
    assert [found.text[block.start : block.end] for block in found.blocks] == [
        "Die Brücke ist ab Montag gesperrt.",
        "Fußgänger dürfen sie nutzen.",
    ]


def test_a_mail_of_html_is_read_without_its_markup(box: Sandbox) -> None:
    found = box.parse(
        mail("<p>Ab <b>Montag</b> gesperrt.</p><script>x()</script><p>Umleitung über Aach.</p>", "html"), "a.eml"
    )

    assert [found.text[block.start : block.end] for block in found.blocks] == [
        "Ab Montag gesperrt.",
        "Umleitung über Aach.",
    ]


GERMAN = "Die Bürgermeisterin eröffnete die Straßenbahnstrecke. Über tausend Gäste hörten die Grußworte der Stadträte."
RUSSIAN = "Губернатор открыл новую трамвайную линию. Более тысячи гостей слушали приветствия городских советников."
JAPANESE = (
    "市長は新しい路面電車の路線を開通させた。千人以上の客が市議会議員の挨拶を聞いた。雨にもかかわらず式典は続いた。"
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (GERMAN, "utf-16"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp1251"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_text_in_other_encodings_is_recognised(text: str, encoding: str) -> None:
    assert decode((text * 3).encode(encoding)).removeprefix("\ufeff") == text * 3


def test_what_the_page_says_of_its_encoding_is_believed() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Žluťoučký kůň</p></body></html>'
    assert "Žluťoučký kůň" in decode(page.encode("iso-8859-2"), markup=True)


def archive(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return made.getvalue()


def test_an_archive_is_its_documents_wherever_their_names_want_to_lead(tmp_path: Path) -> None:
    packed = archive(
        {
            "a/report.pdf": (FILES / "report.pdf").read_bytes(),
            "../../etc/notes.txt": "Der Schlüssel liegt unter der Matte.".encode(),
            "inner.zip": archive({"b.txt": b"Nobody gets here."}),
            "broken.pdf": b"%PDF-1.7 and no more",
            ".hidden.txt": b"Nor here.",
            "picture.png": b"\x89PNG",
        }
    )
    (tmp_path / "mails.zip").write_bytes(packed)
    corpus = read_corpus(tmp_path)

    assert [document.source for document in corpus.documents] == ["mails.zip/etc/notes.txt", "mails.zip/a/report.pdf"]
    assert corpus.failed == (
        FailedFile("mails.zip/broken.pdf", "is no PDF that can be read; it may be damaged"),
        FailedFile("mails.zip/inner.zip", "is an archive within an archive, which is not opened; unpack it"),
    )


def test_the_same_document_twice_is_read_once_and_nearly_the_same_is_told(tmp_path: Path) -> None:
    lines = [f"Paragraph number {number} tells of the weather on that day." for number in range(10)]
    (tmp_path / "a.txt").write_text("\n\n".join(lines))
    (tmp_path / "b.txt").write_text("\n\n\n".join(lines) + "\n")
    (tmp_path / "c.txt").write_text("\n\n".join([*lines[:9], "And then the sun came out."]))
    corpus = read_corpus(tmp_path)

    assert [document.source for document in corpus.documents] == ["a.txt", "c.txt"]
    assert corpus.failed == (FailedFile("b.txt", "says word for word what a.txt says"),)
    [near] = corpus.alike
    assert (near.source, near.other, near.share) == ("c.txt", "a.txt", 0.9)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    home = tmp_path_factory.mktemp("formats")
    (home / "corpus").mkdir()
    for name in ("harbour.pdf", "report.docx", "page.html"):
        (home / "corpus" / name).write_bytes((FILES / name).read_bytes())
    return Library(home / "corpus", home / "data").open().answerer


@pytest.mark.parametrize(
    ("question", "quote", "source"),
    [
        ("How much do adults pay for the ferry?", "Adults pay 7.20 euros for a crossing.", "page.html"),
        ("Wie viele Mitglieder hat der Ruderverein?", MEMBERS, "report.docx"),
        ("Wann ist die Schleuse im Winter zu?", "In winter the northern gate is closed from six", "harbour.pdf"),
    ],
)
def test_a_question_gets_its_quote_from_any_format(answerer: Answerer, question: str, quote: str, source: str) -> None:
    answer = answerer.answer(question)

    assert quote in answer.quotes[0].text
    assert answer.quotes[0].source == source
    assert answerer.verify(answer.quotes[0])


def test_a_quote_names_the_page_that_it_begins_on(answerer: Answerer) -> None:
    [harbour] = [document for document in read_corpus(FILES).documents if document.source == "harbour.pdf"]

    def page(words: str) -> int:
        start = harbour.text.index(words)
        return answerer.context(Quote(words, "harbour.pdf", start, start + len(words), 0.5)).page

    assert [page(f"Rule {number}.") for number in (1, 8, 9, 16, 17, 23, 24)] == [1, 1, 2, 2, 3, 3, 4]


def test_who_declares_an_access_where_it_does_not_count_finds_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "open.md").write_text("Hier steht nichts Geheimes.", "utf-8")
    (tmp_path / "late.md").write_text("\n---\naccess: [1]\n---\nDas Kennwort lautet Quaste.", "utf-8")
    (tmp_path / "loud.txt").write_text("Das Kennwort lautet Pinsel.", "utf-8")
    (tmp_path / "loud.txt.YAML").write_text("access: [1]", "utf-8")
    (tmp_path / "packed.zip").write_bytes(
        archive({"s.txt": b"Das Kennwort lautet Kamm.", "s.txt.yaml": b"access: [1]"})
    )
    corpus = read_corpus(tmp_path)
    assert [document.source for document in corpus.documents] == ["loud.txt", "open.md"]
    assert corpus.access == {"loud.txt": (1,)}
    assert {failed.source: failed.reason.split(":")[0].split(",")[0] for failed in corpus.failed} == {
        "late.md": "has an access in a front matter that is none",
        "packed.zip": "holds .yaml files about its documents",
    }
