"""Files, folders and frames → one raw table, as it is: nothing dropped, nothing renamed."""

from __future__ import annotations

import glob
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regulars import encoding
from regulars.engine import Engine, EngineError, literal
from regulars.errors import DataError, UsageError
from regulars.values import Column

TEXT_FORMS = (".csv", ".tsv", ".txt", ".tab")
EXCEL_FORMS = (".xlsx", ".xlsm")
PARQUET_FORMS = (".parquet", ".pq")
STORED_BYTES = 1 << 29
"""Text files up to this size are kept in memory once read; larger ones are read again for each pass."""

SAMPLE_ROWS = 1_000
HASH = "line_hash"
SOURCE = "source_number"


@dataclass(frozen=True, slots=True)
class Source:
    """One file, sheet or frame: its name, its form, the SQL that reads it, its size in bytes (None for a frame)."""

    name: str
    form: str
    sql: str
    size: int | None


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
        return self.sources[0].name if len(self.sources) == 1 else f"{self.sources[0].name} and {len(self.sources) - 1} more"


def open_source(engine: Engine, source: Any, *, sheet: str | None = None, patient: bool = False) -> Raw:
    """Make `source` readable as the view `found`.

    `source`: a path, a glob, a folder, a list of these, or a frame (pandas, Polars, PyArrow, a DuckDB relation).
    `patient` reads text files as text throughout and keeps what does not fit for the ledger, instead of failing.
    Raises UsageError where there is nothing to read, DataError where a file is not a table.
    """
    if isinstance(source, str | Path) or (isinstance(source, list | tuple) and source):
        sources = [_file(engine, path, number, sheet, patient) for number, path in enumerate(_paths(source))]
    else:
        sources = [_frame(engine, source)]
    parts = [f"SELECT *, {number} AS {SOURCE} FROM {part.sql}" for number, part in enumerate(sources)]
    engine.table("found", " UNION ALL BY NAME ".join(parts), stored=False)
    columns = {name: Column(name, kind) for name, kind in engine.schema("found").items() if name != SOURCE}
    rows = engine.records(f"SELECT * FROM found LIMIT {SAMPLE_ROWS}")
    raw = Raw("found", tuple(sources), columns, {name: [row[name] for row in rows] for name in columns})
    if not rows:
        raise DataError(f"{raw.name} holds no rows below its header. Found: {', '.join(columns)}")
    return raw


def keep(engine: Engine, raw: Raw, needed: Iterable[str]) -> str:
    """Keep what is needed of the raw table, with a hash of every whole line, as table `raw`; returns its name.

    Small text files and workbooks are held in memory, so that they are parsed once; the rest stays where it is.
    """
    everything = ", ".join(column.sql for column in raw.columns.values())
    wanted = ", ".join(raw.columns[name].sql for name in dict.fromkeys(needed))
    parsed = [source for source in raw.sources if source.form != "parquet" and source.size is not None]
    stored = bool(parsed) and sum(source.size or 0 for source in parsed) <= STORED_BYTES
    engine.table("raw", f"SELECT {wanted}, hash({everything}) AS {HASH}, {SOURCE} FROM {raw.table}", stored=stored)
    return "raw"


def rejected(engine: Engine, raw: Raw) -> int:
    """How many lines a patient reading could not split into the columns of the header."""
    tables = [f"SELECT line FROM rejects_{number}" for number, source in enumerate(raw.sources) if "rejects_table" in source.sql]
    return sum(engine.rows(f"SELECT count(DISTINCT line) FROM ({table})")[0][0] for table in tables)


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
                raise UsageError(f"there is no file {given}. Give the path of a sales file, a folder or a pattern such as 'sales-*.csv'")
            found += matches
    forms = {_form(path) for path in found}
    if len(forms) > 1:
        raise UsageError(f"the files are of more than one form: {', '.join(sorted(str(form) for form in forms))}. Give files of one form")
    return found


def _all_forms() -> tuple[str, ...]:
    return (*TEXT_FORMS, *(f"{form}.gz" for form in TEXT_FORMS), *EXCEL_FORMS, *PARQUET_FORMS)


def _form(path: Path) -> str | None:
    suffix = path.with_suffix("").suffix.lower() if path.suffix.lower() == ".gz" else path.suffix.lower()
    for form, suffixes in (("csv", TEXT_FORMS), ("xlsx", EXCEL_FORMS), ("parquet", PARQUET_FORMS)):
        if suffix in suffixes:
            return form
    return None


def _file(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool) -> Source:
    form = _form(path)
    if form is None:
        raise UsageError(f"{path.name} is of a form that is not read. Forms: {', '.join(_all_forms())}")
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise DataError(f"{path.name} cannot be opened: {error.strerror}. Check its permissions, and that no other program holds it") from None
    if not head:
        raise DataError(f"{path.name} is empty: it holds no header and no rows")
    reader = {"csv": _text_file, "xlsx": _workbook, "parquet": _parquet}[form]
    return reader(engine, path, number, sheet, patient, head)


def _parquet(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool, head: bytes) -> Source:
    if head[:4] != b"PAR1":
        raise DataError(f"{path.name} is not a Parquet file: it does not start as one. Export it again, or give its real ending")
    return Source(path.name, "parquet", f"read_parquet({literal(str(path))})", path.stat().st_size)


def _workbook(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool, head: bytes) -> Source:
    import fastexcel  # noqa: PLC0415 - only a workbook needs it

    if head[:4] == b"\xd0\xcf\x11\xe0":
        raise DataError(f"{path.name} is protected by a password, or an old .xls file. Save it as .xlsx without a password")
    try:
        book = fastexcel.read_excel(path)
        name = sheet or book.sheet_names[0]
        if name not in book.sheet_names:
            raise UsageError(f"{path.name} has no sheet {name!r}. Sheets: {', '.join(book.sheet_names)}")
        # Every cell as text: types would be guessed from the first rows, and a later cell of another type lost in silence.
        table = book.load_sheet(name, dtypes="string")
    except fastexcel.FastExcelError as error:
        raise DataError(f"{path.name} cannot be read as a workbook: {str(error).splitlines()[0]}. Open it in Excel and save it again") from None
    if not table.height:
        raise DataError(f"the sheet {name!r} of {path.name} holds no rows below its header. Name another with --sheet")
    engine.register(f"sheet_{number}", table)
    return Source(path.name, "xlsx", f"sheet_{number}", path.stat().st_size)


def _text_file(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool, head: bytes) -> Source:
    try:
        page = encoding.detect(path, None if patient else encoding.CHECKED_BYTES)
    except (OSError, EOFError) as error:
        raise DataError(f"{path.name} cannot be unpacked: {error}. Export or copy it again") from None
    readable = path
    if page not in ("utf-8", "latin-1"):
        readable = engine.scratch() / f"{number}.csv"
        encoding.to_utf8(path, page, readable)
        page = "utf-8"
    file = literal(str(readable))
    try:
        sniffed = engine.records(f"FROM sniff_csv({file}, header=true, encoding='{page}'{', all_varchar=true' if patient else ''})")[0]
    except EngineError:
        raise DataError(_not_a_table(path, head)) from None
    columns = {column["name"]: column["type"] for column in sniffed["Columns"]}
    if len(columns) < 2:
        raise DataError(_not_a_table(path, head) + f". Its only column: {next(iter(columns), '')[:80]!r}")
    types = ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in columns.items())
    options = [
        f"auto_detect=false, header=true, encoding='{page}', columns={{{types}}}, skip={sniffed['SkipRows']}",
        *(f"{option}={literal(sniffed[key])}" for option, key in _DIALECT.items() if sniffed[key] not in (None, "(empty)")),
    ]
    for option, key in (("dateformat", "DateFormat"), ("timestampformat", "TimestampFormat")):
        if sniffed[key]:
            options.append(f"{option}={literal(sniffed[key])}")
    if patient:
        options.append(f"null_padding=true, strict_mode=false, store_rejects=true, rejects_table='rejects_{number}', rejects_scan='rejects_scan_{number}'")
    return Source(path.name, "csv", f"read_csv({file}, {', '.join(options)})", path.stat().st_size)


_DIALECT = {"delim": "Delimiter", "quote": "Quote", "escape": "Escape", "comment": "Comment"}


def _not_a_table(path: Path, head: bytes) -> str:
    if head.lstrip().lower().startswith((b"<html", b"<!doc", b"<table")):
        return f"{path.name} is a web page, not a table of text. Download the export itself, as CSV or Excel"
    if head[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"PAR1") or b"\x00" in head:
        return f"{path.name} is not text: it starts like a binary file. Give it the ending of its real form, or export it as CSV"
    return f"{path.name} is not a table: no separator divides its lines into columns. Export it as CSV, Excel or Parquet"


def _frame(engine: Engine, source: Any) -> Source:
    kind = f"{type(source).__module__.partition('.')[0]}.{type(source).__name__}"
    if not hasattr(source, "__arrow_c_stream__") and not kind.startswith("pandas"):
        collect = ". Call .collect() on it first" if hasattr(source, "collect") else ""
        raise UsageError(f"cannot read a {kind}. Give a path, a list of paths, or a pandas, Polars, PyArrow or DuckDB table{collect}")
    engine.register("frame", source)
    return Source(f"a {kind}", "frame", "frame", None)
