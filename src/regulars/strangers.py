"""Lines whose customers have their names in another table → with those, where some are words for passers-by."""

from __future__ import annotations

from collections.abc import Sequence

from regulars import keys
from regulars.engine import Engine, identifier, literal
from regulars.lookup import Made, Table, UnprovenError, joined, look_up
from regulars.passing import TELLING_WORDS, stands_in

MOST = 500
"""So many names at most, with a word of the counter in them, are looked at."""


def named(engine: Engine, lines: Table, others: Sequence[Table], made: Made) -> tuple[Table, list[Table]]:
    """The lines, with the names that a table of their customers has, and that table; as they are where none is needed.

    Only a table in which the counter itself stands: the other names would tell nobody apart.
    """
    who = lines.named.saying(("customer",))
    for other in others:
        for pair in [pair for pair in keys.links(lines.named, other.named) if pair[0] in who]:
            header = _names(engine, other, pair[1])
            try:
                found = look_up(engine, lines, [pair], other, [header], made) if header else None
            except UnprovenError:
                continue
            if found:
                return joined(engine, lines, [found]), [other]
    return lines, []


def _names(engine: Engine, table: Table, key: str) -> str:
    """The first header, but for that of the key, under which a word for passers-by stands."""
    said = literal("|".join(TELLING_WORDS))
    for header, kind in table.kinds.items():
        if header == key or kind != "VARCHAR":
            continue
        cell = f"trim({identifier(header)})"
        for source in table.sources:
            like = f"SELECT DISTINCT {cell} FROM {source.sql} WHERE regexp_matches(lower({cell}), {said}) LIMIT {MOST}"
            if any(stands_in(name) for (name,) in engine.rows(like)):
                return header
    return ""
