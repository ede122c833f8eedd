from bot.telegram.patience import Patience


def test_somebody_is_first_once_per_chat_until_the_time_is_over() -> None:
    patience = Patience(seconds=1000)
    assert [patience.first(-5, 7), patience.first(-5, 7), patience.first(-5, 8), patience.first(-6, 7)] == [
        True,
        False,
        True,
        True,
    ]
    forgetful = Patience(seconds=0)
    assert [forgetful.first(-5, 7), forgetful.first(-5, 7)] == [True, True]


def test_only_so_many_are_remembered_the_oldest_go() -> None:
    patience = Patience(seconds=1000, most=2)
    assert [patience.first(-5, user) for user in (1, 2, 3, 1, 3)] == [True, True, True, True, False]
