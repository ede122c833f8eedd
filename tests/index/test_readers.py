"""What is read of a corpus folder, and what is named instead."""

import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.readers import FailedFile, hash_corpus, read_corpus

Files = Callable[[Mapping[str, bytes]], Path]


def test_documents_come_by_source_with_the_files_decoded_text(files: Files) -> None:
    folder = files({"b.txt": "Zwei Äpfel.\r\n".encode(), "a/c.md": b"# Obst\n\nEine Birne."})
    corpus = read_corpus(folder)
    assert [(d.source, d.text, d.title) for d in corpus.documents] == [
        ("a/c.md", "# Obst\n\nEine Birne.", "Obst"),
        ("b.txt", "Zwei Äpfel.\r\n", "b"),
    ]
    assert corpus.hashes == {"a/c.md": sha256(b"# Obst\n\nEine Birne.").hexdigest()} | {
        "b.txt": sha256("Zwei Äpfel.\r\n".encode()).hexdigest()
    }
    assert hash_corpus(folder) == corpus.hashes
    assert corpus.failed == ()


def test_hidden_files_are_passed_over_and_other_kinds_only_counted(files: Files) -> None:
    folder = files(
        {"a.txt": b"Ein Satz.", ".b.txt": b"x", ".git/c.txt": b"x", "golden.jsonl": b"{}", "bild.png": b"\x89PNG"}
    )
    corpus = read_corpus(folder)
    assert [document.source for document in corpus.documents] == ["a.txt"]
    assert corpus.ignored == 2
    assert corpus.failed == ()


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_is_read(files: Files) -> None:
    folder = files(
        {
            "gut.TXT": b"Ein Satz.",
            "latin.txt": b"Gr\xfc\xdfe",
            "leer.txt": b"",
            "nur-zeichen.md": b"---\n\n* * *\n",
            "kaputt.md": b"---\ntitle: [offen\n---\nText",
            "offen.md": b"---\ntitle: Nie zu\n\nText",
            "riesig.txt": b"x" * 3000,
        }
    )
    corpus = read_corpus(folder, largest=2048)
    assert [document.source for document in corpus.documents] == ["gut.TXT"]
    broken, *others = corpus.failed
    assert broken.source == "kaputt.md"
    # The rest of it is the YAML library's wording.
    assert broken.reason.startswith("has a front matter that is no YAML: ")
    assert others == [
        FailedFile("latin.txt", "is not UTF-8 (byte 2), and its encoding cannot be told; save it as UTF-8"),
        FailedFile("leer.txt", "holds no text"),
        FailedFile("nur-zeichen.md", "holds no text"),
        FailedFile("offen.md", "has a front matter without its closing --- line"),
        FailedFile("riesig.txt", "is larger than 2 KiB; split it"),
    ]
    assert corpus.hashes["riesig.txt"] == ""


def test_links_out_of_the_folder_and_special_files_are_refused(files: Files, tmp_path: Path) -> None:
    folder = files({"a.txt": b"Ein Satz."})
    (tmp_path / "geheim.txt").write_text("Geheimnis.")
    (folder / "hinaus.txt").symlink_to(tmp_path / "geheim.txt")
    (folder / "b.txt").write_text("Noch ein Satz.")
    (folder / "b.txt").rename(folder / ".b.txt")
    (folder / "innen.txt").symlink_to(folder / ".b.txt")
    (folder / "ordner").symlink_to(tmp_path, target_is_directory=True)
    (folder / "tot.txt").symlink_to(folder / "fehlt.txt")
    os.mkfifo(folder / "rohr.txt")
    corpus = read_corpus(folder)
    assert [document.source for document in corpus.documents] == ["a.txt", "innen.txt"]
    assert corpus.failed == (
        FailedFile("hinaus.txt", "is a link that leads out of the corpus folder"),
        FailedFile("ordner", "is a link that leads out of the corpus folder"),
        FailedFile("rohr.txt", "is no regular file"),
        FailedFile("tot.txt", "cannot be read: No such file or directory"),
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(files: Files) -> None:
    folder = files({"a.txt": b"Ein Satz.", "zu.txt": b"Zu."})
    (folder / "zu.txt").chmod(0)
    assert read_corpus(folder).failed == (FailedFile("zu.txt", "cannot be read: Permission denied"),)


def test_a_file_name_that_is_no_utf8_is_shown_with_escapes(files: Files) -> None:
    folder = files({"a.txt": b"Ein Satz."})
    Path(os.fsdecode(os.fsencode(folder) + b"/gr\xfcn.txt")).write_text("Ein Baum.")
    assert [document.source for document in read_corpus(folder).documents] == ["a.txt", "gr\\udcfcn.txt"]


def test_a_missing_folder_is_an_error_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"nirgends is missing; create it and put documents into it"):
        read_corpus(tmp_path / "nirgends")


def test_a_folder_that_cannot_even_be_looked_at_is_an_error_with_its_remedy(tmp_path: Path) -> None:
    # As for a folder within one that only somebody else may enter, the system refuses to say whether it is there.
    with pytest.raises(CorpusError, match=r"cannot be read \(File name too long\); check CORPUS_DIR"):
        read_corpus(tmp_path / ("n" * 300))


def test_a_folder_without_documents_is_an_error_that_names_the_first_failure(files: Files) -> None:
    folder = files({"leer.txt": b" \n"})
    with pytest.raises(CorpusError, match=r"holds nothing that can be indexed \(leer.txt holds no text\)"):
        read_corpus(folder)


def test_progress_counts_files(files: Files) -> None:
    seen: list[tuple[int, int]] = []
    read_corpus(files({"a.txt": b"Ein Satz.", "b.txt": b""}), lambda done, total: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]


def test_the_language_is_that_of_the_front_matter_else_of_the_text(files: Files) -> None:
    folder = files(
        {
            "a.md": b"---\nlang: de-AT\n---\nThis text is written in English, as you can see.",
            "b.txt": b"Dieser Text ist auf Deutsch geschrieben, wie man sieht.",
            "c.txt": b"123 456",
        }
    )
    assert [document.language for document in read_corpus(folder).documents] == ["de", "de", ""]
