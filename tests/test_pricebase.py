"""Prices of a hundred or a thousand, as their headers say, are divided where what is counted surely is pieces."""

from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.pricebase import divisor, is_of_many
from regulars.settings import Settings

ROWS = 60
COUNTS = [(100, 250, 500, 2000, 300, 1000)[row % 6] for row in range(ROWS)]
PRICES = [(7.3, 12.2, 4.9)[row % 3] for row in range(ROWS)]
OFF = [10 if row % 7 == 3 else 0 for row in range(ROWS)]
BASE: dict[str, list[Any]] = {
    "Job": [f"J{row}" for row in range(ROWS)],
    "Date": [f"2024-03-{1 + row % 28:02d}" for row in range(ROWS)],
    "Customer": [f"C{row % 11}" for row in range(ROWS)],
    "Item": [("Cards", "Labels", "Flyers")[row % 3] for row in range(ROWS)],
}
WORTH = [count * price / 100 for count, price in zip(COUNTS, PRICES, strict=True)]


def spent(columns: dict[str, list[Any]], **named: str) -> float:
    found = prepare(pl.DataFrame(BASE | columns), Settings(columns=named))
    return float(found.ledger().total(kept=True)[1])


@pytest.mark.parametrize(
    ("price", "count"),
    [
        *(("Price per 100", "Qty"), ("Preis je 100 Stk", "Menge"), ("Preis pro Hundert", "Menge")),
        *(("Prix au 100", "Qté"), ("Prix les 100", "Quantité"), ("Precio por 100", "Cantidad")),
        *(("Prezzo per 100", "Quantità"), ("Preço por 100", "Qtd"), ("Prijs per 100", "Aantal")),
        *(("Cena za 100 szt.", "Ilość"), ("Pris per 100", "Antal")),
    ],
)
def test_the_price_of_a_hundred_times_the_pieces_is_a_hundred_times_what_was_spent(price: str, count: str) -> None:
    assert spent({count: COUNTS, price: PRICES}) == pytest.approx(sum(WORTH), abs=0.01)
    many = price.replace("100", "1000").replace("Hundert", "Tausend")
    assert spent({count: [10 * each for each in COUNTS], many: PRICES}) == pytest.approx(sum(WORTH), abs=0.01)


def test_percent_come_off_and_money_that_may_is_asked_about() -> None:
    less = sum(worth * (1 - off / 100) for worth, off in zip(WORTH, OFF, strict=True))
    assert spent({"Qty": COUNTS, "Price per 100": PRICES, "Disc %": OFF}) == pytest.approx(less, abs=0.3)
    with pytest.raises(DataError, match="Export the total of each line too"):
        spent({"Qty": COUNTS, "Price per 100": PRICES, "Discount": OFF})


def test_small_counts_may_be_hundreds_and_packs_hold_any_number() -> None:
    for columns in ({"Qty": [1 + row % 9 for row in range(ROWS)]}, {"Boxes": COUNTS}, {"Qty": [2.5] * ROWS}):
        with pytest.raises(DataError, match=r"Export the total of each line too|quantity"):
            spent({**columns, "Price per 100": PRICES})


def test_who_names_the_price_says_that_it_is_of_one_and_a_total_goes_before_it() -> None:
    columns = {"Qty": COUNTS, "Price per 100": PRICES}
    assert spent(columns, unit_price="Price per 100") == pytest.approx(100 * sum(WORTH))
    totals = [round(worth, 2) for worth in WORTH]
    assert spent({**columns, "Amount": totals}) == pytest.approx(sum(totals))


@pytest.mark.parametrize(
    ("price", "count", "many"),
    [
        *(("Price per 100g", "Quantity (g)", 100), ("Price per kg", "Quantity (g)", 1000)),
        *(("Price per 100 ml", "ml", 100), ("Price per 100 g", "Quantity", 0), ("Price per m", "cm", 0)),
    ],
)
def test_of_small_measures_both_headers_say_how_many(price: str, count: str, many: int) -> None:
    assert is_of_many(price, count)
    assert divisor(price, count, [3.0] * ROWS) == many


def test_percent_come_off_beside_totals_of_orders_where_the_lines_make_those() -> None:
    jobs = [f"J{row // 2}" for row in range(ROWS)]
    lines = [round(worth * (1 - off / 100), 2) for worth, off in zip(WORTH, OFF, strict=True)]
    goods = [round(lines[row // 2 * 2] + lines[row // 2 * 2 + 1], 2) for row in range(ROWS)]
    columns: dict[str, list[Any]] = {
        "Job": jobs,
        "Date": [f"2024-03-{1 + row // 2 % 28:02d}" for row in range(ROWS)],
        "Customer": [f"C{row // 2 % 11}" for row in range(ROWS)],
        "Qty": COUNTS,
        "Price per 100": PRICES,
        "Disc %": OFF,
        "Invoice Goods": goods,
        "Invoice Total": [round(each * 1.2, 2) for each in goods],
    }
    assert spent(columns) == pytest.approx(sum(lines), abs=0.3)
    with pytest.raises(DataError, match="Export the total of each line too"):
        spent(columns | {"Invoice Goods": [7.5 + row // 2 for row in range(ROWS)]})
