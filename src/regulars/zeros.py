"""Customers whose id is nothing but zeros behind its letters (`ZZ000000000000`, `C00000`): which stand for nobody."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from regulars.contents import is_blank
from regulars.engine import Engine, identifier, literal
from regulars.matching import Match
from regulars.nobody import ZEROS
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, OFTEN, TELLING
from regulars.values import identity

if TYPE_CHECKING:
    from regulars.read import Raw

MANY, TIMES_THE_NEXT = 10, 3
"""So many orders, and so many times those of anybody else, are the counter's where the id says no number."""

ABOVE = 0.5
"""A count that has come this far, through the largest number, at the smallest beside it did not begin with the zero."""


@dataclass(frozen=True, slots=True)
class _Others:
    """The other ids of a column that begin with the same letters: how many, how many orders one has at most, and from
    which number to which they go.
    """

    customers: int
    most: int
    lowest: float
    highest: float


def nobodies(engine: Engine, raw: Raw, matches: Sequence[Match], named: Container[str]) -> dict[str, str]:
    """Ids in small letters that are zeros and stand for nobody, with what shows it; those `named` are somebody.

    A zero may be the first number of a count: it has to have letters of its own, or many more orders than anyone, or
    all others have to begin far above it.
    """
    headers = {match.column: match.header for match in matches}
    column = raw.columns[headers["customer"]]
    said = {str(value).strip().lower() for value in raw.sample[column.header] if not is_blank(value)}
    zeros = {each for each in said if ZEROS.fullmatch(each) and each not in named}
    if not column.is_text or not zeros or len(said) <= TELLING:
        return {}
    orders, groups = _counted(engine, raw, headers, zeros)
    shown = {each: _why(each, orders.get(each, 0), groups) for each in sorted(zeros)}
    return {each: why for each, why in shown.items() if why}


def _counted(
    engine: Engine, raw: Raw, headers: Mapping[str, str], zeros: Collection[str]
) -> tuple[dict[str, int], dict[str | None, _Others]]:
    """The orders of each of the `zeros`, and the other customers by what their ids begin with; None: by no number."""
    number = f"lower({identity(raw.columns[headers['customer']])})"
    order = identifier(headers.get("order", headers["date"]))
    by_id = f"SELECT {number} AS id, count(DISTINCT {order}) AS orders FROM {raw.table} GROUP BY 1"
    listed = ", ".join(map(literal, sorted(zeros)))
    count = dict(engine.rows(f"SELECT id, orders FROM ({by_id}) AS ids WHERE id IN ({listed})"))
    start = "CASE WHEN regexp_matches(id, '^[^0-9]*[0-9]+$') THEN regexp_extract(id, '^([^0-9]*)[0-9]+$', 1) END"
    digits = "TRY_CAST(regexp_extract(id, '([0-9]+)$', 1) AS DOUBLE)"
    rows = engine.rows(
        f"SELECT {start}, count(*), max(orders), min({digits}), max({digits}) FROM ({by_id}) AS ids "
        f"WHERE id IS NOT NULL AND id NOT IN ({listed}) GROUP BY 1"
    )
    return count, {start: _Others(several, most, low or 0, high or 0) for start, several, most, low, high in rows}


def _why(zero: str, orders: int, groups: Mapping[str | None, _Others]) -> str:
    """What shows that an id is nobody's; empty where it may be a customer's."""
    start = zero.rstrip("0")
    everyone = sum(group.customers for group in groups.values())
    numbered = {letters: group for letters, group in groups.items() if letters is not None}
    alike = numbered.get(start)
    most = max((group.most for group in groups.values()), default=0)
    if orders >= max(MANY, TIMES_THE_NEXT * most):
        return f"with {orders:,} orders, where nobody else has more than {most:,}"
    if alike:
        far = alike.customers >= BEYOND_DOUBT and alike.lowest > ABOVE * alike.highest
        return f"where all others begin at {alike.lowest:.0f}" if far else ""
    counted = sum(group.customers for group in numbered.values())
    of_some_kinds = everyone >= TELLING and len(numbered) <= OFTEN * everyone and counted >= NEARLY_ALL * everyone
    return "and no other id begins as it does" if of_some_kinds else ""
