"""Columns without a separator: by their places, or word by word; a line that does not keep to them is counted."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars import fixedwidth
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

NAMES = ("Order", "Date", "Customer", "Product", "Quantity", "Price")
ROWS = [
    (
        f"{at:05d}",
        f"2024-01-{at % 28 + 1:02d}",
        f"{at % 7:04d}",
        ("Bowl", "Red bowl", "A cup, large")[at % 3],
        str(at),
        "1.50",
    )
    for at in range(8, 108)
]
WIDTHS = (5, 10, 8, 12, -8, -6)
Sales = Callable[[str], Path]


def line(cells: tuple[str, ...], gap: str = "  ") -> str:
    return gap.join(
        f"{cell:{'<' if width > 0 else '>'}{abs(width)}}" for cell, width in zip(cells, WIDTHS, strict=True)
    )


@pytest.fixture
def sales(tmp_path: Path) -> Sales:
    def write(text: str) -> Path:
        path = tmp_path / "sales.txt"
        path.write_text(text, encoding="utf-8")
        return path

    return write


HEADER = line(NAMES) + "\n"
BODY = "".join(line(row) + "\n" for row in ROWS)
RULED = "  ".join("-" * abs(width) for width in WIDTHS) + "\n"
MONEY = sum(int(row[4]) for row in ROWS) * Decimal("1.5")


@pytest.mark.parametrize(
    "text", [HEADER + BODY, HEADER + RULED + BODY, "Shop 7, all sales\n\n" + HEADER + RULED + BODY]
)
def test_columns_by_their_places(sales: Sales, text: str) -> None:
    prepared = prepare(sales(text), Settings())
    ledger = prepared.ledger()
    assert ledger.total() == (100 + text.count(RULED), MONEY)
    assert ledger["aside"].rows == text.count(RULED)
    found = prepared.engine.rows("SELECT order_id, customer_id, product FROM lines ORDER BY order_id")
    assert found == [(row[0], row[2], row[3]) for row in ROWS]


def test_without_a_header_it_is_asked_and_nothing_is_lost(sales: Sales) -> None:
    path = sales(BODY)
    with pytest.raises(DataError, match=r"no header.*column1 \(00008, 00009, 00010\)"):
        prepare(path, Settings())
    named = dict(
        zip(
            ["order", "date", "customer", "product", "quantity", "unit_price"],
            (f"column{n}" for n in range(1, 7)),
            strict=True,
        )
    )
    assert prepare(path, Settings(columns=named)).ledger().total() == (100, MONEY)


@pytest.mark.parametrize("end", ["Total                                       5,750\n", "(100 rows affected)\n"])
def test_what_runs_across_the_columns_is_counted_or_named(sales: Sales, end: str) -> None:
    prepared = prepare(sales(HEADER + BODY + end), Settings())
    ledger = prepared.ledger()
    assert ledger["sale"].rows == 100
    assert ledger.total()[0] == 101 or end.split("  ", maxsplit=1)[0].strip() in str(prepared.raw.sources[0].notes)


def test_a_line_out_of_place_is_named(sales: Sales) -> None:
    prepared = prepare(sales(HEADER + BODY + "x".join(line(ROWS[0], gap="  ").split("  ")) + "\n" + BODY), Settings())
    assert prepared.ledger()["sale"].rows == 200
    assert "(line 102)" in prepared.ledger()["unreadable"].label


def test_words_with_blanks_between(sales: Sales) -> None:
    rows = "".join(
        " " * (at % 4) + ("  " * (at % 3 + 1)).join((row[0], row[1], row[2], row[4], row[5])) + "\n"
        for at, row in enumerate(ROWS)
    )
    prepared = prepare(sales("Order Date Customer Quantity Price\n" + rows), Settings())
    assert prepared.ledger().total() == (100, MONEY)
    assert prepared.engine.rows("SELECT min(customer_id) FROM lines") == [("0000",)]


@pytest.mark.parametrize("lines", [["Dear all,", "see what is below.", "Best"], ["one"], [], ["a", "b", "c"]])
def test_a_letter_has_no_columns(lines: list[str]) -> None:
    assert fixedwidth.find(lines) is None


@given(st.lists(st.tuples(*[st.text("ab7.", min_size=1, max_size=6)] * 3), min_size=2, max_size=30))
def test_cells_come_back_as_they_were_set(rows: list[tuple[str, ...]]) -> None:
    lines = ["   ".join(f"{cell:<6}" for cell in row) for row in rows]
    found = fixedwidth.find(lines)
    assert found is not None
    assert [found.split(line) for line in lines] == [list(row) for row in rows]


def test_a_number_wider_than_any_before_is_still_its_own() -> None:
    found = fixedwidth.find([f"{('red bowl', 'bowl', 'a cup')[at % 3]:<10} {at:>9}" for at in range(50)])
    assert found is not None
    assert found.split("bowl 7        1234567") == ["bowl 7", "1234567"]
    assert found.split("bowl 7123412341234567") is None
