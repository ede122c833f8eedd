"""Names quotes durably: a short name made of a quote's own words and place, by which it can be asked for again.

The same quote has the same name, wherever and for whomever it is shown; nothing in it says who that is.
"""

import base64
import hashlib

from index.answers import Quote

_BYTES = 8
# So that names can be told from whatever else a `/start` may bring.
_MARK = "p"


def number_of(quote: Quote) -> int:
    """The quote's number, of 63 bits: that two different ones share it does not happen within millions of quotes."""
    content = "\0".join((quote.source, str(quote.start), quote.text)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.sha256(content).digest()[:_BYTES]) >> 1


def payload_of(quote: Quote) -> str:
    """What a link to a quote carries: twelve of the characters `A-Za-z0-9_-`."""
    return _payload(number_of(quote))


def number_in(payload: str) -> int | None:
    """The number that a link carries; None where it is none of ours, for anybody can write one."""
    try:
        number = int.from_bytes(base64.urlsafe_b64decode(payload.removeprefix(_MARK) + "="))
    except ValueError:
        return None
    return number if number < 2**63 and _payload(number) == payload else None


def _payload(number: int) -> str:
    return _MARK + base64.urlsafe_b64encode(number.to_bytes(_BYTES)).decode("ascii").rstrip("=")
