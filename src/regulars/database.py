"""Database files (SQLite, DuckDB) → one source: the table or view that holds the sales."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from regulars import nested
from regulars.contents import MONEY
from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import DataError, UsageError
from regulars.headers import fold
from regulars.ids import VAGUE
from regulars.matching import rank
from regulars.rows import spool
from regulars.source import File, Source

FETCHED = 10_000
NAMED_COLUMNS = 12


@dataclass(frozen=True, slots=True)
class _Table:
    """A table or view: what to call it, the SQL for it, its columns."""

    name: str
    sql: str
    columns: tuple[str, ...]

    @property
    def may_be_sales(self) -> bool:
        """Whether columns are called like a customer, a date and money."""
        return all(map(self.says, (("customer",), ("date",), MONEY)))

    def says(self, wanted: Sequence[str]) -> bool:
        """Whether a column is called like one of those."""
        named = [column for column in self.columns if fold(column) not in VAGUE]
        return any(rank(each, column) for each in wanted for column in named)

    def described(self) -> str:
        more = ", …" if len(self.columns) > NAMED_COLUMNS else ""
        return f"{self.name} ({', '.join(self.columns[:NAMED_COLUMNS])}{more})"


def sqlite(engine: Engine, file: File) -> list[Source]:
    """The table of a SQLite file that was asked for, or the only one that can be sales; opened for reading only.

    Raises UsageError where there are several or none of that name, DataError where the file is broken or locked.
    """
    _refuse_short(file)
    address = f"{file.path.resolve().as_uri()}?mode=ro{_as_it_lies(file)}"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            # What is no valid text is shown as well as it goes, rather than stop at one cell.
            connection.text_factory = lambda cell: cell.decode("utf-8", "replace")
            tables = _sqlite_tables(connection)
            table = _chosen(file, tables)
            cursor = connection.execute(f"SELECT * FROM {table.sql}")
            sql = spool(engine, f"sqlite-{file.number}", table.columns, _texts(cursor))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        busy = "locked" in str(error)
        why = "a column has a name that is no text" if isinstance(error, UnicodeDecodeError) else error
        to_do = (
            "Close the program that holds it, or name a copy of it" if busy else "Make a copy with `.backup`, or anew"
        )
        raise DataError(f"{file.name} cannot be read to its end as a SQLite database: {why}. {to_do}") from None
    return [_source(file, table, sql, "sqlite", _left_aside(file, table, tables))]


def _as_it_lies(file: File) -> str:
    """For a file with a write-ahead log that is closed: how to open it without making that log anew beside it."""
    with file.path.open("rb") as opened:
        logged = opened.read(20)[18:20] == b"\2\2"
    return "&immutable=1" if logged and not file.path.with_name(f"{file.path.name}-wal").exists() else ""


def _refuse_short(file: File) -> None:
    """SQLite reads what is missing at the end of a file as blank: its header says how long it has to be."""
    with file.path.open("rb") as opened:
        head = opened.read(100)
    page = int.from_bytes(head[16:18], "big")
    pages, changed, counted_at = (int.from_bytes(head[at : at + 4], "big") for at in (28, 24, 92))
    wanted = pages * (65536 if page == 1 else page)
    if changed == counted_at and file.size < wanted:
        raise DataError(
            f"{file.name} cannot be read to its end as a SQLite database: it has {file.size:,} bytes of {wanted:,}. "
            f"Copy it again, once the program that writes it is closed"
        )


def _sqlite_tables(connection: sqlite3.Connection) -> list[_Table]:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "ORDER BY name"
    ).fetchall()
    found = []
    for (name,) in names:
        sql = identifier(name)
        described = connection.execute(f"SELECT * FROM {sql} LIMIT 0").description
        found.append(_Table(name, sql, tuple(column[0] for column in described)))
    return found


def _texts(cursor: sqlite3.Cursor) -> Iterator[Sequence[Any]]:
    """Every row, with whole numbers in full, and bytes, which no column of sales holds, left out."""
    while rows := cursor.fetchmany(FETCHED):
        for row in rows:
            yield [None if isinstance(cell, bytes) else cell for cell in row]


def duckdb(engine: Engine, file: File) -> list[Source]:
    """The table of a DuckDB file that was asked for, or the only one that can be sales, read where it lies.

    Raises UsageError where there are several or none of that name, DataError where the file is broken or locked.
    """
    alias = f"database_{file.number}"
    try:
        engine.run(f"ATTACH {literal(str(file.path))} AS {alias} (TYPE duckdb, READ_ONLY)")
        tables = _duckdb_tables(engine, alias)
        table = _chosen(file, tables)
        engine.rows(f"SELECT 1 FROM {table.sql} LIMIT 1")
        sql, notes = nested.flat(engine, table.sql, file.name)
    except EngineError as error:
        busy = "lock" in str(error).lower()
        to_do = (
            "Close the program that holds it, or name a copy of it" if busy else "Open it with the DuckDB that wrote it"
        )
        why = str(error).partition("\n")[0]
        raise DataError(f"{file.name} cannot be read as a DuckDB database: {why}. {to_do}") from None
    return [_source(file, table, sql, "duckdb", (*_left_aside(file, table, tables), *notes))]


def _duckdb_tables(engine: Engine, alias: str) -> list[_Table]:
    columns = engine.rows(
        "SELECT schema_name, table_name, list(column_name ORDER BY column_index) FROM duckdb_columns() "
        f"WHERE database_name = {literal(alias)} AND NOT internal GROUP BY ALL ORDER BY ALL"
    )
    return [
        _Table(
            name if schema == "main" else f"{schema}.{name}",
            f"{alias}.{identifier(schema)}.{identifier(name)}",
            tuple(held),
        )
        for schema, name, held in columns
    ]


def _chosen(file: File, tables: list[_Table]) -> _Table:
    """The table that was asked for, the only one, or the only one that can be sales.

    Raises UsageError, which lists the tables with their columns and what to type.
    """
    listed = "; ".join(table.described() for table in tables)
    if not tables:
        raise DataError(f"{file.name} holds no table. Export the sales into it, or name another file")
    if file.sheet:
        asked = file.sheet.lower()
        if found := next((table for table in tables if table.name.lower() == asked), None):
            return found
        raise UsageError(f"{file.name} has no table {file.sheet!r}. Tables: {listed}")
    fitting = [table for table in tables if table.may_be_sales]
    if len(tables) == 1 or len(fitting) == 1:
        return (fitting or tables)[0]
    if not fitting and (halves := _halves(tables)):
        lines, orders = halves
        raise UsageError(
            f"{file.name} holds {len(tables)} tables, and no single one of them has a customer, a date and money: "
            f"{orders.name} says who bought and when, {lines.name} what was paid. Join them in a view, CREATE VIEW "
            f"sales AS SELECT * FROM {lines.name} JOIN {orders.name} ON ..., and name it: {file.path.name}::sales. "
            f"Tables: {listed}"
        )
    raise UsageError(
        f"{file.name} holds {len(tables)} tables, and which of them are the sales is for you to say: "
        f"{' or '.join(f'{file.path.name}::{table.name}' for table in tables[:3])}. Tables: {listed}"
    )


def _halves(tables: Sequence[_Table]) -> tuple[_Table, _Table] | None:
    """The table with what was paid for each item, and the one with who bought and when, where there is one of each."""
    orders = [table for table in tables if table.says(("customer",)) and table.says(("date",))]
    lines = [table for table in tables if table.says(MONEY) and table.says(("order",)) and table not in orders]
    return (lines[0], orders[0]) if len(lines) == len(orders) == 1 else None


def _left_aside(file: File, table: _Table, tables: Sequence[_Table]) -> tuple[str, ...]:
    """What to say where a table was chosen among several."""
    others = [other.name for other in tables if other != table]
    if file.sheet or not others:
        return ()
    shown = ", ".join(others[:NAMED_COLUMNS])
    return (f"of its {len(tables)} tables, only {table.name} has a customer, a date and money; left aside: {shown}",)


def _source(file: File, table: _Table, sql: str, form: str, notes: tuple[str, ...]) -> Source:
    return Source(f"{file.name}::{table.name}", form, sql, file.size, file=file.name, notes=notes)
