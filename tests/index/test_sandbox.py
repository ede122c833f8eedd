"""Hostile files, as they are publicly described, end as one line each, within the limits; the others are read."""

import io
import struct
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.readers import FailedFile, read_corpus
from index.readers.archive import members
from index.readers.parsed import UnreadableError
from index.readers.sandbox import Limits, Sandbox, sandbox

FILES = Path(__file__).with_name("files")
LIMITS = Limits(wall=8.0, cpu=4, memory=768 * 1024 * 1024, text=1_000_000)


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    with sandbox(LIMITS) as made:
        yield made


def packed(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def word(document: bytes) -> bytes:
    """A Word file whose document part is this."""
    with zipfile.ZipFile(FILES / "report.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed(parts | {"word/document.xml": document})


def billion_laughs() -> bytes:
    lines = ['<!ENTITY a0 "ha">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))]
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>'
    return word(f"<?xml version='1.0'?><!DOCTYPE d [{''.join(lines)}]>{body}".encode())


def pdf(objects: list[bytes]) -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


def looping_pages() -> bytes:
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"])


def inflating_stream() -> bytes:
    """A page whose content is hundreds of megabytes of nothing, packed twice."""
    content = zlib.compress(zlib.compress(b"BT (a) Tj ET " * 30_000_000, 9), 9)
    stream = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(content), content)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream])


def external_entity(secret: Path) -> bytes:
    package = f"""<?xml version="1.0"?><!DOCTYPE p [<!ENTITY x SYSTEM "file://{secret}">]>
    <package xmlns="http://www.idpf.org/2007/opf"><metadata><title>&x;</title></metadata>
    <manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>"""
    container = '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
    chapter = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><body><p>A chapter. &x;</p></body></html>'
    files = {"META-INF/container.xml": container, "p.opf": package, "a.xhtml": chapter}
    return packed({name: text.encode() for name, text in files.items()})


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "laughs.docx": (billion_laughs, ""),
    "looping.pdf": (looping_pages, ""),
    "inflating.pdf": (inflating_stream, ""),
    "deep.html": (lambda: b"<div>" * 400_000 + b"end", ""),
    "lying.pdf": (
        lambda: b"MZ\x90\x00 this is a program",
        "is no PDF file, whatever its name says: it looks like a program",
    ),
    "lying.docx": (lambda: b"%PDF-1.7 this is none", "is no DOCX file, whatever its name says: it looks like a PDF"),
    "cut.docx": (lambda: (FILES / "report.docx").read_bytes()[:4000], "is no Word document (.docx) that can be read"),
    "cut.odt": (lambda: (FILES / "report.odt").read_bytes()[:4000], "is no OpenDocument text (.odt) that can be read"),
    "cut.epub": (lambda: (FILES / "report.epub").read_bytes()[:2000], "is no e-book (.epub) that can be read"),
    "cut.pdf": (lambda: (FILES / "harbour.pdf").read_bytes()[:600], "is no PDF that can be read; it may be damaged"),
    "long.html": (lambda: b"<p>" + b"word " * 400_000, "holds more than 1,000,000 characters; split it"),
    "empty.eml": (lambda: b"\n\nno header", "is no mail: it has no header"),
}


def outcome(box: Sandbox, data: bytes, name: str) -> str:
    """The reason why a file is left out; "" where the library disarms it and gives what is left."""
    try:
        found = box.parse(data, name)
    except UnreadableError as error:
        return str(error)
    assert len(found.text) < LIMITS.text
    return ""


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_its_line_and_the_next_one_is_read(box: Sandbox, name: str) -> None:
    make, reason = HOSTILE[name]
    data = make()
    started = time.monotonic()
    said = outcome(box, data, name)
    assert said == reason or (not reason and "\n" not in said)
    assert time.monotonic() - started < LIMITS.wall + 5
    assert box.parse((FILES / "page.html").read_bytes(), "page.html").title == "Ferry resumes service"


def test_no_file_of_this_machine_gets_into_a_document(box: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("canary-4711")
    found = box.parse(external_entity(tmp_path / "secret.txt"), "a.epub")

    assert "A chapter." in found.text
    assert "canary" not in found.text + found.title


def test_a_parser_that_never_ends_is_ended(tmp_path: Path) -> None:
    with sandbox(Limits(wall=0.01)) as hasty, pytest.raises(UnreadableError, match="took longer than 0 s to parse"):
        hasty.parse((FILES / "harbour.pdf").read_bytes(), "harbour.pdf")


def test_a_parser_that_needs_too_much_of_the_processor_is_ended() -> None:
    with sandbox(Limits(cpu=0)) as poor, pytest.raises(UnreadableError, match="too much memory or processor time"):
        poor.parse(b"<p>Some words are here, and some are not.</p>" * 100_000, "page.html")


def test_a_parser_that_needs_too_much_memory_is_ended() -> None:
    with sandbox(Limits(memory=80 * 1024 * 1024)) as small:
        with pytest.raises(UnreadableError):
            small.parse((FILES / "page.html").read_bytes() * 2000, "page.html")
        with pytest.raises(UnreadableError):  # so small a limit that not even this can be parsed; but no traceback
            small.parse((FILES / "harbour.pdf").read_bytes() * 2000, "harbour.pdf")


def bomb(count: int) -> bytes:
    return packed({f"{number}.txt": b"0" * 20_000_000 for number in range(count)})


def lying_size() -> bytes:
    """An archive that says that its one member is short."""
    data = bytearray(packed({"a.txt": b"Words. " * 1_000_000}))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 7)
    return bytes(data)


def overlapping() -> bytes:
    """Two members that are the same bytes of the archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"Words. " * 1000)
        archive.writestr("b.txt", b"Words. " * 1000)
        archive.infolist()[1].header_offset = 0
    return made.getvalue()


def test_archives_made_to_harm_end_in_their_line(tmp_path: Path) -> None:
    (tmp_path / "bomb.zip").write_bytes(bomb(1))
    (tmp_path / "overlap.zip").write_bytes(overlapping())
    (tmp_path / "many.zip").write_bytes(packed({f"{number}.txt": b"x" for number in range(10_001)}))
    (tmp_path / "lying.zip").write_bytes(lying_size())
    (tmp_path / "none.zip").write_bytes(b"PK no archive")
    (tmp_path / "pictures.zip").write_bytes(packed({"a.png": b"\x89PNG"}))
    (tmp_path / "good.txt").write_text("A sentence that is read.")
    corpus = read_corpus(tmp_path)

    assert [document.source for document in corpus.documents] == ["good.txt"]
    reasons = {failed.source: failed.reason for failed in corpus.failed}
    assert reasons["bomb.zip/0.txt"].startswith("unpacks to more than")
    assert reasons["overlap.zip"] == "holds files that share the same bytes, as archives made to harm do"
    assert reasons["many.zip"] == "holds 10,001 files; at most 2,000 are read, so split it"
    assert reasons["lying.zip/a.txt"].startswith(("cannot be unpacked", "unpacks to more than"))
    assert reasons["none.zip"] == "is no zip archive that can be read"
    assert reasons["pictures.zip"].startswith("holds no file of a kind that is read (.docx, .eml")
    assert len(reasons) == 6


def test_an_encrypted_member_is_named() -> None:
    data = bytearray(packed({"a.txt": b"secret"}))
    for magic, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(magic) + place] |= 1
    [member] = members(bytes(data), "a.zip")

    assert (member.source, member.reason) == ("a.zip/a.txt", "is encrypted; pack it without a password")


def test_what_is_left_of_a_folder_with_a_hostile_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(looping_pages())
    (tmp_path / "b.txt").write_text("A sentence that is read.")
    corpus = read_corpus(tmp_path)

    assert [document.source for document in corpus.documents] == ["b.txt"]
    [failed] = corpus.failed
    assert isinstance(failed, FailedFile)
    assert failed.source == "a.pdf"
