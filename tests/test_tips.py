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
