"""Whether the customer column tells customers apart in the whole table, where its first rows leave that open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from regulars.contents import holdings
from regulars.diagnosis import diagnose
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import option
from regulars.matching import Match

FEW = 100
"""With fewer customers than this, nobody having come back is no surprise."""


def check(
    engine: Engine,
    name: str,
    sample: Mapping[str, Sequence[Any]],
    matches: Sequence[Match],
    given: Mapping[str, str],
) -> None:
    """Ask where each order, or each line where there are no orders, has a customer of its own.

    Then the column may be an id of the order or the line, or the table a list of customers.
    Looks at all `tallies` only where the `sample` is so, and not at all where the user named the customer.
    Raises DataError.
    """
    headers = {found.column: found.header for found in matches}
    customer, order = headers["customer"], headers.get("order")
    if "customer" in given or not _alone(sample[customer], sample[order] if order else None):
        return
    each = "count(DISTINCT order_id)" if order else "sum(lines)"
    known = "FROM tallies WHERE customer_id IS NOT NULL AND lines > 0"
    customers, others = engine.rows(f"SELECT count(DISTINCT customer_id), {each} {known}")[0]
    if customers < FEW or customers != others:
        return
    what = f"order in {order!r}" if order else "line"
    held = {header: holdings(values) for header, values in sample.items()}
    raise DataError(
        f"each {what} of {name} has a {customer!r} of its own ({customers:,} of {others:,}), so it may be an id of the "
        f"{'order' if order else 'line'} and not the customer. Name another with --columns customer=..., or say that "
        f"nobody ever came back with --columns {option('customer', customer)}"
        f"{diagnose(held, (), one_row_each=order is None)}"
    )


def _alone(customers: Sequence[Any], orders: Sequence[Any] | None) -> bool:
    """Whether in the sample no customer has two orders, or two lines."""
    first: dict[Any, Any] = {}
    for line, customer in enumerate(customers):
        if customer is None or not str(customer).strip():
            continue
        order = line if orders is None else orders[line]
        if first.setdefault(customer, order) != order:
            return False
    return bool(first)
