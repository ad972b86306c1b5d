"""Tables that say together what no one of them does → the lines of one, with what the others say of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from regulars import keys
from regulars.contents import MOSTLY, holdings
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.headers import fold
from regulars.keys import Named, Plan
from regulars.lookup import KEY, MOST, WITH, Lookup, Table, UnprovenError, is_key, joined, keyed, look_up, tables_of
from regulars.read import Raw, as_text, gather
from regulars.source import SAMPLE_ROWS, noted

NEARLY_ALL = 0.95
"""The share of lines from which on no other table can have the rest."""

REFUNDED = "refunded_amount"
"""What the sum of what came back of an order is called."""


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Join the sources where none of them alone says who bought, when and for how much.

    Where one does, the tables that only say more of it are left aside; what cannot be told is left as it is. `given`
    are the user's `--columns`. Raises DataError where names say that tables belong together, and their rows do not bear
    it out, or where goods that came back would be left aside.
    """
    tables = tables_of(engine, raw.sources, given) if len(raw.sources) > 1 else []
    if len(tables) < 2:
        return raw
    numbers = count()
    named = [table.named for table in tables]
    plans, alone = keys.plans(named), keys.fitting(named)
    fitting = [table for table in tables if table.named in alone]
    lines = None
    if plans and all(map(_is_of_payments, fitting)):
        lines = _planned(engine, plans, tables, numbers)
    elif len(fitting) == 1:
        lines = _with_more(engine, fitting[0], tables, numbers)
    if not lines:
        return raw
    first, *others = lines.sources
    ignored = tuple(name for source in raw.sources for name in source.ignored)
    return gather(engine, [replace(first, ignored=ignored), *others])


def _is_of_payments(table: Table) -> bool:
    return table.named.about(keys.PAYMENTS)


def _planned(engine: Engine, plans: Sequence[Plan], tables: Sequence[Table], numbers: Iterator[int]) -> Table:
    """The lines of the only plan whose keys hold."""
    proven: list[Table] = []
    doubts: list[str] = []
    for plan in plans:
        try:
            proven.append(_carried_out(engine, plan, tables, numbers))
        except UnprovenError as doubt:
            doubts.append(str(doubt))
    if len(proven) == 1:
        return proven[0]
    if not proven:
        raise DataError(doubts[0])
    either = " or ".join(table.label.partition(WITH)[0] for table in proven)
    raise DataError(f"the lines that were sold could be those of {either}. Name only the tables to read")


def _with_more(engine: Engine, sales: Table, tables: Sequence[Table], numbers: Iterator[int]) -> Table | None:
    """The only table of sales, where all others are proven to say more of its customers, goods or orders."""
    others = [table for table in tables if table is not sales]
    if all(_belongs(engine, each, sales, numbers) for each in others):
        return _leaving(engine, sales, others, numbers)
    return None


def _belongs(engine: Engine, other: Table, sales: Table, numbers: Iterator[int]) -> bool:
    """Whether a table is proven to say more of the sales, and not to hold other sales.

    Their customers, goods or stores, of which the lines name one each; or what is said of each order: a review, what
    was in it, what was paid for it.
    """
    named, lines = other.named, sales.named
    if not named.money and "customer" not in named.says and not _may_sell(engine, other):
        return True  # days, stores, stock: nobody bought anything there
    if named.bought_in and "customer" not in named.says:
        return True
    sells = named.says >= {"date", "money"} and not _is_of_payments(other) and not (named.has_goods > lines.has_goods)
    pairs = [pair for pair in keys.links(lines, named) if not sells or fold(pair[0]) in named.own]
    try:
        look_up(engine, sales, pairs, other, named.headers, numbers)
    except UnprovenError:
        pass
    else:
        return True
    if sells:
        return False
    try:
        pairs = [pair for pair in keys.links(named, lines) if keys.says_order(pair[0])]
        found = look_up(engine, other, pairs, sales, (), numbers)
    except UnprovenError:
        return False
    counted_elsewhere = named.about(f"{keys.PAYMENTS}|{keys.RETURNS}") or is_key(engine, sales, found.key)
    return counted_elsewhere or not named.money


def _may_sell(engine: Engine, table: Table) -> bool:
    """Whether a table holds days and fractions, as sales do under whatever names."""
    rows = engine.first(table.sources[0].sql, SAMPLE_ROWS)
    held = [holdings([row[header] for row in rows]) for header in table.kinds]
    days = any(each.filled and each.dates >= MOSTLY for each in held)
    return days and any(each.numbers >= MOSTLY > each.whole for each in held if each.filled and each.dates < MOSTLY)


def _carried_out(engine: Engine, plan: Plan, tables: Sequence[Table], numbers: Iterator[int]) -> Table:
    """The lines with what the others say.

    Raises UnprovenError where one has no key that holds, DataError where what is left aside would be missed.
    """
    by_name = {id(table.named): table for table in tables}
    base = by_name[id(plan.base)]
    lookups, used = [], [base]
    if plan.orders:
        orders, made_of = _ordered(engine, base, plan, by_name, numbers)
        lookups.append(orders)
        used += made_of
    if plan.goods:
        goods = by_name[id(plan.goods.parent)]
        lookups.append(look_up(engine, base, plan.goods.by, goods, plan.goods.taken, numbers))
        used.append(goods)
    others = [table for table in tables if table not in used]
    return _leaving(engine, joined(engine, base, lookups), others, numbers)


def _ordered(
    engine: Engine, base: Table, plan: Plan, by_name: Mapping[int, Table], numbers: Iterator[int]
) -> tuple[Lookup, list[Table]]:
    """The only table of orders whose key holds, with what says who their customers are; and the tables that are in it.

    Raises DataError where there are several, or another one may have the orders that it lacks.
    """
    found: list[tuple[Lookup, list[Table]]] = []
    doubts = []
    for edge in plan.orders:
        orders = by_name[id(edge.parent)]
        made_of = [orders]
        if owners := _owners(engine, orders, [*by_name.values()], numbers):
            made_of.append(owners.parent)
            orders = joined(engine, orders, [owners], without=owners.by)
        try:
            found.append((look_up(engine, base, edge.by, orders, orders.named.headers, numbers), made_of))
        except UnprovenError as doubt:
            doubts.append(str(doubt))
    if not found:
        raise UnprovenError(doubts[0])
    if len(found) > 1 or (doubts and found[0][0].share < NEARLY_ALL):
        named = " and ".join(by_name[id(edge.parent)].label for edge in plan.orders)
        raise DataError(
            f"{named} all say who bought and when, and lines of {base.label} name rows of them. If they belong "
            f"together, give them the same headers; else name only the one that is meant"
        )
    return found[0]


def _owners(engine: Engine, orders: Table, tables: Sequence[Table], numbers: Iterator[int]) -> Lookup | None:
    """The table of customers, where the orders name another one for each order, and it says who that is."""
    for by in orders.named.saying(("customer",)):
        for other in [table for table in tables if table is not orders]:
            pairs = [pair for pair in keys.links(orders.named, other.named) if pair[0] == by]
            who = [header for header in other.named.saying(("customer",)) if header not in {key for _, key in pairs}]
            if not pairs or not who or by in orders.named.given.values() or not is_key(engine, orders, by):
                continue
            try:
                return look_up(engine, orders, pairs, other, who, numbers)
            except UnprovenError:
                continue
    return None


def _leaving(engine: Engine, lines: Table, others: Sequence[Table], numbers: Iterator[int]) -> Table:
    """The lines, with what came back of their orders, and saying what else was left aside.

    Raises DataError where what came back cannot be told.
    """
    name = lines.label.partition(WITH)[0]
    back = [table for table in others if table.named.money and table.named.about(keys.RETURNS)]
    for table in back:
        refunds = _refunds(engine, lines, table, numbers)
        if not refunds:
            raise DataError(
                f"{table.label} holds what came back ({', '.join(table.named.money)}), and the sales are the lines of "
                f"{name}. Give each line what came back of it, in a column such as {REFUNDED}, and leave {table.label} "
                f"out; or leave it out to count sales before returns"
            )
        lines = joined(engine, lines, [refunds])
    left = [table for table in others if table not in back]
    said = [f"{each.label} ({', '.join(each.named.money)})" if each.named.money else each.label for each in left]
    aside = [f"left aside, as the lines are those of {name}: {', '.join(said)}"] if said else []
    return replace(lines, sources=noted(lines.sources, *aside))


def _refunds(engine: Engine, lines: Table, back: Table, numbers: Iterator[int]) -> Lookup | None:
    """What came back of each order, added up; None where it has no number of the order, or several kinds of money."""
    money = back.named.money
    sold = Named(lines.named.name, tuple(lines.kinds), lines.named.given)
    pairs = [pair for pair in keys.links(back.named, sold) if keys.says_order(pair[0])]
    whole = back.named.saying(("amount", "order_total", "refunded"))  # and no price of one piece
    if len(money) != 1 or money != whole or not pairs or back.named.saying(("status",)) or sold.saying(("refunded",)):
        return None
    (by, key), table = pairs[0], f"joined_{next(numbers)}"
    amount = f"TRY_CAST({_with_a_point(as_text(money[0], back.kinds[money[0]]))} AS DECIMAL(18, 4))"
    rows = keyed(engine, back, by, money)
    given, read = engine.rows(f"SELECT count({identifier(money[0])}), count({amount}) FROM ({rows})")[0]
    if read < given:
        return None
    added = f"sum(abs({amount})) AS {REFUNDED}"
    engine.table(table, f"SELECT {identifier(KEY)}, {added} FROM ({rows}) GROUP BY {identifier(KEY)}")
    there = f"(SELECT DISTINCT {identifier(KEY)} FROM ({keyed(engine, lines, key)})) AS l"
    both = f"{table} AS t LEFT JOIN {there} ON t.{identifier(KEY)} = l.{identifier(KEY)}"
    orders, found = engine.rows(f"SELECT count(*), count(l.{identifier(KEY)}) FROM {both}")[0]
    if found < MOST * orders:
        return None
    note = f"{money[0]!r} of {back.label} is taken off, by {by!r}"
    note += f"; {orders - found:,} of its {orders:,} orders are not there" * (found < orders)
    return Lookup(table, key, by, {REFUNDED: REFUNDED}, back, (note,), 1.0)


def _with_a_point(cell: str) -> str:
    """A number as text → with a point before its decimals, where it can only have them after a comma: `1.234,5`."""
    bare = f"replace(replace({cell}, '.', ''), ',', '.')"
    return f"CASE WHEN regexp_full_match({cell}, '-?[0-9]+([.][0-9]{{3}})*,[0-9]{{1,2}}') THEN {bare} ELSE {cell} END"
