"""A price that is the whole line's, whatever its pieces: with what comes on top and off it is what was paid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from regulars.contents import EXTRAS
from regulars.headers import words
from regulars.matching import Table
from regulars.on_top import GIVEN, TIPS
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers
from regulars.totals import SENT, TAX

MOST_EXTRAS = 5
"""So many columns of what comes on top or off are tried with each other."""


def find(table: Table) -> None:
    """Leave a price that is the line's to be found as what it is, where what makes the total of it shows that: on lines
    of several pieces the price alone does, with the same columns as on all others, and pieces × price hardly ever.
    """
    found = table.found
    named = [found[part].header for part in ("quantity", "unit_price", "amount") if part in found]
    if len(named) < 3 or {"quantity", "unit_price", "amount"} & {*table.given}:
        return
    quantity, price, total = map(table.numbers, named)
    if not any(count and abs(count) > 1 for count in quantity):
        return
    for extras in _extras(table):
        rest = [None if t is None else t - more for t, more in zip(total, extras, strict=True)]
        if _is_of_line(quantity, price, rest) and any(extras):
            del found["unit_price"]
            return


def _extras(table: Table) -> Iterator[list[float]]:
    """What comes on top of each line, less what comes off, by each choice of the columns called so; most first."""
    off = table.found["discount"].header if "discount" in table.found else ""
    known = [table.found[name].header for name in EXTRAS if name in table.found]
    free = [header for header in table.free("tax") if re.search(f"{TAX}|{SENT}|{TIPS}|{GIVEN}", words(header))]
    headers = [*dict.fromkeys([*known, *free])][:MOST_EXTRAS]
    columns = {each: table.numbers(each) for each in headers}
    if off in columns:
        columns[off] = [None if cell is None else -abs(cell) for cell in columns[off]]
    for count in range(len(columns), 0, -1):
        for some in combinations(columns.values(), count):
            yield [sum(cell or 0 for cell in row) for row in zip(*some, strict=True)]


def _is_of_line(quantity: Numbers, price: Numbers, rest: Sequence[float | None]) -> bool:
    """Whether what is left of the totals is the price on nearly all lines, and on those of several pieces as well."""
    rows = [(q, p, r) for q, p, r in zip(quantity, price, rest, strict=True) if q and p and r is not None]
    line = [abs(p - r) <= PENNY for _, p, r in rows]
    several = [place for place, (q, _, _) in enumerate(rows) if abs(q) > 1]
    unit = sum(abs(rows[place][0] * rows[place][1] - rows[place][2]) <= PENNY for place in several)
    proven = sum(line[place] for place in several)
    enough = proven >= TELLING and proven >= NEARLY_ALL * len(several) and not unit
    return enough and sum(line) >= NEARLY_ALL * len(rows)
