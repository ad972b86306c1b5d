"""A discount of whole orders that all of their lines repeat: where it and the lines make a total of the order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import permutations
from typing import Any

from regulars.contents import is_blank
from regulars.headers import option, words
from regulars.matching import CANONICAL, PROBABLE, Table, rank
from regulars.relations import PENNY, TELLING, varying

MOST = 0.8
"""Of the orders in a sample so many fit: it may have cut some of them off."""

BESIDE = ("order_total", "discount", "shipping")
"""What may stand once for an order beside what its lines come to."""

PAID_WITH = (
    r" (?:gift ?cards?|vouchers?|geschenk\w*|cadeau\w*|points?|punkte|punten|puntos|punti|pontos|credits?|deposits?|"
    r"prepaid|paid|payments?|cash|cards?|anzahlung|acompte|anticipo|acconto|sinal|zaliczka|store credit|wallet) "
)
"""Words of the header of what was paid in another way than the rest of the order, which is no discount."""


def find(table: Table) -> None:
    """Take a discount of whole orders that all of their lines repeat, where it and their lines make an order's total.

    Where a column that does so is called by no known name, ask: what was paid by points or in advance does so too.
    """
    found = table.found
    if "order" not in found or {"discount", "order_total"} & {*table.given} or not (worths := _by_order(table)):
        return
    shared = {header: _once(table, header) for header in table.free("order_total")}
    shared |= {found[part].header: _once(table, found[part].header) for part in BESIDE if part in found}
    values = {header: each for header, each in shared.items() if each}
    sent = values.pop(found["shipping"].header, {}) if "shipping" in found else {}
    for off, total in permutations(values, 2):
        if not _comes_off(worths, values[off], values[total], sent):
            continue
        if rank("discount", off):
            table.take("order_total", total, "it is the lines of its order less a discount", PROBABLE)
            table.take("discount", off, f"the lines of an order less it are {total!r}", PROBABLE)
            return
        if not any(rank(column, off) for column in CANONICAL) and not re.search(PAID_WITH, words(off)):
            table.questions["discount"] = (
                f"the lines of an order less {off!r} are {total!r} in {table.source}. If it is a discount of the whole "
                f"order, say --columns {option('discount', off)},{option('order_total', total)}; if it was paid in "
                "another way, or before, say --columns discount="
            )
            return


def _by_order(table: Table) -> dict[Any, float]:
    """What the lines of each order come to, where all of them say it."""
    sums: dict[Any, float | None] = {}
    for order, worth in zip(table.column("order"), _lines(table), strict=False):
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


def _once(table: Table, header: str) -> dict[Any, float]:
    """Order → the number that all of its lines repeat, or one of them has; nothing where it differs in one of them."""
    orders, numbers = table.column("order"), table.numbers(header)
    several, differing = varying(orders, numbers)
    lines, _ = varying(orders, orders)
    first_only = not several and lines >= TELLING and table.held[header].filled >= TELLING
    if (several < TELLING and not first_only) or differing:
        return {}
    return {order: number for order, number in zip(orders, numbers, strict=True) if number is not None}


def _comes_off(
    worths: Mapping[Any, float], off: Mapping[Any, float], total: Mapping[Any, float], sent: Mapping[Any, float]
) -> bool:
    """Whether totals are the lines of their orders less what comes off some, with what sending it cost or without.

    A sample may have cut some orders off.
    """
    told = [(worth, abs(off.get(order, 0)), total[order], order) for order, worth in worths.items() if order in total]
    fits = [
        less
        for worth, less, all_, order in told
        if less < worth and any(abs(worth - less + more - all_) <= PENNY for more in (0, sent.get(order, 0)))
    ]
    fitting, some = sum(map(bool, fits)), sum(bool(less) for _, less, _, _ in told)
    return fitting >= max(TELLING, MOST * some) and len(fits) >= MOST * len(told)
