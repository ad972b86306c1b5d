"""Discounts that stand one after another in a cell are read as what they take off in all."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINES = 48
GOODS = {"lamp": Decimal("24.00"), "shade": Decimal("9.50"), "cable": Decimal("3.20")}
SOLD = [[*GOODS][line % 3] for line in range(LINES)]


def read(header: str, written: list[str], *, after: list[Decimal] | None = None, **more: list[Any]) -> Prepared:
    """Two pieces on each line, at their price, or at what is left `after` the discounts."""
    left = after or [Decimal(1)] * len(written)
    lines = {
        "invoice_no": [f"A{line}" for line in range(LINES)],
        "customer_no": [f"C{line % 7}" for line in range(LINES)],
        "invoice_date": [f"2025-{1 + line // 12:02}-{1 + line % 12:02}" for line in range(LINES)],
        "product": SOLD,
        "quantity": ["2"] * LINES,
        "unit_price": [f"{GOODS[name] * left[line // 3 % len(written)]:.4f}" for line, name in enumerate(SOLD)],
        header: [written[line // 3 % len(written)] for line in range(LINES)],
    }
    return prepare(pl.DataFrame(lines | more), Settings())


def money(shares: list[Decimal]) -> Decimal:
    return sum(
        (2 * GOODS[name] * shares[line // 3 % len(shares)]).quantize(Decimal("0.01")) for line, name in enumerate(SOLD)
    )


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


LEFT = [Decimal(each) for each in ("1", "0.8", "0.76", "0.8245")]


@pytest.mark.parametrize(
    ("header", "written"),
    [
        ("Discount", ["", "20", "20+5", "15+3"]),
        ("Sconti", ["", "20", "20+5", "15+3"]),
        ("Remise %", ["0", "20", "20/5", "15/3"]),
        ("Rabatt", ["", "20 %", "20 % + 5 %", "15 % + 3 %"]),
        ("Descuento", ["", "20", "20-5", "15-3"]),
        ("Desconto", ["", "20,0", "20,0+5,0", "15,0+3,0"]),
        ("Korting %", ["", "20", "20 + 5", "15 + 3"]),
        ("Rabat", ["", "20%", "20%+5%", "15%+3%"]),
        ("Rabatt %", ["", "20", "20+5+0", "15+3"]),
    ],
)
def test_each_comes_off_what_the_one_before_has_left(header: str, written: list[str]) -> None:
    found = read(header, written)
    assert spent(found) == money(LEFT)
    assert any("one after another" in note for source in found.raw.sources for note in source.notes)


def test_a_line_total_that_is_less_by_them_is_found_and_counts() -> None:
    totals = [f"{2 * GOODS[name] * LEFT[line // 3 % 4]:.2f}" for line, name in enumerate(SOLD)]
    found = read("Sconti", ["", "20", "20+5", "15+3"], xyz=totals)
    assert {match.column: match.header for match in found.mapped.matches}["amount"] == "xyz"
    assert spent(found) == sum(map(Decimal, totals))


def test_prices_that_may_be_after_them_are_asked_about() -> None:
    goods = [f"{name} {line // 3 % 4}" for line, name in enumerate(SOLD)]
    with pytest.raises(DataError, match="discount=Sconti"):
        read("Sconti", ["5", "20", "20+5", "15+3"], product=goods)


def test_prices_that_are_less_by_them_are_after_them() -> None:
    assert spent(read("Sconti", ["", "20", "20+5", "15+3"], after=LEFT)).quantize(Decimal(1)) == money(LEFT).quantize(
        Decimal(1)
    )


@pytest.mark.parametrize("written", [["", "2+1", "3+1", ""], ["", "A+5", "20+5", ""], ["", "150+5", "20+5", ""]])
def test_pieces_codes_and_more_than_all_are_no_chains(written: list[str]) -> None:
    found = read("Offer discount", written)
    assert not any("one after another" in note for source in found.raw.sources for note in source.notes)
