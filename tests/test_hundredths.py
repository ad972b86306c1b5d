"""Money in hundredths: what proves it, what makes it a question, and what shows that it is none."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 24
COINS = [1000 + 325 * row for row in range(ROWS)]


def prepared(**others: Callable[[int], Any]) -> Prepared:
    """Lines with whole amounts, and other columns that are made of the number of the line."""
    rows: list[dict[str, Any]] = [
        {"Date": f"2024-01-{row + 1:02}", "Customer ID": f"K{row % 7}", "amount": coins}
        | {name: each(row) for name, each in others.items()}
        for row, coins in enumerate(COINS)
    ]
    return prepare(pl.DataFrame(rows, infer_schema_length=None), Settings())


def money(found: Prepared) -> Decimal:
    return found.ledger()["sale"].money


@pytest.mark.parametrize("coins", [100, 1000])
def test_a_thousand_of_the_smallest_coin_make_a_dinar(tmp_path: Path, coins: int) -> None:
    rows = [
        f"2024-01-{row + 1:02};K{row % 7};{each * 10};{'OMR' if coins > 100 else 'QAR'}"
        for row, each in enumerate(COINS)
    ]
    (tmp_path / "paid.csv").write_text("\n".join(("date;customer id;amount_minor;currency", *rows)), encoding="utf-8")
    found = prepare(tmp_path / "paid.csv", Settings())
    assert money(found) == Decimal(10 * sum(COINS)) / coins
    assert f"divided by {coins}" in found.mapped.reasons["amount"]


def test_a_price_times_its_pieces_proves_it() -> None:
    pieces = [1 + row % 3 for row in range(ROWS)]
    found = prepared(units=lambda row: pieces[row], price=lambda row: round(COINS[row] / 100 / pieces[row], 4))
    assert money(found) == Decimal(sum(COINS)) / 100


@pytest.mark.parametrize(
    ("beside", "others"),
    [
        ("the currency 'eur' in small letters", {"currency": lambda _: "eur"}),
        (
            "fees without a fraction",
            {"currency": lambda _: "EUR", "fee": lambda row: round(COINS[row] * 0.029) + 30},
        ),
    ],
)
def test_what_payments_are_written_like_makes_it_a_question(beside: str, others: dict[str, Any]) -> None:
    with pytest.raises(DataError, match=rf"'amount' .* may be in hundredths: all of it is whole, beside {beside}"):
        prepared(**others)


@pytest.mark.parametrize(
    "others",
    [
        {"currency": lambda _: "EUR"},
        {"currency": lambda _: "sek"},
        {"currency": lambda _: "idr"},
        {"currency": lambda _: "JPY", "fee": lambda row: round(COINS[row] * 0.036)},
        {"currency": lambda _: "EUR", "fee": lambda row: round(COINS[row] / 20) * 5 // 10 * 10},
        {"fee": lambda row: round(COINS[row] * 0.029) + 30},
    ],
)
def test_whole_amounts_that_may_well_be_whole_are_read_as_they_are(others: dict[str, Any]) -> None:
    assert money(prepared(**others)) == sum(COINS)


@pytest.mark.parametrize(("written", "asked"), [("{}.00", False), ("{},00", False), ("{}", True), ("{}.0", True)])
def test_amounts_written_with_two_decimals_are_no_hundredths(tmp_path: Path, written: str, asked: bool) -> None:
    file = tmp_path / "paid.csv"
    lines = [f"ch_3M{row:05};2024-01-{row + 1:02};K{row % 7};{written.format(72 + row)}" for row in range(ROWS)]
    file.write_text("\n".join(("charge;date;customer id;amount", *lines)))
    if asked:
        with pytest.raises(DataError, match="may be in hundredths: all of it is whole, beside ids"):
            prepare(file, Settings())
    else:
        assert money(prepare(file, Settings())) == sum(72 + row for row in range(ROWS))


def written_by_a_program(path: Path, prices: list[int], currency: str, *, with_totals: bool = False) -> Path:
    items = [
        {"title": f"T{row % 3}", "quantity": 1, "unit_price": prices[row % len(prices)]}
        | ({"total": prices[row % len(prices)]} if with_totals else {})
        for row in range(ROWS)
    ]
    orders = [
        {
            "id": f"o{row}",
            "customer_id": f"K{row % 7}",
            "created_at": f"2024-01-{row + 1:02}",
            "currency_code": currency,
        }
        | {"items": [items[row]]}
        for row in range(ROWS)
    ]
    path.write_text(json.dumps(orders), encoding="utf-8")
    return path


def test_round_prices_beside_a_currency_in_small_letters_are_asked_about_in_json(tmp_path: Path) -> None:
    # 35 euros in hundredths, or 3,500 euros: one version of an interface writes the first, another the second.
    file = written_by_a_program(tmp_path / "orders.json", [3500, 2500, 1200], "eur", with_totals=True)
    with pytest.raises(DataError, match="beside the currency 'eur' in small letters"):
        prepare(file, Settings())
    assert money(prepare(file, Settings(columns={"amount": "items.total"}))) == 8 * (3500 + 2500 + 1200)


@pytest.mark.parametrize(("prices", "currency"), [([50, 250, 400], "eur"), ([3500, 2500, 1200], "EUR")])
def test_round_prices_that_would_be_small_change_or_of_a_code_in_capitals_are_whole(
    tmp_path: Path, prices: list[int], currency: str
) -> None:
    assert money(prepare(written_by_a_program(tmp_path / "orders.json", prices, currency), Settings())) > 0


def test_what_a_header_says_the_hundredths_are_of_is_what_they_are_of() -> None:
    lines = [
        {
            "order_id": f"O{row // 2}",
            "placed_at": f"2024-01-{row // 2 + 1:02}",
            "customer_id": f"K{row // 2 % 5}",
            "qty": 2,
            "unit_pence": coins,
            "line_pence": 2 * coins,
            "total_pence": 2 * (COINS[row // 2 * 2] + COINS[row // 2 * 2 + 1]) + 395,
        }
        for row, coins in enumerate(COINS)
    ]
    found = prepare(pl.DataFrame(lines), Settings())
    columns = {match.column: match.header for match in found.mapped.matches}
    assert (columns["unit_price"], columns["amount"]) == ("unit_pence", "line_pence")
    assert money(found) == Decimal(2 * sum(COINS)) / 100
