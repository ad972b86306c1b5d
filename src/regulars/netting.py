"""What was refunded, beside an amount that it is off already: nothing is taken off twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from regulars.contents import HALF, MOSTLY
from regulars.headers import words
from regulars.matching import CERTAIN, Table, is_total, ranked, surer
from regulars.per_order import Once, once, worths
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers
from regulars.totals import TAX, extra, makes, part_of_total

MOST_COLUMNS = 8
"""So many columns of numbers are tried for what else is between both totals."""

MOST_PARTS = 2
"""So many of them at once."""


def _without_tax(table: Table) -> None:
    """Of sums of what was refunded, of which one is another and a tax, take that without it where the amounts are so.

    They are where the tax comes on top of them, or of what they come to, in a total of each order.
    """
    if "refunded" in table.questions:
        hits = ranked("refunded", table.free("refunded"))
        wholes = [header for place, header in hits if place == hits[0][0] and table.held[header].filled]
    elif "refunded" in table.found and "refunded" not in table.given:
        wholes = [table.found["refunded"].header]
    else:
        return
    free = table.free("amount")
    taxes = [header for header, held in table.held.items() if held.numbers >= MOSTLY and re.search(TAX, words(header))]
    taxes = [header for header in taxes if "tax" not in table.found or header != table.found["tax"].header]
    for whole, net, tax in product(wholes, free, taxes):
        if {*wholes} - {whole, net} or len({whole, net, tax}) < len((whole, net, tax)):
            continue  # a third sum may be it, or two of these are one
        if makes(table, net, [more or 0.0 for more in table.numbers(tax)], whole) and _is_on_top(table):
            table.questions.pop("refunded", None)
            table.take("refunded", net, f"with {tax!r} it is {whole!r}, and the amounts are without a tax too", CERTAIN)
            return


def _is_on_top(table: Table) -> bool:
    """Whether the tax of nearly all orders comes on top of what they come to, in a total that has it in it."""
    if not {"order", "tax"} <= {*table.found}:
        return False
    found = table.found
    bases = [worths(table), *(once(table, found[each].header) for each in ("order_total", "amount") if each in found)]
    totals = [*table.free("order_total"), *(found[each].header for each in ("order_total",) if each in found)]
    wholes = [once(table, header) for header in totals if is_total(header)]
    tax = once(table, found["tax"].header)
    sent = once(table, found["shipping"].header) if "shipping" in found else {}
    return any(_adds_up(base, tax, sent, whole) for base in bases for whole in wholes)


def _adds_up(base: Once, tax: Once, sent: Once, whole: Once) -> bool:
    taxed = [order for order in whole if tax.get(order) and order in base]
    over = [whole[order] - base[order] - tax[order] for order in taxed]
    fits = sum(min(abs(rest), abs(rest - sent.get(order, 0))) <= PENNY for order, rest in zip(taxed, over, strict=True))
    return fits >= TELLING and fits >= NEARLY_ALL * len(taxed)


def before_refunds(table: Table) -> bool:
    """Where the amount is another total less what was refunded, the other one is what was sold; whether it was taken.

    Where a discount or the like comes off it as well, or what came back has lines of its own, the refunds are left
    aside: they are off the amount already.
    """
    _without_tax(table)
    found = table.found
    part = part_of_total(table)
    if part is None or "refunded" not in found or part in table.given or "refunded" in table.given:
        return False
    net, back = found[part].header, [abs(each or 0) for each in table.numbers(found["refunded"].header)]
    others = [*table.free(part), *(found[each].header for each in ("order_total",) if each in found and each != part)]
    enough = HALF * table.held[net].filled  # a sum of what came back is on few lines
    others = [each for each in others if table.held[each].filled >= enough]
    whole = next((each for each in others if makes(table, net, back, each)), None)
    if whole:
        found.pop("order_total", None)
        table.take(part, whole, f"less {found['refunded'].header!r} it is {net!r}", CERTAIN)
        return True
    if part == "order_total" and "unit_price" in found:
        return False  # these count, and it is not off them
    off = [more + less for more, less in zip(back, extra(table, "discount"), strict=True)]
    if "discount" in found and (gross := next((each for each in others if makes(table, net, off, each)), None)):
        _leave_aside(table, part, gross, [found["discount"].header])
    elif less := next(_between(table, net, others), None):
        _leave_aside(table, part, *less)
    return False


def _leave_aside(table: Table, part: str, gross: str, less: Sequence[str]) -> None:
    back = table.found.pop("refunded").header
    said = " and ".join(map(repr, [*less, back]))
    table.found[part] = surer(table.found[part], f"{gross!r} less {said}, so that is off already", CERTAIN)


def _between(table: Table, net: str, others: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each other total that less the refunds and some more is the amount, on the line of every refund; and the more.

    What comes off may be written below zero. A line may hold nothing but what came back.
    """
    back = table.found["refunded"].header
    known = [table.found[name].header for name in ("discount", "shipping", "tax") if name in table.found]
    free = [each for each in dict.fromkeys((*known, *others)) if table.held[each].numbers >= MOSTLY and each != net]
    free = [each for each in free if any(table.numbers(each))][:MOST_COLUMNS]
    off = {header: _taken_off(table.numbers(header)) for header in (back, *free)}
    for count in range(MOST_PARTS + 1):
        for some in combinations(free, count):
            for gross in (each for each in others if each not in some):
                if _makes(table.numbers(gross), off[back], [off[each] for each in some], table.numbers(net)):
                    yield gross, [*some]


def _taken_off(values: Numbers) -> list[float]:
    """What a column takes off, above zero whichever way most of it is written."""
    below = sum((each or 0) < 0 for each in values) > sum((each or 0) > 0 for each in values)
    return [(-1 if below else 1) * (each or 0) for each in values]


def _makes(gross: Numbers, back: Sequence[float], less: Sequence[Sequence[float]], net: Numbers) -> bool:
    """Whether one total less what came back and some more is the other one: on each row on which something came back,
    and on nearly all others; and all that comes off is something on some of them.
    """
    rows = [row for row in zip(gross, back, net, *less, strict=True) if row[2] is not None]
    refunds = [row for row in rows if row[1]]
    if not refunds or not all(map(_fits, refunds)) or not all(map(any, less)):
        return False
    return sum(map(_fits, rows)) >= NEARLY_ALL * len(rows)


def _fits(row: Sequence[float | None]) -> bool:
    gross, back, net, *less = (each or 0 for each in row)
    return abs(gross - back - sum(less) - net) <= PENNY
