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
    assert header_row.names([["a", " A ", None, "b\n c", "a", ""]], 0) == ["a", "A_1", "", "b c", "a_2", ""]


def test_a_title_of_several_cells_is_no_header_where_names_of_sales_stand_below_it() -> None:
    rows = [["Sales journal", None, None, "Page 1"], [None] * 4, ["Invoice", "Customer", "Date", "Amount"]]
    assert header_row.place([*rows, *[[1, "C1", "2024-01-05", 9.5]] * 9]) == 2
    blank = ["Invoice", "Customer", "Date", None]
    assert header_row.place([blank, *[["INV", "Ann", "5 May", "EUR 9"]] * 9]) == 0


def test_a_row_of_data_is_no_header_though_some_of_its_words_are_names_of_columns() -> None:
    top = [None, "Stand", "Who came", "How", "Worth"]
    data = [[n, "Harbour", f"Ann {n}", "Email" if n % 2 else "Shipping", 9.5] for n in range(1, 9)]
    assert header_row.place([top, *([*row, "Email"] for row in data)]) == 0
    named = ["#", "Invoice", "Customer", "Date", "Amount"]
    assert header_row.place([["Sales journal", None, None, None, "Page 1"], named, *data]) == 1
