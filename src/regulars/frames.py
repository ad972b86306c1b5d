"""Tables in memory (pandas, Polars, PyArrow, DuckDB, lists and dicts of Python) → one source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from regulars import nested
from regulars.engine import Engine, EngineError
from regulars.errors import DataError, UsageError
from regulars.pandasframe import readable
from regulars.rows import spool
from regulars.source import Source


def frame(engine: Engine, source: Any) -> Source:
    """A table in memory as a source; it is read in place and left as it is.

    Raises UsageError where it is no such table, DataError where it holds nothing.
    """
    kind = f"{type(source).__module__.partition('.')[0]}.{type(source).__name__}"
    if rows := _python_rows(source):
        return Source(f"a {type(source).__name__}", "frame", spool(engine, "frame", *rows), None)
    if not hasattr(source, "isetitem" if kind.startswith("pandas") else "__arrow_c_stream__"):
        collect = ". Call .collect() on it first" if hasattr(source, "collect") else ""
        raise UsageError(
            f"cannot read a {kind}. Give a path, a list of paths, or a pandas, Polars, PyArrow or DuckDB table{collect}"
        )
    if hasattr(source, "read_all"):
        source = source.read_all()  # a stream of batches can be read once only
    if kind.startswith("pandas"):
        source = readable(source, partial(_reads, engine))
    try:
        engine.register("frame", source)
        sql, notes = nested.flat(engine, "frame", f"a {kind}")
    except EngineError as error:
        raise DataError(f"this {kind} cannot be read: {error}. Give a table with a header and rows") from None
    return Source(f"a {kind}", "frame", sql, None, notes=notes)


def _reads(engine: Engine, frame: Any) -> bool:
    try:
        engine.register("frame", frame)
        engine.schema("frame")
    except EngineError:
        return False
    return True


def _python_rows(source: Any) -> tuple[list[str], list[list[Any]]] | None:
    """The names and rows of a list of dicts or a dict of lists; None where it is neither."""
    if isinstance(source, list) and source and all(isinstance(row, Mapping) for row in source):
        names = list(dict.fromkeys(str(name) for row in source for name in row))
        return names, [[row.get(name) for name in names] for row in source]
    if not isinstance(source, dict) or not source or not all(isinstance(held, list) for held in source.values()):
        return None
    if len({len(held) for held in source.values()}) > 1:
        lengths = ", ".join(f"{name} ({len(held)})" for name, held in source.items())
        raise DataError(f"the lists of this dict are not of one length: {lengths}. Give one value of each per line")
    return [str(name) for name in source], [list(row) for row in zip(*source.values(), strict=True)]
