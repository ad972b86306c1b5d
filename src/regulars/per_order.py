"""What the lines of each order come to, and what a column says once for all of them."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from regulars import anew
from regulars.contents import is_blank
from regulars.matching import Table
from regulars.relations import TELLING, varying

Once = dict[Any, float]
"""An amount of each order."""


def orders(table: Table) -> list[Any]:
    """The order of each row, with what parts numbers that begin anew; where each stands on one row only, rows without
    one are of the order above.
    """
    cells, held = table.column("order"), table.held[table.found["order"].header]
    if not held.unique and {"customer", "date"} <= {*table.found}:
        named = [table.found[name].header for name in ("order", "customer", "date")]
        others = anew.parts(table.sample, *named) or ()
        return [*zip(cells, *(table.sample[header] for header in others), strict=True)] if others else [*cells]
    if not held.unique or held.filled == held.rows:
        return [*cells]
    return list(accumulate(cells, lambda above, own: above if is_blank(own) else own))


def worths(table: Table) -> Once:
    """What the lines of each order come to, where all of them say it."""
    sums: dict[Any, float | None] = {}
    for order, worth in zip(orders(table), _lines(table), strict=False):
        before = sums.get(order, 0)
        sums[order] = None if worth is None or before is None else before + worth
    return {order: worth for order, worth in sums.items() if worth is not None and not is_blank(order)}


def _lines(table: Table) -> list[float | None]:
    """The total of each line, or else its pieces × price; nothing without either."""
    if "amount" in table.found:
        return table.numbers(table.found["amount"].header)
    if not {"quantity", "unit_price"} <= {*table.found}:
        return []
    pairs = zip(*(table.numbers(table.found[part].header) for part in ("quantity", "unit_price")), strict=True)
    return [None if count is None or price is None else count * price for count, price in pairs]


def once(table: Table, header: str) -> Once:
    """Order → the number that all of its lines repeat, or one of them has; nothing where it differs in one of them."""
    of, numbers = orders(table), table.numbers(header)
    several, differing = varying(of, numbers)
    lines, _ = varying(of, of)
    first_only = not several and lines >= TELLING and table.held[header].filled >= TELLING
    if (several < TELLING and not first_only) or differing:
        return {}
    return {order: number for order, number in zip(of, numbers, strict=True) if number is not None}
