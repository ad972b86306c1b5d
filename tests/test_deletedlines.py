"""Lines that were taken out of their orders and still stand there: no total, tax, discount or refund is theirs."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = range(60)
PRICES = [[12.5, 7.0 + order % 5, 30.0] for order in ORDERS]
"""Three lines of each order, of which the second one was taken out of every fourth."""


def left(order: int) -> list[float]:
    return [price for line, price in enumerate(PRICES[order]) if not is_gone(order, line)]


def is_gone(order: int, line: int) -> bool:
    return order % 4 == 1 and line == 1


def read(of_lines: dict[str, Any], of_orders: dict[str, Any]) -> Prepared:
    """The lines of a shop: columns of theirs, and of their orders, by what says their cells."""
    rows = [(order, line) for order in ORDERS for line in range(3)]
    columns = {
        "order_id": [5000 + order for order, _ in rows],
        "customer_id": [f"C{order % 11:02}" for order, _ in rows],
        "order_date": [(date(2024, 1, 2) + timedelta(days=2 * order)).isoformat() for order, _ in rows],
        "sku": [f"P{(order + line) % 7}" for order, line in rows],
        "quantity": [1 + (order + line) % 2 for order, line in rows],
    }
    columns |= {header: [cell(order, line) for order, line in rows] for header, cell in of_lines.items()}
    columns |= {header: [cell(order) for order, _ in rows] for header, cell in of_orders.items()}
    return prepare(pl.DataFrame(columns), Settings())


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


FLAGS = {"is_deleted": lambda order, line: int(is_gone(order, line))}
DAYS = {"deleted_at": lambda order, line: "2024-06-01" if is_gone(order, line) else None}
WHOLE = sum(sum(left(order)) for order in ORDERS)


@pytest.mark.parametrize("marks", [FLAGS, DAYS])
def test_a_tax_inside_of_totals_is_not_that_of_lines_that_were_deleted(marks: dict[str, Any]) -> None:
    totals = {
        "tax": lambda order: round(sum(left(order)) / 6, 2),
        "order_total": lambda order: round(sum(left(order)), 2),
    }
    found = read({"line_total": lambda order, line: PRICES[order][line], **marks}, totals)
    assert spent(found) == pytest.approx(WHOLE * 5 / 6, rel=1e-4)


def test_lines_that_were_deleted_have_no_share_in_a_total_that_is_all_that_says_money() -> None:
    found = read(FLAGS, {"order_total": lambda order: sum(left(order))})
    assert spent(found) == pytest.approx(WHOLE)


def test_a_refund_of_an_order_is_not_lost_with_a_line_that_was_deleted() -> None:
    of_orders = {
        "discount": lambda order: round(sum(left(order)) / 10, 2) if order % 3 == 0 else 0.0,
        "order_total": lambda order: round(sum(left(order)) * (0.9 if order % 3 == 0 else 1), 2),
        "refunded_amount": lambda order: 5.0 if order % 8 == 1 else 0.0,
    }
    found = read({"line_total": lambda order, line: PRICES[order][line], **FLAGS}, of_orders)
    paid = sum(of_orders["order_total"](order) - of_orders["refunded_amount"](order) for order in ORDERS)
    assert spent(found) == pytest.approx(paid, abs=0.05)
    assert found.ledger().total(kept=False)[0] == sum(is_gone(order, line) for order in ORDERS for line in range(3))


def test_of_two_totals_of_orders_one_is_the_net_of_the_other() -> None:
    of_orders = {
        "net_total": lambda order: sum(PRICES[order]),
        "vat": lambda order: round(sum(PRICES[order]) * 0.2, 2),
        "order_total": lambda order: round(sum(PRICES[order]) * 1.2, 2),
    }
    assert spent(read({}, of_orders)) == pytest.approx(sum(map(sum, PRICES)))
