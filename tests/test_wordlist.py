"""Sets of words that are made when somebody looks into them."""

from regulars.wordlist import Words


def test_words_are_made_once_and_only_when_looked_into() -> None:
    made: list[int] = []

    def make() -> list[str]:
        made.append(1)
        return ["paid", "sent", "paid"]

    words = Words(make)
    assert not made
    assert "paid" in words
    assert "open" not in words
    assert len(words) == 2
    assert len(made) == 1


def test_words_work_with_sets_as_sets_do() -> None:
    words = Words(lambda: ["paid", "sent"])
    assert words == {"sent", "paid"}
    assert {"paid", "open"} & words == {"paid"}
    assert {"paid", "open"} - words == {"open"}
    assert words - {"paid"} == {"sent"}
    assert words | {"open"} == words.union(["open"]) == {"open", "paid", "sent"}
    assert {"sent"} <= words
    assert isinstance(words | Words(lambda: ["open"]), frozenset)
