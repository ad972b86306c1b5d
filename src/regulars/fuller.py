"""Of two columns that tell the same people apart, the one that names more of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regulars.contents import HALF, is_blank
from regulars.headers import option
from regulars.matching import Table
from regulars.relations import NEARLY_ALL, TELLING, varying

MORE = 0.05
"""So many lines more must a column name."""


def instead(table: Table, chosen: str, others: Iterable[str]) -> str:
    """The first of some columns that says who bought on lines that `chosen` leaves blank, and elsewhere the same."""
    return next((other for other in others if _says_more(table, chosen, other) and _same(table, chosen, other)), "")


def left_out(table: Table, chosen: str, others: Iterable[str]) -> str:
    """What to say where others name who bought on many lines that `chosen` leaves blank, and may mean somebody else."""
    other = next((other for other in others if _says_more(table, chosen, other)), "")
    if not other:
        return ""
    lines = _missed(table, chosen, other).total()
    return (
        f"; it is blank where {other!r} is not, on {lines:,} lines seen, which are left out: --columns "
        f"{option('customer', other)} counts them"
    )


def _missed(table: Table, chosen: str, other: str) -> Counter[str]:
    """Who is under `other` on the lines that `chosen` leaves blank, and how often; not where their order has it."""
    orders = table.column("order") if "order" in table.found else [None] * table.held[chosen].rows
    told = {order for order, one in zip(orders, table.sample[chosen], strict=True) if not is_blank(one)} - {None}
    lines = zip(orders, table.sample[chosen], table.sample[other], strict=True)
    return Counter(
        str(more).strip() for order, one, more in lines if is_blank(one) and order not in told and not is_blank(more)
    )


def _says_more(table: Table, chosen: str, other: str) -> bool:
    """Whether a column names many people on lines that `chosen` leaves blank, and hardly lacks any that it has."""
    rows = max(table.held[chosen].rows, 1)
    missed = _missed(table, chosen, other)
    lacking = _missed(table, other, chosen).total()
    if missed.total() < max(TELLING, MORE * rows) or lacking > (1 - NEARLY_ALL) * rows:
        return False
    return len(missed) >= TELLING and missed.most_common(1)[0][1] <= HALF * missed.total()  # else a word for nobody


def _same(table: Table, chosen: str, other: str) -> bool:
    """Whether each of one column's people is one of the other's, both ways, among many who came back."""
    ways = ((table.sample[chosen], table.sample[other]), (table.sample[other], table.sample[chosen]))
    told = [varying(*way) for way in ways]
    return all(several >= TELLING and differing <= (1 - NEARLY_ALL) * several for several, differing in told)
