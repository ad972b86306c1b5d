"""Which row of cells is the header, and what its names are."""

from typing import Any

import pytest

from regulars import header_row


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([["id", "date", "price"], [1, "2024-01-01", 2]], 0),
        ([["My shop", None, None], [None, None, None], ["id", "date", "price"], [1, 2, 3]], 2),
        ([["Report", "2024", None, None, None], ["id", "date", "price", "x", "y"], [1, 2, 3, 4, 5]], 1),
        ([[1, 2, 3], [4, 5, 6]], None),
        ([["only"], ["one"]], None),
        ([], None),
    ],
)
def test_place(rows: list[list[Any]], place: int | None) -> None:
    assert header_row.place(rows) == place


def test_names() -> None:
    assert header_row.names(["a", " A ", None, "b\n c", "a", ""]) == ["a", "A_1", "", "b c", "a_2", ""]
