"""What came back of orders, as tables of their own say it → the lines with it: a sum to take off, or yes."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import Any

from regulars import keys, phrases
from regulars.contents import Holdings, holdings
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.headers import words
from regulars.lookup import KEY, MOST, WITH, Lookup, Made, Table, UnprovenError, joined, keyed, look_up
from regulars.read import as_text
from regulars.relations import TELLING, numbers
from regulars.source import SAMPLE_ROWS
from regulars.statuses import NO, YES, undone

REFUNDED = "refunded_amount"
"""What the sum of what came back of an order is called."""

RETURNED = "Returned"
"""What the column is called that says yes where an order came back."""

STEP = 3
"""Numbers of what came back go on from row to row by so many at most."""


def says(engine: Engine, table: Table, lines: Table) -> bool:
    """Whether a table says what came back, and the lines do not say so themselves."""
    named = table.named
    back = dict.fromkeys([*(header for header in named.money if named.says_returns([header])), *named.returned])
    if not (named.came_back or back) or not engine.first(table.sources[0].sql, 1):
        return False
    if not named.of_returns and not any(_any(engine, table, header) for header in back):
        return False  # payments, of which none went back
    by = keys.by_order(named, lines.named)
    if not by or (lines.named.returned and not named.money):
        return bool(named.money)
    return not _told(engine, table, lines, *by[0])


def _any(engine: Engine, table: Table, header: str) -> bool:
    """Whether a column of money, or of yes and no, says anything but nothing."""
    cell = f"lower(trim({as_text(header, table.kinds[header])}))"
    held = engine.by_name([f"SELECT {cell} AS held FROM {source.sql}" for source in table.sources])
    told = "held IS NOT NULL AND NOT regexp_full_match(held, '[-0.,]*')"
    words = engine.rows(f"SELECT DISTINCT held FROM ({held}) WHERE {told} LIMIT {len(NO) + 1}")
    return any(word not in NO for (word,) in words)


def _told(engine: Engine, back: Table, lines: Table, by: str, key: str) -> bool:
    """Whether all lines of orders that came back say so themselves: by their state, or by what was refunded."""
    states, sums = (lines.named.saying((column,)) for column in ("status", "refunded"))
    named = f"SELECT {identifier(KEY)} FROM ({keyed(engine, back, by)})"
    for header in dict.fromkeys([*states, *sums]):
        rows = f"({keyed(engine, lines, key, [header])}) AS l WHERE {identifier(KEY)} IN ({named})"
        cell = f"lower(trim({as_text(header, lines.kinds[header])}))"
        said = [str(word or "") for (word,) in engine.rows(f"SELECT DISTINCT {cell} AS said FROM {rows}")]
        if said and all(undone(each) if header in states else each.strip("0.,- ") for each in said):
            return True
    return False


def with_heads(engine: Engine, back: Sequence[Table], lines: Table, made: Made) -> list[Table]:
    """What came back, with the orders on the lines of credit notes that only the heads of these name."""
    told: list[Table] = []
    used: list[Table] = []
    for table in back:
        own = [each for each in back if each is not table and keys.by_order(each.named, lines.named)]
        heads = own if table.named.has_goods and not keys.by_order(table.named, lines.named) else []
        found = next(filter(None, (_of_head(engine, table, each, lines, made) for each in heads)), None)
        used += [found.parent] if found else []
        told.append(joined(engine, table, [found]) if found else table)
    return [table for table in told if table not in used]


def _of_head(engine: Engine, table: Table, head: Table, lines: Table, made: Made) -> Lookup | None:
    """The order of the credit note that each of its lines names."""
    orders = [by for by, _ in keys.by_order(head.named, lines.named)[:1]]
    try:
        return look_up(engine, table, [*keys.links(table.named, head.named)], head, orders, made)
    except UnprovenError:
        return None


def less(engine: Engine, lines: Table, back: Table, made: Made) -> Table:
    """The lines with what came back of their orders. Raises DataError where that cannot be told."""
    found = _flags(engine, lines, back, made) or _refunds(engine, lines, back, made)
    if not found:
        raise DataError(_unclear(back, lines.label.partition(WITH)[0]))
    return joined(engine, lines, [found])


def _unclear(back: Table, sales: str) -> str:
    """What to say of a table of what came back that cannot be taken off."""
    left_out = f"and leave {back.label} out; or leave it out to count sales before returns"
    if back.named.money:
        held = ", ".join(back.named.money)
        return (
            f"{back.label} holds what came back ({held}), and the sales are the lines of {sales}. Give each line what "
            f"came back of it, in a column such as {REFUNDED}, {left_out}"
        )
    return (
        f"{back.label} names orders of which something came back ({', '.join(back.kinds)}), and not for how much. Give "
        f"each line of {sales} a column {RETURNED!r} that says yes where it came back, {left_out}"
    )


def _refunds(engine: Engine, lines: Table, back: Table, made: Made) -> Lookup | None:
    """What came back of each order, added up; None where it has no number of the order, or several kinds of money."""
    pairs = keys.by_order(back.named, lines.named)
    money = _money(engine, back, [by for by, _ in pairs], discounted=bool(lines.named.saying(("discount",))))
    if not (money and pairs) or back.named.saying(("status",)) or lines.named.saying(("refunded",)):
        return None
    (by, key), table = pairs[0], made.name()
    amounts = [f"TRY_CAST({_with_a_point(as_text(each, back.kinds[each]))} AS DECIMAL(18, 4))" for each in money]
    amount = " * ".join(amounts)
    rows = keyed(engine, back, by, money)
    given, read = engine.rows(f"SELECT count({identifier(money[-1])}), count({amount}) FROM ({rows})")[0]
    if read < given:
        return None
    added = f"sum(abs({amount})) AS {REFUNDED}"
    engine.table(table, f"SELECT {identifier(KEY)}, {added} FROM ({rows}) GROUP BY {identifier(KEY)}")
    orders, found = _there(engine, table, lines, key)
    if found < MOST * orders:
        return None
    note = f"{' × '.join(map(repr, money))} of {back.label} is taken off, by {by!r}"
    note += f"; {orders - found:,} of its {orders:,} orders are not there" * (found < orders)
    return Lookup(table, key, by, {REFUNDED: REFUNDED}, back, (note,), 1.0)


def _money(engine: Engine, back: Table, by: Sequence[str], *, discounted: bool) -> list[str]:
    """The header of what came back, or those of its pieces and the price of one; nothing where it may be others, or
    goods that were `discounted` may have cost less.
    """
    plain = back.named.plain
    money, whole = (
        [header for header in headers if not re.search(phrases.PIECES, words(plain[header]))]
        for headers in (back.named.money, back.named.saying(("amount", "order_total", "refunded")))
    )  # no pieces, and no price of one
    numbered = [*_numbers(engine, back, {*money} | {*whole}), *by]
    money, whole = ([each for each in headers if each not in numbered] for headers in (money, whole))
    if len(money) == 1 and money == whole:
        return money
    if discounted or not back.named.has_goods:
        return []
    if whole:  # beside the price of one, and what it cost the shop
        return whole if len(whole) == 1 else []
    pieces, prices = (back.named.saying((column,)) for column in ("quantity", "unit_price"))
    return [*pieces, *prices] if len(pieces) == len(prices) == 1 else []


def _numbers(engine: Engine, back: Table, headers: Set[str]) -> list[str]:
    """The headers that are called like money, and under which each row of what came back has a number of its own."""
    rows = engine.first(back.sources[0].sql, SAMPLE_ROWS)
    cells = {header: [row[header] for row in rows] for header in headers}
    return [header for header, each in cells.items() if (held := holdings(each)).unique and _are_numbers(held, each)]


def _are_numbers(held: Holdings, cells: Sequence[Any]) -> bool:
    """Whether cells are no money (`R301`), or whole numbers that go on from row to row."""
    if not held.numbers:
        return held.kind == "id"
    read = [each for each in numbers(cells) if each is not None]
    steps = [later - one for one, later in pairwise(read)]
    return held.counts and len(read) >= TELLING and all(0 < step <= STEP for step in steps)


def _there(engine: Engine, table: str, lines: Table, key: str) -> tuple[int, int]:
    """How many orders a table names, and how many of these have lines."""
    both = f"{table} AS t LEFT JOIN {_orders_of(engine, lines, key)} ON t.{identifier(KEY)} = l.{identifier(KEY)}"
    orders, found = engine.rows(f"SELECT count(*), count(l.{identifier(KEY)}) FROM {both}")[0]
    return orders, found


def _orders_of(engine: Engine, lines: Table, key: str) -> str:
    return f"(SELECT DISTINCT {identifier(KEY)} FROM ({keyed(engine, lines, key)})) AS l"


def _flags(engine: Engine, lines: Table, back: Table, made: Made) -> Lookup | None:
    """Whether each order came back, as a table says yes, or no, of orders; None where it says more, or of a part."""
    pairs, flags, table = keys.by_order(back.named, lines.named), back.named.returned, made.name()
    more = back.named.has_goods or back.named.saying(("status", "amount", "order_total", "unit_price"))
    if len(flags) != 1 or not pairs or more:
        return None
    by, key = pairs[0]
    cell = f"lower(trim({as_text(flags[0], back.kinds[flags[0]])}))"
    rows = f"SELECT {identifier(KEY)}, {cell} AS flag FROM ({keyed(engine, back, by, flags)})"
    least, most = f"coalesce(min(flag), '') AS {identifier(RETURNED)}", "coalesce(max(flag), '') AS most"
    engine.table(table, f"SELECT {identifier(KEY)}, {least}, {most} FROM ({rows}) GROUP BY {identifier(KEY)}")
    said = engine.rows(f"SELECT DISTINCT {identifier(RETURNED)}, most FROM {table}")
    orders, found = _there(engine, table, lines, key)
    if found < MOST * orders or any(first != last or first not in YES | NO for first, last in said):
        return None
    # Orders that it does not name say no, so that the column is known for what it is wherever one looks.
    every, told = made.name(), f"coalesce(t.{identifier(RETURNED)}, 'no') AS {identifier(RETURNED)}"
    both = f"{_orders_of(engine, lines, key)} LEFT JOIN {table} AS t ON t.{identifier(KEY)} = l.{identifier(KEY)}"
    engine.table(every, f"SELECT l.{identifier(KEY)}, {told} FROM {both}")
    note = f"{flags[0]!r} of {back.label} says which orders came back, by {by!r}"
    note += f"; {orders - found:,} of its {orders:,} orders are not there" * (found < orders)
    return Lookup(every, key, by, {RETURNED: RETURNED}, back, (note,), 1.0)


def _with_a_point(cell: str) -> str:
    """A number as text → with a point before its decimals, where it can only have them after a comma: `1.234,5`."""
    bare = f"replace(replace({cell}, '.', ''), ',', '.')"
    return f"CASE WHEN regexp_full_match({cell}, '-?[0-9]+([.][0-9]{{3}})*,[0-9]{{1,2}}') THEN {bare} ELSE {cell} END"
