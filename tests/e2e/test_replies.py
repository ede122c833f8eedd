"""Replies to answers, and to parts of them: what they are about, and which turn they follow."""

from pathlib import Path

from bot.texts import Texts
from index.answers import Turn

from .bench import Bench, bench
from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .examples import QUESTION, WORDS

ADA, BOB, GROUP = Person(1), Person(2), Chat(-5, "supergroup", forum=True)
ENGLISH = Texts.get("en")
GRUSHKO = "What did Grushko say about progress?"
PROGRESS = (
    "Er sagte, Fortschritte seien möglich, aber es gebe einige Bereiche, in denen Russland nicht zurücktreten könne."
)
ARMS = "die Allianz sei bereit, Waffengespräche zu führen"


def covered(message: Json, kind: str) -> list[str]:
    return [piece(message["text"], one["offset"], one["length"]) for one in message["entities"] if one["type"] == kind]


async def pressed(bot: Bench, person: Person, message: Json, label: str) -> None:
    """Presses the first button whose label begins so."""
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    data = next(button["callback_data"] for button in buttons if button["text"].startswith(label))
    bot.api.world.press(person, message, data)
    await bot.hear({"chat": {"id": 0}, "message_id": 0})


async def test_a_reply_asks_about_the_quote_first_and_follows_that_turn(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, QUESTION))
    quote = covered(answer, "bold")[0]
    assert quote.startswith(WORDS)
    await bot.hear(server.world.say(ADA, "What triggered the crisis?"))
    reply = await bot.hear(server.world.say(ADA, "and why?", reply_to=answer))
    assert reply["text"]
    assert (bot.last.question, bot.last.focus, bot.last.turns) == ("and why?", quote, (Turn(QUESTION, quote),))


async def test_turns_before_the_answer_replied_to_come_before_it(bot: Bench, server: BotApi) -> None:
    await bot.hear(server.world.say(ADA, "zeroth"))
    answer = await bot.hear(server.world.say(ADA, QUESTION))
    await bot.hear(server.world.say(ADA, "second"))
    await bot.hear(server.world.say(ADA, "and why?", reply_to=answer))
    assert [turn.question for turn in bot.last.turns] == ["zeroth", QUESTION]


async def test_a_reply_to_a_part_is_about_that_part(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, GRUSHKO))
    assert "Fortschritte seien möglich" in answer["text"]
    await bot.hear(server.world.say(ADA, "which ones?", reply_to=answer, part="einige Bereiche"))
    assert bot.last.focus == PROGRESS


async def test_a_reply_to_a_part_of_a_further_quote_is_about_that_one(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, QUESTION))
    await pressed(bot, ADA, answer, ENGLISH("button-more"))
    quotes = list(dict.fromkeys(covered(answer, "bold")))
    assert len(quotes) == 3
    for quote in quotes:
        await bot.hear(server.world.say(ADA, "who says so?", reply_to=answer, part=quote))
        assert (bot.last.focus, bot.last.turns[-1]) == (quote, Turn(QUESTION, quote))
    await bot.hear(server.world.say(ADA, "who says so?", reply_to=answer))
    assert (bot.last.focus, bot.last.turns[-1]) == (quotes[0], Turn(QUESTION, quotes[0]))


async def test_a_reply_in_the_context_view_may_be_about_a_neighbouring_passage(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, QUESTION))
    quote = covered(answer, "bold")[0]
    await pressed(bot, ADA, answer, "In context")
    await bot.hear(server.world.say(ADA, "who?", reply_to=answer, part=ARMS))
    assert bot.last.focus.startswith("NATO-Generalsekretär Jens Stoltenberg sagte, die Allianz sei bereit")
    assert bot.last.turns[-1].answer == ARMS
    await bot.hear(server.world.say(ADA, "who?", reply_to=answer))
    assert (bot.last.focus, bot.last.turns[-1].answer) == (quote, quote)


async def test_emoji_before_a_part_do_not_move_it(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, "Womit feierte man im Kontrollzentrum?"))
    await bot.hear(server.world.say(ADA, "wann?", reply_to=answer, part="Sekt & <b>Kuchen</b>"))
    assert bot.last.focus == "Danach feierte man im Kontrollzentrum 🍾 mit Sekt & <b>Kuchen</b>."


async def test_anybody_in_a_group_may_reply_to_an_answer_but_brings_no_turns_of_their_own(
    bot: Bench, server: BotApi
) -> None:
    answer = await bot.hear(server.world.say(ADA, f"/ask {QUESTION}", chat=GROUP, thread=3))
    quote = covered(answer, "bold")[0]
    await bot.hear(server.world.say(BOB, "/ask my own subject", chat=GROUP, thread=3))
    await bot.hear(server.world.say(BOB, "and why?", chat=GROUP, thread=3, reply_to=answer))
    assert (bot.last.question, bot.last.focus, bot.last.turns) == ("and why?", quote, (Turn(QUESTION, quote),))
    await bot.hear(server.world.say(BOB, "/ask and then?", chat=GROUP, thread=3))
    assert [turn.question for turn in bot.last.turns] == ["my own subject", "and why?"]


async def test_a_command_may_reply_too(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, f"/ask {QUESTION}", chat=GROUP))
    await bot.hear(server.world.say(BOB, "/ask and why?", chat=GROUP, reply_to=answer))
    assert (bot.last.question, bot.last.focus) == ("and why?", covered(answer, "bold")[0])


async def test_a_reply_to_anything_else_is_an_ordinary_question(bot: Bench, server: BotApi) -> None:
    await bot.hear(server.world.say(ADA, QUESTION))
    help_ = await bot.hear(server.world.say(ADA, "/help"))
    own = server.world.say(ADA, "what is this?")
    await bot.hear(own)
    ordinary = [QUESTION, "what is this?"]
    for question, original in (("one?", help_), ("two?", own)):
        await bot.hear(server.world.say(ADA, question, reply_to=original, part=original["text"][:9]))
        assert (bot.last.focus, [turn.question for turn in bot.last.turns]) == ("", ordinary)
        ordinary.append(question)


async def test_an_answer_is_not_known_in_another_chat(bot: Bench, server: BotApi) -> None:
    answer = await bot.hear(server.world.say(ADA, QUESTION))
    await bot.hear(server.world.say(BOB, "hello there"))
    elsewhere = {**answer, "chat": Chat(BOB.id).json()}
    await bot.hear(server.world.say(BOB, "and why?", reply_to=elsewhere))
    assert (bot.last.focus, [turn.question for turn in bot.last.turns]) == ("", ["hello there"])


async def test_answers_are_known_after_a_restart(built: Path, tmp_path: Path, server: BotApi) -> None:
    async with bench(built, tmp_path, server) as bot:
        answer = await bot.hear(server.world.say(ADA, QUESTION))
        quote = covered(answer, "bold")[0]
    async with bench(built, tmp_path, server) as bot:
        await bot.hear(server.world.say(ADA, "and why?", reply_to=answer))
        assert (bot.last.focus, bot.last.turns) == (quote, (Turn(QUESTION, quote),))


async def test_without_memory_a_reply_is_still_about_its_quote(built: Path, tmp_path: Path, server: BotApi) -> None:
    async with bench(built, tmp_path, server, history_turns=0) as bot:
        answer = await bot.hear(server.world.say(ADA, QUESTION))
        await bot.hear(server.world.say(ADA, "and why?", reply_to=answer))
        assert (bot.last.focus, bot.last.turns) == (covered(answer, "bold")[0], ())
