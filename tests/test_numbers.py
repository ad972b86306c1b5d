"""How a cell becomes a number, and how a column, or the file around it, decides on the decimal sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.engine import Engine, literal
from regulars.errors import DataError, UsageError
from regulars.numbers import Style, number, styles
from regulars.values import Column

Readings = dict[str, float | None]


CELL = Column("cell", "VARCHAR")


def read(engine: Engine, cells: list[str | None], sql: str) -> list[object]:
    """What `sql` makes of text cells in a column `cell` of the table `cells`, in their order."""
    rows = ", ".join(f"({'NULL' if cell is None else literal(cell)}, {place})" for place, cell in enumerate(cells))
    engine.table("cells", f"SELECT CAST(cell AS VARCHAR) AS cell, place FROM (VALUES {rows}) AS cells(cell, place)")
    return [value for (value,) in engine.rows(f"SELECT {sql} FROM cells ORDER BY place")]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def style(engine: Engine, cells: list[str | None], decimal: str | None = None) -> Style:
    """How a column of these cells writes its numbers, alone in its file."""
    read(engine, cells, "cell")
    return styles(engine, "cells", {"the price": CELL}, decimal)["the price"]


EITHER: Readings = {
    "7": 7,
    "-7": -7,
    "7-": -7,
    "(7)": -7,
    "( 7 )": -7,
    "−7": -7,
    "–7": -7,
    "+7": 7,
    "$7": 7,
    "-$7": -7,
    "$-7": -7,
    "($7)": -7,
    "7 €": 7,
    "7 kr.": 7,
    "kr. 7": 7,
    "Fr. 500": 500,
    "Rs. 500": 500,
    "R$ 7": 7,
    "US$7": 7,
    "USD 7": 7,
    "7 CHF": 7,
    "7 zł": 7,
    "500 Ft": 500,
    "60 Kč": 60,
    "1 234": 1234,
    "1'234": 1234,
    "1’234": 1234,
    "1\u00a0234": 1234,
    "1\u202f234": 1234,
    "": None,
    "-": None,
    "n/a": None,
    "seven": None,
    "7 apples": None,
    "5%": None,
    "1e3": 1000,
    "-2E-2": -0.02,
    "1e": None,
    "12-34": None,
    "12 34": None,
    "1 2": None,
    "1 2345": None,
    "1'23": None,
    "7 PCS": None,
    "USD 7 EUR x": None,
    "7 euros": 7,
    "eur 7": 7,
    "$ 7 USD": 7,
    "US $7": 7,
    "2024-01-13": None,
}
POINT: Readings = {
    "1.5": 1.5,
    "1.5E+03": 1500,
    "CHF 1’234.50": 1234.5,
    "1 234.5": 1234.5,
    "1 234.567 8": None,
    "12,34,567.5": 1234567.5,
    "1,2,3": None,
    ",5": None,
    "1.505": 1.505,
    ".5": 0.5,
    "1,234": 1234,
    "1,234.5": 1234.5,
    "1,234,567.89": 1234567.89,
    "1,23,456.78": 123456.78,
    "(1,234.50)": -1234.5,
    "$1,234.50-": -1234.5,
    "5.-": 5,
    "1,5": None,
    "1.234,50": None,
    "1.2.3": None,
}


def swapped(signs: str) -> str:
    return signs.translate(str.maketrans(".,", ",."))


@pytest.mark.parametrize(
    ("sign", "readings"),
    [("point", EITHER | POINT), ("comma", EITHER | {swapped(cell): value for cell, value in POINT.items()})],
)
def test_numbers(engine: Engine, sign: str, readings: Readings) -> None:
    # The dots in `kr.` and the like are no signs of numbers, so they are the same in both styles.
    assert dict(zip(readings, read(engine, list(readings), number(CELL, sign)), strict=True)) == readings


@given(value=st.decimals(min_value=-(10**9), max_value=10**9, places=2), style=st.sampled_from(["point", "comma"]))
def test_a_number_written_with_thousands_comes_back(engine: Engine, value: object, style: str) -> None:
    written = f"{value:,}" if style == "point" else swapped(f"{value:,}")
    assert engine.rows(f"SELECT {number(CELL, style)} FROM (SELECT '{written}' AS cell)") == [(float(value),)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["7", "8"], "plain"),
        (["7.5", "8"], "plain"),
        (["7.505", "8.5"], "plain"),
        (["0.505", "1.250"], "point"),
        (["7,50", "8"], "comma"),
        (["1.234,50", "1.500"], "comma"),
        (["1,234.50", "1,500"], "point"),
        (["1,234,567"], "point"),
        (["1.234.567"], "comma"),
        (["0,500"], "comma"),
        (["1234,500"], "comma"),
        (["€ 7", "8"], "point"),
        (["5,-", "6,-"], "point"),
        ([None, None], "plain"),
    ],
)
def test_the_whole_column_decides_on_the_decimal_sign(engine: Engine, cells: list[str | None], expected: str) -> None:
    assert style(engine, cells).sign == expected


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["1.500", "800"], r"the price can be read with a decimal point or a decimal comma.*'1\.500'.*--decimal point"),
        (["1,500", "800"], r"the price can be read with a decimal point or a decimal comma.*'1,500'.*--decimal comma"),
        (["1,50", "2.25", "3.75"], r"the price uses both a point and a comma as the decimal sign \(2 and 1 cells\)"),
    ],
)
def test_where_the_column_does_not_decide_it_asks(engine: Engine, cells: list[str | None], message: str) -> None:
    with pytest.raises(DataError, match=message):
        style(engine, cells)
    assert style(engine, cells, "comma").sign == "comma"


def test_an_unknown_decimal_sign_is_refused(engine: Engine) -> None:
    with pytest.raises(UsageError, match=r"--decimal 'dot' is not known\. Decimal signs: point, comma"):
        style(engine, ["7"], "dot")


def test_typed_numbers_need_no_style(engine: Engine) -> None:
    assert styles(engine, "cells", {"the price": Column("cell", "DOUBLE")}, "comma")["the price"] == Style("plain")
