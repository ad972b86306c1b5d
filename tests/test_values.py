"""How a cell becomes an id or a number: one table of cells and readings per rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.engine import Engine
from regulars.errors import DataError, UsageError
from regulars.values import NO_CUSTOMER, Column, customer, number, number_style, text

Readings = dict[str, float | None]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine()


def read(engine: Engine, cells: list[str | None], sql: str) -> list[object]:
    """What `sql` makes of text cells in a column `cell`, in their order."""
    engine.table("cells", "SELECT CAST(NULL AS VARCHAR) AS cell, 0 AS place WHERE false")
    for place, cell in enumerate(cells):
        quoted = "NULL" if cell is None else "'" + cell.replace("'", "''") + "'"
        engine.run(f"INSERT INTO cells VALUES ({quoted}, {place})")
    return [value for value, _ in engine.rows(f"SELECT {sql}, place FROM cells ORDER BY place")]


CELL = Column("cell", "VARCHAR")

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
    "1e3": None,
    "12-34": None,
    "2024-01-13": None,
}
POINT: Readings = {
    "1.5": 1.5,
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
    ("style", "readings"),
    [("point", EITHER | POINT), ("comma", EITHER | {swapped(cell): value for cell, value in POINT.items()})],
)
def test_numbers(engine: Engine, style: str, readings: Readings) -> None:
    # The dots in `kr.` and the like are no signs of numbers, so they are the same in both styles.
    assert dict(zip(readings, read(engine, list(readings), number(CELL, style)), strict=True)) == readings


@given(value=st.decimals(min_value=-(10**9), max_value=10**9, places=2), style=st.sampled_from(["point", "comma"]))
def test_a_number_written_with_thousands_comes_back(engine: Engine, value: object, style: str) -> None:
    written = f"{value:,}" if style == "point" else swapped(f"{value:,}")
    assert engine.rows(f"SELECT {number(CELL, style)} FROM (SELECT '{written}' AS cell)") == [(float(value),)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cells", "style"),
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
def test_the_whole_column_decides_on_the_decimal_sign(engine: Engine, cells: list[str | None], style: str) -> None:
    read(engine, cells, "cell")
    assert number_style(engine, "cells", CELL, "the price") == style


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["1.500", "800"], r"the price can be read with a decimal point or a decimal comma.*'1\.500'.*--decimal point"),
        (["1,500", "800"], r"the price can be read with a decimal point or a decimal comma.*'1,500'.*--decimal comma"),
        (["1,50", "2.25", "3.75"], r"the price uses both a point and a comma as the decimal sign \(2 and 1 cells\)"),
    ],
)
def test_where_the_column_does_not_decide_it_asks(engine: Engine, cells: list[str | None], message: str) -> None:
    read(engine, cells, "cell")
    with pytest.raises(DataError, match=message):
        number_style(engine, "cells", CELL, "the price")
    assert number_style(engine, "cells", CELL, "the price", "comma") == "comma"


def test_an_unknown_decimal_sign_is_refused(engine: Engine) -> None:
    with pytest.raises(UsageError, match=r"--decimal 'dot' is not known\. Decimal signs: point, comma"):
        number_style(engine, "cells", CELL, "the price", "dot")


def test_typed_numbers_need_no_style(engine: Engine) -> None:
    assert number_style(engine, "cells", Column("cell", "DOUBLE"), "the price", "comma") == "plain"


def test_ids_as_text_keep_their_zeros_and_lose_the_mark_of_a_float(engine: Engine) -> None:
    cells: dict[str | None, object] = {
        "17850.0": "17850",
        "17850": "17850",
        "007": "007",
        "007.0": "007",
        "A.0": "A.0",
        "C1": "C1",
        "1.50": "1.50",
        None: None,
    }
    assert dict(zip(cells, read(engine, list(cells), text(CELL)), strict=True)) == cells


@pytest.mark.parametrize(
    ("value", "kind", "read_as"),
    [
        ("17850.0", "DOUBLE", "17850"),
        ("17850.5", "DOUBLE", "17850.5"),
        ("17850.00", "DECIMAL(12,2)", "17850"),
        ("17850", "BIGINT", "17850"),
        ("12345678901234567890", "HUGEINT", "12345678901234567890"),
        ("-1", "INTEGER", "-1"),
        ("0", "BIGINT", None),
        ("0", "DOUBLE", None),
        ("NULL", "DOUBLE", None),
        ("NULL", "BIGINT", None),
        ("'nan'::DOUBLE", "DOUBLE", None),
    ],
)
def test_typed_ids(engine: Engine, value: str, kind: str, read_as: str | None) -> None:
    source = f"(SELECT CAST({value} AS {kind}) AS cell)"
    assert engine.rows(f"SELECT {customer(Column('cell', kind))} FROM {source}") == [(read_as,)]


def test_the_words_for_nobody_are_no_customers_whatever_their_case(engine: Engine) -> None:
    words = [*NO_CUSTOMER, *(word.upper() for word in NO_CUSTOMER), "Guest", "0.0", None]
    assert read(engine, list(words), customer(CELL)) == [None] * len(words)
    assert read(engine, ["guesthouse", "00", "nana", "7"], customer(CELL)) == ["guesthouse", "00", "nana", "7"]
