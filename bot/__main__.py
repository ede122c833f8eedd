"""`python -m bot` is `belegbot`."""

from bot.cli import main

if __name__ == "__main__":
    main()
