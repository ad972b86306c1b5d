"""What a file is, by its bytes: its ending is only what somebody called it."""

from __future__ import annotations

import mmap
import re
from dataclasses import dataclass
from pathlib import Path

from regulars.errors import DataError, UsageError

HEAD_BYTES = 4096

ENDINGS = {
    "csv": (".csv", ".tsv", ".txt", ".tab"),
    "workbook": (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
    "parquet": (".parquet", ".pq"),
    "json": (".json", ".jsonl", ".ndjson"),
    "sqlite": (".sqlite", ".sqlite3", ".db", ".db3"),
    "duckdb": (".duckdb", ".ddb"),
    "arrow": (".arrow", ".feather", ".ipc"),
    "zip": (".zip",),
}
"""The forms that are read, and the endings that files of each usually have."""

PACKED = {".gz": "gzip", ".zst": "zstd", ".bz2": "bzip2", ".xz": "xz"}
"""The endings that stand behind another (`sales.csv.gz`), and what the file then is."""

_STARTS = (
    (b"PAR1", "parquet"),
    (b"SQLite format 3\0", "sqlite"),
    (b"ARROW1", "arrow"),
    (b"\xff\xff\xff\xff", "arrow"),
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
)
_NOT_READ = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"II*\0", "an image"),
    (b"MM\0*", "an image"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"FEA1", "a Feather file of the first version, which Arrow has given up"),
    (b"Obj\x01", "an Avro file"),
    (b"ORC", "an ORC file"),
    (b"\x89HDF", "an HDF5 file"),
    (b"\0\x01\0\0Standard ", "an Access database"),
    (b"RIFF", "an image or a sound"),
)
_TEXTUAL = (b"%PDF", b"{\\rtf")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_WEB_PAGE = (b"<html", b"<!doctype html", b"<table", b"<head", b"<body", b"<meta", b"<style", b"<div")
_BINARY = ("parquet", "sqlite", "duckdb", "arrow", "zip")
_STATEMENT = re.compile(r"--|/\*|(?:begin|pragma|set|create|drop|insert|use|lock)\b")
_OF_TABLES = re.compile(r"^(?:create table|insert into) ", re.MULTILINE)
"""How a database begins that is written out as SQL, in small letters."""
_CONTROL = bytes({*range(32)} - set(b"\t\n\r\f\x1a\x01\x1f"))
"""No text has them; the last two part the cells of some."""
_NEXT = "Export it as CSV, Excel or Parquet"

NAMES = {
    "workbook": "an Excel or OpenDocument workbook",
    "parquet": "a Parquet file",
    "json": "JSON",
    "sqlite": "a SQLite database",
    "duckdb": "a DuckDB database",
    "arrow": "an Arrow file",
    "zip": "a zip archive",
    "markup": "a web page with a table",
    "dump": "a database written out as SQL",
    "csv": "text",
    "gzip": "a gzip archive",
    "zstd": "a zstd archive",
    "bzip2": "a bzip2 archive",
    "xz": "an xz archive",
}


@dataclass(frozen=True, slots=True)
class Form:
    """What a file is, and a sentence on it where its ending says something else."""

    name: str
    note: str = ""


def by_ending(name: str) -> str | None:
    """The form that a file's ending names; of the one inside for `.csv.gz`. None for an ending that says nothing."""
    path = Path(name.lower())
    if path.suffix in PACKED:
        return PACKED[path.suffix] if by_ending(path.stem) else None
    return next((form for form, endings in ENDINGS.items() if path.suffix in endings), None)


def find(path: Path, name: str, head: bytes) -> Form:
    """The form of a file that begins with `head`; `name` is what to call it.

    Raises DataError, which says what the file is, where that is not a form that is read.
    """
    ending = path.suffix.lower()
    said = PACKED.get(ending) or by_ending(path.name)
    found = _by_bytes(path, name, head)
    if found == "unknown" and said is None:
        raise UsageError(f"{name} is of a form that is not read. Forms: {', '.join(all_endings())}")
    if found == "unknown" and said == "csv":
        return Form("csv")  # whose reader knows every encoding, and says where it is none
    if said and found == "unknown" and said in PACKED.values():
        raise DataError(f"{name} cannot be unpacked: it does not start as {NAMES[said]}. Export or copy it again")
    if said and (found == "unknown" or (found == "csv" and said in _BINARY)):
        raise DataError(
            f"{name} is not {NAMES[said]}: it does not start as one. Export it again, or give it its real ending"
        )
    if said in (found, None) or (found == "duckdb" and said == "sqlite"):
        return Form(found)
    return Form(found, f"the file is {NAMES[found]}, whatever its ending {ending} says, and was read as that")


def all_endings() -> tuple[str, ...]:
    """The endings of files that are read."""
    return (*(ending for each in ENDINGS.values() for ending in each), *(f".csv{each}" for each in PACKED))


def _by_bytes(path: Path, name: str, head: bytes) -> str:
    for start, form in _STARTS:
        if head.startswith(start):
            return form
    for start, what in _NOT_READ:
        # A header may well begin with `MZ`: only bytes that no text has make it a program.
        if head.startswith(start) and (start in _TEXTUAL or is_binary(head)):
            raise _not_read(name, what)
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _in_zip(path, name)
    if head.startswith(_OLD_OFFICE):
        return _in_old_office(path, name)
    if head[8:12] == b"DUCK":
        return "duckdb"
    if head[257:262] == b"ustar":
        raise _not_read(name, "a tar archive", "Unpack it, and name the file in it")
    return _text(path, name, head)


def _text(path: Path, name: str, head: bytes) -> str:
    """Which kind of text it is: a table, JSON, or markup."""
    page = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    start = head.decode(page, "ignore").lstrip().lower()
    if start.startswith(("<?xml", *(each.decode() for each in _WEB_PAGE))):
        return _markup(path, name, page, start)
    if start[:1] == "{" or (start[:1] == "[" and start[1:].lstrip()[:1] in ("{", "]", "")):
        return "json"
    if page == "utf-8-sig" and is_binary(head):
        return "unknown"
    if _STATEMENT.match(start) and (_OF_TABLES.search(start) or path.suffix.lower() == ".sql"):
        return "dump"
    return "csv"


def _markup(path: Path, name: str, page: str, start: str) -> str:
    if "urn:schemas-microsoft-com:office:spreadsheet" in start:
        return "markup"
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
        tables = ("<table", "<TABLE") if page == "utf-16" else ()
        coded = [each.encode("utf-16-le") for each in tables] + [each.encode("utf-16-be") for each in tables]
        if any(held.find(each) >= 0 for each in (coded or [b"<table", b"<TABLE", b"<Table"])):
            return "markup"
    if start.startswith("<?xml") and "<html" not in start:
        raise _not_read(name, "an XML file")
    raise DataError(
        f"{name} is a web page without a table of sales, perhaps that of a login that had run out. "
        f"Download the export itself, as CSV or Excel"
    )


def _in_zip(path: Path, name: str) -> str:
    """What stands in a file that starts as a zip archive does: a workbook, another document, or files."""
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(path) as archive:
            inside = set(archive.namelist())
            kind = archive.read("mimetype").decode("ascii", "ignore") if "mimetype" in inside else ""
            manifest = archive.read("META-INF/manifest.xml") if "META-INF/manifest.xml" in inside else b""
    except (zipfile.BadZipFile, OSError, EOFError, RuntimeError, ValueError, NotImplementedError, zlib.error):
        return "workbook" if by_ending(path.name) == "workbook" else "zip"  # whose reader says what is wrong
    if b"encryption-data" in manifest:
        raise DataError(f"{name} is protected by a password. Save it without one")
    if "spreadsheet" in kind or any(each.startswith("xl/") for each in inside):
        return "workbook"
    others = {
        "word/": "a Word document",
        "ppt/": "a PowerPoint presentation",
        "Index/Document.iwa": "a Numbers document",
    }
    for start, what in others.items():
        if any(each.startswith(start) for each in inside):
            raise _not_read(name, what)
    if "opendocument" in kind:
        raise _not_read(name, "an OpenDocument text or drawing")
    if "META-INF/MANIFEST.MF" in inside:
        raise _not_read(name, "a program")
    return "zip"


def _in_old_office(path: Path, name: str) -> str:
    """What stands in a file of Office before 2007, which also wraps today's files that have a password."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as held:
        streams = {each: held.find(each.encode("utf-16-le")) >= 0 for each in ("EncryptedPackage", "Workbook", "Book")}
        word = held.find("WordDocument".encode("utf-16-le")) >= 0
    if word:
        raise _not_read(name, "a Word document")
    if streams["EncryptedPackage"]:
        raise DataError(f"{name} is protected by a password. Save it without one")
    if streams["Workbook"] or streams["Book"] or path.suffix.lower() == ".xls":
        return "workbook"  # whose reader says where it is cut off
    raise DataError(
        f"{name} is protected by a password, or a document of old Office that is no workbook. "
        f"Save it as .xlsx without a password"
    )


def _not_read(name: str, what: str, to_do: str = _NEXT) -> DataError:
    return DataError(f"{name} is {what}, not a table of sales. {to_do}")


def is_binary(head: bytes) -> bool:
    """Whether control characters that no text has are more than a stray one."""
    return b"\x00" in head or 20 * (len(head) - len(head.translate(None, _CONTROL))) > len(head)
