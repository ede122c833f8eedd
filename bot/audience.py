"""Whom the bot answers in a group, and how that is shown and chosen there."""

from enum import StrEnum

from bot.reply import Action, Button, Draft, Kind, Reply, Style
from bot.texts import Texts

_CHOSEN = "✓ "


class Audience(StrEnum):
    """Whom the bot answers in a group. The order is that of the buttons, which name a choice by its place in it."""

    EVERYONE = "everyone"
    ADMINISTRATORS = "administrators"
    NOBODY = "nobody"

    @classmethod
    def at(cls, place: int) -> "Audience | None":
        """The choice of a button; None where there is no such choice."""
        choices = list(cls)
        return choices[place] if 0 <= place < len(choices) else None

    @classmethod
    def named(cls, word: str) -> "Audience | None":
        """The choice that a word after `/settings` names; None where it names none."""
        word = word.strip().casefold()
        return cls.ADMINISTRATORS if word == "admins" else next((one for one in cls if one.value == word), None)


def render_settings(texts: Texts, audience: Audience, *, anonymous: bool = False) -> Reply:
    """Whom the bot answers in a group, with a button for each choice, the present one ticked.

    Telegram does not say of somebody who presses a button whether they are an `anonymous` administrator; they are told
    what to write instead.
    """
    draft = Draft()
    draft.write(texts("group-settings"), Style.BOLD)
    draft.write("\n" + texts(f"group-now-{audience.value}"))
    if anonymous:
        commands = ", ".join(f"/settings {choice.value}" for choice in Audience)
        draft.write("\n\n" + texts("group-settings-anonymous", commands=commands))
    return draft.reply(
        tuple(
            (
                Button(
                    (_CHOSEN if choice is audience else "") + texts(f"group-button-{choice.value}"),
                    str(Action(Kind.AUDIENCE, place)),
                ),
            )
            for place, choice in enumerate(Audience)
        )
    )
