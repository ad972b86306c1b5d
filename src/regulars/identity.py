"""Whether the customer column tells customers apart in the whole table, where its first rows leave that open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from regulars.contents import NOBODY, holdings, is_blank
from regulars.diagnosis import diagnose
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.headers import option
from regulars.matching import Match

FEW = 100
"""With fewer customers than this, nobody having come back is no surprise."""

SOME = "hash(customer_id) % 64 = 0"
"""SQL: a few of the customers, with all their orders; that one of them came back is soon found among many."""


FEWEST_LINES, FEWEST_NAMES, BELOW = 20, 5, 0.2
"""So many lines and names, and a share of lines with nobody and no day, show that they belong to the line above."""

MANY_ORDERS = 30
"""So many orders of one customer, and no other, are not one customer's."""


def check(
    engine: Engine,
    name: str,
    sample: Mapping[str, Sequence[Any]],
    matches: Sequence[Match],
    given: Mapping[str, str],
) -> None:
    """Ask where each order, or each line where there are no orders, has a customer of its own.

    Then the column may be an id of the order or the line, or the table a list of customers. E-mail addresses of
    people are nobody's order ids: where each order has another, everyone bought once, as they do of beds or pianos.
    Looks at all `tallies` only where the `sample` is so, and not at all where the user named the customer.
    Raises DataError.
    """
    headers = {found.column: found.header for found in matches}
    customer, order = headers["customer"], headers.get("order")
    if "customer" in given:
        return
    _refuse_named_once(name, sample, headers)
    _refuse_one_for_all(engine, name, sample[customer], customer)
    if order and _are_people(sample[customer]):
        return
    if not _alone(sample[customer], sample[order] if order else None):
        return
    each = "count(DISTINCT order_id)" if order else "sum(lines)"
    known = f"SELECT count(DISTINCT customer_id), {each} FROM tallies WHERE customer_id IS NOT NULL AND lines > 0"
    for looked_at in (f"{known} AND {SOME}", known):
        customers, others = engine.rows(looked_at)[0]
        if customers != others:
            return
    if customers < FEW:
        return
    what = f"order in {order!r}" if order else "line"
    held = {header: holdings(values) for header, values in sample.items()}
    raise DataError(
        f"each {what} of {name} has a {customer!r} of its own ({customers:,} of {others:,}), so it may be an id of the "
        f"{'order' if order else 'line'} and not the customer. Name another with --columns customer=..., or give the "
        f"table that says who each {customer!r} is as well, or say that nobody ever came back with --columns "
        f"{option('customer', customer)}"
        f"{diagnose(held, (), one_row_each=order is None)}"
    )


def _refuse_named_once(name: str, sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> None:
    """Refuse a table that names a customer once for all lines below, as reports and merged cells do.

    Lines without a customer are usual at a till; they have a day all the same, and its regulars come back.
    """
    money = next(headers[part] for part in ("amount", "unit_price", "order_total") if part in headers)
    keys = [sample[headers[part]] for part in ("customer", "date", "order") if part in headers]
    lines = [[is_blank(cell) for cell in row] for row in zip(sample[money], *keys, strict=True)]
    paid = [blank[1:] for blank in lines if not blank[0]]
    below = sum(1 for blank in paid if all(blank))
    named = [each for each in sample[headers["customer"]] if not is_blank(each)]
    orders = sample[headers["order"]] if "order" in headers else range(len(lines))
    bought = {(order, cell) for order, cell in zip(orders, keys[0], strict=True) if not is_blank(cell)}
    known = {order for order, _ in bought}
    strays = sum(1 for order, cell in zip(orders, keys[0], strict=True) if is_blank(cell) and order not in known)
    once = len(bought) == len(set(named)) >= FEWEST_NAMES and strays > len(lines) / 2
    if len(lines) >= FEWEST_LINES and ((named and below > BELOW * len(lines)) or once):
        raise DataError(named_once(name, headers["customer"]))


def named_once(name: str, customer: str) -> str:
    """What to ask of a table that seems to name each customer once for several lines."""
    return (
        f"many lines of {name} have an amount and no {customer!r}, which seems to be named only on the first of the "
        "lines that belong together. Fill the empty cells below with what stands above them, or export a list without "
        f"grouping; if these lines have no customer, say --columns {option('customer', customer)}"
    )


def _refuse_one_for_all(engine: Engine, name: str, cells: Sequence[Any], customer: str) -> None:
    """Refuse a table in which all orders have one customer, or a word for nobody where the customer should be.

    A shop of one customer is no shop: that is the shop itself, or a word for whoever was taken out.
    """
    said = {str(each).strip().lower() for each in cells if not is_blank(each)}
    if len(said - NOBODY) > 1 or not said:
        return
    customers, orders = engine.rows(
        "SELECT count(DISTINCT customer_id), count(DISTINCT order_id) FROM tallies "
        "WHERE verdict IN ('sale', 'no_customer')"
    )[0]
    if customers > 1 or orders < MANY_ORDERS or (customers == 1 and said & NOBODY):
        return
    shown = next(str(each) for each in cells if not is_blank(each))
    raise DataError(
        f"all lines of {name} with a {customer!r} say {shown!r}, so that it tells no customers apart. Export it with "
        "an id or an e-mail address of who bought (a code in its place will do, as long as each has another "
        "one), or name another column with --columns customer=...; if all of it is one customer's, say --columns "
        f"{option('customer', customer)}"
    )


def _are_people(customers: Sequence[Any]) -> bool:
    """Whether these are e-mail addresses at several domains. A marketplace makes up one per order, all at its own."""
    domains = {str(customer).rpartition("@")[2].strip().lower() for customer in customers if not is_blank(customer)}
    return len(domains) > 1 and holdings(customers).kind == "email"


def _alone(customers: Sequence[Any], orders: Sequence[Any] | None) -> bool:
    """Whether in the sample no customer has two orders, or two lines."""
    first: dict[Any, Any] = {}
    for line, customer in enumerate(customers):
        if is_blank(customer):
            continue
        order = line if orders is None else orders[line]
        if first.setdefault(customer, order) != order:
            return False
    return bool(first)
