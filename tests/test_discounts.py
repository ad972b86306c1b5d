"""Discounts that stand in two columns, or are of each piece, come off all of them, or are asked about."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINES = 60
GOODS = (Decimal("14.00"), Decimal("6.40"), Decimal("32.50"))
PRICES = [GOODS[line % 3] for line in range(LINES)]
PIECES = [1 + line * 7 % 4 for line in range(LINES)]
PERCENT = [20 if line % 10 in (0, 1) else 0 for line in range(LINES)]
MONEY = [Decimal("0.90") if line % 10 in (4, 5) else Decimal(0) for line in range(LINES)]
FULL = sum(price * pieces for price, pieces in zip(PRICES, PIECES, strict=True))


def read(columns: dict[str, str] | None = None, **more: Sequence[Any]) -> Prepared:
    lines: dict[str, Sequence[Any]] = {
        "invoice_no": [f"A{line // 2}" for line in range(LINES)],
        "customer_no": [f"C{line // 2 % 7}" for line in range(LINES)],
        "invoice_date": [f"2025-{1 + line // 20:02}-{1 + line // 2 % 10:02}" for line in range(LINES)],
        "product": [f"P{line % 3}" for line in range(LINES)],
        "quantity": [str(pieces) for pieces in PIECES],
        "unit_price": [str(price) for price in PRICES],
    }
    return prepare(pl.DataFrame(lines | more), Settings(columns=columns or {}))


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


def left(*, percent: bool = True, each: bool = True, money: Sequence[Decimal] = MONEY) -> Decimal:
    rows = zip(PRICES, PIECES, PERCENT, money, strict=True)
    return sum(
        (price * pieces * (100 - share * percent) / 100 - off * (pieces if each else 1)).quantize(Decimal("0.01"))
        for price, pieces, share, off in rows
    )


def written(values: Sequence[Any]) -> list[str]:
    return [str(value) if value else "" for value in values]


@pytest.mark.parametrize(
    ("percent", "money"),
    [
        ("Discount %", "Discount per unit"),
        ("Rabatt %", "Rabatt €/Stk"),
        ("Rabatt %", "Stückrabatt"),
        ("Remise %", "Remise par pièce"),
        ("Dto. %", "Dto. €/ud."),
        ("Sconto %", "Sconto unitario"),
        ("Desconto %", "Desconto por unidade"),
        ("Korting %", "Korting per stuk"),
        ("Rabat %", "Rabat za szt."),
        ("Rabatt %", "Rabatt kr/st"),
    ],
)
def test_percent_and_money_of_each_piece_both_come_off(percent: str, money: str) -> None:
    found = read(**{percent: written(PERCENT), money: written(MONEY)})
    assert spent(found) == left()


def test_money_of_each_piece_comes_off_each_alone_too() -> None:
    assert spent(read(**{"Rabatt EUR/Stk": written(MONEY)})) == left(percent=False)


def test_a_decimal_comma_is_the_file_s() -> None:
    prices, off = ([str(each).replace(".", ",") for each in values] for values in (PRICES, written(MONEY)))
    assert spent(read(**{"unit_price": prices, "Rabatt %": written(PERCENT), "Rabatt €/Stk": off})) == left()


def test_money_of_a_piece_or_of_the_line_is_asked_about_with_the_option_for_each() -> None:
    both = {"Rabatt %": written(PERCENT), "Rabatt EUR": written(MONEY)}
    with pytest.raises(DataError) as told:
        read(**both)
    for name, each in (("Rabatt % + Rabatt EUR", False), ("Rabatt % + Rabatt EUR × quantity", True)):
        assert f'discount="{name}"' in str(told.value)
        assert spent(read({"discount": name}, **both)) == left(each=each)
    assert spent(read({"discount": "Rabatt %"}, **both)) == left(money=[Decimal(0)] * LINES)
    assert spent(read({"discount": ""}, **both)) == FULL


def test_both_on_one_line_are_asked_about_with_the_option_for_each_order() -> None:
    more = [Decimal("0.90") if line % 10 in (1, 2) else Decimal(0) for line in range(LINES)]
    both = {"Remise %": written(PERCENT), "Remise unitaire": written(more)}
    with pytest.raises(DataError, match=r'discount="Remise unitaire × quantity [+] Remise %"'):
        read(**both)
    assert spent(read({"discount": "Remise % + Remise unitaire × quantity"}, **both)) == left(money=more)


def test_two_in_percent_are_asked_about() -> None:
    with pytest.raises(DataError, match=r'discount="Sconto 1 % [+] Sconto 2 %"'):
        read(**{"Sconto 1 %": written(PERCENT), "Sconto 2 %": [str(line % 2 * 5) for line in range(LINES)]})


def test_money_that_is_what_the_percent_comes_to_is_the_same_discount() -> None:
    rows = zip(PRICES, PIECES, PERCENT, strict=True)
    of_line = [price * pieces * share / 100 for price, pieces, share in rows]
    assert spent(read(**{"Discount %": written(PERCENT), "Discount amount": written(of_line)})) == left(
        money=[Decimal(0)] * LINES
    )


def test_a_line_total_counts_whatever_stands_beside_it() -> None:
    rows = zip(PRICES, PIECES, PERCENT, MONEY, strict=True)
    totals = [f"{p * n * (100 - share) / 100 - off * n:.2f}" for p, n, share, off in rows]
    found = read(**{"Rabatt %": written(PERCENT), "Rabatt EUR": written(MONEY), "line_total": totals})
    assert spent(found) == sum(map(Decimal, totals))
