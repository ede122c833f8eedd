"""Inline mode: quotes to send in any chat, none that is not the documents', and nothing kept of what was typed."""

import sqlite3

import pytest

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece, units
from .botapi.server import Call
from .child import ADMINS, Child
from .examples import FOLLOW_UP, QUESTION

pytestmark = pytest.mark.asyncio(loop_scope="session")

SENTENCE = (
    "Nach vierstündigen Gesprächen in Brüssel, dem zweiten Versuch in dieser Woche, eine Krise zu entschärfen, "
    "die durch das Aufmarschieren russischer Truppen in der Nähe der Ukraine ausgelöst wurde, zeigte sich die Kluft "
    "zwischen der Position Russlands und der der Vereinigten Staaten und ihrer Verbündeten so deutlich wie eh und je."
)
SOURCE = "NATO-Russland-Gespräche in Brüssel · passage 1 of 16"


async def answered(api: BotApi, query: Json) -> Call:
    call: Call
    [call] = await api.until(lambda: api.called("answerInlineQuery", inline_query_id=query["id"]))
    await api.until(lambda: call.result is not None or call.error)
    return call


def covered(content: Json, kind: str) -> list[str]:
    return [
        piece(content["message_text"], one["offset"], one["length"])
        for one in content["entities"]
        if one["type"] == kind
    ]


async def test_a_question_offers_the_quote_within_its_passage_with_its_source(api: BotApi, person: Person) -> None:
    call = await answered(api, api.world.typed(person, QUESTION))
    assert call.error == ""
    first = call.params["results"][0]
    assert (first["type"], first["title"]) == ("article", SOURCE)
    assert first["description"] == SENTENCE[:239].rstrip() + "…"
    content = first["input_message_content"]
    assert content["message_text"] == f"{SENTENCE}\n— {SOURCE}"
    assert covered(content, "bold") == covered(content, "expandable_blockquote") == [SENTENCE]
    assert content["link_preview_options"] == {"is_disabled": True}
    assert "reply_markup" not in first
    assert "button" not in call.params
    assert (call.params["cache_time"], call.params["is_personal"]) == (60, False)


async def test_the_source_of_a_quote_that_was_sent_is_a_link_that_opens_it_for_whoever_reads_it(
    api: BotApi, person: Person, stranger: Person
) -> None:
    call = await answered(api, api.world.typed(person, QUESTION))
    content = call.params["results"][0]["input_message_content"]
    assert covered(content, "text_link") == [SOURCE]
    [link] = [one["url"] for one in content["entities"] if one["type"] == "text_link"]
    address, payload = link.split("?start=")
    assert address == "https://t.me/belegtestbot"
    opened = await api.reply(api.world.say(stranger, f"/start {payload}"))
    bold = [piece(opened["text"], one["offset"], one["length"]) for one in opened["entities"] if one["type"] == "bold"]
    assert bold == [SENTENCE]


async def test_there_are_at_most_ten_and_what_only_comes_close_says_so(api: BotApi, person: Person) -> None:
    question = "What did Stoltenberg say?"
    call = await answered(api, api.world.typed(person, question))
    results = call.params["results"]
    assert 2 <= len(results) <= 10
    assert len({result["id"] for result in results}) == len(results)
    close = [result for result in results if result["title"].startswith("Close, but no answer · ")]
    assert 1 <= len(close) < len(results)
    assert results[0] not in close
    for result in results:
        text = result["input_message_content"]["message_text"]
        assert units(text) <= 4096
        assert text.startswith(f"Close to “{question}”, but not quite an answer to it:\n\n") is (result in close)


async def test_the_asker_of_german_gets_german_words_and_caches_them_for_all(api: BotApi, person: Person) -> None:
    call = await answered(api, api.world.typed(person, "Wie lange dauerten die Gespräche in Brüssel?"))
    assert call.params["results"][0]["title"] == "NATO-Russland-Gespräche in Brüssel · Abschnitt 1 von 16"
    assert call.params["is_personal"] is False


async def test_where_the_question_does_not_tell_its_language_the_results_are_for_the_asker_alone(
    api: BotApi, person: Person
) -> None:
    call = await answered(api, api.world.typed(Person(person.id, "Ada", language="pl"), "NATO"))
    assert call.params["results"][0]["title"].startswith("NATO-Russland-Gespräche in Brüssel · fragment ")
    assert call.params["is_personal"] is True


async def test_without_an_answer_there_is_nothing_to_send_but_a_way_to_the_private_chat(
    api: BotApi, person: Person
) -> None:
    call = await answered(api, api.world.typed(person, "How do I bake sourdough bread in a wood oven?"))
    assert call.error == ""
    assert call.params["results"] == []
    assert call.params["button"] == {
        "text": "The documents do not answer that. Ask me in private",
        "start_parameter": "inline",
    }
    greeting = await api.reply(api.world.say(person, "/start inline"))
    assert greeting["text"].startswith("Ask me a question")


async def test_before_a_question_there_is_a_hint(api: BotApi, person: Person) -> None:
    for text in ("", "   "):
        call = await answered(api, api.world.typed(person, text))
        assert call.params["results"] == []
        assert call.params["button"] == {"text": "Type a question, or ask me in private", "start_parameter": "inline"}
        assert call.params["is_personal"] is True


async def test_only_the_question_somebody_comes_to_rest_on_is_looked_up(
    api: BotApi, person: Person, stranger: Person
) -> None:
    halts = [api.world.typed(person, QUESTION[:length]) for length in (8, 14, 20, 28, len(QUESTION))]
    other = api.world.typed(stranger, QUESTION)
    await answered(api, halts[-1])
    await answered(api, other)
    await api.settled()
    answers = [api.called("answerInlineQuery", inline_query_id=query["id"]) for query in halts]
    assert [len(calls) for calls in answers] == [0, 0, 0, 0, 1]


async def test_what_comes_too_late_fails_silently(api: BotApi, shared: Child, person: Person) -> None:
    before = shared.output.count("Traceback")
    query = api.world.typed(person, QUESTION)
    api.world.inline_queries.discard(query["id"])
    call = await answered(api, query)
    assert "query is too old" in call.error
    assert (await answered(api, api.world.typed(person, QUESTION))).error == ""
    assert shared.output.count("Traceback") == before


async def test_the_longest_query_and_hostile_ones_are_survived(api: BotApi, person: Person) -> None:
    for text in (("why " * 64)[:256], "🏴󠁧󠁢󠁥󠁮󠁧󠁿" * 18, "\u202e<b>&\u0000", "؟" * 256):
        assert (await answered(api, api.world.typed(person, text))).error == ""


async def test_nothing_typed_is_kept_and_no_conversation_grows_from_it(
    api: BotApi, shared: Child, person: Person
) -> None:
    query = api.world.typed(person, "What does Grushko say?")
    await answered(api, query)
    following = await api.reply(api.world.say(person, FOLLOW_UP))
    fresh = await api.reply(api.world.say(Person(person.id + 100_000), FOLLOW_UP))
    assert following["text"] == fresh["text"]
    with sqlite3.connect(shared.home / "data" / "belegbot.sqlite3") as database:
        kept = database.execute("SELECT question FROM answers WHERE user = ?", (person.id,)).fetchall()
    database.close()
    assert kept == [(FOLLOW_UP,)]


async def test_quotes_that_were_sent_are_counted_and_are_no_questions_to_the_bot(
    api: BotApi, person: Person, group: Chat
) -> None:
    admin = Person(ADMINS[0])
    before = await _counted(api, admin)
    query = api.world.typed(person, QUESTION)
    [result, *_] = (await answered(api, query)).params["results"]
    in_private = api.world.choose(person, query, result)
    in_group = api.world.choose(person, query, result, chat=group)
    await api.settled()
    assert api.replies(in_private) == api.replies(in_group) == []
    assert await _counted(api, admin) == before + 2


async def _counted(api: BotApi, admin: Person) -> int:
    status = (await api.reply(api.world.say(admin, "/status")))["text"]
    [line] = [line for line in status.splitlines() if line.startswith("Quotes sent inline: ")]
    return int(line.split(": ")[1])
