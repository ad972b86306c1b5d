"""Tables → the same with the days and the numbers of customers of which they only name a row; what tables hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from regulars import keys, tablewords
from regulars.contents import MOSTLY, Holdings, holdings
from regulars.engine import Engine, identifier, literal
from regulars.headers import words
from regulars.lookup import KEY, MOST, Lookup, Made, Table, UnprovenError, joined, keyed, look_up
from regulars.read import as_text
from regulars.source import SAMPLE_ROWS
from regulars.statuses import YES


def with_days(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
    """The tables with the days of which they only name a row; tables of days that were used so are left out."""
    named = {table.named: table for table in tables}
    told: list[Table] = []
    used: list[Table] = []
    for table in tables:
        pairs = keys.dated(table.named, [*named])
        days = (_day(engine, table, pair, named[calendar], made) for calendar, pair in pairs)
        found = next(filter(None, days), None)
        used += [found.parent] if found else []
        told.append(joined(engine, table, [found]) if found else table)
    return [table for table in told if table not in used]


def with_numbers(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
    """The tables with the numbers of customers of which they name a version; tables of those are left out."""
    told: list[Table] = []
    used: list[Table] = []
    for table in tables:
        others = [each for each in tables if each is not table]
        found = next(filter(None, (_number(engine, table, other, made) for other in others)), None)
        used += [found.parent] if found else []
        told.append(joined(engine, table, [found], without=found.by) if found else table)
    return [table for table in told if table not in used]


def _number(engine: Engine, table: Table, other: Table, made: Made) -> Lookup | None:
    """The customer's own number for the version of one that a table names, where the other table holds versions."""
    pairs = keys.versions(table.named, other.named)[:1]
    who = [header for header in other.named.versioned if header not in {key for _, key in pairs}]
    own = next((header for header in who if pairs and _are_versions(engine, other, header)), None)
    try:
        return look_up(engine, table, pairs, other, [own], made) if own else None
    except UnprovenError:
        return None


def _are_versions(engine: Engine, table: Table, who: str) -> bool:
    """Whether some stand on several rows, and each on one that holds now, or hardly any on none: not a household with
    several members, nor cards that end on days of their own.
    """
    said = {header: words(plain) for header, plain in table.named.plain.items()}
    flag, end = (
        next((header for header in said if re.search(pattern, said[header])), "")
        for pattern in (tablewords.HOLDS_NOW, tablewords.HELD_UNTIL)
    )
    cell = f"nullif(lower(trim({as_text(flag or end, table.kinds[flag or end])})), '')"
    now = f"coalesce(cell IN ({', '.join(map(literal, YES))}), false)"
    if not flag:  # the last has no end, or the end of all days
        now = "CASE WHEN count(*) OVER () > count(cell) OVER () THEN cell IS NULL ELSE cell = max(cell) OVER () END"
    rows = f"SELECT {identifier(KEY)} AS who, {cell} AS cell FROM ({keyed(engine, table, who, [flag or end])})"
    told = f"SELECT who, {now} AS holds FROM ({rows})"
    counted = f"SELECT count(*) AS versions, count(CASE WHEN holds THEN 1 END) AS now FROM ({told}) GROUP BY who"
    asked = f"SELECT count(*), max(versions), max(now), sum(now) FROM ({counted})"
    own, several, most, now_ = engine.rows(asked)[0]
    return bool(own and several > 1 and most == 1 and now_ > MOST * own)


def _day(engine: Engine, table: Table, pair: tuple[str, str], calendar: Table, made: Made) -> Lookup | None:
    """The day that rows name by a key, where that is no day itself: the only one, or the first, that each row of the
    calendar has for itself.
    """
    named = holdings(sample(engine, table)[pair[0]])
    if named.dates >= MOSTLY or (named.numbers and not keys.named_day(pair[0])):
        return None  # what only counts rows is the same in any two tables
    own_ = {header: each for header, each in held(engine, calendar).items() if header != pair[1]}
    own = [] if keys.named_day(pair[0]) else calendar.named.saying(("date",))[:1]
    days = [header for header, each in own_.items() if each.dates >= MOSTLY and (header in own if own else each.unique)]
    try:
        found = look_up(engine, table, [pair] if days else [], calendar, days[:1], made)
    except UnprovenError:
        return None
    return replace(found, taken={days[0]: keys.named_day(pair[0]) or days[0]})


def held(engine: Engine, table: Table) -> dict[str, Holdings]:
    """What its columns hold, but for those that hold nothing."""
    found = {header: holdings(values) for header, values in sample(engine, table).items()}
    return {header: each for header, each in found.items() if each.filled}


def sample(engine: Engine, table: Table) -> dict[str, list[Any]]:
    """The first rows, column by column."""
    rows = engine.first(table.sources[0].sql, SAMPLE_ROWS)
    return {header: [row[header] for row in rows] for header in table.kinds}
