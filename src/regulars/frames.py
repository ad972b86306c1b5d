"""Tables in memory (pandas, Polars, PyArrow, DuckDB, lists and dicts of Python) → sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any

from regulars import nested
from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import DataError, UsageError
from regulars.pandasframe import readable
from regulars.rows import spool
from regulars.source import Source

UTC = ("UTC", "Etc/UTC", "GMT", "Z", "+00:00")


def sources(engine: Engine, source: Any) -> list[Source]:
    """A table in memory as a source, or several, of a list or by their names in a dict; each is read in place.

    Raises UsageError where one is no such table, DataError where one holds nothing.
    """
    named = source if isinstance(source, dict) else {}
    if isinstance(source, list) and len(source) > 1 and not any(isinstance(each, Mapping) for each in source):
        named = {f"table {number}": each for number, each in enumerate(source, 1)}
    if named and all(map(_is_table, named.values())):
        return [_source(engine, each, f"frame_{at}", str(name)) for at, (name, each) in enumerate(named.items())]
    return [_source(engine, source, "frame", "")]


def _is_table(source: Any) -> bool:
    """Whether a part of a list or a dict is a table, and no column or row of one."""
    if isinstance(source, list):
        return bool(source) and all(isinstance(row, Mapping) for row in source)
    return hasattr(source, "columns") and (hasattr(source, "isetitem") or hasattr(source, "__arrow_c_stream__"))


def _source(engine: Engine, source: Any, name: str, label: str) -> Source:
    """One table as a source; `name` tells it from others in the engine, `label` is what to call it."""
    kind = f"{type(source).__module__.partition('.')[0]}.{type(source).__name__}"
    if rows := _python_rows(source):
        return Source(label or f"a {type(source).__name__}", "frame", spool(engine, name, *rows), None)
    if not hasattr(source, "isetitem" if kind.startswith("pandas") else "__arrow_c_stream__"):
        collect = ". Call .collect() on it first" if hasattr(source, "collect") else ""
        raise UsageError(
            f"cannot read a {kind}. Give a path, a list of paths, or a pandas, Polars, PyArrow or DuckDB table{collect}"
        )
    if hasattr(source, "read_all"):
        source = source.read_all()  # a stream of batches can be read once only
    if kind.startswith("pandas"):
        source = readable(source, partial(_reads, engine, name))
    if kind.startswith("polars") and (blank := [each for each, dtype in source.schema.items() if str(dtype) == "Null"]):
        source = source.cast(dict.fromkeys(blank, str))  # the engine takes a column of nothing for a broken one
    try:
        engine.register(name, source)
        table, local = name, _local(source, kind)
        if local:
            cells = (f"timezone({literal(zone)}, {identifier(name)}) AS {identifier(name)}" for name, zone in local)
            table = f"local_{name}"
            engine.table(table, f"SELECT * REPLACE ({', '.join(cells)}) FROM {name}", stored=False)
        sql, notes = nested.flat(engine, table, label or f"a {kind}")
        notes = (*notes, *(f"{name}: the day is the one in {zone}" for name, zone in local))
    except EngineError as error:
        raise DataError(
            f"{label or f'this {kind}'} cannot be read: {error}. Give a table with a header and rows"
        ) from None
    return Source(label or f"a {kind}", "frame", sql, None, notes=notes)


def _reads(engine: Engine, name: str, frame: Any) -> bool:
    try:
        engine.register(name, frame)
        engine.schema(name)
    except EngineError:
        return False
    return True


def _local(source: Any, kind: str) -> list[tuple[str, str]]:
    """The columns of a data frame whose times are in a zone, and the zone: the day there counts, as the frame shows it.

    Elsewhere (a DuckDB relation) times with a zone are in no zone of their own.
    """
    held: list[tuple[Any, Any]] = []
    if kind.startswith("pandas"):
        held = [(name, getattr(dtype, "tz", None)) for name, dtype in source.dtypes.items()]
    elif kind.startswith("polars"):
        held = [(name, getattr(dtype, "time_zone", None)) for name, dtype in source.schema.items()]
    elif kind.startswith("pyarrow"):
        held = [(field.name, getattr(field.type, "tz", None)) for field in source.schema]
    zones = ((str(name), str(zone)) for name, zone in held if zone is not None)
    return [(name, re.sub(r"^(?=[-+]\d)", "UTC", zone)) for name, zone in zones if zone not in UTC]


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
