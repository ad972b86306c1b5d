"""Printed lists: headings of several words, wider and narrower than what they head, names of several words, blanks."""

from collections.abc import Sequence

import pytest

from regulars import layout
from regulars.layout import Layout

NAMES = ["Ada Reyes", "Bo Lind", "Cleo Marsh", "Dan Novak", "Madonna", "Finn Weiss", "Ana Maria Gil"]
TOWNS = ["ST KILDA", "GEELONG", "BALLARAT", "WAGGA WAGGA"]
HEADS = ("RUN DATE", "MEMBER", "NAME", "INV NO", "SALE DATE", "TOWN", "QTY", "PRICE EACH", "EX GST", "PROMO CODE")
RIGHT = {6, 7, 8}


def row(at: int) -> tuple[str, ...]:
    day = f"{1 + at % 28:02d}FEB2026"
    money = f"{5 + at % 40}.50", f"{(5 + at % 40) * (1 + at % 12)}.50"
    promo = "X7" if at % 3 == 0 else ""
    return (
        "31OCT2026",
        f"2019{at % 9:04d}",
        NAMES[at % 7],
        f"26{at:04d}",
        day,
        TOWNS[at % 4],
        str(1 + at % 12),
        *money,
        promo,
    )


ROWS = [row(at) for at in range(120)]


def printed(
    rows: Sequence[Sequence[str]], heads: Sequence[str] = HEADS, gap: int = 2, *, left: bool = False
) -> list[str]:
    """A list as it is printed; `left`: each heading stands over the left end of its column."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]

    def line(cells: Sequence[str], *, head: bool = False) -> str:
        sides = ["<" if (head and left) or at not in RIGHT else ">" for at in range(len(cells))]
        told = zip(cells, sides, widths, strict=True)
        return (" " * gap).join(f"{cell:{side}{width}}" for cell, side, width in told).rstrip()

    return [line(heads, head=True), *map(line, rows)]


def found(lines: Sequence[str]) -> Layout:
    laid_out = layout.find(lines)
    assert laid_out is not None
    return laid_out


def cells(laid_out: Layout) -> list[tuple[str, ...]]:
    return [tuple(record.cells or ()) for record in laid_out.body]


@pytest.mark.parametrize("gap", [1, 2, 3])
@pytest.mark.parametrize("left", [False, True])
@pytest.mark.parametrize("top", [[], ["Sales of the year 2026"], ["# one line a sale", "# made by hand"]])
def test_words_over_one_column_are_one_heading(gap: int, left: bool, top: list[str]) -> None:
    laid_out = found([*top, *printed(ROWS, gap=gap, left=left)])
    assert laid_out.names == HEADS
    assert cells(laid_out) == ROWS


def test_words_that_all_lines_have_as_many_of_are_no_columns() -> None:
    rows = [(each[0], each[1], f"Ada {'Reyes' if at % 2 else 'Marsh-Okafor'}", each[4]) for at, each in enumerate(ROWS)]
    laid_out = found(printed(rows, ("RUN DATE", "MEMBER", "NAME", "SALE DATE")))
    assert laid_out.names == ("RUN DATE", "MEMBER", "NAME", "SALE DATE")
    assert cells(laid_out) == rows


def test_names_that_begin_with_as_many_letters_are_one_column() -> None:
    rows = [(each[1], ("Ada Reyes", "Bob Lind", "Eve Li")[at % 3], each[4]) for at, each in enumerate(ROWS)]
    assert cells(found(printed(rows, ("MEMBER", "NAME", "SALE DATE")))) == rows
    assert cells(found(printed(rows, ("MEMBER", "MEMBER NAME", "SALE DATE")))) == rows


def test_numbers_one_blank_behind_a_word_are_a_column_of_their_own() -> None:
    lines = [f"{each[1]}  {('AB', 'CD')[at % 2]} {at % 9 + 1:>3}  {each[4]}" for at, each in enumerate(ROWS)]
    laid_out = found(["MEMBER    TO QTY  DATE", *lines])
    assert laid_out.names == ("MEMBER", "TO", "QTY", "DATE")


def test_words_between_two_headings_go_where_both_are_known() -> None:
    lines = [f"{at % 9 + 1:>3} {at % 50 + 4:>8}.50 {each[4]}" for at, each in enumerate(ROWS)]
    assert found(["QTY  UNIT PRICE DATE", *lines]).names == ("QTY", "UNIT PRICE", "DATE")
    lines = [f"C{at % 9}          {at % 50 + 4:>8}.50 {each[4]}" for at, each in enumerate(ROWS)]
    assert found(["CUSTOMER NO      PRICE DATE", *lines]).names == ("CUSTOMER NO", "PRICE", "DATE")


def test_a_heading_beside_what_it_heads() -> None:
    lines = [f"{each[1]}              {at % 9 + 1}  {each[4]}" for at, each in enumerate(ROWS)]
    assert found(["MEMBER    QTY        DATE", *lines]).names == ("MEMBER", "QTY", "DATE")


def test_a_name_longer_than_any_before_is_one_cell() -> None:
    laid_out = found(printed([(each[1], each[2], each[4]) for each in ROWS], ("MEMBER", "NAME", "SALE DATE"), gap=9))
    assert laid_out.cells.split("20190001         Maria del Carmen Gil 09FEB2026") is None
    longer = laid_out.cells.split("20190001         Maria del Carmen      09FEB2026")
    assert longer == ["20190001", "Maria del Carmen", "09FEB2026"]


def test_a_line_of_dashes_under_each_heading_tells_the_columns() -> None:
    rows = [(each[1], f"Ada {NAMES[at % 7]}", each[4]) for at, each in enumerate(ROWS)]
    head, *lines = printed(rows, ("MEMBER", "NAME", "SALE DATE"), gap=1)
    dashes = " ".join("-" * width for width in (8, 17, 9))
    assert cells(found([head, dashes, *lines])) == rows


def test_words_set_apart_by_single_blanks_are_cells_still() -> None:
    lines = [f"{each[4]} C{at} {at % 12} {at * 7}.50" for at, each in enumerate(ROWS)]
    laid_out = found(["# all sales of 2026", "DATE CUSTOMER QTY PRICE", *lines])
    assert laid_out.names == ("DATE", "CUSTOMER", "QTY", "PRICE")
    assert cells(laid_out) == [tuple(line.split()) for line in lines]


def test_a_title_of_as_many_words_as_columns_is_no_header() -> None:
    lines = [f"{each[4]}  {each[1]}  {at % 12:>3}  {at * 7:>6}.50" for at, each in enumerate(ROWS)]
    laid_out = found(["my sales in wave", "date       customer  qty      price", *lines])
    assert laid_out.names == ("date", "customer", "qty", "price")
    assert laid_out.titles == ("my sales in wave",)


def test_a_header_in_two_lines() -> None:
    lines = [f"{each[0]}  {each[1]}  {each[4]}  {at * 7 + 10:>8}.50" for at, each in enumerate(ROWS)]
    upper = "RUN                  SALE            TOTAL"
    lower = "DATE       MEMBER    DATE           AMOUNT"
    assert found([upper, lower, *lines]).names == ("RUN DATE", "MEMBER", "SALE DATE", "TOTAL AMOUNT")
    assert found(["Sales   of", lower.replace("DATE  ", "DAY   ", 1), *lines]).names[0] == "DAY"
