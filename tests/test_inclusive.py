"""A column that says with yes or no whether the tax is in the prices."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars import inclusive
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 42
COUNTS = [1 + row % 3 for row in range(ORDERS)]
LINES = [(row, place) for row in range(ORDERS) for place in range(COUNTS[row])]
RATES = [0.07 if (row + place) % 3 else 0.19 for row, place in LINES]
PRICES = [round(6.35 + 3.17 * (number * 5 % 17), 2) for number, _ in enumerate(LINES)]
TAXES = [round(price * rate / (1 + rate), 2) for price, rate in zip(PRICES, RATES, strict=True)]


def by_order(values: list[float]) -> list[float]:
    """The sum of an order on each of its lines."""
    sums = [0.0] * ORDERS
    for (row, _), value in zip(LINES, values, strict=True):
        sums[row] += value
    return [round(sums[row], 2) for row, _ in LINES]


def top(values: list[Any]) -> list[Any]:
    """What stands on the first line of each order only."""
    return [value if place == 0 else None for (_, place), value in zip(LINES, values, strict=True)]


def matrixify(
    included: str | bool | None = "TRUE", *, lacking: str = "", top_only: bool = False, **more: Any
) -> Prepared:
    once = top if top_only else list
    columns: dict[str, list[Any]] = {
        "Name": [f"#D{2100 + row}" for row, _ in LINES],
        "Processed At": [f"{date(2024, 5, 6) + timedelta(days=row)} 10:00:00 +0200" for row, _ in LINES],
        "Customer: ID": [7_700_000_100_000 + row * 5 % 13 for row, _ in LINES],
        "Currency": ["EUR"] * len(LINES),
        "Payment: Status": ["paid"] * len(LINES),
        "Tax: Included": once([included] * len(LINES)),
        "Tax: Total": once(by_order(TAXES)),
        "Price: Total": once(by_order(PRICES)),
        "Line: Type": ["Line Item"] * len(LINES),
        "Line: SKU": [f"A-{number % 9}" for number, _ in enumerate(LINES)],
        "Line: Quantity": [1] * len(LINES),
        "Line: Price": PRICES,
        "Line: Total": PRICES,
        "Line: Tax Total": TAXES,
    } | more
    return prepare(pl.DataFrame({name: cells for name, cells in columns.items() if name != lacking}), Settings())


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


NET = sum(PRICES) - sum(TAXES)


@pytest.mark.parametrize("included", ["TRUE", "yes", "ja"])
@pytest.mark.parametrize("lacking", ["", "Line: Tax Total"])
@pytest.mark.parametrize("top_only", [False, True])
def test_the_tax_of_each_line_or_of_each_order_comes_out(included: str, lacking: str, top_only: bool) -> None:
    found = matrixify(included, lacking=lacking, top_only=top_only)
    assert spent(found) == pytest.approx(NET, abs=0.011)


def test_the_tax_of_what_goes_back_comes_out_of_it_too() -> None:
    back = len(LINES) - 1
    one_rate = {
        "Line: Total": [-price if row == back else price for row, price in enumerate(PRICES)],
        "Line: Type": ["Refund Line" if row == back else "Line Item" for row, _ in enumerate(LINES)],
        "Tax: Total": [round(total * 0.1 / 1.1, 2) for total in by_order(PRICES)],
    }
    found = matrixify(lacking="Line: Tax Total", **one_rate)
    orders = {row: total for (row, _), total in zip(LINES, by_order(PRICES), strict=True)}
    before = sum(total - round(total * 0.1 / 1.1, 2) for total in orders.values())
    assert spent(found) == pytest.approx(before - 2 * PRICES[back] / 1.1, abs=0.02)


def test_where_it_says_no_the_orders_add_the_tax_and_the_lines_count() -> None:
    on_top = {"Price: Total": [p + t for p, t in zip(by_order(PRICES), by_order(TAXES), strict=True)]}
    for lacking in ("", "Line: Tax Total"):
        assert spent(matrixify("FALSE", lacking=lacking, **on_top)) == pytest.approx(sum(PRICES))


def test_a_yes_that_the_orders_contradict_counts_for_nothing() -> None:
    on_top = {"Price: Total": [p + t for p, t in zip(by_order(PRICES), by_order(TAXES), strict=True)]}
    assert spent(matrixify("TRUE", lacking="Line: Tax Total", **on_top)) == pytest.approx(sum(PRICES))


@pytest.mark.parametrize(
    "header",
    [
        *("Tax: Included", "taxes_included", "VAT inclusive", "MwSt. enthalten", "USt. inklusive", "TVA incluse"),
        *("IVA incluido", "Impuestos incluidos", "IVA inclusa", "IVA compresa", "BTW inbegrepen", "incl. btw"),
        *("Podatek wliczony", "Moms inkluderad", "Inkl. moms"),
    ],
)
def test_headers_that_say_so(header: str) -> None:
    assert inclusive.find({header: ["TRUE", None, "TRUE"]}) == header
    assert not inclusive.find({header: ["TRUE", "FALSE"]})
    assert not inclusive.find({header: [None, ""]})
    assert not inclusive.find({header: ["12.50", "1"]})


def test_how_a_shop_enters_its_prices_says_nothing_of_its_orders() -> None:
    assert not inclusive.find({"prices_include_tax": ["true", "true"]})
