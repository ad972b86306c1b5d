"""Tables that say again what others say, as bills of orders and views of their lines do → the tables without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regulars import keys, tablewords
from regulars.engine import Engine, identifier
from regulars.headers import words
from regulars.lookup import KEY, Lookup, Made, Table, UnprovenError, keyed, look_up
from regulars.named import Named

NEARLY_ALL = 0.95


def without(engine: Engine, tables: Sequence[Table], made: Made) -> tuple[list[Table], tuple[str, ...]]:
    """The tables but those whose rows others hold as well, and what to say of these.

    A bill has the number of one order each, and says no more of it; a view has rows of orders whose lines stand in a
    table of their own.
    """
    may = [table for table in tables if table.named.may_be_sales or table.named.of_goods]
    again = [table for table in may if _is_again(engine, table, tables, made)]
    told = f"left aside, as other tables say the same: {', '.join(table.label for table in again)}"
    return [table for table in tables if table not in again], (told,) if again else ()


def _is_again(engine: Engine, table: Table, tables: Sequence[Table], made: Made) -> bool:
    named = table.named
    if named.of_returns or named.of_payments or named.not_sold:
        return False
    others = [each for each in tables if each is not table and each.named.says >= {"customer", "date"}]
    others = [each for each in others if not any(each.named.sort)]
    for orders in others:
        found = _proven(engine, table, keys.by_order(named, orders.named), orders, made)
        by = found.by if found else ""
        if found and named.has_goods and orders.named.has_goods and _is_view(engine, table, found):
            return True
        if by and not named.has_goods and _is_first(engine, table, by, orders):
            continue
        if not by or _counts_pieces(orders.named):
            continue
        lines = [each for each in tables if each not in (table, orders) and each.named.of_goods]
        held = [each for each in lines if each.named.says < named.says and keys.by_order(each.named, orders.named)]
        if not named.has_goods and (orders.named.says >= named.says or held):
            return _at_most(engine, table, by, []) and _of_most(engine, table, by, orders)
        if named.has_goods and any(_holds(engine, each, orders, table, by, made) for each in held):
            return True
    return False


def _counts_pieces(named: Named) -> bool:
    """Whether its rows say how much was sold: `Nombre` is a number in French, and a name in Spanish."""
    return any(not re.search(tablewords.NAMES, words(header)) for header in named.saying(("quantity",)))


def _of_most(engine: Engine, table: Table, by: str, orders: Table) -> bool:
    """Whether a table has most of the orders, as bills of them do; of what came back or went wrong there are few."""
    named = engine.rows(f"SELECT count(DISTINCT {identifier(KEY)}) FROM ({keyed(engine, table, by)})")[0][0]
    return bool(2 * named > sum(engine.rows(f"SELECT count(*) FROM {each.sql}")[0][0] for each in orders.sources))


def _is_first(engine: Engine, table: Table, by: str, orders: Table) -> bool:
    """Whether the orders may as well be bills of the table: it has more of them, or as many and names them first."""
    here, there = (
        sum(engine.rows(f"SELECT count(*) FROM {source.sql}")[0][0] for source in each.sources)
        for each in (table, orders)
    )
    return here > there or (here == there and next(iter(table.kinds)) == by)


def _proven(engine: Engine, table: Table, pairs: Sequence[tuple[str, str]], orders: Table, made: Made) -> Lookup | None:
    """What finds the order that nearly all rows of a table name."""
    try:
        found = look_up(engine, table, pairs, orders, (), made) if pairs else None
    except UnprovenError:
        return None
    return found if found and found.share >= NEARLY_ALL else None


def _is_view(engine: Engine, table: Table, found: Lookup) -> bool:
    """Whether a table has lines of orders that another one has as well, of the same days, and says less of them."""
    named, whole = table.named, found.parent.named
    days = [each.named.saying(("date",))[:1] for each in (table, found.parent)]
    if not (named.says < whole.says and len(named.headers) < len(whole.headers) and all(days)):
        return False
    both = [
        f"SELECT DISTINCT {identifier(KEY)}, trim(CAST({identifier(day)} AS VARCHAR)) AS day "
        f"FROM ({keyed(engine, each, key, [day])})"
        for each, key, (day,) in ((table, found.by, days[0]), (found.parent, found.key, days[1]))
    ]
    same = f"l.{identifier(KEY)} = t.{identifier(KEY)} AND l.day = t.day"
    orders, alike = (
        engine.rows(f"SELECT count(*) FROM ({both[0]}) AS l {join}")[0][0]
        for join in ("", f"JOIN ({both[1]}) AS t ON {same}")
    )
    return bool(alike >= NEARLY_ALL * orders > 0) and _at_most(engine, table, found.by, [(found.parent, found.key)])


def _holds(engine: Engine, lines: Table, orders: Table, view: Table, by: str, made: Made) -> bool:
    """Whether lines of orders are as many as the rows that a view has of each, or more."""
    found = _proven(engine, lines, keys.by_order(lines.named, orders.named), orders, made)
    return found is not None and _at_most(engine, view, by, [(lines, found.by)])


def _at_most(engine: Engine, table: Table, by: str, lines: Sequence[tuple[Table, str]]) -> bool:
    """Whether a table has of nearly each order no more rows than others have, or than one."""
    counted = [
        f"(SELECT {identifier(KEY)}, count(*) AS rows FROM ({keyed(engine, each, key)}) GROUP BY {identifier(KEY)})"
        for each, key in [(table, by), *lines]
    ]
    most = "coalesce(l.rows, 0)" if lines else "1"
    join = f" LEFT JOIN {counted[1]} AS l ON l.{identifier(KEY)} = t.{identifier(KEY)}" if lines else ""
    fits = f"sum(CASE WHEN t.rows <= {most} THEN 1 ELSE 0 END)"
    orders, fitting = engine.rows(f"SELECT count(*), {fits} FROM {counted[0]} AS t{join}")[0]
    return bool(orders) and fitting >= NEARLY_ALL * orders
