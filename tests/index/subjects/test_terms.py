"""Terms are found where capitals do not show them."""

import pytest

from index.encoders.pieces import PieceCutter
from index.subjects.mentions import Mention
from index.subjects.nouns import Nouns
from index.subjects.particles import ArabicTerms, KoreanTerms
from index.subjects.terms import JapaneseTerms, RepeatedTerms


@pytest.fixture(scope="module")
def cutter() -> PieceCutter:
    return PieceCutter.of(None)


def test_japanese_terms_are_runs_of_katakana_or_characters() -> None:
    sentence = "今年、ストルテンベルグ氏は北大西洋条約機構の会議で12日間NATOを代表した。"
    assert [mention.text for mention in JapaneseTerms()(sentence)] == [
        "ストルテンベルグ", "北大西洋条約機構", "会議", "NATO", "代表",
    ]  # fmt: skip


def test_korean_terms_carry_particles() -> None:
    found = KoreanTerms()("트럼프는 워싱턴에서 그는 북한과 매우 협상했다.")
    assert [mention.text for mention in found] == ["트럼프", "워싱턴", "북한"]


def test_arabic_terms_have_an_article_or_follow_a_preposition() -> None:
    found = ArabicTerms()("وقال الرئيس في الولايات المتحدة إن مصر تنتظر من فرنسا الكثير وبالحوار.")
    assert [mention.text for mention in found] == ["الرئيس", "الولايات المتحدة", "فرنسا", "الحوار"]


def test_chinese_terms_are_what_a_sample_repeats_in_changing_company(cutter: PieceCutter) -> None:
    sample = [
        "古特雷斯周二到访日内瓦。",
        "秘书长古特雷斯呼吁停火。",
        "记者问古特雷斯何时回国。",
        "他的古特雷斯。",
        "他们的发言很长。",
        "他们的会议很短。",
        "他们的房子很大。",
    ]
    find = RepeatedTerms("zh", cutter, sample)
    assert find("今天古特雷斯会见了他们的代表 John Smith。") == [
        Mention(2, 6, "古特雷斯"),
        Mention(15, 25, "John Smith"),
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "nouns"),
    [
        ("en", "Remove the water filter before you clean the battery, then wait.", ["water filter", "battery"]),
        ("fr", "Nettoyez le filtre avant de charger la batterie.", ["filtre", "batterie"]),
        ("es", "Quite la batería y limpie el filtro.", ["batería", "filtro"]),
    ],
)
def test_nouns_stand_between_an_article_and_a_common_word(
    cutter: PieceCutter, language: str, sentence: str, nouns: list[str]
) -> None:
    def rareness(word: str) -> float:
        return float(cutter.cut(word).rareness.max(initial=0.0))

    found = Nouns(language, rareness)(sentence)
    assert [mention.text for mention in found] == nouns
    assert all(mention.plain for mention in found)
