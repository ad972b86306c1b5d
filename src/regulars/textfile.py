"""CSV and other text → one source: its encoding, its layout, the types of its columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from regulars import encoding, forms, jsoncells, layout, mend, nested, spread, stacked
from regulars.engine import Engine, ReadError, identifier, literal
from regulars.errors import DataError, ListError
from regulars.headers import fold
from regulars.heading import NUMBER_NAMES
from regulars.layout import Layout
from regulars.records import Dialect
from regulars.source import File, Source, quoted

BUFFER = "buffer_size=4194304"
"""Enough to keep every thread busy, and little enough that the first rows of a file of any size come at once."""
HEAD_LINES = 1_000
HEAD_BYTES = 1 << 20
START_BYTES = 512
CHUNK = 1 << 22
PARTS = 1_000_000
"""What the numbers of the tables in one text are apart, which those of files never come to."""
WHOLE = "whole number"
TYPES = {WHOLE: "DOUBLE"}
"""As a whole number the engine would round `9.50` in silence."""

_WHOLE = re.compile(r"-?\d{1,15}")
_FRACTION = re.compile(r"-?\d{1,15}(\.\d+)?")
_COINED = re.compile(r"-?\d+\.\d\d")
_DAY = re.compile(r"(?!2[4-6])\d{4}-\d\d-\d\d")
"""A day as the engine casts it; years from 2400 on are of another era, whose leap days it would refuse."""
_WRAPPED = re.compile(r'"(?:[^"]|"")*"')
"""A line that is one quoted cell, as where a table was written as a single column."""
_PARTED = re.compile(r"[\t;,|]| {2}")
"""What parts cells nearly everywhere: a text with none of it is a list of one column."""
_TIME = re.compile(r"(?!2[4-6])\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d(\.\d{1,6})?)?")


def text_file(engine: Engine, file: File) -> list[Source]:
    """A text file as a source: its encoding, its layout and the types of its columns are found out.

    Where every line is a record of its own, the engine reads the file as it is; else a mended copy of it.
    """
    readable, notes = _readable(engine, file)
    head = _head(readable)
    if all(_WRAPPED.fullmatch(line) for line in head.lines if line) and any(head.lines):
        readable, head = _unwrapped(engine, file.number, readable)
        notes = (*notes, "each line stood in quotes as a whole, which were taken off")
    found = layout.find(head.lines)
    if found is None:
        listed = any(head.lines) and not any(map(_PARTED.search, head.lines))
        raise (ListError if listed else DataError)(_no_table(file.name, head))
    if starts := stacked.starts(head.lines, found) if head.whole else []:
        return _parts(engine, file, head.lines, starts, notes)
    kinds = _kinds(found)
    source = partial(
        Source,
        file.name,
        "csv",
        size=file.size,
        headless=not found.header,
        coined=_coined(found),
        titles=found.titles,
    )
    ruled = found.ruled
    notes = (*notes, *found.notes)
    count = partial(count_lines, readable, found.above)
    direct = found.regular and head.uniform
    if direct and (proven := _proven(engine, readable, found, kinds, count) if file.patient else kinds):
        rows = _spread(engine, file.number, readable, found, proven)
        read = source(_read_csv(readable, found, proven), notes=notes, aside=ruled, count=count, spread=rows)
        return [_with_json(engine, read, found)]
    copy = engine.scratch() / f"{file.number}-mended.csv"
    mended = mend.mend(readable, found, copy)
    clean = replace(found, cells=Dialect(found.delimiter), above=0)
    if file.patient:
        kinds = _proven(engine, copy, clean, kinds, lambda: mended.rows) or dict.fromkeys(kinds, "VARCHAR")
    sql, rows = _read_csv(copy, clean, kinds), _spread(engine, file.number, copy, clean, kinds)
    source = partial(source, unfit=tuple(mended.unfit), aside=(*ruled, *mended.aside()), spread=rows)
    read = source(sql, notes=(*notes, *mended.notes()), count=lambda: mended.rows)
    return [_with_json(engine, read, found)]


def _parts(
    engine: Engine, file: File, lines: Sequence[str], starts: Sequence[int], notes: tuple[str, ...]
) -> list[Source]:
    """The tables of a text in which several stand under each other, each as a source that is called by its title."""
    found = list[Source]()
    for place, (start, end) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=True)):
        path = engine.scratch() / f"{file.number}-part-{place}.csv"
        path.write_text("\n".join(lines[start:end]) + "\n", encoding="utf-8", newline="")
        number = file.number + (place + 1) * PARTS
        (source,) = text_file(engine, replace(file, path=path, number=number, encoding=None, label=file.name))
        unfit, aside = ([start + line for line in numbers] for numbers in (source.unfit, source.aside))
        found.append(replace(source, unfit=tuple(unfit), aside=tuple(aside), file=file.name))
    titles = [next(reversed(source.titles), "") for source in found]
    if len({*titles} - {""}) < len(titles):
        titles = [f"table {place}" for place in range(1, len(titles) + 1)]
    found = [replace(source, name=f"{file.name}: {title}") for source, title in zip(found, titles, strict=True)]
    return [replace(found[0], notes=(*notes, *found[0].notes)), *found[1:]]


def _with_json(engine: Engine, source: Source, found: Layout) -> Source:
    """The source with what its cells hold as JSON in columns of its own, and its lines by the items in them.

    Then they are counted against the lines of the file here; where they differ, it is read again from its text first.
    """
    if not jsoncells.seen(found.sample(), nested.OBJECTS, nested.LISTS):
        return source
    if source.count and engine.rows(f"SELECT count(*) FROM {source.sql}")[0][0] != source.count():
        return source
    sql, notes = nested.flat(engine, source.sql, source.name)
    return replace(source, sql=sql, notes=(*source.notes, *notes), count=None, spread="")


def _readable(engine: Engine, file: File) -> tuple[Path, tuple[str, ...]]:
    """Where the text lies in UTF-8, and what to say of its encoding."""
    path = file.path
    if file.encoding:
        return _as_said(engine, file, file.encoding), (f"read as {file.encoding}, as --encoding says",)
    page = encoding.detect(path, None if file.patient else encoding.HEAD_BYTES)
    with path.open("rb") as opened:
        start = opened.read(START_BYTES)
    if page not in encoding.WIDE and forms.is_binary(start):
        raise DataError(
            f"{file.name} is not text: it starts like a binary file. Give it its real ending, or export it as CSV"
        )
    if page == "utf-8":
        return path, ()
    readable = engine.scratch() / f"{file.number}.csv"
    encoding.to_utf8(path, page, readable)
    return readable, (f"read as {encoding.NAMES[page]}",)


def _as_said(engine: Engine, file: File, page: str) -> Path:
    """A copy in UTF-8 of a text that is in `page`, as the user says."""
    readable = engine.scratch() / f"{file.number}.csv"
    try:
        encoding.as_said(file.path, page, readable)
    except UnicodeError as error:
        why = f"0x{error.object[error.start]:02x} is no letter" if isinstance(error, UnicodeDecodeError) else str(error)
        raise DataError(
            f"{file.name} is not in the encoding {page}: {why} in it. Name another with --encoding, or leave it out: "
            f"then it is found by the letters"
        ) from None
    return readable


@dataclass(frozen=True, slots=True)
class _Head:
    """The first lines of a text, whether they all end in the same way, one that the engine reads, and are all of it."""

    lines: tuple[str, ...]
    uniform: bool
    whole: bool


def _head(path: Path) -> _Head:
    with path.open("rb") as file:
        data = file.read(HEAD_BYTES)
        goes_on = bool(file.read(1))
    returns = data.count(b"\r")
    uniform = not returns or returns == data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if goes_on and len(lines) <= HEAD_LINES:
        lines.pop()
    while lines and not goes_on and not lines[-1]:
        lines.pop()
    return _Head(tuple(lines[:HEAD_LINES]), uniform, not goes_on and len(lines) <= HEAD_LINES)


def _unwrapped(engine: Engine, number: int, path: Path) -> tuple[Path, _Head]:
    """A copy of a text without the quotes around its lines, and its first lines."""
    copy = engine.scratch() / f"{number}-unwrapped.csv"
    wrapped = re.compile(_WRAPPED.pattern.encode())
    with copy.open("wb") as out:
        for block in mend.blocks(path):
            for line in block.split(b"\n"):
                out.write((line[1:-1].replace(b'""', b'"') if wrapped.fullmatch(line) else line) + b"\n")
    return copy, _head(copy)


def _no_table(name: str, head: _Head) -> str:
    first = next((line.strip("\0 ") for line in head.lines if line.strip("\0 ")), "")
    if not first:
        return f"{name} begins with blank lines and no table follows. Export it again"
    return (
        f"{name} is not a table: no separator divides its lines into columns. "
        f"Export it as CSV, Excel or Parquet. It begins: {first[:80]!r}"
    )


def _kinds(found: Layout) -> dict[str, str]:
    """The types to read the columns as: numbers only where the name says so, because ids stay as they are written."""
    return {name: _kind(name, cells) for name, cells in found.sample().items()}


def _coined(found: Layout) -> frozenset[str]:
    """The columns of numbers that are written with two decimals as far as is seen."""
    numbers = {name: cells for name, cells in found.sample().items() if fold(name) in NUMBER_NAMES}
    return frozenset(name for name, cells in numbers.items() if all(map(_COINED.fullmatch, cells)))


def _kind(name: str, cells: Sequence[str]) -> str:
    for kind, form in (("DATE", _DAY), ("TIMESTAMP", _TIME)):
        if cells and all(form.fullmatch(cell) for cell in cells):
            return kind
    if fold(name) not in NUMBER_NAMES or not cells:
        return "VARCHAR"
    if all(_WHOLE.fullmatch(cell) for cell in cells):
        return WHOLE
    # Where every point stands before three digits, it may be one between thousands: `values` decides.
    fractions = [cell for cell in cells if "." in cell]
    clear = fractions and not all(re.search(r"\.\d{3}$", cell) for cell in fractions)
    return "DOUBLE" if clear and all(_FRACTION.fullmatch(cell) for cell in cells) else "VARCHAR"


def _read_csv(path: Path, found: Layout, kinds: Mapping[str, str]) -> str:
    """SQL: the lines of a text below its header. A column of whole numbers refuses the first that is not one."""
    dialect = found.cells if isinstance(found.cells, Dialect) else Dialect(found.delimiter)
    types = ", ".join(f"{literal(name)}: {literal(TYPES.get(kind, kind))}" for name, kind in kinds.items())
    sql = (
        f"read_csv({quoted(path)}, auto_detect=false, header=false, compression='none', skip={found.above}, {BUFFER}, "
        f"delim={literal(dialect.delimiter)}, quote={literal(dialect.quote)}, escape={literal(dialect.escape)}, "
        f"columns={{{types}}})"
    )
    whole = [identifier(name) for name, kind in kinds.items() if kind == WHOLE]
    checked = ", ".join(f"CASE WHEN {it} <> trunc({it}) THEN error('not whole') ELSE {it} END AS {it}" for it in whole)
    return f"(SELECT * REPLACE ({checked}) FROM {sql})" if checked else sql


def _spread(engine: Engine, number: int, path: Path, found: Layout, kinds: Mapping[str, str]) -> str:
    """SQL: a few lines from all over a text; empty where there are none beyond its first ones."""
    if not (texts := spread.lines(path, found.above, found.cells.split, len(found.names))):
        return ""
    copy = engine.scratch() / f"{number}-spread.csv"
    copy.write_text("\n".join(texts) + "\n", encoding="utf-8", newline="")
    return _read_csv(copy, replace(found, above=0), kinds)


def _proven(
    engine: Engine, path: Path, found: Layout, kinds: Mapping[str, str], count: Callable[[], int]
) -> dict[str, str] | None:
    """The types that every cell of a column has; text where one cell differs. None where not every line is a row."""
    sql = _read_csv(path, found, dict.fromkeys(kinds, "VARCHAR"))
    typed = [name for name, kind in kinds.items() if kind != "VARCHAR"]
    unlike = (f"count(*) FILTER ({_differs(identifier(name), kinds[name])})" for name in typed)
    try:
        rows, *others = engine.rows(f"SELECT {', '.join(['count(*)', *unlike])} FROM {sql}")[0]
    except ReadError:
        return None
    texts = {name: "VARCHAR" for name, differ in zip(typed, others, strict=True) if differ}
    return {**kinds, **texts} if rows == count() else None


def _differs(cell: str, kind: str) -> str:
    """SQL: a cell is written, and not as one of its kind."""
    value = f"TRY_CAST({cell} AS {TYPES.get(kind, kind)})"
    whole = f" OR {value} <> trunc({value})" if kind == WHOLE else ""
    return f"{cell} <> '' AND ({value} IS NULL{whole})"


def count_lines(path: Path, above: int) -> int:
    """The lines of a text below its first ones, blank ones at its end not counted."""
    count, ends, last = 0, 0, b"\n"
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            count += chunk.count(b"\n")
            stripped = chunk.rstrip(b"\r\n")
            ends = (ends if not stripped else 0) + chunk.count(b"\n", len(stripped))
            last = stripped or last
    return count - ends + (last != b"\n") - above
