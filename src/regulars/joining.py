"""Tables that say together what no one of them does → the lines of one, with what the others say of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from regulars import coded, columns, keys, phrases, returned, strangers
from regulars.contents import MOSTLY, Holdings, holdings
from regulars.engine import Engine, identifier, literal
from regulars.errors import DataError, OpenError, RegularsError
from regulars.headers import fold, words
from regulars.keys import Plan
from regulars.lookup import (
    KEY,
    MOST,
    WITH,
    Lookup,
    Made,
    Table,
    UnprovenError,
    is_key,
    joined,
    keyed,
    look_up,
    tables_of,
)
from regulars.read import Raw, as_text, gather
from regulars.source import SAMPLE_ROWS, Source, noted
from regulars.statuses import YES

NEARLY_ALL = 0.95
"""The share of lines from which on no other table can have the rest."""


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Join the sources where none of them alone says who bought, when and for how much.

    Where one does, the tables that only say more of it are left aside; what cannot be told is left as it is. `given`
    are the user's `--columns`. Raises DataError where names say that tables belong together, and their rows do not bear
    it out, or where goods that came back would be left aside.
    """
    tables = tables_of(engine, raw.sources, given) if len(raw.sources) > 1 else []
    if len(tables) < 2:
        return raw
    made = Made()
    tables, none = _with_rows(engine, tables)
    tables = coded.with_states(engine, _with_numbers(engine, _with_days(engine, tables, made), made), made)
    named = [table.named for table in tables]
    plans, alone = keys.plans(named), keys.fitting(named)
    fitting = [table for table in tables if table.named in alone]
    if not fitting and not plans:
        fitting = _that_can_be_read(engine, tables, made)
    if plans and all(table.named.of_payments for table in fitting):
        sources = _planned(engine, plans, tables, made).sources
    elif len(fitting) == 1:
        sources = _with_more(engine, fitting[0], tables, made)
    elif fitting:
        sources = _without_more(engine, fitting, tables)
    else:
        return raw
    first, *others = noted(sources, *none)
    ignored = tuple(name for source in raw.sources for name in source.ignored)
    return gather(engine, [replace(first, ignored=ignored, of_several=True), *others])


def _with_rows(engine: Engine, tables: Sequence[Table]) -> tuple[list[Table], tuple[str, ...]]:
    """The tables that have rows, and what to say of the others."""
    found = [table for table in tables if any(engine.first(source.sql, 1) for source in table.sources)]
    none = [table.label for table in tables if table not in found]
    return (found, (f"left aside, as it has no rows: {', '.join(none)}",)) if found and none else ([*tables], ())


def _that_can_be_read(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
    """The tables that are sales by what they hold, whatever they and their columns are called, and no customers' lists.

    Where there are none, the only one of which no more than a question is open, which is asked later.
    """
    fitting, open_ = [], []
    for table in tables:
        sample = _sample(engine, table)
        given = {column: header for column, header in table.named.given.items() if not header or header in sample}
        try:
            found = {match.column: match.header for match in columns.match(sample, table.label, given)}
        except OpenError:
            open_.append(table)
        except RegularsError:
            continue
        else:
            if found["customer"] not in table.kinds or not is_key(engine, table, found["customer"], made):
                fitting.append(table)
    return fitting or (open_ if len(open_) == 1 else [])


def _with_days(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
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


def _with_numbers(engine: Engine, tables: Sequence[Table], made: Made) -> list[Table]:
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
        for pattern in (phrases.HOLDS_NOW, phrases.HELD_UNTIL)
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
    named = holdings(_sample(engine, table)[pair[0]])
    if named.dates >= MOSTLY or (named.numbers and not keys.named_day(pair[0])):
        return None  # what only counts rows is the same in any two tables
    held = {header: each for header, each in _held(engine, calendar).items() if header != pair[1]}
    own = [] if keys.named_day(pair[0]) else calendar.named.saying(("date",))[:1]
    days = [header for header, each in held.items() if each.dates >= MOSTLY and (header in own if own else each.unique)]
    try:
        found = look_up(engine, table, [pair] if days else [], calendar, days[:1], made)
    except UnprovenError:
        return None
    return replace(found, taken={days[0]: keys.named_day(pair[0]) or days[0]})


def _planned(engine: Engine, plans: Sequence[Plan], tables: Sequence[Table], made: Made) -> Table:
    """The lines of the only plan whose keys hold."""
    proven: list[Table] = []
    doubts: list[str] = []
    for plan in plans:
        try:
            proven.append(_carried_out(engine, plan, tables, made))
        except UnprovenError as doubt:
            doubts.append(str(doubt))
    if len(proven) == 1:
        return proven[0]
    if not proven:
        raise DataError(doubts[0])
    either = " or ".join(table.label.partition(WITH)[0] for table in proven)
    raise DataError(f"the lines that were sold could be those of {either}. Name only the tables to read")


def _with_more(engine: Engine, sales: Table, tables: Sequence[Table], made: Made) -> tuple[Source, ...]:
    """The only table of sales, without the others that are proven to say more of its customers, goods or orders; with
    those that are not.
    """
    others = [table for table in tables if table is not sales]
    made.often, made.headers = sales, keys.linked(sales.named, [table.named for table in others])
    known = [each for each in others if _belongs(engine, each, sales, made)]
    while more := [each for each in others if each not in known and _beyond(engine, each, known, made)]:
        known += more
    lines = _leaving(engine, sales, [each for each in others if each in known], made)
    return (*lines.sources, *(source for each in others if each not in known for source in each.sources))


def _without_more(engine: Engine, sales: Sequence[Table], tables: Sequence[Table]) -> tuple[Source, ...]:
    """Several tables of sales, and the others but those that are proven to say more of one of them.

    What came back is left with them, so that it is asked about.
    """
    for one, other in combinations(sales, 2):
        _refuse_twice(engine, one, other)
    aside = []
    for each in sales:
        others = [table for table in tables if table not in sales and table not in aside]
        made = Made(often=each, headers=keys.linked(each.named, [table.named for table in others]))
        aside += [
            table for table in others if not returned.says(engine, table, each) and _belongs(engine, table, each, made)
        ]
    left = [table for table in tables if table not in aside]
    told = f"left aside, as they say more of the sales: {', '.join(table.label for table in aside)}" if aside else ""
    return noted([source for table in left for source in table.sources], *filter(None, [told]))


def _refuse_twice(engine: Engine, one: Table, other: Table) -> None:
    """Raise DataError where one table holds the orders whose lines are in the other: all would count twice.

    Lines that two files of one kind have in common are overlaps, which a run reports.
    """
    by = keys.by_order(one.named, other.named)
    who = [pair for pair in keys.links(one.named, other.named) if pair[0] in one.named.saying(("customer",))]
    if not by or not who or is_key(engine, one, by[0][0], Made()) == is_key(engine, other, by[0][1], Made()):
        return
    both = [
        f"SELECT DISTINCT {identifier(KEY)}, trim(CAST({identifier(customer)} AS VARCHAR)) AS who "
        f"FROM ({keyed(engine, table, number, [customer])})"
        for table, number, customer in ((one, by[0][0], who[0][0]), (other, by[0][1], who[0][1]))
    ]
    orders = min(engine.rows(f"SELECT count(*) FROM ({each})")[0][0] for each in both)
    same = f"l.{identifier(KEY)} = t.{identifier(KEY)} AND l.who = t.who"
    found = engine.rows(f"SELECT count(*) FROM ({both[0]}) AS l JOIN ({both[1]}) AS t ON {same}")[0][0]
    if found and found >= MOST * orders:
        raise DataError(
            f"{one.label} and {other.label} hold the same orders ({found:,} have the same {by[0][0]!r} and "
            f"{who[0][0]!r}), and all would count twice. Name only the one to read: that with a line for each thing "
            f"sold says more"
        )


def _belongs(engine: Engine, other: Table, sales: Table, made: Made) -> bool:
    """Whether a table is proven to say more of the sales, and not to hold other sales.

    Their customers, goods or stores, of which the lines name one each; or what is said of each order: a review, what
    was in it, what was paid for it.
    """
    named, lines = other.named, sales.named
    if named.came_back and keys.by_order(named, lines):
        return True
    if not named.may_be_sales and replace(named, headers=tuple(other.kinds)).may_be_sales:
        return False  # sales with nothing below some of their headers
    if not named.money and "customer" not in named.says and not _may_sell(engine, other):
        return True  # days, stores, stock: nobody bought anything there
    if named.bought_in and "customer" not in named.says:
        return True
    if not named.saying(("customer", "order")) and all(each.dates < MOSTLY for each in _held(engine, other).values()):
        return True  # goods, and what they are made of
    sells = named.says >= {"date", "money"} and not named.of_payments and not (named.has_goods > lines.has_goods)
    pairs = [pair for pair in keys.links(lines, named) if not sells or fold(pair[0]) in named.own]
    try:
        look_up(engine, sales, pairs, other, named.headers, made)
    except UnprovenError:
        pass
    else:
        return True
    if sells:
        return False
    try:
        found = look_up(engine, other, keys.by_order(named, lines), sales, (), made)
    except UnprovenError:
        return False
    counted_elsewhere = (named.of_payments or named.says_returns()) or is_key(engine, sales, found.key, made)
    return counted_elsewhere or not named.money


def _beyond(engine: Engine, other: Table, known: Sequence[Table], made: Made) -> bool:
    """Whether a table that holds no sales is proven to say more of what such tables say: households of customers, and
    their coupons.
    """
    held = _held(engine, other)
    numbers = [each for header, each in held.items() if not re.search(phrases.NUMBER, words(header))]
    days = any(each.dates >= MOSTLY for each in held.values())
    if other.named.money or (days and any(each.numbers >= MOSTLY > each.dates for each in numbers)):
        return False
    for each in known:
        for lines, parent in ((each, other), (other, each)):
            try:
                look_up(engine, lines, [*keys.links(lines.named, parent.named)], parent, (), made)
            except UnprovenError:
                continue
            return True
    return False


def _may_sell(engine: Engine, table: Table) -> bool:
    """Whether a table holds days and fractions, as sales do under whatever names."""
    held = _held(engine, table).values()
    days = any(each.dates >= MOSTLY for each in held)
    return days and any(each.numbers >= MOSTLY > each.whole for each in held if each.dates < MOSTLY)


def _held(engine: Engine, table: Table) -> dict[str, Holdings]:
    """What its columns hold, but for those that hold nothing."""
    held = {header: holdings(values) for header, values in _sample(engine, table).items()}
    return {header: each for header, each in held.items() if each.filled}


def _sample(engine: Engine, table: Table) -> dict[str, list[Any]]:
    """The first rows, column by column."""
    rows = engine.first(table.sources[0].sql, SAMPLE_ROWS)
    return {header: [row[header] for row in rows] for header in table.kinds}


def _carried_out(engine: Engine, plan: Plan, tables: Sequence[Table], made: Made) -> Table:
    """The lines with what the others say.

    Raises UnprovenError where one has no key that holds, DataError where what is left aside would be missed.
    """
    by_name = {id(table.named): table for table in tables}
    base = by_name[id(plan.base)]
    lookups, used = [], [base]
    if plan.orders:
        orders, made_of = _ordered(engine, base, plan, by_name, made)
        lookups.append(orders)
        used += made_of
    if plan.goods:
        goods = by_name[id(plan.goods.parent)]
        lookups.append(look_up(engine, base, plan.goods.by, goods, plan.goods.taken, made))
        used.append(goods)
    others = [table for table in tables if table not in used]
    return _leaving(engine, joined(engine, base, lookups), others, made)


def _ordered(
    engine: Engine, base: Table, plan: Plan, by_name: Mapping[int, Table], made: Made
) -> tuple[Lookup, list[Table]]:
    """The only table of orders whose key holds, with what says who their customers are; and the tables that are in it.

    Raises DataError where there are several, or another one may have the orders that it lacks.
    """
    found: list[tuple[Lookup, list[Table]]] = []
    doubts = []
    for edge in plan.orders:
        orders = by_name[id(edge.parent)]
        made_of = [orders]
        if owners := _owners(engine, orders, [*by_name.values()], made):
            made_of.append(owners.parent)
            orders = joined(engine, orders, [owners], without=owners.by)
        try:
            found.append((look_up(engine, base, edge.by, orders, orders.named.headers, made), made_of))
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


def _owners(engine: Engine, orders: Table, tables: Sequence[Table], made: Made) -> Lookup | None:
    """The table of customers, where the orders name another one for each order, and it says who that is."""
    for by in orders.named.saying(("customer",)):
        for other in [table for table in tables if table is not orders]:
            pairs = [pair for pair in keys.links(orders.named, other.named) if pair[0] == by]
            who = [header for header in other.named.saying(("customer",)) if header not in {key for _, key in pairs}]
            if not pairs or not who or by in orders.named.given.values() or not is_key(engine, orders, by, made):
                continue
            try:
                return look_up(engine, orders, pairs, other, who, made)
            except UnprovenError:
                continue
    return None


def _leaving(engine: Engine, lines: Table, others: Sequence[Table], made: Made) -> Table:
    """The lines, with what came back of their orders, and who of their customers is the counter, and saying what else
    was left aside.

    Raises DataError where what came back cannot be told.
    """
    name = lines.label.partition(WITH)[0]
    lines, used = strangers.named(engine, lines, others, made)
    others = [table for table in others if table not in used]
    back = [table for table in others if returned.says(engine, table, lines)]
    for table in back:
        lines = returned.less(engine, lines, table, made)
    left = [table for table in others if table not in back]
    said = [f"{each.label} ({', '.join(each.named.money)})" if each.named.money else each.label for each in left]
    aside = [f"left aside, as the lines are those of {name}: {', '.join(said)}"] if said else []
    return replace(lines, sources=noted(lines.sources, *aside))
