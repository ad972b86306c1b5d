"""Tables that say again what others say, as bills of orders and views of their lines do → the tables without them."""

from __future__ import annotations

from collections.abc import Sequence

from regulars import keys
from regulars.engine import Engine, identifier
from regulars.lookup import KEY, Made, Table, UnprovenError, keyed, look_up

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
        by = _proven(engine, table, keys.by_order(named, orders.named), orders, made)
        if by and not named.has_goods and _is_first(engine, table, by, orders):
            continue
        if not by or orders.named.saying(("quantity",)):
            continue
        lines = [each for each in tables if each not in (table, orders) and each.named.of_goods]
        held = [each for each in lines if each.named.says < named.says and keys.by_order(each.named, orders.named)]
        if not named.has_goods and (orders.named.says >= named.says or held):
            return _at_most(engine, table, by, [])
        if named.has_goods and any(_holds(engine, each, orders, table, by, made) for each in held):
            return True
    return False


def _is_first(engine: Engine, table: Table, by: str, orders: Table) -> bool:
    """Whether the orders may as well be bills of the table: it has more of them, or as many and names them first."""
    here, there = (
        sum(engine.rows(f"SELECT count(*) FROM {source.sql}")[0][0] for source in each.sources)
        for each in (table, orders)
    )
    return here > there or (here == there and next(iter(table.kinds)) == by)


def _proven(engine: Engine, table: Table, pairs: Sequence[tuple[str, str]], orders: Table, made: Made) -> str:
    """The header by which nearly all rows of a table name one of the orders."""
    try:
        found = look_up(engine, table, pairs, orders, (), made) if pairs else None
    except UnprovenError:
        return ""
    return found.by if found and found.share >= NEARLY_ALL else ""


def _holds(engine: Engine, lines: Table, orders: Table, view: Table, by: str, made: Made) -> bool:
    """Whether lines of orders are as many as the rows that a view has of each, or more."""
    named = _proven(engine, lines, keys.by_order(lines.named, orders.named), orders, made)
    return bool(named) and _at_most(engine, view, by, [(lines, named)])


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
