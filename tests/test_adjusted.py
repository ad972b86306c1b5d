"""A total that was adjusted on some orders: what it lacks of the total was paid back."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 40
TOTALS = [20.0 + 3 * row for row in range(ORDERS)]
LESS = {4: 5.0, 11: 8.5, 30: 2.25}


def read(header: str, adjusted: list[Any], total: str = "Order Total", **more: list[Any]) -> Prepared:
    orders = {
        "Order ID": [f"A{5000 + row}" for row in range(ORDERS)],
        "Date": [(date(2025, 2, 3) + timedelta(days=2 * row)).isoformat() for row in range(ORDERS)],
        "Customer": [f"Ada {'KLMNOP'[row % 6]}" for row in range(ORDERS)],
        total: TOTALS,
    }
    return prepare(pl.DataFrame(orders | more | {header: adjusted}), Settings())


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


ADJUSTED = [TOTALS[row] - LESS[row] if row in LESS else None for row in range(ORDERS)]


@pytest.mark.parametrize(
    ("header", "total"),
    [
        ("Adjusted Order Total", "Order Total"),
        ("Corrected total", "Total"),
        ("Neue Gesamtsumme", "Gesamtsumme"),
        ("Korrigierter Betrag", "Betrag"),
        ("Total corrigé", "Total"),
        ("Importe ajustado", "Importe"),
        ("Totale rettificato", "Totale"),
        ("Valor corrigido", "Valor"),
        ("Aangepast totaal", "Totaal"),
        ("Suma po korekcie", "Suma"),
        ("Justerat belopp", "Belopp"),
    ],
)
def test_what_an_adjusted_total_lacks_was_paid_back(header: str, total: str) -> None:
    found = read(header, ADJUSTED, total)
    assert spent(found) == sum(TOTALS) - sum(LESS.values())
    assert found.ledger()["sale"].rows == ORDERS


def test_beside_goods_it_is_held_against_the_total_of_the_order() -> None:
    found = read(
        "Adjusted Total", ADJUSTED, **{"Order Value": [total - 5 for total in TOTALS], "Shipping": [5.0] * ORDERS}
    )
    assert spent(found) == sum(TOTALS) - 5 * ORDERS - sum(LESS.values())


@pytest.mark.parametrize(
    ("header", "adjusted"),
    [
        ("Adjusted Order Total", [total + 1 if row in LESS else None for row, total in enumerate(TOTALS)]),  # it grew
        ("Adjusted Order Total", [total - LESS.get(row, 0) for row, total in enumerate(TOTALS)]),  # on each line
        ("Adjusted Fees", ADJUSTED),
        ("Adjusted Net Amount", ADJUSTED),
        ("Adjusted By", ADJUSTED),
    ],
)
def test_other_columns_say_nothing_of_what_was_paid_back(header: str, adjusted: list[float | None]) -> None:
    assert "refunded" not in {match.column for match in read(header, adjusted).mapped.matches}


def test_zeros_on_most_orders_say_that_they_were_not_adjusted() -> None:
    found = read("Adjusted Order Total", [each or 0.0 for each in ADJUSTED])
    assert spent(found) == pytest.approx(sum(TOTALS) - sum(LESS.values()))
