"""Files, folders and frames → one raw table, as it is: nothing dropped, nothing renamed."""

from __future__ import annotations

import glob
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regulars import encoding
from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import DataError, UsageError
from regulars.values import Column

TEXT_FORMS = (".csv", ".tsv", ".txt", ".tab")
EXCEL_FORMS = (".xlsx", ".xlsm")
PARQUET_FORMS = (".parquet", ".pq")
STORED_BYTES = 1 << 29
"""Text files up to this size are kept in memory once read; larger ones are read again for each pass."""

BUFFER = "buffer_size=4194304"
"""Enough to keep every thread busy, and little enough that the first rows of a file of any size come at once."""

SAMPLE_ROWS = 1_000
HEAD_BYTES = 512
CONTROL = bytes({*range(32)} - set(b"\t\n\r\f\x1a"))
HASH = "line_hash"
SOURCE = "source_number"
BEYOND = "beyond_the_header"
ANYHOW = ", all_varchar=true, strict_mode=false, ignore_errors=true"
"""How a text file is sniffed where its lines do not all divide alike."""

WITH_ZONE = "TIMESTAMP WITH TIME ZONE"
"""In a text file read as text: the day that is written is the shop's own. Elsewhere the day is that in UTC."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file, sheet or frame: its name, its form, the SQL that reads it, its size in bytes (None for a frame).

    `unfit` counts the lines that `sql` leaves out, because they do not divide into the columns of the header; it is
    empty where every line does, or reading fails.
    """

    name: str
    form: str
    sql: str
    size: int | None
    unfit: str = ""


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
        sources = [_file(engine, path, number, sheet, patient) for number, path in enumerate(_paths(source))]
    else:
        sources = [_frame(engine, source)]
    parts = [f"SELECT *, {number} AS {SOURCE} FROM {part.sql}" for number, part in enumerate(sources)]
    engine.table("found", " UNION ALL BY NAME ".join(parts), stored=False)
    kinds = {name: kind for name, kind in engine.schema("found").items() if name != SOURCE}
    if zoned := [identifier(name) for name, kind in kinds.items() if kind == WITH_ZONE]:
        in_utc = ", ".join(f"CAST({name} AS TIMESTAMP) AS {name}" for name in zoned)
        engine.table("found", f"SELECT * REPLACE ({in_utc}) FROM ({' UNION ALL BY NAME '.join(parts)})", stored=False)
    columns = {name: Column(name, "TIMESTAMP" if kind == WITH_ZONE else kind) for name, kind in kinds.items()}
    rows = engine.first("found", SAMPLE_ROWS)
    raw = Raw("found", tuple(sources), columns, {name: [row[name] for row in rows] for name in columns})
    if not rows and (unfit := rejected(engine, raw)):
        raise DataError(
            f"none of the {unfit:,} lines of {raw.name} divides into the columns of its header: {', '.join(columns)}. "
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


def rejected(engine: Engine, raw: Raw) -> int:
    """How many lines a patient reading could not split into the columns of the header. Ask once `raw` was read."""
    return sum(engine.rows(source.unfit)[0][0] for source in raw.sources if source.unfit)


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
        raise DataError(
            f"{path.name} cannot be opened: {error.strerror}. Check its permissions, and that no other program holds it"
        ) from None
    if not head:
        raise DataError(f"{path.name} is empty: it holds no header and no rows. Export it again")
    reader = {"csv": _text_file, "xlsx": _workbook, "parquet": _parquet}[form]
    return reader(engine, path, number, sheet, patient, head)


def _parquet(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool, head: bytes) -> Source:
    if head[:4] != b"PAR1":
        raise DataError(
            f"{path.name} is not a Parquet file: it does not start as one. Export it again, or give its real ending"
        )
    return Source(path.name, "parquet", f"read_parquet({literal(str(path))})", path.stat().st_size)


def _workbook(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool, head: bytes) -> Source:
    import fastexcel

    if head[:4] == b"\xd0\xcf\x11\xe0":
        raise DataError(
            f"{path.name} is protected by a password, or an old .xls file. Save it as .xlsx without a password"
        )
    if head[:2] != b"PK":
        raise DataError(
            f"{path.name} is no workbook: it does not start as one. Give it its real ending, or export it again"
        )
    try:
        book = fastexcel.read_excel(path)
        name = sheet or book.sheet_names[0]
        if name not in book.sheet_names:
            raise UsageError(f"{path.name} has no sheet {name!r}. Sheets: {', '.join(book.sheet_names)}")
        # Every cell as text: types would be guessed from the first rows, and a later cell of another type lost.
        table = book.load_sheet(name, dtypes="string")
    except fastexcel.FastExcelError as error:
        why = str(error).splitlines()[0]
        raise DataError(f"{path.name} is no workbook: {why}. Open it in Excel and save it again") from None
    if not table.height:
        raise DataError(f"the sheet {name!r} of {path.name} holds no rows below its header. Name another with --sheet")
    engine.register(f"sheet_{number}", table)
    return Source(path.name, "xlsx", f"sheet_{number}", path.stat().st_size)


def _text_file(engine: Engine, path: Path, number: int, sheet: str | None, patient: bool, head: bytes) -> Source:
    try:
        page = encoding.detect(path, None if patient else encoding.CHECKED_BYTES)
        with encoding.open_bytes(path) as file:
            head = file.read(HEAD_BYTES)
    except (OSError, EOFError) as error:
        raise DataError(f"{path.name} cannot be unpacked: {error}. Export or copy it again") from None
    if page != "utf-16" and (wrong := _wrong_form(path, head)):
        raise DataError(wrong)
    readable = path
    if page not in ("utf-8", "latin-1"):
        readable = engine.scratch() / f"{number}.csv"
        encoding.to_utf8(path, page, readable)
        page = "utf-8"
    sniffed = None if patient else _sniff(engine, readable, page)
    if sniffed is None:
        patient, sniffed = True, _sniff(engine, readable, page, ANYHOW)
    if sniffed is None:
        sniffed = _sniff(engine, readable, page, f"{ANYHOW}, quote=''")
    if sniffed is None and not _first_line(readable, page).strip("\0 "):
        raise DataError(f"{path.name} begins with blank lines and no table follows. Export it again")
    if sniffed is None:
        raise DataError(
            f"{path.name} is not a table: no separator divides its lines into columns. "
            f"Export it as CSV, Excel or Parquet. It begins: {_first_line(readable, page)!r}"
        )
    kinds = {column["name"]: _kind(column, sniffed) for column in sniffed["Columns"]}
    options = [
        f"auto_detect=false, header=true, encoding='{page}', skip={sniffed['SkipRows']}, {BUFFER}",
        *(
            f"{option}={literal(sniffed[key])}"
            for option, key in _DIALECT.items()
            if sniffed[key] not in (None, "(empty)")
        ),
    ]
    for option, key in (("dateformat", "DateFormat"), ("timestampformat", "TimestampFormat")):
        if sniffed[key]:
            options.append(f"{option}={literal(sniffed[key])}")
    texts = _read_csv(readable, dict.fromkeys(kinds, "VARCHAR"), options)
    kinds |= dict.fromkeys(_undecided(engine, texts, kinds), "VARCHAR")
    if patient:
        return _patient_source(path, readable, number, kinds, options, sniffed["Delimiter"])
    return Source(path.name, "csv", _read_csv(readable, kinds, options), path.stat().st_size)


def _patient_source(
    path: Path, readable: Path, number: int, kinds: dict[str, str], options: Sequence[str], delimiter: str
) -> Source:
    """Short lines are filled up. Lines beyond the header's columns, and those an open quote swallowed, are counted."""
    rejects = f"rejects_table='rejects_{number}', rejects_scan='rejects_scan_{number}'"
    anyhow = [*options, f"null_padding=true, strict_mode=false, parallel=false, store_rejects=true, {rejects}"]
    everything = _read_csv(readable, {**kinds, BEYOND: "VARCHAR"}, anyhow)
    cells = f"concat_ws(' ', {', '.join(identifier(name) for name in kinds)})"
    a_line = f"\\n[^\\n]*(\\Q{delimiter}\\E[^\\n]*){{{len(kinds) // 2},}}"
    return Source(
        path.name,
        "csv",
        f"(SELECT * EXCLUDE ({BEYOND}) FROM {everything} WHERE {BEYOND} IS NULL)",
        path.stat().st_size,
        f"SELECT (SELECT count(*) FROM {everything} WHERE {BEYOND} IS NOT NULL) "
        f"+ (SELECT coalesce(sum(length({cells}) - length(replace({cells}, chr(10), ''))), 0) FROM {everything} "
        f"WHERE regexp_matches({cells}, {literal(a_line)})) "
        f"+ (SELECT count(DISTINCT line) FROM rejects_{number})",
    )


def _read_csv(path: Path, kinds: Mapping[str, str], options: Sequence[str]) -> str:
    types = ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in kinds.items())
    return f"read_csv({literal(str(path))}, {', '.join(options)}, columns={{{types}}})"


_DIALECT = {"delim": "Delimiter", "quote": "Quote", "escape": "Escape", "comment": "Comment"}


def _sniff(engine: Engine, path: Path, page: str, how: str = "") -> dict[str, Any] | None:
    """What the engine makes of the beginning of a text file; None where that is no table, or leaves out lines of it."""
    try:
        found = engine.records(f"FROM sniff_csv({literal(str(path))}, header=true, encoding='{page}', {BUFFER}{how})")[
            0
        ]
    except EngineError:
        return None
    width = len(found["Columns"])
    if width < 2:
        return None
    # A title above the header is rightly skipped. Lines that divide into about as many cells are lines of the table.
    with encoding.open_bytes(path) as file:
        skipped = [file.readline().decode(page, "replace").split(found["Delimiter"]) for _ in range(found["SkipRows"])]
    like_lines = any(sum(1 for cell in cells if cell.strip()) > width / 2 for cells in skipped)
    return None if like_lines else found


def _kind(column: Mapping[str, str], sniffed: Mapping[str, Any]) -> str:
    """The type to read a column as. A date that is not written year first stays text: `dates` reads it, and asks."""
    formats = {"DATE": sniffed["DateFormat"], "TIMESTAMP": sniffed["TimestampFormat"], WITH_ZONE: "as text"}
    return column["type"] if (formats.get(column["type"]) or "%Y").startswith("%Y") else "VARCHAR"


def _undecided(engine: Engine, texts: str, kinds: Mapping[str, str]) -> list[str]:
    """The columns of fractions that may be thousands, as every point stands before three digits: `values` decides."""
    names = [name for name, kind in kinds.items() if kind == "DOUBLE"]
    if not names:
        return []
    rows = engine.first(texts, SAMPLE_ROWS)
    fractions = {name: [row[name] for row in rows if "." in (row[name] or "")] for name in names}
    return [name for name, cells in fractions.items() if cells and all(re.search(r"\.\d{3}$", cell) for cell in cells)]


def _first_line(path: Path, page: str) -> str:
    with encoding.open_bytes(path) as file:
        return file.readline(400).decode(page, "replace").strip()[:80]


def _wrong_form(path: Path, head: bytes) -> str | None:
    """What to say of a file that is not text, going by its first bytes."""
    if head.lstrip().lower().startswith((b"<html", b"<!doc", b"<table")):
        return f"{path.name} is a web page, not a table of text. Download the export itself, as CSV or Excel"
    if head[:4] in (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"PAR1") or _is_binary(head):
        return f"{path.name} is not text: it starts like a binary file. Give it its real ending, or export it as CSV"
    return None


def _is_binary(head: bytes) -> bool:
    """Whether control characters that no text has are more than a stray one."""
    return b"\x00" in head or 20 * (len(head) - len(head.translate(None, CONTROL))) > len(head)


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
