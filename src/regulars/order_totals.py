"""Whether a total is each line's, or that of the whole order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from math import prod
from typing import Any

from regulars.contents import EXTRAS, is_blank
from regulars.headers import words
from regulars.matching import CERTAIN, PROBABLE, Table, is_total
from regulars.per_order import Once, once, worths
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, PARTS, PENNY, TELLING, Numbers, varying
from regulars.totals import TAX

DIFFERS = 0.8
"""More orders of several lines than this have several totals, where it is the lines'."""

HARDLY = 0.1
"""Up to this share of lines come to a total by chance, as orders of one line do."""


def of_lines(table: Table) -> None:
    """Take a total that is called the order's, and is filled on each line and differs within orders, for the line's."""
    found = table.found.get("order_total")
    if not found or {"order_total", "amount"} & {*table.given} or {"amount", "unit_price"} & {*table.found}:
        return
    held = table.held[found.header]
    if "order" not in table.found or held.filled < NEARLY_ALL * held.rows:
        return
    several, differing = varying(table.column("order"), table.sample[found.header])
    if differing >= TELLING and differing > DIFFERS * several:
        del table.found["order_total"]
        table.take("amount", found.header, "it differs within an order, so it is each line's", PROBABLE)


def of_two(table: Table) -> None:
    """Of two totals that are called alike, take the one that differs within orders for each line's own."""
    if "amount" not in table.questions or "order" not in table.found or {"amount", "order_total"} & {*table.given}:
        return
    orders, named = table.column("order"), [header for header in table.free("amount") if is_total(header)]
    told = {header: varying(orders, table.numbers(header)) for header in named}
    whole = [header for header, (several, differing) in told.items() if several >= BEYOND_DOUBT and not differing]
    if len(named) == 2 and len(whole) == 1 and _own(table):
        del table.questions["amount"]
        _take_own(table, whole[0])
        table.take("order_total", whole[0], "it is the same on all lines of an order", PROBABLE)


def of_orders(table: Table) -> None:
    """Take a total for the order's that some lines lack, or that all lines of an order have, whatever each costs."""
    found = table.found
    parts = PARTS if "quantity" in found else PARTS[1:]
    if not {*parts, "order"} <= {*found} or {*PARTS, "order_total"} & {*table.given} or "order_total" in found:
        return
    *factors, totals = (table.numbers(found[part].header) for part in parts)
    own = [abs(prod(filter(None, row))) if all(row) else None for row in zip(*factors, strict=True)]
    lines = list(zip(own, totals, strict=True))
    if _lack_some(table.column("order"), lines):
        why = "it stands on one line of each order, and all have pieces and a price"
    elif _stand_apart(table.column("order"), lines) and _of_one_customer(table):
        why = "it stands on a row of its own for each order, and those of its lines have pieces and a price"
    elif _are_alike(table.column("order"), lines):
        why = "it is the same on all lines of an order, whatever each costs"
    else:
        return
    header = found.pop("amount").header
    table.take("order_total", header, why, PROBABLE)
    _take_own(table, header)


def made_of_lines(table: Table) -> None:
    """Take what adds up, with a tax or without, to the total that all lines of an order share for each line's own; or
    else the one other total, where it differs within orders.
    """
    found = table.found
    if not {"amount", "order"} <= {*found} or {*PARTS, "order_total"} & {*table.given} or "unit_price" in found:
        return
    orders, total = table.column("order"), found["amount"].header
    several, differing = varying(orders, table.sample[total])
    if several < BEYOND_DOUBT or differing:
        return
    free = {header: table.numbers(header) for header, held in table.free("amount").items() if held.whole < DIFFERS}
    taxes = [header for header in free if re.search(TAX, words(header))]
    own = [found["tax"].header] if "tax" in found else []
    added = {"": [0.0] * len(orders)} | {header: table.numbers(header) for header in (*taxes, *own)}
    for header, values in free.items():
        if header in taxes or not varying(orders, values)[1]:
            continue
        for tax, more in added.items():
            if _add_up(orders, values, more, table.numbers(total)):
                found["order_total"] = replace(found.pop("amount"), column="order_total")
                with_tax = f"with {tax!r} " if tax else ""
                table.take("amount", header, f"{with_tax}all lines of an order make {total!r}", CERTAIN)
                return
    if _own(table):
        found["order_total"] = replace(found.pop("amount"), column="order_total")
        _take_own(table, total)


def _own(table: Table) -> list[str]:
    """The one other total that differs within orders, and is filled on each line."""
    orders = table.column("order")
    named = [header for header in table.free("amount") if is_total(header)]
    own = [
        header
        for header in named
        if varying(orders, table.numbers(header))[1] >= BEYOND_DOUBT
        and table.held[header].filled >= NEARLY_ALL * len(orders)
    ]
    return own if len(own) == 1 else []


def _take_own(table: Table, total: str) -> None:
    """Take that for what each line comes to, beside the total of its order."""
    for header in _own(table):
        table.take("amount", header, f"it differs within orders, where {total!r} is the same", PROBABLE)


def _add_up(orders: Sequence[Any], values: Numbers, more: Numbers, totals: Numbers) -> bool:
    """Whether the lines of nearly all orders of several make their total, with what is added to each."""
    lines: dict[Any, list[tuple[float, float | None]]] = {}
    for order, value, extra, total in zip(orders, values, more, totals, strict=True):
        if not is_blank(order):
            lines.setdefault(order, []).append(((value or 0) + (extra or 0), total))
    several = [held for held in lines.values() if len(held) > 1 and held[0][1]]
    fits = sum(abs(sum(value for value, _ in held) - (held[0][1] or 0)) <= PENNY for held in several)
    return fits >= BEYOND_DOUBT and fits >= DIFFERS * len(several)


def beside_lines(table: Table) -> None:
    """Take the one total that is the same on all lines of an order for the order's: it shows what comes on or off them.

    Of several it is the one that is not the sum of those lines. `money` takes nothing of it on trust.
    """
    found = table.found
    if not {*PARTS, "order"} <= {*found} or "order_total" in table.given:
        return
    if "order_total" not in found and {*EXTRAS} & {*found}:
        same = _of_orders(table)
        if len(same) > 1:
            lines = worths(table)
            same = [header for header in same if not _fits(lines, once(table, header))]
        if len(same) == 1:
            table.take("order_total", same[0], "a total that is the same on all lines of an order", PROBABLE)


def _of_orders(table: Table) -> list[str]:
    """The totals that are the same on all lines of an order, or stand on one of them."""
    return [header for header in table.free("order_total") if is_total(header) and once(table, header)]


def _fits(made: Once, whole: Once) -> bool:
    """Whether what is made of nearly each order is what it comes to as a whole; of some, no line may have been seen."""
    rows = [(made[order], total) for order, total in whole.items() if order in made]
    return sum(1 for one, other in rows if abs(one - other) <= PENNY) >= NEARLY_ALL * len(rows)


def _lack_some(orders: Sequence[Any], lines: Sequence[tuple[float | None, float | None]]) -> bool:
    """Whether the lines that lack the total are those below another of their order, which hardly ever is its worth."""
    told = [(worth, abs(total)) for worth, total in lines if worth and total is not None]
    lacking = [order for order, (worth, total) in zip(orders, lines, strict=True) if worth and total is None]
    known = {order for order, (_, total) in zip(orders, lines, strict=True) if total is not None}
    below = sum(is_blank(order) or order in known for order in lacking)
    own = sum(abs(worth - total) <= PENNY for worth, total in told)
    some = len(told) >= TELLING and len(lacking) >= TELLING
    return some and below >= NEARLY_ALL * len(lacking) and own <= HARDLY * len(told)


def _stand_apart(orders: Sequence[Any], lines: Sequence[tuple[float | None, float | None]]) -> bool:
    """Whether rows have a total or a worth and never both, and nearly each order with a total has lines."""
    heads = [order for order, (worth, total) in zip(orders, lines, strict=True) if total is not None and not worth]
    below = {order for order, (worth, total) in zip(orders, lines, strict=True) if worth and total is None}
    both = sum(bool(worth) and total is not None for worth, total in lines)
    headed = sum(order in below for order in heads if not is_blank(order))
    return not both and len(heads) >= BEYOND_DOUBT and headed >= NEARLY_ALL * len(heads)


def _of_one_customer(table: Table) -> bool:
    """Whether no order is of several customers, as orders of two shops that number them alike are."""
    order = table.column("order")
    return "customer" not in table.found or not varying(order, table.column("customer"))[1]


def _are_alike(orders: Sequence[Any], lines: Sequence[tuple[float | None, float | None]]) -> bool:
    """Whether nearly all orders whose lines have different worths have one total on all of them."""
    told: dict[Any, set[tuple[float, float]]] = {}
    for order, (worth, total) in zip(orders, lines, strict=True):
        if worth and total:
            told.setdefault(order, set()).add((round(worth, 2), round(total, 2)))
    several = [{total for _, total in each} for each in told.values() if len({worth for worth, _ in each}) > 1]
    alike = sum(len(totals_) == 1 for totals_ in several)
    return alike >= BEYOND_DOUBT and alike >= NEARLY_ALL * len(several)
