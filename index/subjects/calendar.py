"""Words that are written like names but are none of anything that a corpus is about: days, months, forms of address."""

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.dates import get_day_names, get_month_names

from index.subjects.wordlists import PLAIN
from index.words import stems, words


@cache
def calendar(language: str) -> frozenset[str]:
    """Give the stems of such words in a language; none for one that Babel does not know."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return frozenset()
    names = [
        name
        for context in ("format", "stand-alone")
        for table in (get_day_names("wide", context, locale), get_month_names("wide", context, locale))
        for name in table.values()
    ]
    return frozenset(stems(words(" ".join([*names, *PLAIN.get(language, ())])), language))
