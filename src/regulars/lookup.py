"""Tables in which rows are looked up, by a key that is proven: each value stands on one row, and most are there.

So a line stays one line, whatever is joined to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, product
from pathlib import PurePath

from regulars.contents import is_blank
from regulars.engine import Engine, identifier, trimmed
from regulars.headers import distinct, fold
from regulars.kept import STORED_BYTES, incomplete
from regulars.named import OWN, ROLES, Named
from regulars.read import as_text, schema
from regulars.series import NUMBER
from regulars.source import SAMPLE_ROWS, Source, noted

KEY = "key of the row"
MOST = 0.5
"""The share of lines below which a key does not count as found: the tables are of different times, or shops."""
ROW = ("id", "rowid", "uuid", "guid", "pk", "entityid")
"""Names of the number of a row, which says nothing of the lines that find it by another key."""

JOINT = "\x1f"
"""Between the headers of a key that is of two columns: the series of papers, and their numbers, which begin anew."""

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


@dataclass(slots=True, eq=False)
class Made:
    """What is made in the engine while tables are joined: numbers for their names; of the table that many others are
    held against, under which of its `headers`, the keys of each row, parsed once, and how many lines name each; and
    whose rows were counted against their files.
    """

    numbers: Iterator[int] = field(default_factory=count)
    often: Table | None = None
    headers: tuple[str, ...] = ()
    parsed: str = ""
    counted: dict[tuple[str, bool], str] = field(default_factory=dict)
    complete: set[Table] = field(default_factory=set)

    def name(self) -> str:
        return f"joined_{next(self.numbers)}"

    def counts(self, engine: Engine, header: str, *, bare: bool) -> str:
        """The keys of the table that is held against many, each once, with how many lines name it."""
        assert self.often
        if (header, bare) not in self.counted:
            name = self.counted[header, bare] = self.name()
            rows = self._rows(engine, self.often, header, bare=bare)
            grouped = f"SELECT {identifier(KEY)}, count(*) AS lines FROM ({rows}) GROUP BY {identifier(KEY)}"
            engine.table(name, grouped, large=_is_large(self.often))
        return self.counted[header, bare]

    def _rows(self, engine: Engine, often: Table, header: str, *, bare: bool) -> str:
        """SQL: the key that each row names under a header."""
        if bare or header not in self.headers or not any(source.count for source in often.sources):
            return _named(engine, often, header, bare=bare)
        if not self.parsed:
            self.parsed = self.name()
            keyed_ = (f"{_key(each, often.kinds[each])} AS {_cell(at)}" for at, each in enumerate(self.headers))
            cells = ", ".join(keyed_)
            rows = engine.by_name([f"SELECT {cells} FROM {each.sql}" for each in often.sources])
            engine.table(self.parsed, rows, large=_is_large(often))
        return f"SELECT {_cell(self.headers.index(header))} AS {identifier(KEY)} FROM {self.parsed}"


def _cell(at: int) -> str:
    return identifier(f"{KEY} {at}")


class UnprovenError(Exception):
    """Why lines cannot be looked up in a table; `missing`: most of them name rows that are not there."""

    def __init__(self, why: str = "", *, missing: bool = False) -> None:
        super().__init__(why)
        self.missing = missing


def tables_of(engine: Engine, sources: Sequence[Source], given: Mapping[str, str]) -> list[Table]:
    """The sources, those with the same headers as one table; not what was paid, or came back, with what was sold, by
    their names.
    """
    alike: dict[tuple[object, ...], list[tuple[Source, dict[str, str]]]] = {}
    for source in sources:
        kinds = schema(engine, source)
        headers = frozenset(header.casefold() for header in kinds)
        alike.setdefault((headers, *Named(_name(source), ()).sort), []).append((source, kinds))
    tables = []
    for held in alike.values():
        first, kinds = held[0]
        blank = _blank(engine, [source for source, _ in held], Named("", tuple(kinds), given))
        tables.append(
            Table(
                Named(_name(first), tuple(header for header in kinds if header not in blank), given),
                tuple(source for source, _ in held),
                kinds,
            )
        )
    return tables


def _name(source: Source) -> str:
    """What a table is called: `shop.db::orders`, `book.xlsx: Orders`, `archive.zip: 2024/orders.csv`."""
    return PurePath(source.name.replace("::", "/").replace(": ", "/")).stem


def _blank(engine: Engine, sources: Sequence[Source], named: Named) -> set[str]:
    """The headers that say who bought, when or for how much, and have nothing below them: they say it of nothing."""
    rows = engine.first(sources[0].sql, SAMPLE_ROWS)
    telling = [header for columns in ROLES.values() for header in named.saying(columns)]
    telling = [header for header in telling if header not in named.given.values()]
    blank = {header for header in telling if all(is_blank(row[header]) for row in rows)}
    for source in sources if rows else ():
        for header in [*blank]:
            cell = trimmed(header)
            if engine.rows(f"SELECT 1 FROM {source.sql} WHERE {cell} IS NOT NULL LIMIT 1"):
                blank.discard(header)
    return blank if rows else set()


def look_up(
    engine: Engine,
    lines: Table,
    pairs: Sequence[tuple[str, str]],
    parent: Table,
    wanted: Sequence[str],
    made: Made,
) -> Lookup:
    """A table to look up in, by the first of its keys that holds. Raises UnprovenError where none does.

    Where one export fills numbers up with zeros and another does not, it is by what they are without those.
    """
    if pairs:
        _check_complete(engine, parent, made)
    doubts: list[UnprovenError] = []
    for bare, (by, key) in (*product((False, True), pairs), *((False, pair) for pair in _of_two(lines, parent, pairs))):
        if JOINT in key and any(doubt.missing for doubt in doubts):
            break  # it is no lack of a second column
        taken = [header for header in wanted if header not in key.split(JOINT) and fold(header) not in ROW]
        try:
            table = _table_by_key(engine, parent, key, taken, made, bare=bare)
            rows, found = _counted(engine, lines, by, table, parent, made, bare=bare)
        except UnprovenError as doubt:
            doubts.append(doubt)
            continue
        notes = [f"{each.name.partition(WITH)[0]}: {note}" for each in parent.sources for note in each.notes]
        notes += [f"{each.name}: {len(each.unfit):,} lines do not divide" for each in parent.sources if each.unfit]
        said = f"joined with {parent.label.partition(WITH)[0]} by {_said(by)}"
        said += f", there {_said(key)}" * (fold(by) != fold(key)) + ", without the zeros before them" * bare
        said += f"; {rows - found:,} of the {rows:,} lines of {lines.label} name none that is there" * (found < rows)
        return Lookup(table, by, key, _names(lines, parent, taken), parent, (*notes, said), found / max(rows, 1), bare)
    raise doubts[0] if doubts else UnprovenError


def _of_two(lines: Table, parent: Table, pairs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The same keys, each with another column that both tables have, under one name but for the mark of its table."""
    here, there = (
        {header.removesuffix(table.named.marked).casefold(): header for header in table.named.headers}
        for table in (lines, parent)
    )
    both = [(here[name], there[name]) for name in here if name in there]
    for (by, key), (more, own) in product(pairs, both):
        if more != by and own != key:
            yield f"{by}{JOINT}{more}", f"{key}{JOINT}{own}"


def _said(key: str) -> str:
    return " and ".join(map(repr, key.split(JOINT)))


def _table_by_key(engine: Engine, parent: Table, key: str, taken: Sequence[str], made: Made, *, bare: bool) -> str:
    """A table of its rows, one for each key. Raises UnprovenError where some have several that differ."""
    if parent is made.often and not taken:
        return made.counts(engine, key, bare=bare)
    name, large = made.name(), _is_large(parent)
    rows = keyed(engine, parent, key, taken, bare=bare)
    engine.table(name, rows, large=large)
    several = f"FROM {name} GROUP BY {identifier(KEY)} HAVING count(*) > 1"
    if not _some(engine, several):
        return name
    engine.table(name, f"SELECT DISTINCT * FROM ({rows})", large=large)
    if again := _some(engine, several):
        raise UnprovenError(
            f"each {_said(key)} should stand on one row of {parent.label}, and some stand on several that differ (e.g. "
            f"{again}). Keep one row for each, or join the tables by hand and name the result"
        )
    return name


def _is_large(table: Table) -> bool:
    return sum(source.size or 0 for source in table.sources) > STORED_BYTES


def _counted(
    engine: Engine, lines: Table, by: str, table: str, parent: Table, made: Made, *, bare: bool
) -> tuple[int, int]:
    """How many lines there are, and how many of them name a row of the table.

    Raises UnprovenError where most do not.
    """
    named, each = f"({_named(engine, lines, by, bare=bare)})", "1"
    if lines is made.often:
        named, each = made.counts(engine, by, bare=bare), "l.lines"
    both = f"FROM {named} AS l LEFT JOIN {table} AS t ON l.{identifier(KEY)} = t.{identifier(KEY)}"
    there = f"CASE WHEN t.{identifier(KEY)} IS NULL THEN 0 ELSE {each} END"
    rows, found = map(int, engine.rows(f"SELECT coalesce(sum({each}), 0), coalesce(sum({there}), 0) {both}")[0])
    if found < MOST * rows:
        lost = _some(engine, f"{both} WHERE t.{identifier(KEY)} IS NULL AND l.{identifier(KEY)} IS NOT NULL", "l.")
        raise UnprovenError(
            f"only {found:,} of the {rows:,} lines of {lines.label} have their {_said(by)} in {parent.label} (not "
            f"there: {lost or 'none is named'}). Export both for the same time, from the same shop",
            missing=True,
        )
    return rows, found


def _named(engine: Engine, table: Table, by: str, *, bare: bool) -> str:
    """SQL: the key that each row names."""
    cell = f"{whole(by, table, bare=bare)} AS {identifier(KEY)}"
    return engine.by_name([f"SELECT {cell} FROM {each.sql}" for each in table.sources])


def keyed(engine: Engine, table: Table, key: str, taken: Sequence[str] = (), *, bare: bool = False) -> str:
    """SQL: the key, as a text that is the same however it is typed or written, and other columns; rows with a key."""
    cell = whole(key, table, bare=bare)
    listed = ", ".join([f"{cell} AS {identifier(KEY)}", *map(identifier, taken)])
    return engine.by_name([f"SELECT {listed} FROM {source.sql} WHERE {cell} IS NOT NULL" for source in table.sources])


def whole(key: str, table: Table, *, bare: bool = False) -> str:
    """SQL: what stands under a key, which may be of two columns; nothing where one of them is blank."""
    return " || '-' || ".join(_key(header, table.kinds[header], bare=bare) for header in key.split(JOINT))


def _key(header: str, kind: str, *, bare: bool = False) -> str:
    cell = f"trim({as_text(header, kind)})"
    # No groups of a pattern: engines differ in how they are named.
    if bare:
        cell = f"CASE WHEN regexp_full_match({cell}, '[0-9]+') THEN regexp_replace({cell}, '^0+', '') ELSE {cell} END"
    # Few keys end so, and a pattern takes longer than to look.
    is_whole = f"{cell} LIKE '%.0' AND regexp_full_match({cell}, '[0-9]+[.]0')"
    whole = f"CASE WHEN {is_whole} THEN regexp_replace({cell}, '[.]0$', '') ELSE {cell} END"
    return f"nullif({whole if kind == 'VARCHAR' else cell}, '')"


def is_key(engine: Engine, table: Table, header: str, made: Made) -> bool:
    """Whether no value stands on two rows."""
    key, counted = identifier(KEY), made.counts(engine, header, bare=False) if table is made.often else ""
    if not counted:
        counted = f"(SELECT {key}, count(*) AS lines FROM ({keyed(engine, table, header)}) GROUP BY {key})"
    keys_, most = engine.rows(f"SELECT count(*), max(lines) FROM {counted} AS counted WHERE {key} IS NOT NULL")[0]
    return bool(keys_ > 1 and most == 1)


def _some(engine: Engine, which: str, of: str = "") -> str:
    """A few keys, for a message."""
    found = engine.rows(f"SELECT DISTINCT {of}{identifier(KEY)} AS found {which} ORDER BY found LIMIT {EXAMPLES}")
    return ", ".join(str(key) for (key,) in found)


def _names(lines: Table, parent: Table, taken: Sequence[str]) -> dict[str, str]:
    """What each column of a table that was looked up in is called beside the lines' own: `status` → `order status`."""
    own = {header.casefold() for header in lines.named.headers}
    called, bare = parent.named.called, {header for header in taken if fold(header) == "name"}
    whose = "customer" if {*parent.named.saying(("customer",))} - bare else called  # beside her number, a name is hers
    named = [
        f"{whose if header in bare else called} {header}".strip()
        if header.casefold() in own or fold(header) in OWN
        else header
        for header in taken
    ]
    return dict(zip(taken, distinct([*lines.named.headers, *named])[len(lines.named.headers) :], strict=True))


def joined(engine: Engine, lines: Table, lookups: Sequence[Lookup], *, without: str = "") -> Table:
    """The lines with what was looked up, and perhaps without a header of theirs that this makes up for."""
    own = [header for header in lines.named.headers if header != without]
    chosen = [f"l.{identifier(header)}" for header in own]
    cells, tables = ["*"], []
    for at, each in enumerate(lookups):
        chosen += [f"t{at}.{identifier(header)} AS {identifier(name)}" for header, name in each.taken.items()]
        cells.append(f"{whole(each.by, lines, bare=each.bare)} AS {identifier(f'{KEY} {at}')}")
        tables.append(f"LEFT JOIN {each.table} AS t{at} ON l.{identifier(f'{KEY} {at}')} = t{at}.{identifier(KEY)}")
    joins = " ".join(tables)
    labels = " and ".join(each.parent.label.replace(WITH, " and ") for each in lookups)
    sources = [
        replace(
            source,
            name=f"{source.name}{' and ' if WITH in source.name else WITH}{labels}",
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


def numbered(engine: Engine, table: Table, cells: Sequence[str], without: Sequence[str], note: str) -> Table:
    """A table with a number of its orders instead of what it is put together of; `cells`: its SQL, for each source."""
    own = [header for header in table.named.headers if header not in without]
    chosen = ", ".join(map(identifier, own))
    sources = [
        replace(
            source,
            sql=f"(SELECT {chosen}, {cell} AS {identifier(NUMBER)} FROM {source.sql})",
            spread="",
            parquet=None,
            joined=True,
        )
        for source, cell in zip(table.sources, cells, strict=True)
    ]
    kinds = schema(engine, sources[0])
    return Table(replace(table.named, headers=tuple(kinds)), noted(sources, note), kinds)


def part_of(source: Source) -> str:
    """The year or the like for which a source is a part of its table: `orders_2024` → `2024`."""
    return next(iter(re.findall(r"\d+", _name(source))[-1:]), "")


def _check_complete(engine: Engine, table: Table, made: Made) -> None:
    """Raise IncompleteError where fewer or more rows are read of the text files than they have lines."""
    for source in table.sources if table not in made.complete else ():
        parsed = made.parsed if table is made.often and len(table.sources) == 1 else ""
        if (
            source.count
            and (found := engine.rows(f"SELECT count(*) FROM {parsed or source.sql}")[0][0]) != source.count()
        ):
            raise incomplete(source.name, source.count(), found)
    made.complete.add(table)
