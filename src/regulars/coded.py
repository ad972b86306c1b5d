"""Rows that name a state of their order by a code → the same with what a list of such codes says of it."""

from __future__ import annotations

from collections.abc import Sequence

from regulars import codes, kinds, statuses
from regulars.contents import is_blank
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.lookup import Made, Table, UnprovenError, joined, look_up
from regulars.named import Named

MOST_CODES = 500
"""A table of more rows than this is no list of codes."""


def with_states(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
    """The tables with the states of orders of which they only name a code; lists that were used so are left out.

    Raises DataError where such a code stands for several states.
    """
    told: list[Table] = []
    used: list[Named] = []
    for table in tables:
        named = table
        for other in [each for each in tables if each is not table]:
            pairs = codes.links(named.named, other.named)
            said = _states(engine, other) if pairs else []
            if said and (with_other := _looked_up(engine, named, pairs, other, said, made)):
                named = with_other
                used.append(other.named)
        told.append(named)
    return [table for table in told if table.named not in used]


def _looked_up(
    engine: Engine, table: Table, pairs: Sequence[tuple[str, str]], other: Table, said: Sequence[str], made: Made
) -> Table | None:
    """The rows with the states that their codes stand for; None where most of these are not there."""
    try:
        found = look_up(engine, table, pairs, other, said, made)
    except UnprovenError as doubt:
        if doubt.missing:
            return None
        raise DataError(str(doubt)) from None
    return joined(engine, table, [found], without=found.by)


def _states(engine: Engine, table: Table) -> list[str]:
    """The headers of a list of codes under which states or kinds of orders stand, one of which is no sale."""
    rows = engine.first(table.sources[0].sql, MOST_CODES + 1)
    found = []
    for header in codes.told(table.named) if len(rows) <= MOST_CODES else ():
        said = kinds.spaced({str(row[header]).strip().lower() for row in rows if not is_blank(row[header])})
        none = {each for each in said if statuses.undone(each) or kinds.bare(each) in kinds.GIVEN_BACK}
        known = {each for each in said if statuses.sold(each) or kinds.bare(each) in kinds.SOLD} - none
        if none and known and len(none | known) * 2 > len(said):
            found.append(header)
    return found
