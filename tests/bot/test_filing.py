"""Names of files that somebody sends."""

import pytest

from bot.filing import destination, safe_name


@pytest.mark.parametrize(
    ("name", "kind", "safe"),
    [
        ("../../x.md", None, "x.md"),
        ("..\\..\\x.md", None, "x.md"),
        ("/etc/passwd.txt", None, "passwd.txt"),
        ("C:\\Akten\\Bericht 2024.PDF", None, "Bericht 2024.pdf"),
        (".hidden.md", None, "hidden.md"),
        ("a\u202efdp.txt", None, "a_fdp.txt"),
        ('a<b>:"|?*.md', None, "a_b______.md"),
        ("a\ud800b\x00.md", None, "a_b_.md"),
        ("Gru\u0308n.md", None, "Grün.md"),
        (".md", None, ""),
        ("..md", None, ""),
        ("...", None, ""),
        ("report", "application/pdf", "report.pdf"),
        (None, "application/pdf", "document.pdf"),
        (None, None, ""),
        ("x.exe", "application/pdf", ""),
        ("x.md.exe", None, ""),
        ("ü" * 200 + ".md", None, "ü" * 60 + ".md"),
    ],
)
def test_a_name_is_made_safe_or_refused(name: str | None, kind: str | None, safe: str) -> None:
    assert safe_name(name, kind) == safe


def test_a_file_takes_the_place_of_the_only_one_of_its_name() -> None:
    files = ("a/report.pdf", "b/other.pdf", "c/other.pdf", "uploads/Third.pdf", "d/third.pdf")
    assert destination("Report.pdf", files) == "a/report.pdf"
    assert destination("other.pdf", files) == "uploads/other.pdf"
    assert destination("third.pdf", files) == "uploads/Third.pdf"
    assert destination("new.pdf", files) == "uploads/new.pdf"
