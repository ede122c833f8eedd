"""Finds who says something: a name beside a verb of saying, in the order that each language has for the two."""

import re
from collections.abc import Iterator, Sequence

from index.subjects.mentions import Mention
from index.subjects.wordlists import HELPING, PREPOSITIONS, RIGHT_BEFORE, SAYING

_LAST_WORD = re.compile(r"([^\W\d_]+)[^\w.,;:!?]*$")
_QUOTED = ('"', "”", "“", "»", "«", "’", "'", ",", "–", "—", "-")
_TITLE = re.compile(r"(?:[^\W\d_A-ZÄÖÜ][\w.'’-]*\s|\s){1,6}")
_FINAL, _UNSPACED = frozenset({"ja", "ko", "tr"}), frozenset({"zh", "th"})
_TOPICS = {
    "ja": re.compile("(?:氏|さん|大統領|首相|長官|議員)?[はがも]"),
    "ko": re.compile(r"(?:\s\S{1,6})?[은는이가도]?(?:\s|$)"),
    "tr": re.compile(r"[,\s]"),
}
# How near the end of its sentence or clause such a verb stands, and what may come between name and verb in Chinese.
_AT_END, _BRIEFLY = 14, 6


class Speech:
    """Finds the speakers in sentences of one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        # The longest first, so that no verb is taken for the beginning of a longer one.
        verbs = sorted(SAYING.get(language, ()), key=lambda verb: (-len(verb), verb))
        pattern = "|".join(re.escape(verb.replace("_", " ")) for verb in verbs) or "(?!)"
        stems = language in {"ja", "ko"} or language in _UNSPACED
        self._verb = re.compile(pattern if stems else rf"(?<!\w)(?<!\bwie )(?:{pattern})(?!\w)", re.IGNORECASE)
        helping = rf"(?:(?:{'|'.join(HELPING[language])})\s+)?" if language in HELPING else ""
        self._between = re.compile(rf"\s*(?:\([^()]{{1,60}}\)|,[^,]{{1,60}},)?\s*{helping}")

    def speakers(self, sentence: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """Give those of the mentions that may be who says something, the likeliest first."""
        for verb in self._verb.finditer(sentence) if mentions else ():
            before = [each for each in mentions if each.end <= verb.start()]
            after = [each for each in mentions if each.start >= verb.end()]
            if self._language in _FINAL:
                yield from self._topics(sentence, before, verb)
            elif self._language in _UNSPACED:
                yield from (each for each in before[-1:] if verb.start() - each.end <= _BRIEFLY)
            elif verb.group().lower().replace(" ", "_") in RIGHT_BEFORE:
                yield from (each for each in after[:1] if sentence[verb.end() : each.start].isspace())
            else:
                yield from self._beside(sentence, before, after, verb)

    def _beside(
        self, sentence: str, before: Sequence[Mention], after: Sequence[Mention], verb: re.Match[str]
    ) -> Iterator[Mention]:
        """Give the name just before a verb, and the one after it where the order may be turned round."""
        for each in before[:-4:-1]:
            if self._between.fullmatch(sentence, each.end, verb.start()) and self._is_subject(sentence, each):
                yield each
        told = sentence[: verb.start()].rstrip()
        turned = self._language in {"de", "ar"} or not told or told.endswith(_QUOTED)
        for each in after[:1] if turned else ():
            if _TITLE.fullmatch(sentence, verb.end(), each.start if each.first < 0 else each.first):
                yield each

    def _topics(self, sentence: str, before: Sequence[Mention], verb: re.Match[str]) -> Iterator[Mention]:
        """Give the first name that is marked as what the sentence is about, if it ends with the verb."""
        if len(sentence.rstrip()) - verb.end() <= _AT_END:
            for each in before:
                if _TOPICS[self._language].match(sentence, each.end):
                    yield each
                    return

    def _is_subject(self, sentence: str, mention: Mention) -> bool:
        """Say whether a name may be the subject: it stands behind no preposition, and is no genitive after a noun."""
        before = _LAST_WORD.search(sentence, 0, mention.start)
        if before is None:
            return True
        if before[1].lower() in PREPOSITIONS.get(self._language, ()):
            return False
        noun = _LAST_WORD.search(sentence, 0, before.start())
        return not mention.bound or noun is None or not noun[1][0].isupper() or noun.start() == 0
