"""Reads XQuAD-R (Roy et al., LAReQA, arXiv:2004.05484): the same questions and articles in eleven languages."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_YEAR = re.compile(r"1\d{3}|20\d{2}")
_CLAUSE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on paragraph `paragraph` of article `article`, and where its answer stands in the paragraph."""

    question: str
    article: int
    paragraph: int
    start: int
    end: int

    @property
    def source(self) -> str:
        """The file that the paragraph is written to."""
        return source(self.article, self.paragraph)


def source(article: int, paragraph: int) -> str:
    """Name the file of a paragraph."""
    return f"{article:02d}-{paragraph:02d}.txt"


def paragraphs(folder: Path, language: str) -> dict[tuple[int, int], str]:
    """Give the paragraphs of a language, by article and number."""
    return {
        (a, p): paragraph["context"]
        for a, article in enumerate(_articles(folder, language))
        for p, paragraph in enumerate(article["paragraphs"])
    }


def questions(folder: Path, asked_in: str, documents_in: str) -> list[Asked]:
    """Give the questions in one language with their answers' places in the paragraphs of another."""
    found = []
    pairs = zip(_articles(folder, asked_in), _articles(folder, documents_in), strict=True)
    for a, (asking, holding) in enumerate(pairs):
        for p, (asks, holds) in enumerate(zip(asking["paragraphs"], holding["paragraphs"], strict=True)):
            places = {each["id"]: each["answers"][0] for each in holds["qas"]}
            for each in asks["qas"]:
                answer = places[each["id"]]
                start = answer["answer_start"]
                found.append(Asked(each["question"], a, p, start, start + len(answer["text"])))
    return found


def answer_kinds(folder: Path) -> list[tuple[bool, bool, bool, bool]]:
    """Say of each answer, as it stands in English, whether it has a number, is a year, a name, or a clause."""
    kinds = []
    for article in _articles(folder, "en"):
        for paragraph in article["paragraphs"]:
            for each in paragraph["qas"]:
                words = each["answers"][0]["text"].split()
                name = words[0][:1].isupper() and words[-1][:1].isupper()
                number = any(character.isdigit() for word in words for character in word)
                kinds.append((number, bool(_YEAR.fullmatch(words[-1][-4:])), name, len(words) >= _CLAUSE_WORDS))
    return kinds


def _articles(folder: Path, language: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((folder / f"{language}.json").read_text("utf-8"))["data"]
    return found
