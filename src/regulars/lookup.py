"""Tables in which rows are looked up, by a key that is proven: each value stands on one row, and most are there.

So a line stays one line, whatever is joined to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import PurePath

from regulars import keys
from regulars.engine import Engine, identifier
from regulars.headers import distinct, fold
from regulars.kept import STORED_BYTES, incomplete
from regulars.keys import Named
from regulars.read import as_text, schema
from regulars.source import Source, noted

KEY = "key of the row"
MOST = 0.5
"""The share of lines below which a key does not count as found: the tables are of different times, or shops."""
EXAMPLES = 3
WITH = " with "
"""Between the name of the lines and those of what was joined to them."""


@dataclass(frozen=True, slots=True, eq=False)
class Table:
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
class Lookup:
    """A table to look up in: its name in the engine, the header of the lines that names a row of it and that of its
    key, what they learn from that under which name, what it was made of, what to say of it, and the share of the lines
    that name a row of it. `bare` keys are compared without the zeros before them.
    """

    table: str
    by: str
    key: str
    taken: Mapping[str, str]
    parent: Table
    notes: tuple[str, ...]
    share: float
    bare: bool = False


class UnprovenError(Exception):
    """Why lines cannot be looked up in a table."""


def tables_of(engine: Engine, sources: Sequence[Source], given: Mapping[str, str]) -> list[Table]:
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
        tables.append(Table(Named(name, tuple(kinds), given), tuple(source for source, _ in held), kinds))
    return tables


def look_up(
    engine: Engine,
    lines: Table,
    pairs: Sequence[tuple[str, str]],
    parent: Table,
    wanted: Sequence[str],
    numbers: Iterator[int],
) -> Lookup:
    """A table to look up in, by the first of its keys that holds. Raises UnprovenError where none does.

    Where one export fills numbers up with zeros and another does not, it is by what they are without those.
    """
    _check_complete(engine, parent)
    doubts = []
    for bare, (by, key) in product((False, True), pairs):
        table = f"joined_{next(numbers)}"
        taken = [header for header in wanted if header != key]
        try:
            _table_by_key(engine, table, parent, key, taken, bare=bare)
            rows, found = _counted(engine, lines, by, table, parent, bare=bare)
        except UnprovenError as doubt:
            doubts.append(doubt)
            continue
        notes = [f"{each.name.partition(WITH)[0]}: {note}" for each in parent.sources for note in each.notes]
        notes += [f"{each.name}: {len(each.unfit):,} lines do not divide" for each in parent.sources if each.unfit]
        said = f"joined with {parent.label.partition(WITH)[0]} by {by!r}"
        said += f", there {key!r}" * (fold(by) != fold(key)) + ", without the zeros before them" * bare
        said += f"; {rows - found:,} of the {rows:,} lines of {lines.label} name none that is there" * (found < rows)
        return Lookup(table, by, key, _names(lines, parent, taken), parent, (*notes, said), found / max(rows, 1), bare)
    raise doubts[0] if doubts else UnprovenError


def _table_by_key(engine: Engine, name: str, parent: Table, key: str, taken: Sequence[str], *, bare: bool) -> None:
    """Make a table of its rows, one for each key. Raises UnprovenError where some have several that differ."""
    large = sum(source.size or 0 for source in parent.sources) > STORED_BYTES
    rows = keyed(engine, parent, key, taken, bare=bare)
    engine.table(name, rows, large=large)
    several = f"FROM {name} GROUP BY {identifier(KEY)} HAVING count(*) > 1"
    if not _some(engine, several):
        return
    engine.table(name, f"SELECT DISTINCT * FROM ({rows})", large=large)
    if again := _some(engine, several):
        raise UnprovenError(
            f"each {key!r} should stand on one row of {parent.label}, and some stand on several that differ (e.g. "
            f"{again}). Keep one row for each, or join the tables by hand and name the result"
        )


def _counted(engine: Engine, lines: Table, by: str, table: str, parent: Table, *, bare: bool) -> tuple[int, int]:
    """How many lines there are, and how many of them name a row of the table.

    Raises UnprovenError where most do not.
    """
    cell = f"{_key(by, lines.kinds[by], bare=bare)} AS {identifier(KEY)}"
    named = engine.by_name([f"SELECT {cell} FROM {each.sql}" for each in lines.sources])
    both = f"FROM ({named}) AS l LEFT JOIN {table} AS t ON l.{identifier(KEY)} = t.{identifier(KEY)}"
    rows, found = engine.rows(f"SELECT count(*), count(t.{identifier(KEY)}) {both}")[0]
    if found < MOST * rows:
        lost = _some(engine, f"{both} WHERE t.{identifier(KEY)} IS NULL AND l.{identifier(KEY)} IS NOT NULL", "l.")
        raise UnprovenError(
            f"only {found:,} of the {rows:,} lines of {lines.label} have their {by!r} in {parent.label} (not there: "
            f"{lost or 'none is named'}). Export both for the same time, from the same shop"
        )
    return rows, found


def keyed(engine: Engine, table: Table, key: str, taken: Sequence[str] = (), *, bare: bool = False) -> str:
    """SQL: the key, as a text that is the same however it is typed or written, and other columns; rows with a key."""
    cell = _key(key, table.kinds[key], bare=bare)
    listed = ", ".join([f"{cell} AS {identifier(KEY)}", *map(identifier, taken)])
    return engine.by_name([f"SELECT {listed} FROM {source.sql} WHERE {cell} IS NOT NULL" for source in table.sources])


def _key(header: str, kind: str, *, bare: bool = False) -> str:
    cell = f"trim({as_text(header, kind)})"
    # No groups of a pattern: engines differ in how they are named.
    if bare:
        cell = f"CASE WHEN regexp_full_match({cell}, '[0-9]+') THEN regexp_replace({cell}, '^0+', '') ELSE {cell} END"
    whole = (
        f"CASE WHEN regexp_full_match({cell}, '[0-9]+[.]0') THEN regexp_replace({cell}, '[.]0$', '') ELSE {cell} END"
    )
    return f"nullif({whole if kind == 'VARCHAR' else cell}, '')"


def is_key(engine: Engine, table: Table, header: str) -> bool:
    """Whether no value stands on two rows."""
    rows = keyed(engine, table, header)
    return bool(
        engine.rows(f"SELECT count(*) = count(DISTINCT {identifier(KEY)}) AND count(*) > 1 FROM ({rows})")[0][0]
    )


def _some(engine: Engine, which: str, of: str = "") -> str:
    """A few keys, for a message."""
    found = engine.rows(f"SELECT DISTINCT {of}{identifier(KEY)} AS found {which} ORDER BY found LIMIT {EXAMPLES}")
    return ", ".join(str(key) for (key,) in found)


def _names(lines: Table, parent: Table, taken: Sequence[str]) -> dict[str, str]:
    """What each column of a table that was looked up in is called beside the lines' own: `status` → `order status`."""
    own = {header.casefold() for header in lines.kinds}
    named = [
        f"{parent.named.called} {header}".strip() if header.casefold() in own or fold(header) in keys.OWN else header
        for header in taken
    ]
    return dict(zip(taken, distinct([*lines.kinds, *named])[len(lines.kinds) :], strict=True))


def joined(engine: Engine, lines: Table, lookups: Sequence[Lookup], *, without: str = "") -> Table:
    """The lines with what was looked up, and perhaps without a header of theirs that this makes up for."""
    own = [header for header in lines.kinds if header != without]
    chosen = [f"l.{identifier(header)}" for header in own]
    cells, tables = ["*"], []
    for at, each in enumerate(lookups):
        chosen += [f"t{at}.{identifier(header)} AS {identifier(name)}" for header, name in each.taken.items()]
        cells.append(f"{_key(each.by, lines.kinds[each.by], bare=each.bare)} AS {identifier(f'{KEY} {at}')}")
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
    first, *others = noted(sources, *(note for each in lookups for note in each.notes))
    made_of = (first, *(source for each in lookups for source in each.parent.sources))
    sizes = {source.file or source.name: source.size for source in made_of}
    first = replace(first, size=None if None in sizes.values() else sum(size or 0 for size in sizes.values()))
    sources = [first, *others]
    kinds = schema(engine, sources[0])
    return Table(replace(lines.named, headers=tuple(kinds)), tuple(sources), kinds)


def _check_complete(engine: Engine, table: Table) -> None:
    """Raise IncompleteError where fewer or more rows are read of the text files than they have lines."""
    for source in table.sources:
        if source.count and (found := engine.rows(f"SELECT count(*) FROM {source.sql}")[0][0]) != source.count():
            raise incomplete(source.name, source.count(), found)
