"""Tables that say together what no one of them does → the lines of one, with what the others say of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from regulars import coded, columns, completed, keys, numbering, restated, returned, strangers, tablewords
from regulars.contents import MONEY, MOSTLY
from regulars.engine import Engine, identifier
from regulars.errors import DataError, OpenError, RegularsError, UsageError
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
from regulars.named import OWN, Named
from regulars.read import Raw, gather
from regulars.source import Source, noted

NEARLY_ALL = 0.95
"""The share of lines from which on no other table can have the rest."""


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Join the sources where none of them alone says who bought, when and for how much.

    Where one does, the tables that only say more of it are left aside; what cannot be told is left as it is. `given`
    are the user's `--columns`. Raises DataError where names say that tables belong together, and their rows do not bear
    it out, or where goods that came back would be left aside.
    """
    tables = tables_of(engine, raw.sources, given) if len(raw.sources) > 1 else []
    unsure = next((source.unsure for source in raw.sources if source.unsure), "")
    if len(tables) < 2:
        if unsure:
            raise UsageError(unsure)
        return raw
    made = Made()
    tables, none = _with_rows(engine, tables)
    tables = numbering.with_numbers(engine, tables, made)
    tables = coded.with_states(
        engine, completed.with_numbers(engine, completed.with_days(engine, tables, made), made), made
    )
    tables, again = restated.without(engine, tables, made)
    named = [table.named for table in tables]
    plans, alone = keys.plans(named), keys.fitting(named)
    fitting = [table for table in tables if table.named in alone]
    if not fitting and not plans:
        fitting = _that_can_be_read(engine, tables, made)
    try:
        sources = _sales(engine, plans, fitting, tables, made, unsure=bool(unsure))
    except DataError as doubt:
        raise UsageError(unsure) if unsure else doubt from None
    if not sources:
        return raw
    first, *others = noted(sources, *none, *again)
    ignored = tuple(name for source in raw.sources for name in source.ignored)
    return gather(engine, [replace(first, ignored=ignored, of_several=True), *others])


def _sales(
    engine: Engine,
    plans: Sequence[Plan],
    fitting: Sequence[Table],
    tables: Sequence[Table],
    made: Made,
    *,
    unsure: bool,
) -> tuple[Source, ...]:
    """What the tables hold of sales; nothing where they cannot be told apart. Raises DataError where that is asked
    about; `unsure`: they are all that one file has, of which hardly all are sales.
    """
    if plans and all(table.named.of_payments for table in fitting):
        return _planned(engine, plans, tables, made).sources
    if len(fitting) == 1:
        sources = _with_more(engine, fitting[0], tables, made)
        if unsure and len(sources) > len(fitting[0].sources):
            raise DataError("more tables may hold sales")
        return sources
    if unsure:
        raise DataError("several tables may hold the sales, or none")
    return _without_more(engine, fitting, tables, made) if fitting else ()


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
        sample = completed.sample(engine, table)
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


def _without_more(engine: Engine, sales: Sequence[Table], tables: Sequence[Table], made: Made) -> tuple[Source, ...]:
    """Several tables of sales, and the others but those that are proven to say more of one of them.

    What came back is left with them, so that it is asked about.
    """
    for one, other in combinations(sales, 2):
        _refuse_twice(engine, one, other, made)
    aside = []
    for each in sales:
        others = [table for table in tables if table not in sales and table not in aside]
        held = Made(made.numbers, each, keys.linked(each.named, [table.named for table in others]))
        aside += [
            table for table in others if not returned.says(engine, table, each) and _belongs(engine, table, each, held)
        ]
    left = [table for table in tables if table not in aside]
    told = f"left aside, as they say more of the sales: {', '.join(table.label for table in aside)}" if aside else ""
    return noted([source for table in left for source in table.sources], *filter(None, [told]))


def _refuse_twice(engine: Engine, one: Table, other: Table, made: Made) -> None:
    """Raise DataError where one table holds the orders whose lines are in the other: all would count twice.

    Lines that two files of one kind have in common are overlaps, which a run reports.
    """
    by = keys.by_order(one.named, other.named)
    who = [pair for pair in keys.links(one.named, other.named) if pair[0] in one.named.saying(("customer",))]
    if not by or not who or is_key(engine, one, by[0][0], made) == is_key(engine, other, by[0][1], made):
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
    if (
        not named.money
        and ("customer" not in named.says or _only_names(engine, other))
        and not _may_sell(engine, other)
    ):
        return True  # days, stores, stock, addresses: nobody bought anything there
    if (named.bought_in and "customer" not in named.says) or (named.not_sold and not lines.not_sold):
        return True
    if not named.saying(("customer", "order")) and all(
        each.dates < MOSTLY for each in completed.held(engine, other).values()
    ):
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
    held = completed.held(engine, other)
    numbers = [each for header, each in held.items() if not re.search(tablewords.NUMBER, words(header))]
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


def _only_names(engine: Engine, table: Table) -> bool:
    """Whether a table of customers says nothing but who they are: no number stands in it but theirs, and no order."""
    counting = [header for header, each in completed.held(engine, table).items() if each.numbers >= MOSTLY > each.dates]
    named = {*table.named.saying(("customer",)), *(each for each in counting if fold(each) in OWN)}
    left = [each for each in counting if each not in named and not re.search(tablewords.NUMBER, words(each))]
    return not left and not [each for each in table.named.saying(("order",)) if each not in named]


def _may_sell(engine: Engine, table: Table) -> bool:
    """Whether a table holds days and fractions, as sales do under whatever names, or who had which goods on a day."""
    held = completed.held(engine, table).values()
    days = any(each.dates >= MOSTLY for each in held)
    if days and table.named.has_goods and "customer" in table.named.says:
        return True
    return days and any(each.numbers >= MOSTLY > each.whole for each in held if each.dates < MOSTLY)


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
        lookups.append(_priced(look_up(engine, base, plan.goods.by, goods, plan.goods.taken, made), goods.named))
        used.append(goods)
    others = [table for table in tables if table not in used]
    return _leaving(engine, joined(engine, base, lookups), others, made)


def _priced(found: Lookup, goods: Named) -> Lookup:
    """The goods with their only price as that of a piece, whatever it is called: lines without one were sold at it."""
    prices = [header for header in goods.prices if header in found.taken]
    if len(prices) != 1 or goods.saying(MONEY):
        return found
    return replace(found, taken={**found.taken, prices[0]: "unit_price"})


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
    for table in returned.with_heads(engine, back, lines, made):
        lines = returned.less(engine, lines, table, made)
    left = [table for table in others if table not in back]
    said = [f"{each.label} ({', '.join(each.named.money)})" if each.named.money else each.label for each in left]
    aside = [f"left aside, as the lines are those of {name}: {', '.join(said)}"] if said else []
    return replace(lines, sources=noted(lines.sources, *aside))
