"""What an engine offers, and DuckDB, which is the usual one: register a source, run SQL, fetch columns, write a file.

Everything else speaks to `Engine`, in DuckDB's dialect of SQL; `spark.py` offers the same over a cluster.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, Any, Protocol

import duckdb

from regulars.errors import RegularsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

SQL_FOLDER = Path(__file__).parent / "sql"

ReadError = (duckdb.ConversionException, duckdb.InvalidInputException)
EngineError = duckdb.Error

ENGINES = ("duckdb", "spark")

SETTINGS = (
    "preserve_insertion_order = false",
    # How much is done is asked for, never printed.
    "enable_progress_bar = true",
    "enable_progress_bar_print = false",
    # Nothing is ever fetched: a run must not depend on, nor tell, anyone outside.
    "autoinstall_known_extensions = false",
    # The day of an order with an offset is its day in UTC on every machine.
    "TimeZone = 'UTC'",
)

USUAL_MEMORY = "80%"
"""What an engine may use of the memory unless told."""

_connections: weakref.WeakSet[duckdb.DuckDBPyConnection] = weakref.WeakSet()


def _watched(connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    _connections.add(connection)
    return connection


def interrupt() -> None:
    """End every statement that runs, from another thread: an engine at work looks for Ctrl-C only now and then."""
    for connection in list(_connections):
        connection.interrupt()


@contextmanager
def in_order(engine: Engine) -> Iterator[None]:
    """Within it DuckDB keeps rows in the order in which they are read, which takes memory and time."""
    engine.run("SET preserve_insertion_order = true")
    try:
        yield
    finally:
        engine.run("SET preserve_insertion_order = false")


class ArrowStream:
    """Shows only the Arrow stream of a frame, so that DuckDB reads it in place and without importing pyarrow."""

    def __init__(self, source: Any) -> None:
        self._source = source

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._source.__arrow_c_stream__(requested_schema)


def identifier(name: str) -> str:
    """A column or table name, quoted for SQL."""
    return '"' + name.replace('"', '""') + '"'


def is_broken_source(error: duckdb.Error) -> bool:
    """Whether an error is about the bytes that were read; of Parquet and databases it is often of no special kind."""
    return isinstance(error, (duckdb.IOException, *ReadError)) or type(error) is duckdb.Error


def literal(value: str) -> str:
    """A text value, quoted for SQL."""
    return "'" + value.replace("'", "''") + "'"


def trimmed(header: str) -> str:
    """SQL: a cell as text without the blanks around it; NULL where nothing stands."""
    return f"nullif(trim(CAST({identifier(header)} AS VARCHAR)), '')"


def step(name: str, **values: object) -> str:
    """The text of `sql/<name>.sql`, with every `$placeholder` filled in; a missing one is a KeyError."""
    return Template((SQL_FOLDER / f"{name}.sql").read_text(encoding="utf-8")).substitute(values)


class Engine(Protocol):
    """What the steps need of an engine. `sql` is always DuckDB's dialect, held to what every engine can be told.

    A `table` may be a table, a view, a query in parentheses or a reader: whatever can stand after FROM.
    """

    name: str

    def register(self, name: str, source: Any) -> None:
        """Make a frame readable as table `name`."""

    def run(self, sql: str) -> None:
        """Execute statements for their effect."""

    def table(self, name: str, sql: str, *, stored: bool = True, large: bool = False) -> None:
        """Define `name` as the result of `sql`: kept, or worked out anew at every use (`stored=False`).

        What is `large` is kept where it needs no memory.
        """

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of a query."""

    def records(self, sql: str) -> list[dict[str, Any]]:
        """All rows of a query, each as column name → value."""

    def first(self, table: str, count: int) -> list[dict[str, Any]]:
        """The first rows of a table, in their own order where it has one, so that every run sees the same ones."""

    def columns(self, sql: str) -> dict[str, NDArray[np.generic]]:
        """The columns of a query as NumPy arrays."""

    def schema(self, table: str) -> dict[str, str]:
        """Column name → DuckDB's name of its type."""

    def by_name(self, queries: Sequence[str]) -> str:
        """The rows of all queries as one query: columns of one name are one column, blank where a query lacks it."""

    def relation(self, sql: str) -> Any:
        """A query as the engine's own lazy table, for whoever called from Python."""

    def write_csv(self, sql: str, path: Path | str) -> None:
        """Write the rows of a query, in its order, to CSV with a header: one file, or a folder of parts."""

    def scratch(self) -> Path:
        """A folder for files that are needed only while this engine lives; it goes with it."""

    def memory(self) -> int | None:
        """The most memory that it takes, in bytes; None where that is nobody's concern, as on a cluster."""

    def cursor(self) -> Engine:
        """An engine over the same tables, for use in another thread."""

    def share(self) -> float | None:
        """How much of the statement that runs is done, from 0 to 1; None where that cannot be said."""


class DuckDB:
    """An in-process DuckDB database that lives as long as this object."""

    name = "duckdb"

    def __init__(
        self,
        *,
        threads: int | None = None,
        memory: str | None = None,
        tmp: str | None = None,
        interruptible: bool = True,
    ) -> None:
        """`memory`: what it may use, e.g. `2GB`. `tmp`: the folder for what does not fit and for copies of files.

        What is not `interruptible` ends its statements: DuckDB 2.0 may wait for ever where writing Parquet is stopped.

        Raises UsageError where there is no such amount, or no writing in that folder.
        """
        try:
            self._scratch = Path(tempfile.mkdtemp(prefix="regulars-", dir=tmp))
        except OSError as error:
            where = tmp or tempfile.gettempdir()
            raise UsageError(
                f"{where} cannot be written to: {error.strerror}. Name another folder with --tmp"
            ) from None
        weakref.finalize(self, shutil.rmtree, self._scratch, ignore_errors=True)
        self._memory = memory or USUAL_MEMORY
        self._limit: int | None = None
        self._connection = duckdb.connect()
        if interruptible:
            _watched(self._connection)
        self._registered: dict[str, Any] = {}
        spill = literal(str(self._scratch / "spill"))
        limits = [f"memory_limit = {literal(self._memory)}"] + [f"threads = {threads}"] * bool(threads)
        self._connection.execute("; ".join(f"SET {each}" for each in (*SETTINGS, f"temp_directory = {spill}", *limits)))

    def _execute(self, sql: str) -> duckdb.DuckDBPyConnection:
        """Raises RegularsError where memory, or the room for what does not fit, runs out."""
        try:
            return self._connection.execute(sql)
        except duckdb.Error as error:
            if os.strerror(errno.ENOSPC) in str(error) or "max_temp_directory_size" in str(error):
                raise RegularsError(
                    f"there is no room left in {self._scratch.parent} for what does not fit in memory. "
                    "Make room there, or name a folder on another disk with --tmp"
                ) from error
            if isinstance(error, duckdb.OutOfMemoryException):
                raise RegularsError(
                    f"{self._memory} of memory are not enough for this. "
                    "Allow more with --memory, or close other programs"
                ) from error
            raise

    def register(self, name: str, source: Any) -> None:
        """Make a frame readable as table `name`. Arrow streams are read in place, the rest by DuckDB's own scan."""
        as_is = type(source).__module__.startswith("pandas") or not hasattr(source, "__arrow_c_stream__")
        self._registered[name] = source if as_is else ArrowStream(source)
        self._connection.register(name, self._registered[name])

    def run(self, sql: str) -> None:
        """Execute statements for their effect."""
        self._execute(sql)

    def table(self, name: str, sql: str, *, stored: bool = True, large: bool = False) -> None:
        """In memory, or in a database file in the scratch folder (`large`).

        Not as Parquet: where what is copied cannot be read to its end, DuckDB 2.0 may wait for its own writer for ever.
        """
        if stored and large:
            file = literal(str(self._scratch / "large.duckdb"))
            self._execute(f"ATTACH IF NOT EXISTS {file} AS large")
            self._execute(f"CREATE OR REPLACE TABLE large.{identifier(name)} AS {sql}")
            sql, stored = f"SELECT * FROM large.{identifier(name)}", False
        self._execute(f"CREATE OR REPLACE {'TABLE' if stored else 'VIEW'} {identifier(name)} AS {sql}")

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self._execute(sql).fetchall()

    def records(self, sql: str) -> list[dict[str, Any]]:
        """All rows of a query, each as column name → value."""
        result = self._execute(sql)
        names = [column[0] for column in result.description or ()]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def first(self, table: str, count: int) -> list[dict[str, Any]]:
        """The first rows of a table, view or reader, in their own order, so that every run sees the same ones."""
        with in_order(self):
            return self.records(f"SELECT * FROM {table} LIMIT {count}")

    def columns(self, sql: str) -> dict[str, NDArray[np.generic]]:
        """The columns of a query as NumPy arrays."""
        return self._execute(sql).fetchnumpy()

    def schema(self, table: str) -> dict[str, str]:
        """Column name → type of whatever can stand after FROM."""
        return {row[0]: row[1] for row in self.rows(f"DESCRIBE SELECT * FROM {table}")}

    def by_name(self, queries: Sequence[str]) -> str:
        """The rows of all queries as one query: columns of one name are one column."""
        return " UNION ALL BY NAME ".join(queries)

    def relation(self, sql: str) -> duckdb.DuckDBPyRelation:
        """A query as a lazy relation (`.df()`, `.pl()`, `.arrow()`, `.show()`)."""
        return self._connection.sql(sql)

    def write_csv(self, sql: str, path: Path | str) -> None:
        """Write the rows of a query to a CSV file with a header."""
        self._connection.execute(f"COPY ({sql}) TO {literal(str(path))} (FORMAT csv, HEADER, DELIMITER ',')")

    def scratch(self) -> Path:
        """A folder for files that are needed only while this engine lives; it goes with it."""
        return self._scratch

    def memory(self) -> int | None:
        """As it was asked for, or else the usual share of this machine's."""
        if self._limit is None:
            self._limit = int(self.rows("SELECT parse_formatted_bytes(current_setting('memory_limit'))")[0][0])
        return self._limit

    def cursor(self) -> DuckDB:
        """A second engine over the same database, for use in another thread."""
        twin = object.__new__(DuckDB)
        twin._connection = _watched(self._connection.cursor())
        twin._scratch, twin._memory, twin._limit = self._scratch, self._memory, self._limit
        # The engine shows what is registered to one connection only.
        twin._registered = self._registered
        for name, source in self._registered.items():
            twin._connection.register(name, source)
        return twin

    def share(self) -> float | None:
        """As the engine guesses it from what was read; it says -1 where nothing runs."""
        done = self._connection.query_progress() / 100
        return done if done >= 0 else None
