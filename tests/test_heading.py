"""Whether the first line of a table names its columns."""

import pytest

from regulars.heading import is_header, named

DATA = [["1001", "2024-01-05", "C1", "9.50"], ["1002", "2024-01-06", "C2", "1,250.00"]]


@pytest.mark.parametrize(
    ("top", "header"),
    [
        (["Order", "Date", "Customer", "Amount"], True),
        (["Bestellung", "Tag", "Wer", "Wieviel €"], True),
        (["", "Date", "", "Amount"], True),
        (["1000", "2024-01-04", "C0", "2.00"], False),
        (["A1000", "04.01.2024", "C0", "2.00"], False),
        (["", "", "C0", "2.00"], False),
    ],
)
def test_words_above_numbers_and_dates_are_a_header(top: list[str], header: bool) -> None:
    assert is_header(top, DATA) == header


def test_where_nothing_is_a_number_known_names_and_words_decide() -> None:
    assert is_header(["customer", "2024"], [["A", "x"]])
    assert is_header(["who", "what"], [["A", "x"]])
    assert not is_header(["7", "what"], [["A", "x"]])


@pytest.mark.parametrize(
    ("top", "rows", "names"),
    [
        (["a", "b"], [["1", "2"]], ["a", "b"]),
        ([" a ", "A", "a"], [["1", "2", "3"]], ["a", "A_1", "a_2"]),
        (["", "b", ""], [["1", "2", "3"]], ["column1", "b", "column3"]),
        (["a", "b"], [["1", "2", ""]], ["a", "b", "column3"]),
        (["date", "b"], [["1", "2024-01-05", "x"], ["2", "2024-01-06", "y"]], ["column1", "date", "b"]),
        (["date", "b"], [["1", "x", "9"], ["2", "y", "9"]], ["date", "b"]),
        (["date", "b"], [["5", "2024-01-05", "x"], ["9", "2024-01-06", "y"]], ["date", "b"]),
    ],
)
def test_every_column_has_a_name_of_its_own(top: list[str], rows: list[list[str]], names: list[str]) -> None:
    assert named(top, rows, len(rows[0])) == names
