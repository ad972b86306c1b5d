"""Tables that say together what no one of them does → the lines of one, with what the others say of each.

A row is looked up by a key, which is proven: each value stands once in its table, and most lines name one. So a line
stays one line, whatever is joined to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import PurePath

from regulars import keys
from regulars.engine import Engine, identifier
from regulars.errors import DataError
from regulars.headers import distinct, fold
from regulars.kept import STORED_BYTES, incomplete
from regulars.keys import Named, Plan
from regulars.read import Raw, as_text, gather, schema
from regulars.source import Source, noted

KEY = "key of the row"
MOST = 0.5
"""The share of lines below which a key does not count as found: the tables are of different times, or shops."""
NEARLY_ALL = 0.95
"""The share of lines from which on no other table can have the rest."""
EXAMPLES = 3
WITH = " with "
"""Between the name of the lines and those of what was joined to them."""


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """Sources with the same headers, what those say, and their types."""

    named: Named
    sources: tuple[Source, ...]
    kinds: Mapping[str, str]

    @property
    def label(self) -> str:
        """What to call it in a message."""
        more = f" and {len(self.sources) - 1} more" if len(self.sources) > 1 else ""
        return f"{self.sources[0].name}{more}"


@dataclass(frozen=True, slots=True)
class _Lookup:
    """A table to look up in: its name in the engine, the header of the lines that names a row of it and that of its
    key, what they learn from that under which name, what it was made of, what to say of it, and the share of the lines
    that name a row of it.
    """

    table: str
    by: str
    key: str
    taken: Mapping[str, str]
    parent: _Table
    notes: tuple[str, ...]
    share: float


class _UnprovenError(Exception):
    """Why lines cannot be looked up in a table."""


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Join the sources where none of them alone says who bought, when and for how much.

    Where one does, the tables that only say more of it are left aside; what cannot be told is left as it is. `given`
    are the user's `--columns`. Raises DataError where names say that tables belong together, and their rows do not bear
    it out, or where goods that came back would be left aside.
    """
    tables = _tables(engine, raw.sources, given) if len(raw.sources) > 1 else []
    if len(tables) < 2:
        return raw
    numbers = count()
    fitting = [table for table in tables if table.named.may_be_sales]
    if not (plans := keys.plans([table.named for table in tables])) or not all(map(_is_of_payments, fitting)):
        lines = _with_more(engine, fitting[0], tables, numbers) if len(fitting) == 1 else None
    else:
        lines = _planned(engine, plans, tables, numbers)
    if not lines:
        return raw
    first, *others = lines.sources
    ignored = tuple(name for source in raw.sources for name in source.ignored)
    return gather(engine, [replace(first, ignored=ignored), *others])


def _is_of_payments(table: _Table) -> bool:
    return table.named.about(keys.PAYMENTS)


def _planned(engine: Engine, plans: Sequence[Plan], tables: Sequence[_Table], numbers: Iterator[int]) -> _Table:
    """The lines of the only plan whose keys hold."""
    proven: list[_Table] = []
    doubts: list[str] = []
    for plan in plans:
        try:
            proven.append(_carried_out(engine, plan, tables, numbers))
        except _UnprovenError as doubt:
            doubts.append(str(doubt))
    if len(proven) == 1:
        return proven[0]
    if not proven:
        raise DataError(doubts[0])
    either = " or ".join(table.label.partition(WITH)[0] for table in proven)
    raise DataError(f"the lines that were sold could be those of {either}. Name only the tables to read")


def _with_more(engine: Engine, sales: _Table, tables: Sequence[_Table], numbers: Iterator[int]) -> _Table | None:
    """The only table of sales, where all others are proven to say more of its customers, goods or orders."""
    others = [table for table in tables if table is not sales]
    return _leaving(sales, others) if all(_belongs(engine, each, sales, numbers) for each in others) else None


def _belongs(engine: Engine, other: _Table, sales: _Table, numbers: Iterator[int]) -> bool:
    """Whether a table is proven to say more of the sales, and not to hold other sales.

    Their customers, goods or stores, of which the lines name one each; or what is said of each order: a review, what
    was in it, what was paid for it.
    """
    named, lines = other.named, sales.named
    sells = named.says >= {"date", "money"} and not _is_of_payments(other) and not (named.has_goods > lines.has_goods)
    if sells:
        return False
    try:
        _look_up(engine, sales, [*keys.links(lines, named)], other, named.headers, numbers)
    except _UnprovenError:
        pass
    else:
        return True
    try:
        found = _look_up(engine, other, [*keys.links(named, lines)], sales, (), numbers)
    except _UnprovenError:
        return False
    counted_elsewhere = named.about(f"{keys.PAYMENTS}|{keys.RETURNS}") or _is_key(engine, sales, found.key)
    return counted_elsewhere or not named.money


def _tables(engine: Engine, sources: Sequence[Source], given: Mapping[str, str]) -> list[_Table]:
    """The sources, those with the same headers as one table."""
    alike: dict[frozenset[str], list[tuple[Source, dict[str, str]]]] = {}
    for source in sources:
        kinds = schema(engine, source)
        alike.setdefault(frozenset(header.casefold() for header in kinds), []).append((source, kinds))
    tables = []
    for held in alike.values():
        first, kinds = held[0]
        # `shop.db::orders`, `book.xlsx: Orders`, `archive.zip: 2024/orders.csv`
        name = PurePath(first.name.replace("::", "/").replace(": ", "/")).stem
        tables.append(_Table(Named(name, tuple(kinds), given), tuple(source for source, _ in held), kinds))
    return tables


def _carried_out(engine: Engine, plan: Plan, tables: Sequence[_Table], numbers: Iterator[int]) -> _Table:
    """The lines with what the others say.

    Raises _UnprovenError where one has no key that holds, DataError where what is left aside would be missed.
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
        lookups.append(_look_up(engine, base, plan.goods.by, goods, plan.goods.taken, numbers))
        used.append(goods)
    return _leaving(_joined(engine, base, lookups), [table for table in tables if table not in used])


def _ordered(
    engine: Engine, base: _Table, plan: Plan, by_name: Mapping[int, _Table], numbers: Iterator[int]
) -> tuple[_Lookup, list[_Table]]:
    """The only table of orders whose key holds, with what says who their customers are; and the tables that are in it.

    Raises DataError where there are several, or another one may have the orders that it lacks.
    """
    found: list[tuple[_Lookup, list[_Table]]] = []
    doubts = []
    for edge in plan.orders:
        orders = by_name[id(edge.parent)]
        made_of = [orders]
        if owners := _owners(engine, orders, [*by_name.values()], numbers):
            made_of.append(owners.parent)
            orders = _joined(engine, orders, [owners], without=owners.by)
        try:
            found.append((_look_up(engine, base, edge.by, orders, orders.named.headers, numbers), made_of))
        except _UnprovenError as doubt:
            doubts.append(str(doubt))
    if not found:
        raise _UnprovenError(doubts[0])
    if len(found) > 1 or (doubts and found[0][0].share < NEARLY_ALL):
        named = " and ".join(by_name[id(edge.parent)].label for edge in plan.orders)
        raise DataError(
            f"{named} all say who bought and when, and lines of {base.label} name rows of them. If they belong "
            f"together, give them the same headers; else name only the one that is meant"
        )
    return found[0]


def _owners(engine: Engine, orders: _Table, tables: Sequence[_Table], numbers: Iterator[int]) -> _Lookup | None:
    """The table of customers, where the orders name another one for each order, and it says who that is."""
    for by in orders.named.saying(("customer",)):
        for other in tables:
            pairs = [pair for pair in keys.links(orders.named, other.named) if pair[0] == by]
            who = [header for header in other.named.saying(("customer",)) if header not in {key for _, key in pairs}]
            if not pairs or not who or by in orders.named.given.values() or not _is_key(engine, orders, by):
                continue
            try:
                return _look_up(engine, orders, pairs, other, who, numbers)
            except _UnprovenError:
                continue
    return None


def _look_up(
    engine: Engine,
    lines: _Table,
    pairs: Sequence[tuple[str, str]],
    parent: _Table,
    wanted: Sequence[str],
    numbers: Iterator[int],
) -> _Lookup:
    """A table to look up in, by the first of its keys that holds. Raises _UnprovenError where none does."""
    _check_complete(engine, parent)
    doubts = []
    for by, key in pairs:
        table = f"joined_{next(numbers)}"
        taken = [header for header in wanted if header != key]
        try:
            _table_by_key(engine, table, parent, key, taken)
            rows, found = _counted(engine, lines, by, table, parent)
        except _UnprovenError as doubt:
            doubts.append(doubt)
            continue
        notes = [f"{source.name}: {note}" for source in parent.sources for note in source.notes]
        notes += [f"{each.name}: {len(each.unfit):,} lines do not divide" for each in parent.sources if each.unfit]
        said = f"joined with {parent.label.partition(WITH)[0]} by {by!r}"
        said += f", there {key!r}" * (fold(by) != fold(key))
        said += f"; {rows - found:,} of the {rows:,} lines of {lines.label} name none that is there" * (found < rows)
        return _Lookup(table, by, key, _names(lines, parent, taken), parent, (*notes, said), found / max(rows, 1))
    raise doubts[0] if doubts else _UnprovenError


def _table_by_key(engine: Engine, name: str, parent: _Table, key: str, taken: Sequence[str]) -> None:
    """Make a table of its rows, one for each key. Raises _UnprovenError where some have several that differ."""
    large = sum(source.size or 0 for source in parent.sources) > STORED_BYTES
    rows = _keyed(engine, parent, key, taken)
    engine.table(name, rows, large=large)
    several = f"FROM {name} GROUP BY {identifier(KEY)} HAVING count(*) > 1"
    if not _some(engine, several):
        return
    engine.table(name, f"SELECT DISTINCT * FROM ({rows})", large=large)
    if again := _some(engine, several):
        raise _UnprovenError(
            f"each {key!r} should stand on one row of {parent.label}, and some stand on several that differ (e.g. "
            f"{again}). Keep one row for each, or join the tables by hand and name the result"
        )


def _counted(engine: Engine, lines: _Table, by: str, table: str, parent: _Table) -> tuple[int, int]:
    """How many lines there are, and how many of them name a row of the table.

    Raises _UnprovenError where most do not.
    """
    cell = f"{_key(by, lines.kinds[by])} AS {identifier(KEY)}"
    keyed = engine.by_name([f"SELECT {cell} FROM {each.sql}" for each in lines.sources])
    both = f"FROM ({keyed}) AS l LEFT JOIN {table} AS t ON l.{identifier(KEY)} = t.{identifier(KEY)}"
    rows, found = engine.rows(f"SELECT count(*), count(t.{identifier(KEY)}) {both}")[0]
    if found < MOST * rows:
        lost = _some(engine, f"{both} WHERE t.{identifier(KEY)} IS NULL AND l.{identifier(KEY)} IS NOT NULL", "l.")
        raise _UnprovenError(
            f"only {found:,} of the {rows:,} lines of {lines.label} have their {by!r} in {parent.label} (not there: "
            f"{lost or 'none is named'}). Export both for the same time, from the same shop"
        )
    return rows, found


def _keyed(engine: Engine, table: _Table, key: str, taken: Sequence[str] = ()) -> str:
    """SQL: the key, as a text that is the same however it is typed or written, and other columns; rows with a key."""
    cell = _key(key, table.kinds[key])
    listed = ", ".join([f"{cell} AS {identifier(KEY)}", *map(identifier, taken)])
    return engine.by_name([f"SELECT {listed} FROM {source.sql} WHERE {cell} IS NOT NULL" for source in table.sources])


def _key(header: str, kind: str) -> str:
    cell = f"trim({as_text(header, kind)})"
    whole = f"CASE WHEN {cell} LIKE '%.0' THEN regexp_replace({cell}, '^([0-9]+)[.]0$', '\\1') ELSE {cell} END"
    return f"nullif({whole if kind == 'VARCHAR' else cell}, '')"


def _is_key(engine: Engine, table: _Table, header: str) -> bool:
    """Whether no value stands on two rows."""
    rows = _keyed(engine, table, header)
    return bool(
        engine.rows(f"SELECT count(*) = count(DISTINCT {identifier(KEY)}) AND count(*) > 1 FROM ({rows})")[0][0]
    )


def _some(engine: Engine, which: str, of: str = "") -> str:
    """A few keys, for a message."""
    found = engine.rows(f"SELECT DISTINCT {of}{identifier(KEY)} AS found {which} ORDER BY found LIMIT {EXAMPLES}")
    return ", ".join(str(key) for (key,) in found)


def _names(lines: _Table, parent: _Table, taken: Sequence[str]) -> dict[str, str]:
    """What each column of a table that was looked up in is called beside the lines' own: `status` → `order status`."""
    own = {header.casefold() for header in lines.kinds}
    named = [
        f"{parent.named.called} {header}".strip() if header.casefold() in own or fold(header) in keys.OWN else header
        for header in taken
    ]
    return dict(zip(taken, distinct([*lines.kinds, *named])[len(lines.kinds) :], strict=True))


def _joined(engine: Engine, lines: _Table, lookups: Sequence[_Lookup], *, without: str = "") -> _Table:
    """The lines with what was looked up, and perhaps without a header of theirs that this makes up for."""
    own = [header for header in lines.kinds if header != without]
    chosen = [f"l.{identifier(header)}" for header in own]
    cells, tables = ["*"], []
    for at, each in enumerate(lookups):
        chosen += [f"t{at}.{identifier(header)} AS {identifier(name)}" for header, name in each.taken.items()]
        cells.append(f"{_key(each.by, lines.kinds[each.by])} AS {identifier(f'{KEY} {at}')}")
        tables.append(f"LEFT JOIN {each.table} AS t{at} ON l.{identifier(f'{KEY} {at}')} = t{at}.{identifier(KEY)}")
    joins = " ".join(tables)
    labels = " and ".join(each.parent.label.replace(WITH, " and ") for each in lookups)
    sources = [
        replace(
            source,
            name=f"{source.name}{WITH}{labels}",
            sql=f"(SELECT {', '.join(chosen)} FROM (SELECT {', '.join(cells)} FROM {source.sql}) AS l {joins})",
            spread="",
            parquet=None,
            joined=True,
        )
        for source in lines.sources
    ]
    sources = list(noted(sources, *(note for each in lookups for note in each.notes)))
    kinds = schema(engine, sources[0])
    return _Table(replace(lines.named, headers=tuple(kinds)), tuple(sources), kinds)


def _check_complete(engine: Engine, table: _Table) -> None:
    """Raise IncompleteError where fewer or more rows are read of the text files than they have lines."""
    for source in table.sources:
        if source.count and (found := engine.rows(f"SELECT count(*) FROM {source.sql}")[0][0]) != source.count():
            raise incomplete(source.name, source.count(), found)


def _leaving(lines: _Table, others: Sequence[_Table]) -> _Table:
    """The lines, which say what was left aside. Raises DataError where that is a table of what came back."""
    name = lines.label.partition(WITH)[0]
    if back := next((table for table in others if table.named.money and table.named.about(keys.RETURNS)), None):
        raise DataError(
            f"{back.label} holds what came back ({', '.join(back.named.money)}), and the sales are the lines of "
            f"{name}. Give each line what came back of it, in a column such as refunded_amount, and leave "
            f"{back.label} out; or leave it out to count sales before returns"
        )
    said = [f"{each.label} ({', '.join(each.named.money)})" if each.named.money else each.label for each in others]
    aside = [f"left aside, as the lines are those of {name}: {', '.join(said)}"] if said else []
    return replace(lines, sources=noted(lines.sources, *aside))
