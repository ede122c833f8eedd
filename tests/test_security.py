"""What SECURITY.md says is tested, is: every test that it names is there."""

import re
from pathlib import Path

_TESTS = Path(__file__).parent
_NAMED = re.compile(r"`(?:tests/)?((?:e2e|bot|index)/[\w/]+\.py)(?:::(\w+))?`|`…::(\w+)`")


def test_every_test_that_is_named_exists() -> None:
    file, count = "", 0
    for named in _NAMED.finditer((_TESTS.parent / "SECURITY.md").read_text("utf-8")):
        file = named[1] or file
        source = (_TESTS / file).read_text("utf-8")
        name = named[2] or named[3]
        assert not name or f"def {name}(" in source, f"{file}::{name}"
        count += 1
    assert count > 60
