"""What was refunded, beside an amount that it is off already: nothing is taken off twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from regulars.contents import HALF, MOSTLY
from regulars.matching import CERTAIN, Table, surer
from regulars.relations import NEARLY_ALL, PENNY, Numbers
from regulars.totals import extra, makes, part_of_total

MOST_COLUMNS = 8
"""So many columns of numbers are tried for what else is between both totals."""

MOST_PARTS = 2
"""So many of them at once."""


def before_refunds(table: Table) -> bool:
    """Where the amount is another total less what was refunded, the other one is what was sold; whether it was taken.

    Where a discount or the like comes off it as well, or what came back has lines of its own, the refunds are left
    aside: they are off the amount already.
    """
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
