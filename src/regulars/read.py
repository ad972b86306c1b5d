"""Files, folders and frames → one raw table, as it is: nothing dropped, nothing renamed."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regulars.contents import holdings
from regulars.engine import Engine, EngineError, identifier
from regulars.errors import DataError, RegularsError, UsageError
from regulars.source import SAMPLE_ROWS, File, Source, quoted
from regulars.textfile import text_file
from regulars.values import Column
from regulars.workbook import WORKBOOK_FORMS, workbook

TEXT_FORMS = (".csv", ".tsv", ".txt", ".tab")
PARQUET_FORMS = (".parquet", ".pq")
STORED_BYTES = 1 << 29
"""Text files up to this size are kept in memory once read; larger ones are read again for each pass."""

NUMBERED = 10
"""So many lines that do not fit are named by their numbers."""
EXAMPLES = 3
MONEY = ("amount", "unit_price", "order_total")

WITH_ZONE = "TIMESTAMP WITH TIME ZONE"
"""A day with an offset, as frames and Parquet have it, is the day in UTC. In text the day that is written counts."""

HASH = "line_hash"
SOURCE = "source_number"


class IncompleteError(RegularsError):
    """Not every line of a text file became a row."""


@dataclass(frozen=True, slots=True)
class Raw:
    """The sources as one view, its columns with their types, and a sample of each."""

    table: str
    sources: tuple[Source, ...]
    columns: dict[str, Column]
    sample: dict[str, list[Any]]

    @property
    def name(self) -> str:
        """What to call this data in a message."""
        return (
            self.sources[0].name
            if len(self.sources) == 1
            else f"{self.sources[0].name} and {len(self.sources) - 1} more"
        )


def open_source(engine: Engine, source: Any, *, sheet: str | None = None, patient: bool = False) -> Raw:
    """Make `source` readable as the view `found`.

    `source`: a path, a glob, a folder, a list of these, or a frame (pandas, Polars, PyArrow, a DuckDB relation).
    `patient` reads text files as text throughout and keeps what does not fit for the ledger, instead of failing.
    Raises UsageError where there is nothing to read, DataError where a file is not a table.
    """
    if isinstance(source, str | Path) or _is_list_of_paths(source):
        files = (File(path, number, sheet, patient) for number, path in enumerate(_paths(source)))
        sources = [found for file in files for found in _file(engine, file)]
    else:
        sources = [_frame(engine, source)]
    if len({part.headless for part in sources}) > 1:
        without, with_one = (next(part.name for part in sources if part.headless is each) for each in (True, False))
        raise DataError(f"{without} has no header, but {with_one} has one. Put the same line with names on top of both")
    parts = [f"SELECT *, {number} AS {SOURCE} FROM {part.sql}" for number, part in enumerate(sources)]
    engine.table("found", " UNION ALL BY NAME ".join(parts), stored=False)
    kinds = {name: kind for name, kind in engine.schema("found").items() if name != SOURCE}
    if zoned := [identifier(name) for name, kind in kinds.items() if kind == WITH_ZONE]:
        in_utc = ", ".join(f"CAST({name} AS TIMESTAMP) AS {name}" for name in zoned)
        engine.table("found", f"SELECT * REPLACE ({in_utc}) FROM ({' UNION ALL BY NAME '.join(parts)})", stored=False)
    columns = {name: Column(name, "TIMESTAMP" if kind == WITH_ZONE else kind) for name, kind in kinds.items()}
    rows = engine.first("found", SAMPLE_ROWS)
    raw = Raw("found", tuple(sources), columns, {name: [row[name] for row in rows] for name in columns})
    if not rows and (count := len([number for source in sources for number in source.unfit])):
        raise DataError(
            f"none of the {count:,} lines of {raw.name} divides into the columns of its header: {', '.join(columns)}. "
            f"Export it again with text in quotes, or with another separator"
        )
    if not rows:
        raise DataError(f"{raw.name} holds no rows below its header. Found: {', '.join(columns)}. Export it again")
    return raw


def keep(engine: Engine, raw: Raw, needed: Iterable[str]) -> None:
    """Keep what is needed as table `raw`, text trimmed and blank cells NULL, with a hash of every whole line.

    Small text files and workbooks are held in memory, so that they are parsed once; the rest stays where it is.
    """
    everything = ", ".join(column.sql for column in raw.columns.values())
    chosen = [raw.columns[name] for name in dict.fromkeys(needed)]
    wanted = ", ".join(
        f"nullif(trim({column.sql}), '') AS {column.sql}" if column.is_text else column.sql for column in chosen
    )
    parsed = [source for source in raw.sources if source.form != "parquet" and source.size is not None]
    stored = bool(parsed) and sum(source.size or 0 for source in parsed) <= STORED_BYTES
    engine.table("raw", f"SELECT {wanted}, hash({everything}) AS {HASH}, {SOURCE} FROM {raw.table}", stored=stored)


def unfit(raw: Raw) -> tuple[int, str]:
    """How many lines do not divide into the columns of their header, and where they stand: `lines 17 and 30`."""
    found = [(source, source.unfit) for source in raw.sources if source.unfit]
    said = []
    for source, numbers in found:
        shown = ", ".join(f"{number:,}" for number in numbers[:NUMBERED])
        more = f" and {len(numbers) - NUMBERED:,} more" if len(numbers) > NUMBERED else ""
        where = f" of {source.name}" if len(raw.sources) > 1 else ""
        said.append(f"{'lines' if len(numbers) > 1 else 'line'} {shown}{more}{where}")
    return sum(len(numbers) for _, numbers in found), "; ".join(said)


def check_complete(engine: Engine, raw: Raw) -> None:
    """Raise IncompleteError where the engine gave fewer or more rows of the text files than they have lines.

    A quote that was never meant as one can hold many lines, and each would be lost without a trace.
    """
    counts = {number: source.count for number, source in enumerate(raw.sources) if source.count}
    if not counts:
        return
    rows = "SELECT sum(lines) FROM tallies"
    if len(counts) < len(raw.sources):
        rows = f"SELECT count(*) FROM raw WHERE {SOURCE} IN ({', '.join(map(str, counts))})"
    found, expected = engine.rows(rows)[0][0] or 0, sum(count() for count in counts.values())
    if found != expected:
        raise IncompleteError(
            f"{raw.name} has {expected:,} lines, and {found:,} were read. Please report this as a fault"
        )


def ask_for_names(raw: Raw, given: Mapping[str, str]) -> None:
    """Raise DataError where columns have no names, and the user has not said which is which."""
    if not any(source.headless for source in raw.sources) or ("customer" in given and {*MONEY} & {*given}):
        return
    held = {header: holdings(values[:EXAMPLES]).examples for header, values in raw.sample.items()}
    listed = "; ".join(f"{header} ({', '.join(examples)})" for header, examples in held.items())
    raise DataError(
        f"{raw.name} has no header: its first line is data. Its columns, with what they begin with: {listed}. "
        f"Say which is which, as in --columns customer=column1,date=column2,amount=column3; without an amount name "
        f"unit_price, and quantity and order where they are there. Or put a line with their names on top"
    )


def _is_list_of_paths(source: Any) -> bool:
    return isinstance(source, list | tuple) and bool(source) and all(isinstance(each, str | Path) for each in source)


def _paths(source: str | Path | Sequence[str | Path]) -> list[Path]:
    found: list[Path] = []
    for given in [source] if isinstance(source, str | Path) else source:
        path = Path(given).expanduser()
        if path.is_dir():
            inside = sorted(child for child in path.iterdir() if _form(child))
            if not inside:
                raise UsageError(f"the folder {path} holds no file that can be read ({', '.join(_all_forms())})")
            found += inside
        elif path.exists():
            found.append(path)
        else:
            matches = sorted(Path(match) for match in glob.glob(str(path)))
            if not matches:
                raise UsageError(
                    f"there is no file {given}. Give the path of a sales file, a folder, or a pattern such as "
                    "'sales-*.csv'"
                )
            found += matches
    forms = {_form(path) for path in found} - {None}
    if len(forms) > 1:
        several = ", ".join(sorted(str(form) for form in forms))
        raise UsageError(f"the files are of more than one form: {several}. Give files of one form")
    return list(dict.fromkeys(found))


def _all_forms() -> tuple[str, ...]:
    return (*TEXT_FORMS, *(f"{form}.gz" for form in TEXT_FORMS), *WORKBOOK_FORMS, *PARQUET_FORMS)


def _form(path: Path) -> str | None:
    suffix = path.with_suffix("").suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()
    for form, suffixes in (("csv", TEXT_FORMS), ("workbook", WORKBOOK_FORMS), ("parquet", PARQUET_FORMS)):
        if suffix in suffixes:
            return form
    return None


def _file(engine: Engine, file: File) -> list[Source]:
    form = _form(file.path)
    if form is None:
        raise UsageError(f"{file.name} is of a form that is not read. Forms: {', '.join(_all_forms())}")
    try:
        with file.path.open("rb") as opened:
            head = opened.read(8)
    except OSError as error:
        raise DataError(
            f"{file.name} cannot be opened: {error.strerror}. Check its permissions, and that no other program holds it"
        ) from None
    if not head:
        raise DataError(f"{file.name} is empty: it holds no header and no rows. Export it again")
    if form == "parquet":
        return [_parquet(file, head)]
    return workbook(engine, file, head) if form == "workbook" else text_file(engine, file)


def _parquet(file: File, head: bytes) -> Source:
    if head[:4] != b"PAR1":
        raise DataError(
            f"{file.name} is not a Parquet file: it does not start as one. Export it again, or give its real ending"
        )
    return Source(file.name, "parquet", f"read_parquet({quoted(file.path)})", file.size)


def _frame(engine: Engine, source: Any) -> Source:
    kind = f"{type(source).__module__.partition('.')[0]}.{type(source).__name__}"
    if not hasattr(source, "__arrow_c_stream__") and not kind.startswith("pandas"):
        collect = ". Call .collect() on it first" if hasattr(source, "collect") else ""
        raise UsageError(
            f"cannot read a {kind}. Give a path, a list of paths, or a pandas, Polars, PyArrow or DuckDB table{collect}"
        )
    if hasattr(source, "read_all"):
        source = source.read_all()  # a stream of batches can be read once only
    try:
        engine.register("frame", source)
    except EngineError as error:
        raise DataError(f"this {kind} cannot be read: {error}. Give a table with a header and rows") from None
    return Source(f"a {kind}", "frame", "frame", None)
