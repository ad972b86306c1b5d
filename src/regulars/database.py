"""Database files (SQLite, DuckDB) → sources: the table or view that holds the sales, or those that do together."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

from regulars import nested, whichtables
from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import DataError
from regulars.named import Named
from regulars.rows import spool
from regulars.source import File, Source
from regulars.whichtables import Held

FETCHED = 10_000


def sqlite(engine: Engine, file: File) -> list[Source]:
    """The tables of a SQLite file that were asked for or can be sales; opened for reading only.

    Raises UsageError where there are several or none of that name, DataError where the file is broken or locked.
    """
    _refuse_short(file)
    address = f"{file.path.resolve().as_uri()}?mode=ro{_as_it_lies(file)}"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            # What is no valid text is shown as well as it goes, rather than stop at one cell.
            connection.text_factory = lambda cell: cell.decode("utf-8", "replace")
            tables = _sqlite_tables(connection)
            chosen = whichtables.chosen(file, tables)
            read = []
            for number, table in enumerate(chosen):
                rows = _texts(connection.execute(f"SELECT * FROM {table.sql}"))
                read.append(spool(engine, f"sqlite-{file.number}-{number}", table.columns, rows))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        busy = "locked" in str(error)
        why = "a column has a name that is no text" if isinstance(error, UnicodeDecodeError) else error
        to_do = (
            "Close the program that holds it, or name a copy of it" if busy else "Make a copy with `.backup`, or anew"
        )
        raise DataError(f"{file.name} cannot be read to its end as a SQLite database: {why}. {to_do}") from None
    return whichtables.sources(file, "sqlite", chosen, read, tables)


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


def _sqlite_tables(connection: sqlite3.Connection) -> list[Held]:
    names = connection.execute(
        "SELECT name, type = 'view' FROM sqlite_master WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
    ).fetchall()
    found = []
    for name, is_view in names:
        sql = identifier(name)
        described = connection.execute(f"SELECT * FROM {sql} LIMIT 0").description
        found.append(Held(Named(name, tuple(column[0] for column in described)), sql, bool(is_view)))
    return found


def _texts(cursor: sqlite3.Cursor) -> Iterator[Sequence[Any]]:
    """Every row, with whole numbers in full, and bytes, which no column of sales holds, left out."""
    while rows := cursor.fetchmany(FETCHED):
        for row in rows:
            yield [None if isinstance(cell, bytes) else cell for cell in row]


def duckdb(engine: Engine, file: File) -> list[Source]:
    """The tables of a DuckDB file that were asked for or can be sales, read where it lies.

    Raises UsageError where there are several or none of that name, DataError where the file is broken or locked.
    """
    alias = f"database_{file.number}"
    try:
        engine.run(f"ATTACH {literal(str(file.path))} AS {alias} (TYPE duckdb, READ_ONLY)")
        tables = _duckdb_tables(engine, alias)
        chosen = whichtables.chosen(file, tables)
        read: list[str] = []
        notes: list[str] = []
        for table in chosen:
            engine.rows(f"SELECT 1 FROM {table.sql} LIMIT 1")
            sql, told = nested.flat(engine, table.sql, file.name)
            read.append(sql)
            notes += told
    except EngineError as error:
        busy = "lock" in str(error).lower()
        to_do = (
            "Close the program that holds it, or name a copy of it" if busy else "Open it with the DuckDB that wrote it"
        )
        why = str(error).partition("\n")[0]
        raise DataError(f"{file.name} cannot be read as a DuckDB database: {why}. {to_do}") from None
    return whichtables.sources(file, "duckdb", chosen, read, tables, notes)


def _duckdb_tables(engine: Engine, alias: str) -> list[Held]:
    of_views = f"SELECT schema_name, view_name FROM duckdb_views() WHERE database_name = {literal(alias)}"
    views = {*engine.rows(of_views)}
    columns = engine.rows(
        "SELECT schema_name, table_name, list(column_name ORDER BY column_index) FROM duckdb_columns() "
        f"WHERE database_name = {literal(alias)} AND NOT internal GROUP BY ALL ORDER BY ALL"
    )
    return [
        Held(
            Named(name if schema == "main" else f"{schema}.{name}", tuple(held)),
            f"{alias}.{identifier(schema)}.{identifier(name)}",
            (schema, name) in views,
        )
        for schema, name, held in columns
    ]
