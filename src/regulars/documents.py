"""What states and kinds say of each line: sold, given back, no sale; and papers of one deal, which count once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from regulars import kinds, statuses
from regulars.engine import Engine, literal
from regulars.errors import DataError

NAMED = 5
"""So many values are named, the most frequent ones."""

SAME, OTHERS = 0.5, 0.2
"""From this share of orders with an invoice of that customer and amount on, they are the invoices' own; up to the other
they are other sales; between, the user is asked."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """The values that stand for money given back and for no sale, and what to say of the column."""

    given_back: tuple[str, ...]
    no_sale: tuple[str, ...]
    reason: str


def states(engine: Engine, column: str = "status") -> tuple[tuple[str, ...], str]:
    """The values of a column of states in `cells` that say that nothing was sold, and what to say of those not known.

    Beside the status, as the `type`, only what was undone is no sale: an order that waits to be sent is one.
    """
    counted = _counted(engine, column)
    undone = tuple(sorted(state for state in counted if statuses.undone(state)))
    if column != "status":
        undone = tuple(state for state in undone if re.match(statuses.UNDONE, state))
    return undone, _unknown(counted, [state for state in counted if state not in {*undone, *statuses.COMPLETED}])


def read(engine: Engine, header: str, total: str) -> Kinds:
    """What each value of `type` in `cells` means; `total` is the SQL of what a line comes to.

    Raises DataError where orders may be the same deals as the invoices beside them.
    """
    counted = _counted(engine, "type")
    said = {value: kinds.bare(value) for value in counted}
    letters = {one: other for one, other in kinds.ONE_LETTER.items() if {one, other} == {*counted}}
    back = {value for value, kind in said.items() if kind in kinds.GIVEN_BACK or value in letters}
    nothing = {value for value, kind in said.items() if kind in kinds.NO_SALE}
    reasons = []
    if invoices := [value for value, kind in said.items() if kind in kinds.INVOICES]:
        paid = {value for value, kind in said.items() if kind in kinds.PAYMENTS}
        orders = {value for value, kind in said.items() if kind in kinds.BEFORE_INVOICE}
        if orders and not _are_invoiced(engine, header, total, sorted(orders), invoices):
            orders = set()
        nothing |= paid | orders
        if paid | orders:
            beside = " and ".join(map(repr, sorted(paid | orders)))
            reasons.append(f"{beside}: no sales of their own beside {' and '.join(map(repr, invoices))}")
    known = {*kinds.SOLD, *kinds.GIVEN_BACK, *kinds.NO_SALE}
    reasons.append(_unknown(counted, [value for value, kind in said.items() if kind not in known and not letters]))
    return Kinds(tuple(sorted(back)), tuple(sorted(nothing)), "; ".join(filter(None, reasons)))


def _counted(engine: Engine, column: str) -> dict[str, int]:
    """How many lines have each value of a column, the most frequent first."""
    lines = f"FROM cells WHERE {column} IS NOT NULL AND NOT repeated_header"
    return dict(engine.rows(f"SELECT {column}, count(*) {lines} GROUP BY {column} ORDER BY 2 DESC, 1"))


def _unknown(counted: Mapping[str, int], values: Sequence[str]) -> str:
    """What to say of values that mean nothing known."""
    if not values:
        return ""
    listed = ", ".join(f"{value!r} ({counted[value]:,} lines)" for value in values[:NAMED])
    return f"values not known here, kept as sales: {listed}{' and others' if len(values) > NAMED else ''}"


def _are_invoiced(engine: Engine, header: str, total: str, orders: list[str], invoices: list[str]) -> bool:
    """Whether orders are those of the invoices beside them: of a customer and an amount that an invoice has too."""
    lines = f"(SELECT customer_id, {total} AS total, type FROM cells WHERE NOT repeated_header) AS papers"
    all_, same = engine.rows(
        f"SELECT count(*), count(invoiced.customer_id) FROM {lines} LEFT JOIN (SELECT DISTINCT customer_id, total "
        f"FROM {lines} WHERE type IN ({_listed(invoices)})) AS invoiced ON papers.customer_id = invoiced.customer_id "
        f"AND papers.total = invoiced.total WHERE papers.type IN ({_listed(orders)})"
    )[0]
    if OTHERS * all_ < same < SAME * all_:
        raise DataError(
            f"{header!r} says {' and '.join(map(repr, orders))} on {all_:,} lines, of which {same:,} have the customer "
            f"and the amount of another that says {' and '.join(map(repr, invoices))}: what is there twice would count "
            f"twice. Export the invoices alone; if all are sales, say --columns type="
        )
    return bool(same >= SAME * all_)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(literal(value) for value in values)
