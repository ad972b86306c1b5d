"""What was paid so far of a total, or with more than it: the total is what was sold."""

from __future__ import annotations

import re
from itertools import chain, combinations

from regulars.contents import MOSTLY
from regulars.headers import words
from regulars.matching import CERTAIN, Table, is_total
from regulars.on_top import LENT
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers
from regulars.totals import PAID, one_line_each, part_of_total

MOST_MORE = 12
"""So many columns are tried for what was paid beside what was sold."""


def with_what_is_owed(table: Table) -> None:
    """Where what was paid and what is still owed make a total, or that with a deposit, to the penny, or all of it was
    paid or nothing: the total is what was sold, as the price of what is hired out.
    """
    part = part_of_total(table)
    if part is None and {"quantity", "unit_price"} <= {*table.found} and "amount" not in table.given:
        part = "amount"  # what is paid for all pieces may be the price of all
    if part is None or part in table.given:
        return
    named = [table.found[part].header] if part in table.found else [*table.free(part)]
    for header in (each for each in named if re.search(PAID, words(each))):
        _take_whole(table, part, header)


def _take_whole(table: Table, part: str, header: str) -> None:
    """Take for the `part` of the money the total of which so much was paid as stands under a header, where one is."""
    paid = table.numbers(header)
    free = [header for header in table.free(part) if table.held[header].numbers >= MOSTLY]
    lent = [table.numbers(header) for header in free if re.search(f"{LENT}| deposits? ", words(header))]
    others = [name for name in ("order_total", "unit_price") if part == "amount" and name in table.found]
    found = {table.found[name].header: name for name in others if name not in table.given}
    for total in (*(header for header in free if is_total(header)), *found):
        all_ = table.numbers(total)
        owed = [[0 if p else t for p, t in zip(paid, all_, strict=True)]]
        owed += [table.numbers(header) for header in free if header != total]
        with_lent = [_added(all_, each) for each in lent]
        if any(_are_parts(paid, rest, whole) for rest in owed for whole in (all_, *with_lent)):
            why = f"{header!r} is what of it was paid so far"
            table.found.pop(found.get(total, ""), None)
            table.take(part, total, why, CERTAIN)
            return


def paid_with_more(table: Table) -> None:
    """Where what was paid is another total with a tax, a deposit or the like, to the penny, that was sold."""
    found = table.found
    if not {"amount", "order_total"} <= {*found} or {"amount", "order_total"} & {*table.given}:
        return
    header, total = found["amount"].header, found["order_total"].header
    if not re.search(PAID, words(header)) or not ("order" not in found or one_line_each(table)):
        return
    free = [each for each, held in table.free("amount").items() if held.filled and held.numbers >= MOSTLY]
    more = [*free, *(found[name].header for name in ("tax", "shipping") if name in found)][-MOST_MORE:]
    told = [
        row for row, values in enumerate(zip(table.numbers(header), table.numbers(total), strict=True)) if all(values)
    ]
    over = [(table.numbers(header)[row] or 0) - (table.numbers(total)[row] or 0) for row in told]
    for some in chain.from_iterable(combinations(more, count) for count in (1, 2, 3)):
        parts = [[table.numbers(each)[row] or 0 for row in told] for each in some]
        fits = sum(abs(sum(values) - by) <= PENNY for by, *values in zip(over, *parts, strict=True))
        if fits >= NEARLY_ALL * len(told) and min(sum(map(bool, part)) for part in parts) >= TELLING:
            del found["order_total"]
            why = f"{header!r} is that with {' and '.join(map(repr, some))}"
            table.take("amount", total, why, CERTAIN)
            return


def _are_parts(paid: list[float | None], owed: list[float | None], total: list[float | None]) -> bool:
    """Whether a total is what was paid and what is owed, on nearly all rows, some of which have something of each."""
    rows = [(p or 0, o or 0, t) for p, o, t in zip(paid, owed, total, strict=True) if t]
    fits = [(p, o) for p, o, t in rows if abs(p + o - t) <= PENNY]
    some = min(sum(1 for p, _ in fits if p), sum(1 for _, o in fits if o))
    return some >= TELLING and len(fits) >= NEARLY_ALL * len(rows)


def _added(one: Numbers, other: Numbers) -> list[float | None]:
    return [(first or 0) + (second or 0) for first, second in zip(one, other, strict=True)]
