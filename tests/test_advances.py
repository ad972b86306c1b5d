"""A total that is a deposit and the balance of it, to the penny, is what was sold, whatever it is called."""

from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
WHOLE = [round(180 + 37.5 * (row % 11), 2) for row in range(ROWS)]
FIRST = [round(each * (0.25 if row % 2 else 0.4), 2) for row, each in enumerate(WHOLE)]
LAST = [round(whole - first, 2) for whole, first in zip(WHOLE, FIRST, strict=True)]
BASE: dict[str, list[Any]] = {
    "Date": [f"2024-03-{1 + row % 28:02d}" for row in range(ROWS)],
    "Customer": [f"C{row * 7 % 13}" for row in range(ROWS)],
}


def amount(**columns: list[Any]) -> str:
    return {hit.column: hit.header for hit in match({**BASE, **columns}, "f.csv")}.get("amount", "")


@pytest.mark.parametrize(
    ("whole", "first", "last"),
    [
        ("Rental price", "Deposit paid", "Balance paid"),
        ("Mietpreis", "Anzahlung", "Restzahlung"),
        ("Prix du séjour", "Acompte versé", "Solde"),
        ("Precio del alquiler", "Señal", "Pendiente"),
        ("Costo soggiorno", "Caparra", "Saldo"),
        ("Preço do fato", "Sinal", "Restante"),
        ("Huurprijs", "Aanbetaling", "Restbedrag"),
        ("Cena najmu", "Zaliczka", "Dopłata"),
        ("Hyra", "Handpenning", "Slutbetalning"),
        ("Price", "Deposit", "Balance due"),
    ],
)
def test_a_total_that_was_paid_in_two_parts_counts(whole: str, first: str, last: str) -> None:
    kept = {"Bond": [150.0] * ROWS, "Payout": [round(each * 0.82, 2) for each in WHOLE]}
    assert amount(**{whole: WHOLE, first: FIRST, last: LAST}, **kept) == whole
    assert amount(**{last: LAST, first: FIRST, whole: WHOLE}, **kept) == whole


def test_a_balance_that_is_not_yet_paid_changes_nothing() -> None:
    later = [each if row % 3 else None for row, each in enumerate(LAST)]
    assert amount(**{"Rental price": WHOLE, "Deposit paid": FIRST, "Balance paid": later}) == "Rental price"


def test_the_price_of_all_is_no_price_of_one_night() -> None:
    nights = [1 + row % 5 for row in range(ROWS)]
    assert amount(Price=WHOLE, Deposit=FIRST, Balance=LAST, Qty=nights) == "Price"


def test_parts_that_make_no_total_are_asked_about() -> None:
    other = [each + 12.5 * (row % 4) for row, each in enumerate(WHOLE)]
    with pytest.raises(DataError, match="no amount"):
        amount(**{"Rental price": other, "Deposit paid": FIRST, "Balance paid": LAST})


def test_what_an_account_holds_is_no_sale() -> None:
    after = [round(a + b, 2) for a, b in zip(FIRST, LAST, strict=True)]
    with pytest.raises(DataError, match="no amount"):
        amount(**{"Opening balance": LAST, "Deposit": FIRST, "Closing balance": after})
