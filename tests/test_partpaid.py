"""What was paid so far of a total, which is what was sold."""

from datetime import date, timedelta

import polars as pl
import pytest

from regulars.preparing import prepare
from regulars.settings import Settings

ORDERS = 60
PRICES = [120.0 + 7.5 * (row % 11) for row in range(ORDERS)]
DEPOSITS = [(0.0, 50.0, 100.0)[row % 3] for row in range(ORDERS)]


@pytest.mark.parametrize(
    ("price", "lent", "paid", "owed"),
    [
        ("Price", "Deposit", "Total paid", "Total due"),
        ("Preis", "Kaution", "Bezahlt", "Offen"),
        ("Prix", "Caution", "Total payé", "Reste dû"),
    ],
)
def test_the_price_of_what_is_hired_out_counts_and_not_what_was_paid_of_it_and_its_deposit(
    price: str, lent: str, paid: str, owed: str
) -> None:
    whole = [one + other for one, other in zip(PRICES, DEPOSITS, strict=True)]
    so_far = [each if row % 4 else each / 2 for row, each in enumerate(whole)]
    table = {
        "Order number": [f"A{700 + row}" for row in range(ORDERS)],
        "Order date": [date(2024, 1, 2) + timedelta(days=3 * row) for row in range(ORDERS)],
        "Customer number": [f"C{row % 13}" for row in range(ORDERS)],
        "Items": [1 + row % 5 for row in range(ORDERS)],
        price: PRICES,
        lent: DEPOSITS,
        paid: so_far,
        owed: [all_ - some for all_, some in zip(whole, so_far, strict=True)],
    }
    assert prepare(pl.DataFrame(table), Settings()).ledger().total(kept=True)[1] == sum(PRICES)
