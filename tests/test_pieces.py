"""What counts pieces beside a price: weights and counts under one header, and weights that are asked about."""

import random
from typing import Any

import polars as pl
import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.matching import rank
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 90
CHANCE = random.Random(3)
GOODS = [CHANCE.choice([("Brie", 21.5), ("Plums", 3.2), ("Eggs", 4.1), ("Ham", 17.8)]) for _ in range(ROWS)]
MUCH = [float(CHANCE.randint(1, 4)) if name == "Eggs" else CHANCE.randint(300, 2900) / 1000 for name, _ in GOODS]
OFF = [CHANCE.choice([0.0, 0.0, 0.0, 0.5]) for _ in range(ROWS)]
BASE: dict[str, list[Any]] = {
    "Day": [f"2025-05-{1 + row % 28:02d}" for row in range(ROWS)],
    "Customer": [f"N{CHANCE.randint(1, 14)} Hill" for _ in range(ROWS)],
    "Item": [name for name, _ in GOODS],
    "Price per unit £": [price for _, price in GOODS],
}
WORTH = [much * price for much, (_, price) in zip(MUCH, GOODS, strict=True)]


def spent(columns: dict[str, list[Any]]) -> float:
    return float(prepare(pl.DataFrame(BASE | columns), Settings()).ledger().total(kept=True)[1])


@pytest.mark.parametrize(
    "header",
    [
        *("Qty / weight", "Weight or qty", "Menge / Gewicht", "Anzahl oder kg", "Quantité / poids", "Qté ou kg"),
        *("Cantidad / peso", "Quantità o peso", "Qtd. / peso", "Aantal / gewicht", "Aantal of kg", "Ilość / waga"),
        *("Ilość lub kg", "Antal / vikt", "Mängd eller kg"),
    ],
)
def test_what_counts_pieces_or_says_a_weight_times_the_price_is_what_was_spent(header: str) -> None:
    assert spent({header: MUCH}) == pytest.approx(sum(WORTH), abs=0.5)


@pytest.mark.parametrize("header", ["Weight", "kg / st", "Gewicht je Stück", "Shipping weight", "Stk/kg"])
def test_the_weight_of_one_is_no_quantity(header: str) -> None:
    assert rank("quantity", header) is None


def test_a_weight_that_differs_within_products_is_asked_about_beside_the_price_of_one() -> None:
    unit = ["each" if name == "Eggs" else "kg" for name, _ in GOODS]
    with pytest.raises(DataError, match=r"no quantity column .*'Weight'"):
        spent({"Weight": MUCH, "Unit": unit})
    assert "quantity" not in {hit.column for hit in match(BASE | {"Weight": MUCH}, "sales.csv")}, "of the parcel"
    same = {"Eggs": 0.7, "Brie": 1.1, "Plums": 0.4, "Ham": 2.2}
    of_one = {"Weight": [same[name] for name, _ in GOODS], "Unit": unit}
    assert "quantity" not in {hit.column for hit in match(BASE | of_one, "sales.csv")}


@pytest.mark.parametrize(
    "header", ["Money off line £", "£ off", "Nachlass Zeile €", "Korting per regel €", "En moins €"]
)
def test_what_is_off_a_line_under_a_name_of_those_who_keep_sales_by_hand_comes_off(header: str) -> None:
    assert spent({"Qty / weight": MUCH, header: OFF}) == pytest.approx(sum(WORTH) - sum(OFF), abs=0.5)


def test_of_what_was_ordered_and_what_was_sent_the_totals_show_which_counts() -> None:
    late = [row % 9 == 4 for row in range(ROWS)]
    counts = [1 + row % 5 for row in range(ROWS)]
    went = [0 if each else count for each, count in zip(late, counts, strict=True)]
    off = [(0, 5, 12.5)[row % 3] for row in range(ROWS)]
    columns: dict[str, list[Any]] = {
        "ORDNO": [7000 + row // 2 for row in range(ROWS)],
        "ORDDT": [f"202405{1 + row // 4:02d}" for row in range(ROWS)],
        "CUSNO": [100 + row // 2 % 13 for row in range(ROWS)],
        "ITMNO": [name for name, _ in GOODS],
        "QTYORD": counts,
        "QTYSHP": went,
        "UNTPRC": [price for _, price in GOODS],
        "DSCPCT": off,
    }
    paid = [round(n * price * (1 - each / 100), 2) for n, (_, price), each in zip(went, GOODS, off, strict=True)]
    hits = {hit.column: hit.header for hit in match(columns | {"EXTPRC": paid}, "sales.csv", whole=True)}
    assert (hits["quantity"], hits["amount"]) == ("QTYSHP", "EXTPRC")
    with pytest.raises(DataError, match="could be the quantity: 'QTYORD'"):
        match(columns | {"EXTPRC": [7.5 + row for row in range(ROWS)]}, "sales.csv", whole=True)
