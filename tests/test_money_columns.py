"""Orders of several lines in many combinations of columns of money: each is read to the goods' worth, or asked about.

The shop, its prices and its discounts are the same throughout. Which columns a table has, and whether taxes come on top
of prices or are inside them, is all that differs.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

PRICES = {f"P{at}": each for at, each in enumerate((4.95, 7.5, 12.9, 19.99, 24.5, 39.0, 3.2))}
RATE = 20
NAMES = {
    "pieces": "Qty", "price": "Unit Price", "before": "Line Total", "after": "Line Total", "gross": "Line Total",
    "off": "Discount", "percent": "Discount %", "tax": "Tax", "rate": "Tax %", "sent": "Shipping",
    "less": "Order Discount", "taxes": "Order Tax", "all": "Order Total",
}  # fmt: skip


def cents(money: float) -> float:
    return round(money + 1e-9, 2)


def table(columns: str, *, taxed: str = "", discounts: bool = False) -> tuple[list[dict[str, Any]], float]:
    """The lines of 120 orders, and what the goods in them are worth, without tax.

    `taxed`: the tax comes "on top" of prices, is "inside" them, or there is none. `discounts`: each line may have one.
    """
    random, lines, worth = Random(7), list[dict[str, Any]](), 0.0
    for number in range(120):
        sold = []
        for good in random.sample([*PRICES], random.randint(1, 4)):
            pieces, percent = random.choice([1, 1, 2, 3, 5]), random.choice([0, 0, 5, 10, 20]) * discounts
            before = cents(pieces * PRICES[good])
            off = cents(before * percent / 100)
            after = cents(before - off)
            tax = cents(after * RATE / {"on top": 100, "inside": 100 + RATE}[taxed]) if taxed else 0.0
            gross = cents(after + tax) if taxed == "on top" else after
            sold.append({"Item": good, "pieces": pieces, "price": PRICES[good], "before": before, "after": after,
                         "gross": gross, "off": off, "percent": percent, "tax": tax, "rate": RATE})  # fmt: skip
        goods = cents(sum(line["after"] for line in sold))
        less = cents(goods * 0.1) if "less" in columns and random.random() < 0.25 else 0.0
        sent = 4.9 if "sent" in columns and goods < 50 else 0.0
        taxes = cents(sum(line["tax"] for line in sold) * (1 - less / goods))
        whole = cents(goods - less + sent + (taxes if taxed == "on top" else 0))
        worth += goods - less - (taxes if taxed == "inside" and "tax" in columns else 0)
        day = date(2024, 1, 2) + timedelta(days=2 * number)
        order = {"sent": sent, "less": less, "taxes": taxes, "all": whole}
        for line in sold:
            told = line | order
            head = {"Order No": f"A{number}", "Date": day, "Customer No": f"C{random.randint(1, 30) * 37}"}
            lines.append(head | {"Item": line["Item"]} | {NAMES[each]: told[each] for each in columns.split()})
    return lines, worth


def one_customer_each(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    first: dict[str, str] = {}
    return [line | {"Customer No": first.setdefault(line["Order No"], line["Customer No"])} for line in lines]


def spent(columns: str, **options: Any) -> tuple[float, float]:
    lines, worth = table(columns, **options)
    found = prepare(pl.DataFrame(one_customer_each(lines)), Settings())
    return float(found.ledger().total(kept=True)[1]), worth


@pytest.mark.parametrize(
    "columns",
    ["pieces price", "pieces after", "price pieces after all", "pieces price sent all", "pieces price less",
     "pieces after less all", "pieces price after less sent all"],
)  # fmt: skip
def test_without_tax(columns: str) -> None:
    money, worth = spent(columns)
    assert money == pytest.approx(worth, abs=0.02)


@pytest.mark.parametrize(
    "columns",
    ["pieces price off", "pieces price percent", "pieces price after off", "pieces price before off all",
     "pieces before percent all", "pieces after off", "pieces after off sent all", "pieces price percent sent all"],
)  # fmt: skip
def test_discounts_of_lines(columns: str) -> None:
    money, worth = spent(columns, discounts=True)
    assert money == pytest.approx(worth, rel=1e-4)


@pytest.mark.parametrize(
    "columns",
    ["pieces price tax", "pieces after tax all", "pieces price gross tax", "pieces price gross rate",
     "pieces price gross rate sent all", "pieces gross taxes all", "pieces gross taxes", "pieces price after less all",
     "pieces after taxes sent all", "pieces price less taxes all"],
)  # fmt: skip
def test_tax_on_top(columns: str) -> None:
    money, worth = spent(columns, taxed="on top")
    assert money == pytest.approx(worth, rel=1e-4)


@pytest.mark.parametrize(
    "columns",
    ["pieces price off all", "pieces price percent sent all", "pieces price gross percent rate all",
     "pieces price gross off taxes all", "pieces gross off taxes", "pieces before off all",
     "pieces after off taxes all"],
)  # fmt: skip
def test_tax_on_top_of_discounted_lines(columns: str) -> None:
    money, worth = spent(columns, taxed="on top", discounts=True)
    assert money == pytest.approx(worth, rel=1e-4)


@pytest.mark.parametrize(
    "columns",
    ["pieces price tax", "pieces price taxes", "pieces after tax", "pieces after taxes", "pieces price tax all",
     "pieces after taxes sent all", "pieces price after taxes all", "pieces price less taxes all"],
)  # fmt: skip
def test_tax_inside(columns: str) -> None:
    money, worth = spent(columns, taxed="inside")
    assert money == pytest.approx(worth, rel=1e-4)


@pytest.mark.parametrize(
    "columns",
    ["pieces price off tax", "pieces price percent taxes", "pieces price after off taxes", "pieces after off taxes all",
     "pieces price before percent taxes all", "pieces price after off tax sent all", "pieces before off taxes all"],
)  # fmt: skip
def test_tax_inside_discounted_lines(columns: str) -> None:
    money, worth = spent(columns, taxed="inside", discounts=True)
    assert money == pytest.approx(worth, rel=1e-4)


@pytest.mark.parametrize("columns", ["pieces before off", "pieces before off tax"])
def test_a_total_that_may_be_before_or_after_a_discount_is_asked_about(columns: str) -> None:
    with pytest.raises(DataError, match="'Discount' would take"):
        spent(columns, taxed="on top" if "tax" in columns else "", discounts=True)


@pytest.mark.parametrize("columns", ["pieces price off less all", "pieces price before percent less sent all"])
def test_two_discounts_come_off_where_the_total_of_the_order_is_less_both(columns: str) -> None:
    money, worth = spent(columns, discounts=True)
    assert money == pytest.approx(worth, abs=0.02)


def test_a_tax_of_lines_before_the_discount_of_their_order_is_in_that_too() -> None:
    lines, worth = table("pieces after less all", taxed="inside")
    taxed = [line | {"Tax": cents(line["Line Total"] * RATE / (100 + RATE))} for line in one_customer_each(lines)]
    found = prepare(pl.DataFrame(taxed), Settings())
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(worth / (1 + RATE / 100), rel=1e-4)


def test_of_two_discounts_one_is_off_the_lines_already() -> None:
    money, worth = spent("pieces price after off less all", discounts=True)
    assert money == pytest.approx(worth, abs=0.02)
