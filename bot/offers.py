"""Quotes that somebody may send where the bot is not: each a message by itself, without buttons that need the bot."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.rendering import render_answer, render_quote, source_line
from bot.reply import Reply, shorten
from bot.texts import Texts
from index.answers import Answer, Context, Outcome, Quote

# A quote that is not the best one passes for an answer too at this share of its probability; below the second share it
# is not offered at all.
_AS_GOOD, _NOT_WORTH_IT = 0.6, 0.05
_MOST = 10
_PREVIEW = 240


@dataclass(frozen=True, slots=True)
class Offer:
    """One quote to choose: `key` (at most 64 bytes) tells it from others, `title` and `preview` are seen first."""

    key: str
    title: str
    preview: str
    reply: Reply


def offers_of(question: str, answer: Answer, contexts: Sequence[Context], texts: Texts) -> tuple[Offer, ...]:
    """Up to ten quotes to choose from, best first; none where nothing is claimed to answer or to come close.

    What only comes close says so wherever it is read, and names the question that it does not quite answer.
    `contexts[i]` is that of `answer.quotes[i]`.
    """
    if answer.outcome is Outcome.NOTHING:
        return ()
    best = answer.quotes[0].score
    return tuple(
        _offer(question, quote, context, texts, close=not answer.answered or quote.score < best * _AS_GOOD)
        for quote, context in list(zip(answer.quotes, contexts, strict=False))[:_MOST]
        if quote.score >= best * _NOT_WORTH_IT
    )


def single_offer(answer: Answer, contexts: Sequence[Context], texts: Texts) -> Offer:
    """The best quote, or that there is none, as an answer below the question itself."""
    best = replace(answer, quotes=answer.quotes[:1])
    reply = replace(render_answer(best, contexts[:1], texts), buttons=())
    return notice(reply, texts)


def notice(reply: Reply, texts: Texts) -> Offer:
    """A message that is sent at once and never chosen; Telegram wants a title all the same."""
    return Offer("answer", texts("inline-title"), "", reply)


def _offer(question: str, quote: Quote, context: Context, texts: Texts, *, close: bool) -> Offer:
    source = source_line(context, texts)
    opening = texts("inline-close", question=" ".join(question.split())) if close else ""
    if quote.pinned:
        opening = texts("pinned")
    return Offer(
        key=_key(quote),
        title=texts("inline-title-close", source=source) if close else source,
        preview=shorten(quote.text, _PREVIEW),
        reply=render_quote(quote, context, texts, opening=opening),
    )


def _key(quote: Quote) -> str:
    return hashlib.sha256(f"{quote.source}\0{quote.start}\0{quote.end}".encode()).hexdigest()[:32]
