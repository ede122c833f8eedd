"""Speakers are told by where their names stand beside verbs of saying, in the order of each language."""

import pytest

from index.subjects.capitals import Capitals
from index.subjects.mentions import Finds
from index.subjects.particles import ArabicTerms, KoreanTerms
from index.subjects.speech import Speech
from index.subjects.terms import JapaneseTerms

FINDS: dict[str, Finds] = {"ar": ArabicTerms(), "ko": KoreanTerms(), "ja": JapaneseTerms()}


def speakers(language: str, sentence: str) -> list[str]:
    find = FINDS.get(language) or Capitals(language)
    return [mention.text for mention in Speech(language).speakers(sentence, find(sentence))]


@pytest.mark.parametrize(
    ("language", "sentence", "speaker"),
    [
        ("de", "Grushko sagte, Moskau sei bereit.", "Grushko"),
        ("de", 'Es sei "ein Risiko", sagte der Sprecher Tom Huber am Montag.', "Tom Huber"),
        ("de", "Das ist, laut Huber, falsch.", "Huber"),
        ("de", "Das sei falsch, so Huber.", "Huber"),
        ("de", "Wolfgang Katzian (SPÖ) hat betont, das sei wenig.", "Wolfgang Katzian"),
        ("en", "Elizabeth Warren, a senator of the state, said she would think about it.", "Elizabeth Warren"),
        ("en", '"It is a risk", said Stoltenberg.', "Stoltenberg"),
        ("en", "According to Reuters, the talks failed.", "Reuters"),
        ("fr", "Emmanuel Macron a déclaré que rien ne change.", "Emmanuel Macron"),
        ("es", "«Es un riesgo», dijo Pedro Sánchez.", "Pedro Sánchez"),
        ("it", "Mario Draghi ha detto che basta.", "Mario Draghi"),
        ("pt", "A ministra Marina Silva disse que não.", "Marina Silva"),
        ("nl", "Mark Rutte zei dat het kan.", "Mark Rutte"),
        ("pl", "Donald Tusk powiedział, że nie.", "Donald Tusk"),
        ("ru", "«Это риск», — заявил Сергей Лавров.", "Сергей Лавров"),
        ("tr", "Bakan Çavuşoğlu, görüşmelerin süreceğini söyledi.", "Bakan Çavuşoğlu"),
        ("ar", "قال الرئيس إن الحلف مستعد.", "الرئيس"),
        ("ja", "トランプ大統領は会見で交渉を続けると述べた。", "トランプ"),
        ("ko", "트럼프는 회담을 계속하겠다고 말했다.", "트럼프"),
    ],
)
def test_who_stands_beside_a_verb_of_saying_speaks(language: str, sentence: str, speaker: str) -> None:
    assert speakers(language, sentence)[0] == speaker


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Gestern in Wien sagte niemand etwas."),
        ("de", "Der Chef der Telekom sagte ab."),
        ("de", "Wie berichtet Huber den Einlass verweigert."),
        ("en", "Nobody there said NATO was ready."),
        ("en", "The head of NATO said nothing."),
        ("ru", "Об этом в Москве сказал бы каждый."),
        ("ja", "トランプの発言について報道が続いた。"),
        ("vi", "Nguyễn Phú Trọng nói như vậy."),
    ],
)
def test_who_only_stands_near_does_not_speak(language: str, sentence: str) -> None:
    assert speakers(language, sentence) == []
