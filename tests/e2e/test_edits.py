"""Questions that are edited after they were asked."""

import time
from pathlib import Path

from .bench import Bench, bench
from .botapi import BotApi, Chat, Person
from .botapi.checks import Json
from .examples import QUESTION, WORDS

ADA, BOB, GROUP = Person(1), Person(2), Chat(-5, "supergroup", forum=True)
OTHER = "What did Grushko say about progress?"


async def edited(bot: Bench, person: Person, message: Json, text: str) -> None:
    bot.api.world.edit(person, message, text)
    await bot.hear(message)


async def test_an_edited_question_is_answered_in_the_place_of_the_first_answer(bot: Bench, server: BotApi) -> None:
    await bot.hear(server.world.say(ADA, "zeroth"))
    question = server.world.say(ADA, OTHER)
    answer = await bot.hear(question)
    before = dict(answer)
    await edited(bot, ADA, question, QUESTION)
    assert answer["text"] != before["text"]
    assert WORDS in answer["text"]
    assert [turn.question for turn in bot.last.turns] == ["zeroth"]
    assert len(bot.api.sent(ADA.id)) == 2
    await bot.hear(server.world.say(ADA, "and then?"))
    assert [turn.question for turn in bot.last.turns] == ["zeroth", QUESTION]
    assert bot.last.turns[1].answer.startswith(WORDS)


async def test_so_is_one_that_is_not_the_last_and_one_whose_answer_shows_another_page(
    bot: Bench, server: BotApi
) -> None:
    question = server.world.say(ADA, OTHER)
    answer = await bot.hear(question)
    await bot.hear(server.world.say(ADA, "more"))
    await bot.hear(server.world.say(ADA, "second"))
    await edited(bot, ADA, question, QUESTION)
    assert WORDS in answer["text"]
    assert bot.last.turns == ()
    assert [call.params["message_id"] for call in bot.api.called("editMessageText")] == [answer["message_id"]] * 2


async def test_an_answer_that_was_deleted_comes_anew(bot: Bench, server: BotApi) -> None:
    question = server.world.say(ADA, OTHER)
    answer = await bot.hear(question)
    del server.world.messages[ADA.id, answer["message_id"]]
    await edited(bot, ADA, question, QUESTION)
    [again] = bot.api.replies(question)
    assert WORDS in again["text"]


async def test_an_edit_that_changes_no_word_or_comes_late_changes_nothing(bot: Bench, server: BotApi) -> None:
    question = server.world.say(ADA, QUESTION)
    early = server.world.say(ADA, OTHER, date=int(time.time()) - 601)
    await bot.hear(question)
    asked = len(bot.ranker.asked)
    await edited(bot, ADA, question, f" {QUESTION}\n")
    await edited(bot, ADA, early, QUESTION)
    assert len(bot.ranker.asked) == asked
    assert bot.api.called("editMessageText") == []
    assert len(bot.api.sent(ADA.id)) == 2


async def test_what_was_no_question_may_become_one(bot: Bench, server: BotApi) -> None:
    long = server.world.say(ADA, "why? " * 500)
    assert (await bot.hear(long))["text"].startswith("Your question is too long")
    await edited(bot, ADA, long, QUESTION)
    assert [WORDS in one["text"] for one in bot.api.replies(long)] == [False, True]
    await edited(bot, ADA, long, OTHER)
    assert [WORDS in one["text"] for one in bot.api.replies(long)] == [False, False]


async def test_what_becomes_no_question_gets_a_line_and_the_answer_stays(bot: Bench, server: BotApi) -> None:
    question = server.world.say(ADA, QUESTION)
    answer = await bot.hear(question)
    before = dict(answer)
    await edited(bot, ADA, question, "?!")
    assert answer == before
    assert [one["text"] for one in bot.api.replies(question)[1:]] == ["Please write a question."]


async def test_in_a_group_a_mention_may_be_added(bot: Bench, server: BotApi) -> None:
    question = server.world.say(ADA, QUESTION, chat=GROUP, thread=3)
    assert await bot.hear(question) == {}
    await edited(bot, ADA, question, f"@belegtestbot {OTHER}")
    [answer] = bot.api.replies(question)
    assert (bot.last.question, answer["message_thread_id"]) == (OTHER, 3)
    await edited(bot, ADA, question, f"@belegtestbot {QUESTION}")
    assert WORDS in answer["text"]
    await edited(bot, ADA, question, "something else, to somebody else")
    assert WORDS in answer["text"]
    assert bot.api.sent(GROUP.id) == [answer]


async def test_the_question_behind_a_command_may_be_edited(bot: Bench, server: BotApi) -> None:
    question = server.world.say(ADA, f"/ask {OTHER}", chat=GROUP)
    answer = await bot.hear(question)
    await edited(bot, ADA, question, f"/ask@belegtestbot {QUESTION}")
    assert WORDS in answer["text"]
    assert bot.last.question == QUESTION


async def test_no_other_command_is_obeyed_when_edited(bot: Bench, server: BotApi) -> None:
    await bot.hear(server.world.say(ADA, QUESTION))
    question = server.world.say(ADA, OTHER)
    await bot.hear(question)
    for command in ("/new", "/help", "/start", "/frobnicate", "/ask@otherbot what?"):
        await edited(bot, ADA, question, command)
    assert len(bot.api.sent(ADA.id)) == 2
    await bot.hear(server.world.say(ADA, "and then?"))
    assert [turn.question for turn in bot.last.turns] == [QUESTION, OTHER]


async def test_the_words_below_a_picture_may_be_edited(bot: Bench, server: BotApi) -> None:
    photo = [{"file_id": "A", "file_unique_id": "B", "width": 1, "height": 1}]
    question = server.world.say(ADA, None, photo=photo, caption=OTHER)
    answer = await bot.hear(question)
    server.world.update("edited_message", {**question, "caption": QUESTION, "edit_date": int(time.time())})
    await bot.hear(question)
    assert answer["text"].startswith("I read only your text; what is attached I can neither see nor hear.\n\n")
    assert WORDS in answer["text"]


async def test_an_edited_reply_is_still_about_what_it_replies_to(bot: Bench, server: BotApi) -> None:
    original = await bot.hear(server.world.say(ADA, QUESTION))
    await bot.hear(server.world.say(ADA, "something else"))
    question = server.world.say(ADA, "and wy?", reply_to=original)
    await bot.hear(question)
    await edited(bot, ADA, question, "and why?")
    assert (bot.last.question, bot.last.focus.startswith(WORDS)) == ("and why?", True)
    assert [turn.question for turn in bot.last.turns] == [QUESTION]


async def test_edits_are_known_after_a_restart(built: Path, tmp_path: Path, server: BotApi) -> None:
    question = server.world.say(ADA, OTHER)
    async with bench(built, tmp_path, server) as bot:
        answer = await bot.hear(question)
    async with bench(built, tmp_path, server) as bot:
        await edited(bot, ADA, question, QUESTION)
    assert WORDS in answer["text"]
    assert server.sent(ADA.id) == [answer]
