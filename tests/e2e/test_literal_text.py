"""Whatever documents hold is shown as it stands there: neither the bot nor Telegram takes anything in it for markup."""

import json
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.ext import Application, ExtBot

from bot.rendering import render_answer, render_closest, render_context
from bot.reply import Reply
from bot.telegram.limits import PatientRateLimiter
from bot.telegram.sending import Place, entities, keyboard, send
from bot.texts import Texts
from index.answerer import Answerer
from index.builder import update
from index.encoding import Model
from index.generation import load
from index.publish import GenerationStore
from index.ranking.ranker import Ranker
from tests.index.encoders_by_hand import CountingEncoder

from .botapi import BotApi, Failure, Person
from .botapi.checks import check_markup, checked_text, piece
from .botapi.errors import bad_request

BOT = "belegtestbot"
OWN = {"bold", "italic", "underline", "expandable_blockquote", "text_link"}
_PARTS = ["<<", "&", "&amp;", "&#x3c;", '<a href="https://evil.example">', "</a>", "<b>", "<", "</b></i>", "`", "**"]
_PARTS += [
    "[x](tg://user?id=1)",
    "__",
    "||",
    "```",
    "https://evil.example",
    f"@{BOT}",
    "/reindex",
    "#tag",
    "a@b.example",
]
_PARTS += ["😀", "e\u0301", "Die Katze", "sagte", "der Hund", "„"]
_sentence = st.lists(st.sampled_from(_PARTS), min_size=2, max_size=9).map(lambda parts: f"Katze {' '.join(parts)} war.")
_documents = st.lists(st.lists(_sentence, min_size=1, max_size=4), min_size=1, max_size=4)


def answerer_over(home: Path, name: str, text: str) -> Answerer:
    """Answers from one document, indexed as any other."""
    (home / "corpus").mkdir()
    (home / "corpus" / name).write_text(text, encoding="utf-8")
    encoder = CountingEncoder()
    update(home / "corpus", home / "data", Model("by hand", encoder.fingerprint, lambda _: encoder), lambda _: None)
    store = GenerationStore(home / "data")
    generation = load(store.folder(store.current()))
    return Answerer(generation, Ranker(generation, encoder), encoder)


def shown(reply: Reply) -> tuple[str, list[dict[str, Any]]]:
    """The text and entities of a reply as Telegram keeps them; it refuses none of it."""
    check_markup(json.loads(marks.to_json()) if (marks := keyboard(reply)) else None)
    return checked_text(reply.text, [json.loads(entity.to_json()) for entity in entities(reply, BOT)])


@settings(max_examples=30, deadline=None)
@given(paragraphs=_documents, name=st.sampled_from(["a.txt", "a.md"]), title=_sentence)
def test_hostile_documents_are_quoted_to_the_letter_with_no_entity_but_the_bots_own(
    paragraphs: list[list[str]], name: str, title: str
) -> None:
    document = f"{title}\n\n" + "\n\n".join(" ".join(sentences) for sentences in paragraphs) + "\n"
    with tempfile.TemporaryDirectory() as folder:
        answerer = answerer_over(Path(folder), name, document)
    answer = answerer.answer("Was sagte die Katze?")
    assert answer.quotes
    contexts, texts = tuple(map(answerer.context, answer.quotes)), Texts.get("de")
    replies = [render_answer(answer, contexts, texts, row=1), render_closest(answer, contexts, texts, row=1)]
    replies += [render_context(answer.quotes[0], contexts[:1], texts, row=1, place=0)]
    for reply in replies:
        text, marked = shown(reply)
        assert text == reply.text.strip()
        assert {entity["type"] for entity in marked} <= OWN
        links = [entity["url"] for entity in marked if entity["type"] == "text_link"]
        assert all(link.startswith(f"https://t.me/{BOT}?start=") for link in links)
        for entity in marked:
            if entity["type"] == "bold" and reply is not replies[0]:
                assert piece(text, entity["offset"], entity["length"]) in document
    assert answer.quotes[0].text in replies[1].text


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as server:
        yield server


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[ExtBot[Any]]:
    builder = Application.builder().token(api.bot.token).updater(None).rate_limiter(PatientRateLimiter())
    async with builder.base_url(f"{api.url}/bot").build() as application:
        yield application.bot


async def test_a_refusal_of_entities_has_one_plain_message_follow_and_no_preview_is_ever_asked_for(
    api: BotApi, bot: ExtBot[Any], tmp_path: Path
) -> None:
    answerer = answerer_over(tmp_path, "a.txt", "Die Katze <<sagte>> & <a href='https://evil.example'>schlief</a>.\n")
    answer = answerer.answer("Was sagte die Katze?")
    reply = render_closest(answer, tuple(map(answerer.context, answer.quotes)), Texts.get("de"), row=1)
    api.world.say(Person(7), "hello")
    await send(bot, Place(7), reply)
    refusal = bad_request("can't parse entities: Unsupported start tag")
    api.fail(Failure("sendMessage", error=refusal))
    await send(bot, Place(7), reply)
    marked, refused, plain = api.called("sendMessage")
    assert all(call.params["link_preview_options"] == {"is_disabled": True} for call in api.called("sendMessage"))
    assert not any("parse_mode" in call.params for call in api.calls)
    assert refused.params["entities"] == marked.params["entities"]
    assert (plain.params["entities"], marked.params["entities"] != []) == ([], True)
    assert [one["text"] for one in api.sent(7)] == [reply.text] * 2
    assert "<<sagte>> & <a href='https://evil.example'>schlief</a>" in api.sent(7)[1]["text"]
    # What is refused for another reason is not sent again.
    api.fail(Failure("sendMessage", error=bad_request("chat not found")))
    with pytest.raises(Exception, match=r"Chat not found"):
        await send(bot, Place(7), reply)
    assert len(api.called("sendMessage")) == 4
