"""Some orders' totals have more in them than the columns show, as a tip: what is off and on top is proven still."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = range(60)
GOODS = {order: [Decimal(12 + order % 7), Decimal(9 + 2 * (order % 3))] for order in ORDERS}
OFF = {order: Decimal(order % 4) if order % 3 else Decimal(0) for order in ORDERS}
TAX = {order: Decimal("1.25") + order % 2 for order in ORDERS}
SENT = {order: Decimal("4.95") if order % 5 else Decimal(0) for order in ORDERS}
SPENT = sum(sum(GOODS[order]) - OFF[order] for order in ORDERS)


def read(tip: dict[int, Decimal]) -> Prepared:
    """Two lines an order, whose fields stand on its first line; `tip`: what its total has beyond its other columns."""
    lines: list[dict[str, Any]] = []
    for order in ORDERS:
        total = sum(GOODS[order]) - OFF[order] + TAX[order] + SENT[order] + tip.get(order, 0)
        head = {"Customer": f"K{order % 11}", "Date": f"2025-{1 + order // 20:02}-{1 + order % 20:02}"}
        once = {"Discount": OFF[order], "Tax": TAX[order], "Shipping": SENT[order], "Order Total": total}
        for number, price in enumerate(GOODS[order]):
            line = {"Order ID": f"A{order}", "Product": f"P{number}", "Quantity": 1, "Unit Price": float(price)}
            lines.append(line | head | {name: None if number else float(each) for name, each in once.items()})
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings())


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


@pytest.mark.parametrize("every", [3, 4, 9])
def test_tips_do_not_hide_what_is_off_and_what_is_on_top(every: int) -> None:
    found = read({order: Decimal(3) + order % 5 for order in ORDERS if order % every == 1})
    assert spent(found) == SPENT
    assert found.mapped.reasons["discount"].startswith("the order's total is its lines less the discount (")
    assert found.mapped.reasons["tax"].startswith("not inside the lines: the order's total adds it to them (")


def test_totals_that_come_to_less_prove_nothing() -> None:
    found = read({order: -Decimal(2) - order % 5 for order in ORDERS if order % 4 == 1})
    assert "nothing shows whether it is inside the amount" in found.mapped.reasons["discount"]


def test_totals_most_of_which_have_more_in_them_prove_nothing() -> None:
    found = read({order: Decimal(2) + order % 5 for order in ORDERS if order % 4})
    assert "nothing shows whether it is inside the amount" in found.mapped.reasons["discount"]


WORDS = ["Tip", "Trinkgeld", "POURBOIRE", "Propina", "mancia", "Gorjeta", "Fooi", "Napiwek", "Dricks"]


def receipts(product: str, word: str, every: int) -> Prepared:
    """A line for each thing sold, and one more for the tip of each `every`th receipt."""
    lines = []
    for row in range(60):
        head = {"Receipt": f"R{row}", "Date": f"2025-{1 + row // 20:02}-{1 + row % 20:02}", "Customer": f"K{row % 9}"}
        lines.append(head | {product: f"Dish {row % 6}", "Quantity": 1, "Price": 12.5 + row})
        if row % every == 0:
            lines.append(head | {product: word, "Quantity": 1, "Price": 2.0})
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings())


@pytest.mark.parametrize("word", WORDS)
def test_a_line_that_is_called_a_tip_is_no_sale(word: str) -> None:
    found = receipts("Item name", word, 4)
    assert spent(found) == sum(Decimal("12.5") + row for row in range(60))
    assert (found.ledger()["not_completed"].rows, found.ledger()["not_completed"].money) == (15, 30)


def test_a_shop_that_sells_little_else_sells_tips() -> None:
    lines = [
        {
            "Receipt": f"R{row}",
            "Date": f"2025-01-{1 + row % 28:02}",
            "Customer": f"K{row % 9}",
            "Item": "Tip",
            "Price": 5.0,
        }
        for row in range(60)
    ]
    found = prepare(pl.DataFrame(lines), Settings())
    assert spent(found) == 300


def test_a_column_of_tips_that_a_till_writes_is_no_kind_of_line() -> None:
    lines = [
        {
            "Receipt": f"R{row}",
            "Date": f"2025-01-{1 + row % 28:02}",
            "Customer": f"K{row % 9}",
            "Item": f"Dish {row % 6}",
        }
        | {"Price": 12.5 + row, "Server": f"S{row % 3}", "Server (tips)": 1.5}
        for row in range(60)
    ]
    found = prepare(pl.DataFrame(lines), Settings())
    assert "type" not in {match.column for match in found.mapped.matches}
    assert spent(found) == sum(Decimal("12.5") + row for row in range(60))


@pytest.mark.parametrize("word", ["Tip", "Trinkgeld", "Fooi"])
def test_a_tip_has_no_share_in_the_discount_of_its_order(word: str) -> None:
    lines: list[dict[str, Any]] = []
    for order in ORDERS:
        sold = [(f"Cake {number}", price) for number, price in enumerate(GOODS[order])]
        tip = [(word, Decimal(4) + order % 3)] if order % 3 == 2 else []
        total = sum(price for _, price in sold + tip) - OFF[order]
        for place, (item, price) in enumerate(sold + tip):
            line = {
                "Order ID": f"A{order}",
                "Customer": f"K{order % 11}",
                "Date": f"2025-{1 + order // 20:02}-{1 + order % 20:02}",
                "Item": item,
                "Quantity": 1,
                "Unit Price": float(price),
                "Discount": None if place else float(OFF[order]),
                "Order Total": None if place else float(total),
            }
            lines.append(line)
    assert spent(prepare(pl.DataFrame(lines, infer_schema_length=None), Settings())) == SPENT
