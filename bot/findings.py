"""Writes what became of a text that was checked: it stands there, but for typography, altered word by word, or not."""

import sys
from collections.abc import Sequence

from bot.differences import write_differences
from bot.excerpts import ELLIPSIS
from bot.quoting import FOLD, source_line, write_quote, write_source, write_too_long
from bot.reply import MAX_SPANS, Draft, Reply, Style, units
from bot.texts import Texts
from index.answers import Context
from index.checking import Finding, Standing

# A text has at most as many characters as a message.
MAX_TEXT = 4096
_VERDICTS = {
    Standing.VERBATIM: "check-verbatim",
    Standing.TYPOGRAPHY: "check-typography",
    Standing.ALTERED: "check-altered",
    Standing.MISSING: "check-missing",
}
# Units for the comparison of an altered text, alone and among others.
_COMPARISON, _PART = 1800, 700
# A sentence among others is known by its beginning.
_MAX_NAME = 120
# Units that are kept for saying that not everything fits.
_RESERVE = 200


def render_check(
    findings: Sequence[Finding],
    contexts: Sequence[Context | None],
    texts: Texts,
    *,
    fold: int = FOLD,
    bare: bool = False,
) -> Reply:
    """The findings, one or more, on a text; `contexts[i]` is the passage of the quote of `findings[i]`.

    `bare` is for whatever shows no styles: signs then tell what only one of the two texts has.
    """
    draft = Draft()
    if len(findings) == 1:
        _write_alone(draft, findings[0], contexts[0], texts, fold=fold, bare=bare)
    else:
        _write_several(draft, findings, contexts, texts, bare=bare)
    return draft.reply()


def _write_alone(
    draft: Draft, finding: Finding, context: Context | None, texts: Texts, *, fold: int, bare: bool
) -> None:
    """Writes one finding and the passage that it is about."""
    draft.write(_verdict(finding, texts))
    quote = finding.quote
    if quote is None or context is None:
        return
    if finding.standing is Standing.ALTERED:
        write_differences(draft, finding, quote, texts, _COMPARISON, bare=bare)
        draft.write("\n\n" + texts("check-there"))
        fold = fold if bare else sys.maxsize  # its words stand above already
    elif finding.standing is Standing.MISSING:
        draft.write("\n" + texts("check-closest"))
    if not write_quote(draft, quote, context, texts, fold=fold):
        write_too_long(draft, quote, context, texts)


def _write_several(
    draft: Draft, findings: Sequence[Finding], contexts: Sequence[Context | None], texts: Texts, *, bare: bool
) -> None:
    """Writes findings one below the other without their passages, as many as fit."""
    draft.write(texts("check-parts"))
    spans = 0
    for number, (finding, context) in enumerate(zip(findings, contexts, strict=True), start=1):
        part = _part(number, finding, context, texts, bare=bare)
        spans += len(part.spans)
        if units(part.text) > draft.room - _RESERVE or spans > MAX_SPANS:
            draft.write("\n\n" + texts("check-rest"))
            return
        draft.add(part)


def _part(number: int, finding: Finding, context: Context | None, texts: Texts, *, bare: bool) -> Reply:
    """One finding among several: the sentence, what became of it, and where."""
    draft = Draft()
    draft.write(f"\n\n{number}. ")
    draft.write(texts.isolated(_name(finding.text)), Style.ITALIC)
    draft.write("\n" + _verdict(finding, texts))
    if finding.quote is not None and context is not None:
        if finding.standing is Standing.ALTERED:
            write_differences(draft, finding, finding.quote, texts, _PART, bare=bare)
        elif finding.standing is Standing.MISSING:
            draft.write(" " + texts("check-closest"))
        write_source(draft, finding.quote, source_line(context, texts))
    return draft.reply()


def _verdict(finding: Finding, texts: Texts) -> str:
    verdict = texts(_VERDICTS[finding.standing])
    return f"{verdict} {texts('check-places', places=finding.places)}" if finding.places > 1 else verdict


def _name(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _MAX_NAME else flat[: _MAX_NAME - 1].rstrip() + ELLIPSIS
