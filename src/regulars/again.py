"""Lines that several files have, by an id of their own, and that say something else in a later one: they count once.

Exports of the last ninety days, made each month, have such lines: what was sent in one is delivered in the next.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from regulars.engine import Engine, identifier, trimmed
from regulars.errors import DataError
from regulars.headers import words
from regulars.kept import STORED_BYTES
from regulars.matching import Match
from regulars.read import SOURCE, Raw
from regulars.relations import NEARLY_ALL, TELLING
from regulars.source import noted

OF_LINES = (
    r" (?:\w*line|row|item|riga|righe|linea|ligne|zeilen?\w*|positions?\w*|pos|posten\w*|regel\w*|linha|rad\w*|"
    r"wiersz\w*|pozycj\w*|record|entry) "
)
"""Words of the header of the id that a line has for itself."""

SAID = ("customer", "date", "product", "quantity", "unit_price", "amount", "order_total")
"""What a line says wherever it stands; its state may be another one later."""

FIRST = 10_000
"""So many lines are looked at first: they nearly always say that the values repeat."""

FEW = 4
"""So many columns at most are looked at, beside the order's."""


@dataclass(frozen=True, slots=True)
class Again:
    """The header of what tells lines apart in each file, how many lines are in several, and how many changed.

    `inside`: nearly all lines of a file are in others, of which `snapshots` asks.
    """

    header: str
    lines: int
    changed: int
    inside: bool


def find(engine: Engine, raw: Raw, matches: Sequence[Match]) -> Again | None:
    """What tells the lines of each of several files apart, and is the same line's in another one that has it too.

    None where nothing does, and where no such line says something else: copies are told in any case.
    """
    sizes = [source.size for source in raw.sources]
    if len(sizes) < 2 or None in sizes or sum(size or 0 for size in sizes) > STORED_BYTES:
        return None
    found = {match.column: match.header for match in matches}
    if {"order", "order_total"} <= {*found} and not {"amount", "unit_price"} & {*found}:
        return None  # the totals of orders count once in any case
    said = [found[column] for column in SAID if column in found]
    for header in _candidates(raw, found):
        again = _shared(engine, raw, header, [each for each in said if each != header])
        if again and again.changed:
            return again
    return None


def _candidates(raw: Raw, found: dict[str, str]) -> Iterable[str]:
    named = [header for header in raw.columns if re.search(OF_LINES, words(header)) and header not in found.values()]
    yield from named[:FEW]
    if "order" in found:
        yield found["order"]


def _shared(engine: Engine, raw: Raw, header: str, said: Sequence[str]) -> Again | None:
    """How many lines with one value of a column are in several files, where it is one line's in each; else None."""
    key = trimmed(header)
    tells = f"SELECT count({key}), count(DISTINCT concat({key}, ' ', {SOURCE})), count(DISTINCT {key}) FROM"
    lines, in_files, _ = engine.rows(f"{tells} (SELECT * FROM {raw.table} LIMIT {FIRST}) AS first_lines")[0]
    if lines != in_files:
        return None
    lines, in_files, values = engine.rows(f"{tells} {raw.table}")[0]
    if lines != in_files or in_files - values < TELLING:
        return None
    whole = ", ".join(column.sql for column in raw.columns.values())
    cells = [f"coalesce(CAST({identifier(each)} AS VARCHAR), '')" for each in said]
    told = [f"count(DISTINCT {cell}) AS c{place}" for place, cell in enumerate(cells)]
    groups = (
        f"SELECT count(DISTINCT hash({whole})) AS whole, {', '.join(told)} FROM {raw.table} WHERE {key} IS NOT NULL "
        f"GROUP BY {key} HAVING count(*) > 1"
    )
    same = [f"coalesce(sum(CASE WHEN c{place} = 1 THEN 1 ELSE 0 END), 0)" for place, _ in enumerate(cells)]
    changed = "coalesce(sum(CASE WHEN whole > 1 THEN 1 ELSE 0 END), 0)"
    counts = f"SELECT count(*), {changed}, {', '.join(same)} FROM ({groups}) AS groups"
    shared, differing, *alike = engine.rows(counts)[0]
    sizes = f"SELECT count(*) AS n FROM {raw.table} GROUP BY {SOURCE}"
    smallest = engine.rows(f"SELECT min(n) FROM ({sizes}) AS sizes")[0][0]
    again = Again(header, shared, differing, inside=shared >= NEARLY_ALL * smallest)
    return again if min(alike) >= NEARLY_ALL * shared else None


def once(raw: Raw, again: Again | None, drop: Collection[str]) -> Raw:
    """`raw` with its lines told apart by their own ids, where those that are in several files are to count once.

    Raises DataError where some changed, and the user has not said so.
    """
    if not again:
        return raw
    if "overlap" in drop:
        note = f"lines are told apart by {again.header!r}; of {again.lines:,} in several files the last one's counts"
        return replace(raw, line_id=again.header, sources=noted(raw.sources, note))
    if again.inside:
        return raw
    raise _asked(raw, again)


def check(engine: Engine, raw: Raw, again: Again | None) -> None:
    """Ask of what `snapshots` did not; or for the files in the order of their days, where the last one counts."""
    if again and not raw.line_id:
        raise _asked(raw, again)
    if not raw.line_id:
        return
    last = engine.rows(
        f"SELECT {SOURCE}, max(ordered_on) FROM lines WHERE ordered_on IS NOT NULL GROUP BY 1 ORDER BY 1"
    )
    days = [day for _, day in last]
    if days != sorted(days):
        raise DataError(
            f"lines of {raw.name} are in several files, of which the last counts, and these do not come in the order "
            "of their days. Name them in the order in which they were exported, the last one last"
        )


def _asked(raw: Raw, again: Again) -> DataError:
    return DataError(
        f"{again.lines:,} lines, by their {again.header!r}, are in several files of {raw.name}, and "
        f"{again.changed:,} of them say something else in another: all would count twice. Say --drop overlap, and "
        "each counts once, as the last of its files has it; or name only files that have no line in common"
    )
