"""Tells sentences that lean on what stands before them: "He said ...", a quotation that does not name its speaker."""

import re
from functools import lru_cache

# Pronouns of the third person, by which somebody named before is meant, in the languages of the default model.
_PRONOUNS = frozenset(
    """
    er sie es ihm ihr ihnen ihn sein seine dieser diese dieses
    he she they it him her them his their this these
    il elle ils elles lui leur cela ce ces cette
    él ella ellos ellas éste ésta eso esto su sus
    egli lui lei loro essi esso essa questo questa
    hij zij ze hem haar hun dit deze
    on ona ono oni one jego jej ich ten ta to
    ele ela eles elas dele dela este esta isso isto
    он она оно они его её их ему ей этот эта это эти
    o onlar onu ona bu bunlar
    هو هي هم هما هذا هذه
    他 她 它 他们 她们 它们 他們 她們 它們 这 這
    彼 彼女 彼ら これ それ
    그 그녀 그들 이것
    เขา เธอ พวกเขา มัน
    """.split()  # noqa: SIM905 - a line for each language reads better
)
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = ('"', "„", "“", "«", "»", "「", "『", "‘", "'")
_FIRST, _LAST = 3, 2


@lru_cache(maxsize=200_000)
def leans(sentence: str) -> tuple[float, float]:
    """Say whether a pronoun stands among the first words or at the end, and whether it begins as a quotation."""
    words = [word.lower() for word in _WORD.findall(sentence)]
    near = {*words[:_FIRST], *words[-_LAST:]}
    pronoun = bool(near & _PRONOUNS) or sentence.lstrip().startswith(("他", "她", "它", "彼", "เขา", "เธอ", "그"))
    return float(pronoun), float(sentence.startswith(_OPENING))
