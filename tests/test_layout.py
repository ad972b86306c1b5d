"""Where the table of a text stands: what parts its cells, what is above it, which lines may be short."""

import pytest

from regulars import layout
from regulars.fixedwidth import Fixed
from regulars.records import Dialect

HEADER = "Invoice,Date,Customer,Price"
ROWS = [f"{n},2024-01-{n % 28 + 1:02d},C{n},9.50" for n in range(20)]


@pytest.mark.parametrize("separator", layout.SEPARATORS)
def test_the_separator_that_divides_the_lines_alike(separator: str) -> None:
    found = layout.find([line.replace(",", separator) for line in (HEADER, *ROWS)])
    assert found is not None
    assert (found.cells, found.names) == (Dialect(separator), ("Invoice", "Date", "Customer", "Price"))
    assert (found.above, found.regular, found.header, found.notes) == (1, True, True, ())


def test_numbers_with_commas_between_semicolons_without_a_header() -> None:
    found = layout.find([f"{n};05.01.2024;C{n};1,50" for n in range(20)])
    assert found is not None
    assert found.cells == Dialect(";")
    assert (found.names, found.above, found.header) == (("column1", "column2", "column3", "column4"), 0, False)


@pytest.mark.parametrize("lines", [[], [""], ["one"], ["Dear all,", "see below.", "Best"], ["a", "b", "c"]])
def test_no_table(lines: list[str]) -> None:
    assert layout.find(lines) is None


@pytest.mark.parametrize("extra", ["", "-----,----", '9,2024-01-05,"a\nb",1', "9,2024-01-05,C", "Total"])
def test_what_the_engine_cannot_read_line_by_line_is_not_regular(extra: str) -> None:
    found = layout.find([HEADER, *ROWS, *extra.split("\n"), *ROWS])
    assert found is not None
    assert not found.regular
    assert found.above == 1


def test_lines_above_the_header_are_counted_and_quoted() -> None:
    found = layout.find(["Report", "", "x" * 100, "c", "d", HEADER, "---,---", *ROWS])
    assert found is not None
    assert found.above == 7
    assert found.notes == (f"4 lines left out ('Report', '{'x' * 59}…', 'c', …) above the table",)


def test_columns_at_places() -> None:
    found = layout.find([f"{n:05d}  2024-01-05    {n * 3:>6}  red bowl" for n in range(20)])
    assert found is not None
    assert isinstance(found.cells, Fixed)
    assert (found.delimiter, found.regular, len(found.names)) == (",", False, 5)


def test_how_short_a_line_may_be() -> None:
    def least(rows: list[str], header: str = HEADER + ",Note,Gift") -> int:
        found = layout.find([header, *rows])
        assert found is not None
        return found.least

    assert least([f"{row},," for row in ROWS]) == 4
    assert least([f"{row},x,y" for row in ROWS]) == 6
    assert least([row + (",x,y", ",x", "")[n % 3] for n, row in enumerate(ROWS)]) == 4
    assert least([*[f"{row},x,y" for row in ROWS], "a,b,c,d"]) == 6
    assert least([*[f"{row},x,y" for row in ROWS], "a,b,c", "a,b,c"]) == 4
    assert least([row + ",x" for row in ROWS]) == 6


def test_a_title_of_several_cells_is_no_header_where_names_of_sales_stand_below_it() -> None:
    found = layout.find(["Sales journal,,,Page 1", "", HEADER, *ROWS])
    assert found is not None
    assert (found.names, found.above) == (("Invoice", "Date", "Customer", "Price"), 3)
    found = layout.find(["Invoice,Date,,Price", *ROWS])
    assert found is not None
    assert found.above == 1


def test_quoted_cells_between_blanks_with_the_number_of_each_line() -> None:
    rows = [f'"{n}" "C{n} Ltd" "2024-01-{n % 28 + 1:02d}" 9.5' for n in range(1, 20)]
    found = layout.find(['"customer" "date" "amount"', *rows])
    assert found is not None
    assert (found.cells, found.names) == (Dialect(" "), ("column1", "customer", "date", "amount"))


def test_a_header_whose_first_column_has_no_name_is_one_though_lines_below_hold_names_of_columns() -> None:
    lines = [f"{n},{n + 7000},2024-01-{n:02d},Email,Shipping,$9.50" for n in range(1, 20)]
    found = layout.find([",Orders Key,Orders Created Date,Sent By,Kind,Orders Total Paid", *lines])
    assert found is not None
    assert (found.header, found.above, found.names[:2]) == (True, 1, ("column1", "Orders Key"))


def test_without_a_header_lines_with_a_note_at_their_end_are_no_longer_than_others() -> None:
    lines = [f"{n:03d};C{n};bowl;1,50" for n in range(20)]
    found = layout.find([*lines[:9], lines[9] + ";for Ada", *lines[10:15], lines[15] + ";gift", *lines[16:]])
    assert found is not None
    assert found.names == ("column1", "column2", "column3", "column4", "column5")
    moved = [lines[9].replace("bowl", "bowl; blue"), lines[15].replace("bowl", "bowl; red")]
    found = layout.find([*lines[:9], moved[0], *lines[10:15], moved[1], *lines[16:]])
    assert found is not None
    assert found.names == ("column1", "column2", "column3", "column4")
