import pytest

from bot.texts import LANGUAGES, Texts
from bot.words import Word, phrases, word_of


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("more", Word.MORE),
        ("  MORE, please! ", Word.MORE),
        ("mehr", Word.MORE),
        ("weiter", Word.ON),
        ("in  context", Word.CONTEXT),
        ("Im Zusammenhang.", Word.CONTEXT),
        ("next paragraph", Word.NEXT),
        ("naechster Absatz", None),
        ("nachster Absatz", Word.NEXT),
        ("previous", Word.PREVIOUS),
        ("¡Más!", Word.MORE),
        ("mas", Word.MORE),
        ("Quoi d'autre ?", Word.MORE),
        ("quoi d’autre", Word.MORE),
        ("ещё", Word.MORE),
        ("ЕЩЕ", Word.MORE),
        ("DAHA FAZLA", Word.MORE),
        ("İlerle", Word.ON),
        ("YALNIZCA SORUM", Word.BARE),
        ("المزيد", Word.MORE),
        ("もっと見る", Word.MORE),
        ("더 보기", Word.MORE),
        ("เพิ่มเติม", Word.MORE),
        ("ｍｏｒｅ", Word.MORE),
        ("更多。", Word.MORE),
        ("Later →", Word.LATER),
        ("more about Grushko", None),
        ("mehr als vorher?", None),
        ("", None),
        ("→", None),
        ("?!", None),
        ("more" * 20, None),
    ],
)
def test_exact_phrases_are_words_however_they_are_spelt(typed: str, word: Word | None) -> None:
    assert word_of(typed) is word


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_phrases_for_every_word_and_they_mean_it_everywhere(language: str) -> None:
    for word, listed in phrases(language).items():
        assert listed
        for phrase in listed:
            found = word_of(phrase)
            # A label may be among the phrases of its own direction, of any language.
            assert found is word or (word.is_label and found in {Word.ON, Word.NEXT, Word.PREVIOUS}), phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_labels_of_buttons_are_words_for_them(language: str) -> None:
    texts = Texts.get(language)
    for key, words in {
        "more": {Word.MORE},
        "context": {Word.CONTEXT},
        "back": {Word.BACK},
        "bare": {Word.BARE},
        "later": {Word.LATER, Word.ON},
        "earlier": {Word.EARLIER, Word.PREVIOUS},
    }.items():
        assert word_of(texts(f"button-{key}")) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_short_and_named_once(language: str) -> None:
    for word, listed in phrases(language).items():
        assert len(set(listed)) == len(listed)
        assert all(0 < len(phrase) <= 40 for phrase in listed), word
        if not word.is_label:
            assert all(phrase == phrase.lower() for phrase in listed), word
