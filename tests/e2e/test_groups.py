"""Groups: the bot speaks when it is spoken to, in the topic where that was."""

import pytest

from .botapi import BotApi, Chat, Person
from .botapi.checks import Json, piece
from .examples import FOLLOW_UP, FOLLOW_UP_WORDS, QUESTION, WORDS

pytestmark = pytest.mark.asyncio(loop_scope="session")


def answers_it(message: Json) -> bool:
    """Whether the quote that answers `QUESTION` is in bold."""
    return any(
        WORDS in piece(message["text"], one["offset"], one["length"])
        for one in message["entities"]
        if one["type"] == "bold"
    )


async def test_text_that_is_not_put_to_the_bot_is_ignored(api: BotApi, person: Person, group: Chat) -> None:
    for text in (QUESTION, f"@somebody {QUESTION}", "/weather@otherbot", "/weather", f"belegtestbot: {QUESTION}"):
        api.world.say(person, text, chat=group)
    own = api.world.say(person, "what do you think?", chat=group)
    api.world.say(person, "I think so too", chat=group, reply_to=own)
    await api.settled()
    assert api.sent(group.id) == []


async def test_a_mention_is_answered_in_its_topic(api: BotApi, person: Person, group: Chat) -> None:
    answer = await api.reply(api.world.say(person, f"🤔 @BelegTestBot, {QUESTION}", chat=group, thread=17))
    assert answers_it(answer)
    assert answer["message_thread_id"] == 17


async def test_a_link_to_the_bot_is_a_mention(api: BotApi, person: Person, group: Chat) -> None:
    link = [{"type": "text_mention", "offset": 0, "length": 6, "user": api.bot.user()}]
    assert answers_it(await api.reply(api.world.say(person, f"Beleg: {QUESTION}", chat=group, entities=link)))


async def test_ask_is_answered_with_and_without_the_name(api: BotApi, person: Person, group: Chat) -> None:
    assert answers_it(await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group)))
    assert answers_it(await api.reply(api.world.say(person, f"/ask@belegtestbot {QUESTION}", chat=group)))
    other = api.world.say(person, f"/ask@otherbot {QUESTION}", chat=group)
    await api.settled()
    assert api.replies(other) == []


async def test_a_reply_to_an_answer_is_a_follow_up(api: BotApi, person: Person, group: Chat) -> None:
    answer = await api.reply(api.world.say(person, "/ask What does Grushko say?", chat=group, thread=3))
    following = api.world.say(person, FOLLOW_UP, chat=group, thread=3, reply_to=answer)
    assert FOLLOW_UP_WORDS in (await api.reply(following))["text"]


async def test_messages_of_a_topic_the_bot_opened_are_not_replies_to_it(
    api: BotApi, person: Person, group: Chat
) -> None:
    created = {"name": "Topic", "icon_color": 7322096}
    opening = api.world.message(group, api.bot.user(), None, forum_topic_created=created)
    api.world.say(person, QUESTION, chat=group, thread=opening["message_id"], reply_to=opening)
    await api.settled()
    assert api.sent(group.id) == [opening]


async def test_a_plain_group_with_threads_of_replies_is_answered(api: BotApi, person: Person) -> None:
    plain = Chat(-700_000 - person.id, "supergroup", "Plain")
    message = api.world.say(person, f"/ask {QUESTION}", chat=plain, message_thread_id=4711)
    assert answers_it(await api.reply(message))


async def test_an_anonymous_administrator_is_answered_too(api: BotApi, group: Chat) -> None:
    assert answers_it(await api.reply(api.world.anonymous(group, f"@belegtestbot {QUESTION}")))


async def test_an_unknown_command_is_answered_only_if_it_names_the_bot(
    api: BotApi, person: Person, group: Chat
) -> None:
    assert await api.reply(api.world.say(person, "/frobnicate@belegtestbot", chat=group))


async def test_words_below_a_picture_that_are_put_to_the_bot_are_answered_and_others_are_not(
    api: BotApi, person: Person, group: Chat
) -> None:
    photo = [{"file_id": "A", "file_unique_id": "B", "width": 1, "height": 1}]
    mention = [{"type": "mention", "offset": 3, "length": 13}]
    caption = f"🤔 @BelegTestBot {QUESTION}"
    answer = await api.reply(
        api.world.say(person, None, chat=group, photo=photo, caption=caption, caption_entities=mention)
    )
    assert answer["text"].startswith("I read only your text; what is attached I can neither see nor hear.\n\n")
    assert answers_it(answer)
    bare = api.world.say(
        person,
        None,
        chat=group,
        photo=photo,
        caption="@BelegTestBot",
        caption_entities=[{"type": "mention", "offset": 0, "length": 13}],
    )
    assert (await api.reply(bare))["text"] == "I cannot look at pictures or videos. Please write your question."
    api.world.say(person, None, chat=group, photo=photo, caption=QUESTION)
    api.world.say(person, None, chat=group, photo=photo)
    await api.settled()
    assert len(api.sent(group.id)) == 2


async def test_what_is_no_text_is_answered_in_a_group_where_it_replies_to_the_bot(
    api: BotApi, person: Person, group: Chat
) -> None:
    answer = await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group, thread=3))
    voice = {"file_id": "A", "file_unique_id": "B", "duration": 2}
    told = await api.reply(api.world.say(person, None, chat=group, thread=3, reply_to=answer, voice=voice))
    assert told["text"] == "I cannot listen to recordings. Please write your question."
    api.world.say(person, None, chat=group, thread=3, voice=voice)
    await api.settled()
    assert len(api.sent(group.id)) == 2


async def test_joining_and_empty_mentions_do_no_harm(api: BotApi, person: Person, group: Chat) -> None:
    api.world.say(person, None, chat=group, new_chat_members=[api.bot.user()])
    assert (await api.reply(api.world.say(person, "@belegtestbot", chat=group)))["text"] == "Please write a question."
    await api.settled()
    assert len(api.sent(group.id)) == 1


async def test_a_question_in_the_general_topic_is_answered_there(api: BotApi, person: Person, group: Chat) -> None:
    """What is written in General names no topic, and what is to appear there must name none either."""
    question = api.world.say(person, f"@belegtestbot {QUESTION}", chat=group)
    assert answers_it(await api.reply(question))
    [call] = api.called("sendMessage", chat_id=group.id)
    assert "message_thread_id" not in call.params
    assert call.params["reply_parameters"]["message_id"] == question["message_id"]


async def test_below_a_channels_post_the_comments_are_answered_and_the_post_is_not(
    api: BotApi, person: Person, group: Chat
) -> None:
    channel = Chat(-2_000_000 - person.id, "channel", "News").json()
    discussion = Chat(-700_000 - person.id, "supergroup", "Comments")
    telegram = Person(777000, "Telegram")
    post = api.world.say(
        telegram, f"@belegtestbot {QUESTION}", chat=discussion, sender_chat=channel, is_automatic_forward=True
    )
    comment = api.world.say(
        person, f"@belegtestbot {QUESTION}", chat=discussion, reply_to=post, message_thread_id=post["message_id"]
    )
    assert answers_it(await api.reply(comment))
    assert "message_thread_id" not in api.called("sendMessage", chat_id=discussion.id)[0].params
    channel_bot = Person(136817688, "Channel", "Channel_Bot", is_bot=True)
    as_channel = api.world.say(channel_bot, f"/ask {QUESTION}", chat=discussion, sender_chat=channel)
    assert answers_it(await api.reply(as_channel))
    assert len(api.sent(discussion.id)) == 2


async def test_messages_of_other_bots_are_ignored(api: BotApi, person: Person, group: Chat) -> None:
    other = Person(person.id + 100_000, "Robot", "robot_bot", is_bot=True)
    api.world.say(other, f"@belegtestbot {QUESTION}", chat=group)
    api.world.say(other, f"/ask {QUESTION}", chat=group)
    answer = await api.reply(api.world.say(person, f"/ask {QUESTION}", chat=group))
    api.world.say(other, FOLLOW_UP, chat=group, reply_to=answer)
    await api.settled()
    assert len(api.sent(group.id)) == 1


async def test_a_mention_in_reply_to_somebodys_question_is_answered_below_the_mention(
    api: BotApi, person: Person, stranger: Person, group: Chat
) -> None:
    question = api.world.say(stranger, QUESTION, chat=group)
    pointing = api.world.say(person, "@belegtestbot", chat=group, reply_to=question)
    assert answers_it(await api.reply(pointing))
    assert len(api.sent(group.id)) == 1
