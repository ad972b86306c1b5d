"""Prices of as many pieces as a column beside them says are divided where what is counted surely is pieces."""

from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.inspection import inspect
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 90
GOODS = [("Screw", 14.9, 100, 200), ("Washer", 19.8, 1000, 1000), ("Drill", 34.9, 1, 2)]
OFF = [10 if row % 4 == 3 else 0 for row in range(ROWS)]


def columns(factor: int = 1) -> dict[str, list[Any]]:
    told = [GOODS[row % 3] for row in range(ROWS)]
    pieces = [max(1, factor * count * (1 + row % 2)) for row, (*_, count) in enumerate(told)]
    return {
        "RgNr": [f"{7000 + row // 3}" for row in range(ROWS)],
        "RgDat": [f"2024-03-{1 + row // 3 % 28:02d}" for row in range(ROWS)],
        "KdNr": [f"C{row // 3 % 11}" for row in range(ROWS)],
        "ArtNr": [name for name, *_ in told],
        "Menge": pieces,
        "EPnetto": [f"{price:.2f}".replace(".", ",") for _, price, *_ in told],
        "PE": [base for _, _, base, _ in told],
        "Rab%": OFF,
    }


def spent(table: dict[str, list[Any]], **named: str) -> float:
    return float(prepare(pl.DataFrame(table), Settings(columns=named)).ledger().total(kept=True)[1])


def worth(table: dict[str, list[Any]], *, divided: bool = True) -> float:
    prices = [price for _ in range(ROWS // 3) for _, price, *_ in GOODS]
    rows = zip(table["Menge"], prices, table["PE"], OFF, strict=True)
    return sum(count * price / (base if divided else 1) * (1 - off / 100) for count, price, base, off in rows)


def test_a_price_of_a_hundred_or_a_thousand_is_divided() -> None:
    table = columns()
    assert spent(table) == pytest.approx(worth(table), abs=0.2)


def test_what_is_written_down_reads_it_again() -> None:
    table = pl.DataFrame(columns())
    found, settings = inspect(table, Settings())
    assert prepare(table, settings).ledger().as_dict() == found["ledger"]


def test_a_price_that_is_named_is_of_one() -> None:
    table = columns()
    assert spent(table, unit_price="EPnetto") == pytest.approx(worth(table, divided=False), abs=0.2)


def test_so_few_pieces_may_be_hundreds() -> None:
    few = columns()
    few["Menge"] = [1 + row % 4 for row in range(ROWS)]
    with pytest.raises(DataError, match=r"'PE' .* says that prices are of 1 or 100 or 1,000 pieces"):
        spent(few)
