"""What tables say by the names of their columns, and which of them say together what a list of sales has to say.

Orders in one table, what was in them in another: a number of the order stands in both. Names only plan; whether they
hold is proven on the rows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import product

from regulars import tablewords
from regulars.contents import EXTRAS, MONEY
from regulars.daywords import NOT_ORDERED
from regulars.headers import fold, words
from regulars.matching import KNOWN, PROBABLE, rank
from regulars.named import OWN, ROLES, Named, says

NO_KEYS = ("date", "time", "quantity", *MONEY, *EXTRAS, "status", "type")
"""Columns of which none names a row of another table, whatever both are called."""

SURELY = 2
"""Links below this are by the name of a key, and not only by two names of orders."""

ROW_KEYS = ("id", "uuid", "guid", "pk")
"""Names of a key that says nothing but which row it is."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Rows of one table name a row of `parent` by one of these pairs of headers: theirs, and that of its key.

    `taken` are the headers of the parent that they need.
    """

    parent: Named
    by: tuple[tuple[str, str], ...]
    taken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The table whose rows are the lines; what may be the orders they are of, the likeliest first; and the goods that
    say what each costs.
    """

    base: Named
    orders: tuple[Edge, ...]
    goods: Edge | None

    @property
    def tables(self) -> tuple[Named, ...]:
        return (self.base, *(edge.parent for edge in (*self.orders, self.goods) if edge))


def in_parts(tables: Sequence[Named]) -> list[list[Named]]:
    """The tables, those with the same columns that are called alike but for a year or an archive as parts of one."""
    parts: dict[tuple[object, ...], list[Named]] = {}
    for table in tables:
        parts.setdefault((frozenset(map(str.casefold, table.headers)), table.called), []).append(table)
    return [*parts.values()]


def sold(tables: Sequence[Named]) -> list[Named]:
    """The tables but those of what was bought or only offered, where others that can be sales, or lines, are left."""
    others = [table for table in tables if not table.not_sold]
    orders = any(says_order(table.called) and len(table.says) > 1 and "date" in table.says for table in others)
    return others if orders or any(table.may_be_sales for table in others) or _found(others) else [*tables]


def fitting(tables: Sequence[Named]) -> list[Named]:
    """The tables that can be sales by themselves, or with the days that others say, by their names; not what was paid
    for the orders of such a table, or came back of them.
    """
    told = _with_days(tables)
    found = _dated_first([table for table in sold([*told]) if table.may_be_sales])
    after = {table for table in found if table.of_returns or table.of_payments}
    sales = [table for table in found if table not in after]
    if not sales and _found(sold([*told])):
        after = {table for table in after if table.of_payments}
        found = [table for table in found if not table.of_returns]
    left = [table for table in found if table not in after or not any(_after(table, each) for each in sales)]
    orders = _with_lines([*told])
    return [
        told[table]
        for table in left
        if not orders
        or (table is not orders and (table.saying(("quantity",)) or table in after or not by_order(table, orders)))
    ]


def _after(table: Named, sales: Named) -> bool:
    """Whether a table names the orders of sales, or their customers for what came back of them."""
    by_customer = table.of_returns and any(by in table.saying(("customer",)) for by, _ in links(table, sales))
    return by_customer or bool(by_order(table, sales))


def _dated_first(tables: Sequence[Named]) -> list[Named]:
    """The tables that say the day of a sale; where none does, those with a day of delivery or the like, which may stand
    for it.
    """
    return [table for table in tables if table.saying(("date",))] or [*tables]


def _with_lines(tables: Sequence[Named]) -> Named | None:
    """The orders whose goods stand in one other table, with what each came to: their total may hold more than that."""
    lines = [plan for plan in _found(sold(tables)) if plan.base.of_goods and "money" in plan.base.says]
    orders = [plan.orders[0].parent for plan in lines if plan.orders]
    return orders[0] if len(orders) == 1 and not orders[0].has_goods else None


def _with_days(tables: Sequence[Named]) -> dict[Named, Named]:
    """The tables with the days that others may say of them, and what each is without."""
    told = {}
    for table in tables:
        days = [day_of(calendar, by) for calendar, (by, _) in dated(table, tables)[:1]]
        told[replace(table, headers=(*table.headers, *days)) if days else table] = table
    return told


def plans(tables: Sequence[Named]) -> list[Plan]:
    """The ways in which two or three tables say together who bought, when and for how much, by their names.

    Where lines of goods are among them, payments, which are of whole orders, are none.
    """
    found = _found(sold(tables))
    finer = [plan for plan in found if plan.base.of_goods]
    return finer or found


def _found(tables: Sequence[Named]) -> list[Plan]:
    return [plan for base in tables if (plan := _plan(base, [table for table in tables if table is not base]))]


def needed(tables: Sequence[Named]) -> list[Named]:
    """The tables that are sales together, with those that say who their customers are, and what else was paid or came
    back for the same orders: what is left aside must be known.
    """
    told = _with_days(tables)
    planned = [told[table] for plan in plans([*told]) for table in plan.tables]
    more = {table for each in planned for table in beside(each, tables)}
    return [
        table
        for table in tables
        if table in planned
        or table in more
        or any((table.money or table.of_whom) and links(each, table) for each in planned)
    ]


def beside(sales: Named, tables: Sequence[Named]) -> list[Named]:
    """The tables that must be read with sales: of their days, of their customers, and of what came back of them."""
    found = {calendar for calendar, _ in dated(sales, tables)}
    others = [table for table in tables if table is not sales]
    found |= {each for each in others if versions(sales, each) or (each.came_back and by_order(each, sales))}
    return [table for table in others if table in found]


def versions(table: Named, other: Named) -> list[tuple[str, str]]:
    """The headers by which rows name a version of a customer: `customer_sk` of a table with a row for each time."""
    who = {*other.versioned}
    pairs = links(table, other) if who else {}
    named = {*table.saying(("customer",))} - {*table.given.values()}
    return [pair for pair in pairs if who - {pair[1]} and pair[0] in named]


def _plan(base: Named, others: Sequence[Named]) -> Plan | None:
    missing = {*ROLES} - base.says - ({"money"} if base.prices else set())
    of_order = missing & {"customer", "date"}
    orders = _orders(base, others, of_order) if of_order else ()
    goods = _goods(base, others) if "money" in missing and base.has_goods else None
    found = (of_order if orders else set()) | ({"money"} if goods else set())
    return Plan(base, orders, goods) if missing and missing == found else None


def _orders(base: Named, others: Sequence[Named], missing: Set[str]) -> tuple[Edge, ...]:
    """The tables of orders that say all of what is missing, those with the surest key first."""
    edges = []
    for other in _dated_first([other for other in others if missing <= other.says]):
        whole = other.says >= {"customer", "date"}
        pairs = {
            pair: how
            for pair, how in links(base, other).items()
            if says_order(base.plain[pair[0]])
            or (
                not any(
                    says(column, said)
                    for column in ("customer", "product")
                    for said in (base.plain[pair[0]], other.called)
                )
                and (says_order(other.called) or (whole and (base.has_goods or fold(base.plain[pair[0]]) in other.own)))
            )
        }
        if pairs:
            surest = sorted(pairs, key=lambda pair: (not says_order(base.plain[pair[0]]), pairs[pair]))
            edges.append((min(pairs.values()), Edge(other, tuple(surest), other.headers)))
    own = [each for each in edges if not (each[1].parent.of_payments or each[1].parent.of_returns)]
    return tuple(edge for _, edge in sorted(own or edges, key=lambda each: each[0]))


def _goods(base: Named, others: Sequence[Named]) -> Edge | None:
    """The list of goods that says what each costs."""
    for other in others:
        pairs = [pair for pair in links(base, other) if says("product", base.plain[pair[0]])]
        dated_ = "date" in other.says and not other.of_things  # goods may say when they were listed
        if pairs and other.prices and "customer" not in other.says and not dated_:
            return Edge(other, tuple(pairs), tuple(dict.fromkeys([*other.prices, *other.saying(("product",))])))
    return None


def links(child: Named, parent: Named) -> dict[tuple[str, str], int]:
    """The headers by which rows of the one may name a row of the other, with its key; the lower the likelier.

    `order_id` and `order_id`; `order_id` or `id_order` and the `id` of a table of orders; `Invoice` and `Invoice No`.
    """
    found: dict[tuple[str, str], int] = {}
    for (by, of), (key, own) in product(child.plain.items(), parent.plain.items()):
        named, folded = fold(of), fold(own)
        if (
            named in OWN
            or re.search(f"{tablewords.NO_KEY}|{tablewords.NAMES}", words(of))
            or any(_sure(column, of) for column in NO_KEYS)
        ):
            continue
        if folded == named:
            found[by, key] = 0
        elif folded in OWN and named in parent.own:
            found[by, key] = 1
        elif (
            ((folded not in OWN or says_order(parent.called)) and _both_say_order(of, own))
            or _both_marked(child, by, parent, key)
            or (folded in ROW_KEYS and re.search(tablewords.OF_HEAD, words(of)) and _are_lines(child.name, parent.name))
        ):
            found[by, key] = 2
    return dict(sorted(found.items(), key=lambda each: each[1]))


def _are_lines(lines: str, heads: str) -> bool:
    """Whether the name of a table is that of another with a word for lines behind it: `FApol` and `FA`."""
    called = fold(lines).removeprefix(fold(heads))
    return called != fold(lines) and bool(re.fullmatch(tablewords.LINES, called))


def _both_marked(child: Named, by: str, parent: Named, key: str) -> bool:
    """Whether two numbers of orders are called alike but for the mark of their table: `CODLFA` and `CODFAC`."""
    if not (child.marked and parent.marked) or by.removesuffix(child.marked) != key.removesuffix(parent.marked):
        return False
    return says_order(by) and says_order(key)


def by_order(child: Named, parent: Named) -> list[tuple[str, str]]:
    """The links by a number of the order, those called after it first: `order_id`, before a number of both tables."""
    found = [pair for pair in links(child, parent) if _names_order(child.plain[pair[0]], parent)]
    return sorted(found, key=lambda pair: fold(child.plain[pair[0]]) not in parent.own)


def names(child: Named, parent: Named) -> bool:
    """Whether rows surely name an order of another table, by the name of its key."""
    found = links(child, parent)
    return any(found[pair] < SURELY for pair in by_order(child, parent))


def _names_order(header: str, parent: Named) -> bool:
    """Whether a header says an order, if only as the name of the table of those: `sprzedaż` of `sprzedaże`."""
    return says_order(header) or (fold(header) in parent.own and says_order(f"{header}_id"))


def linked(table: Named, others: Sequence[Named]) -> tuple[str, ...]:
    """The headers by which a table may name rows of others, or others those of its orders."""
    named = [by for other in others for by, _ in links(table, other)]
    return tuple(dict.fromkeys([*named, *(key for other in others for _, key in by_order(other, table))]))


def dated(table: Named, tables: Sequence[Named]) -> list[tuple[Named, tuple[str, str]]]:
    """Tables of days, and the headers by which rows may name one of theirs, where no column holds the day of an order.

    `OrderDateKey` and `DateKey`; not `ShipDateKey`: the order may be of another day.
    """
    says = [table.plain[header] for header in table.saying(("date",))]
    sells = table.prices or table.has_goods or "customer" in table.says
    if not sells or table.of_things or not all(re.search(tablewords.DAY_KEY, words(each)) for each in says):
        return []
    found = {}
    for calendar in (each for each in tables if each is not table and each.counts_days):
        for (by, of), (key, own) in product(table.plain.items(), calendar.plain.items()):
            said = f" {calendar.called} {words(own).strip()} " if fold(own) in OWN else words(own)
            if (
                re.search(tablewords.DAY_KEY, said)
                and words(of).endswith(said)
                and not re.search(NOT_ORDERED, words(named_day(of)))
            ):
                found[calendar, (by, key)] = not rank("date", of)
    return sorted(found, key=lambda each: found[each]) or _other_half(table, tables)


def _other_half(table: Named, tables: Sequence[Named]) -> list[tuple[Named, tuple[str, str]]]:
    """The table that says the days of orders whose customers stand in this one, by a key of both that says nothing
    else: `TICKETS` and `RECEIPTS`, each with an `ID`.
    """
    if "date" in table.says or "customer" not in table.says or not says_order(table.called):
        return []
    others = [each for each in tables if each.saying(("date",)) and "customer" not in each.says]
    bare = {fold(plain): header for header, plain in table.plain.items() if fold(plain) in ROW_KEYS}
    return [
        (other, (bare[fold(plain)], header))
        for other in others
        if says_order(other.called) and not (other.has_goods or other.of_payments or other.of_returns)
        for header, plain in other.plain.items()
        if fold(plain) in bare
    ]


def day_of(calendar: Named, by: str) -> str:
    """What the day is called that a table says by a key: as that is, or as its own column where the key says none."""
    return named_day(by) or calendar.saying(("date",))[0]


def named_day(header: str) -> str:
    """What the day is called that a key names: `OrderDateKey` → `OrderDate`."""
    return re.sub(r"(?i)[\W_]*(?:key|sk|id|fk|code|nr|no)$", "", header)


def says_order(name: str) -> bool:
    """Whether a name says an order."""
    return says("order", name)


def _sure(column: str, header: str) -> bool:
    place = rank(column, header)
    return place is not None and -place[0] >= KNOWN


def _both_say_order(by: str, key: str) -> bool:
    """Whether two names say an order, one of them surely: `Receipt` and `Receipt No`, not the number of its line."""
    here, there = rank("order", by), rank("order", key)
    if not here or not there or re.search(tablewords.OF_A_LINE, words(by)):
        return False
    return -max(here[0], there[0]) >= PROBABLE and -min(here[0], there[0]) >= KNOWN
