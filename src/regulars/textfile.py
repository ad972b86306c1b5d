"""CSV and other text → one source: its encoding, its separator, the types of its columns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from regulars import encoding
from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import DataError
from regulars.source import SAMPLE_ROWS, File, Source, quoted

BUFFER = "buffer_size=4194304"
"""Enough to keep every thread busy, and little enough that the first rows of a file of any size come at once."""

HEAD_BYTES = 512
CONTROL = bytes({*range(32)} - set(b"\t\n\r\f\x1a"))
BEYOND = "beyond_the_header"
ANYHOW = ", all_varchar=true, strict_mode=false, ignore_errors=true"
"""How a text file is sniffed where its lines do not all divide alike."""

WITH_ZONE = "TIMESTAMP WITH TIME ZONE"
"""In a text file read as text: the day that is written is the shop's own. Elsewhere the day is that in UTC."""


def text_file(engine: Engine, file: File) -> list[Source]:
    """A text file as a source: its encoding, its separator and the types of its columns are found out."""
    path, number, patient = file.path, file.number, file.patient
    try:
        page = encoding.detect(path, None if patient else encoding.CHECKED_BYTES)
        with encoding.open_bytes(path) as unpacked:
            head = unpacked.read(HEAD_BYTES)
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
        return [_patient_source(file, readable, kinds, options, sniffed["Delimiter"])]
    return [Source(file.name, "csv", _read_csv(readable, kinds, options), file.size)]


def _patient_source(
    file: File, readable: Path, kinds: dict[str, str], options: Sequence[str], delimiter: str
) -> Source:
    """Short lines are filled up. Lines beyond the header's columns, and those an open quote swallowed, are counted."""
    rejects = f"rejects_table='rejects_{file.number}', rejects_scan='rejects_scan_{file.number}'"
    anyhow = [*options, f"null_padding=true, strict_mode=false, parallel=false, store_rejects=true, {rejects}"]
    everything = _read_csv(readable, {**kinds, BEYOND: "VARCHAR"}, anyhow)
    cells = f"concat_ws(' ', {', '.join(identifier(name) for name in kinds)})"
    a_line = f"\\n[^\\n]*(\\Q{delimiter}\\E[^\\n]*){{{len(kinds) // 2},}}"
    return Source(
        file.name,
        "csv",
        f"(SELECT * EXCLUDE ({BEYOND}) FROM {everything} WHERE {BEYOND} IS NULL)",
        file.size,
        f"SELECT (SELECT count(*) FROM {everything} WHERE {BEYOND} IS NOT NULL) "
        f"+ (SELECT coalesce(sum(length({cells}) - length(replace({cells}, chr(10), ''))), 0) FROM {everything} "
        f"WHERE regexp_matches({cells}, {literal(a_line)})) "
        f"+ (SELECT count(DISTINCT line) FROM rejects_{file.number})",
    )


def _read_csv(path: Path, kinds: Mapping[str, str], options: Sequence[str]) -> str:
    types = ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in kinds.items())
    return f"read_csv({quoted(path)}, {', '.join(options)}, columns={{{types}}})"


_DIALECT = {"delim": "Delimiter", "quote": "Quote", "escape": "Escape", "comment": "Comment"}


def _sniff(engine: Engine, path: Path, page: str, how: str = "") -> dict[str, Any] | None:
    """What the engine makes of the beginning of a text file; None where that is no table, or leaves out lines of it."""
    try:
        found = engine.records(f"FROM sniff_csv({quoted(path)}, header=true, encoding='{page}', {BUFFER}{how})")[0]
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
