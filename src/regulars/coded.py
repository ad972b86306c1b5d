"""Rows that name a state of their order by a code → the same with what a list of such codes says of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from regulars import codes, kinds, statuses, tablewords
from regulars.contents import is_blank
from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError
from regulars.headers import words
from regulars.lookup import Made, Table, UnprovenError, joined, look_up
from regulars.matching import rank
from regulars.named import Named

Row = dict[str, Any]

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
            list_, said = _told(engine, other, pairs[0][1]) if pairs else (other, [])
            if said and (with_other := _looked_up(engine, named, pairs, list_, said, made)):
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
    own = {header.casefold() for header in table.named.headers} - {found.by.casefold()}
    said_so = "status" if "status" not in own else f"{other.named.called} status"
    states = bool(re.search(tablewords.STATES, words(other.named.name)))
    taken = {header: name if _says_so(name) or not states else said_so for header, name in found.taken.items()}
    return joined(engine, table, [replace(found, taken=taken)], without=found.by)


def _says_so(header: str) -> bool:
    """Whether a header says by its name that states or kinds stand below it."""
    return any(rank(column, header) for column in ("status", "type"))


def _told(engine: Engine, table: Table, key: str) -> tuple[Table, list[str]]:
    """A list of codes, and its headers under which states or kinds of orders stand, one of which is no sale.

    Of a list with a row for each language, it is the rows of the one in which most states are known.
    """
    rows = engine.first(table.sources[0].sql, MOST_CODES + 1)
    if len(rows) > MOST_CODES:
        return table, []
    column = codes.language(table.named)
    languages = _complete(rows, key, column) if column and len(table.sources) == 1 else {}
    if len(languages) < 2:
        return table, [*_states(table, rows)]
    found = {each: _states(table, held) for each, held in languages.items()}
    best = max(found, key=lambda each: max(found[each].values(), default=0))
    if not found[best] or _differ(languages, key, found[best]):
        return table, [*found[best]]
    source = table.sources[0]
    cell = f"trim(CAST({identifier(column)} AS VARCHAR))"
    note = f"of its rows in {len(languages)} languages, those with {best!r} as {column!r} count"
    chosen = replace(
        source,
        sql=f"(SELECT * FROM {source.sql} WHERE {cell} = {literal(best)})",
        notes=(*source.notes, note),
        spread="",
        parquet=None,
        count=None,
    )
    return replace(table, sources=(chosen,)), [*found[best]]


def _complete(rows: Sequence[Row], key: str, column: str) -> dict[str, list[Row]]:
    """The rows of each language in which all codes stand, each once."""
    languages: dict[str, list[Row]] = {}
    for row in rows:
        languages.setdefault(str(row[column]).strip(), []).append(row)
    every = {row[key] for row in rows}
    return {
        each: held
        for each, held in languages.items()
        if {row[key] for row in held} == every and len(held) == len(every) and not is_blank(each)
    }


def _differ(languages: Mapping[str, Sequence[Row]], key: str, headers: Iterable[str]) -> bool:
    """Whether a code is sold in one language and undone in another."""
    cells = [
        (header, row[key], _spelled(row[header])) for rows in languages.values() for row in rows for header in headers
    ]
    undone = {(header, code) for header, code, said in cells if _undone(said)}
    return any((header, code) in undone for header, code, said in cells if _sold(said) and not _undone(said))


def _states(table: Table, rows: Sequence[Row]) -> dict[str, int]:
    """The headers of a list of codes under which states or kinds of orders stand, one of which is no sale; and how many
    of these are known.
    """
    found = {}
    for header in codes.told(table.named):
        said = {_spelled(row[header]) for row in rows if not is_blank(row[header])}
        none = {each for each in said if _undone(each)}
        known = {each for each in said if _sold(each)} - none
        if none and known and len(none | known) * 2 > len(said):
            found[header] = len(none | known)
    return found


def _spelled(cell: Any) -> str:
    return next(iter(kinds.spaced({str(cell).strip().lower()})))


def _undone(state: str) -> bool:
    return statuses.undone(state) or kinds.bare(state) in kinds.GIVEN_BACK


def _sold(state: str) -> bool:
    return statuses.sold(state) or kinds.bare(state) in kinds.SOLD
