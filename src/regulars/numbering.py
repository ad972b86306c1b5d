"""Numbers of papers that begin anew in each series or year, in tables that name each other by both → one number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from regulars import keys, series
from regulars.engine import Engine, literal
from regulars.lookup import JOINT, Made, Table, UnprovenError, is_key, look_up, numbered, part_of, whole
from regulars.series import NUMBER


def with_numbers(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
    """The tables with one number of their papers, where a series or a year is a part of it, or the year for which they
    have files of their own.
    """
    told = _by_series(engine, tables, made)
    return _by_file(engine, [told.get(table, table) for table in tables], made)


def _by_series(engine: Engine, tables: Sequence[Table], made: Made) -> Mapping[Table, Table]:
    """The tables that name papers by a series and a number, where both together are the key of one of them."""
    may = {table: JOINT.join(both) for table in tables if (both := series.parts(table.named))}
    heads = [table for table, key in may.items() if len(may) > 1 and is_key(engine, table, key, made)]
    found: dict[Table, Table] = {}
    for head in heads:
        for table in [table for table in may if table is not head]:
            try:
                look_up(engine, table, [(may[table], may[head])], head, (), made)
            except UnprovenError:
                continue
            for each in (head, table):
                found[each] = numbered(
                    engine,
                    each,
                    [whole(may[each], each)] * len(each.sources),
                    may[each].split(JOINT),
                    f"{' and '.join(map(repr, may[each].split(JOINT)))} number its papers together",
                )
    return found


def _by_file(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
    """The tables with the year of their file in the number of their orders, where these begin anew in each."""
    said = [table.named for table in tables]
    by_name = {table.named: table for table in tables}
    found: dict[Table, Table] = {}
    for plan in keys.plans(said):
        for edge in plan.orders:
            lines, orders = by_name[plan.base], by_name[edge.parent]
            if {lines, orders} & {*found} or not _same_parts(lines, orders):
                continue
            for by, key in edge.by:
                if _begins_anew(engine, orders, key, made):
                    both = _with_parts(engine, (lines, by), (orders, key), made)
                    found |= dict(zip((lines, orders), both, strict=False))
                    break
    return [found.get(table, table) for table in tables]


def _same_parts(lines: Table, orders: Table) -> bool:
    """Whether two tables have a file each for the same years, or archives."""
    here, there = ([part_of(source) for source in table.sources] for table in (lines, orders))
    return len(here) > 1 and len({*here}) == len(here) and {*here} == {*there} and len(there) == len(here)


def _begins_anew(engine: Engine, orders: Table, key: str, made: Made) -> bool:
    """Whether each file has its orders once, and some have the same numbers as others."""
    each = [replace(orders, sources=(source,)) for source in orders.sources]
    return not is_key(engine, orders, key, made) and all(is_key(engine, one, key, made) for one in each)


def _with_parts(engine: Engine, lines: tuple[Table, str], orders: tuple[Table, str], made: Made) -> list[Table]:
    """Both with the year of their file in the number of an order; nothing where that is not proven."""
    both = [
        numbered(
            engine,
            table,
            [f"{whole(key, table)} || {literal(f'-{part_of(source)}')}" for source in table.sources],
            [key],
            f"{key!r} begins anew in each of its files, and counts with {' or '.join(map(part_of, table.sources))}",
        )
        for table, key in (lines, orders)
    ]
    try:
        look_up(engine, both[0], [(NUMBER, NUMBER)], both[1], (), made)
    except UnprovenError:
        return []
    return both
