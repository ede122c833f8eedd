"""The Telegram side of Belegbot: the only package that imports telegram."""

import os

# Else python-telegram-bot warns, at each refusal for calling too often, that this will be its way from version 23 on.
os.environ.setdefault("PTB_TIMEDELTA", "1")
