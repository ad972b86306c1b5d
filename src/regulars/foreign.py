"""What a file that should be text is instead, by its first bytes."""

from __future__ import annotations

import re
from pathlib import Path

CONTROL = bytes({*range(32)} - set(b"\t\n\r\f\x1a\x01\x1f"))

SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook (.xls), or one behind a password"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "an image (PNG)"),
    (b"\xff\xd8\xff", "an image (JPEG)"),
    (b"GIF8", "an image (GIF)"),
    (b"RIFF", "an image or a sound"),
    (b"PAR1", "a Parquet file (.parquet)"),
    (b"ARROW1", "an Arrow file (.arrow)"),
    (b"SQLite format 3", "an SQLite database (.sqlite)"),
    (b"\x28\xb5\x2f\xfd", "compressed with Zstandard (.zst)"),
    (b"BZh", "compressed with bzip2 (.bz2)"),
    (b"\xfd7zXZ", "compressed with xz (.xz)"),
    (b"7z\xbc\xaf", "an archive (.7z)"),
    (b"Rar!", "an archive (.rar)"),
    (b"{\\rtf", "a text document (.rtf)"),
)
"""How files of other forms begin, and what to call them."""

_WEB_PAGE = (b"<html", b"<!doc", b"<table", b"<head", b"<body", b"<meta", b"<script")
_JSON = re.compile(rb"\s*(\[\s*)?\{\s*(\"|\}|$)")


def what(path: Path, name: str, start: bytes) -> str | None:
    """What to say of a file, called `name`, that begins with `start` and is no table of text; None where it may be."""
    bare = start.removeprefix(b"\xef\xbb\xbf").lstrip()
    if bare.lower().startswith(_WEB_PAGE):
        return f"{name} is a web page, not a table of text. Download the export itself, as CSV or Excel"
    if bare.startswith(b"<?xml"):
        return f"{name} is XML, not a table of text. Export it as CSV or Excel"
    if _JSON.match(bare):
        return f"{name} is JSON, not a table of text. Give it the ending .json, or export it as CSV"
    kind = _zipped(path) if start[:4] == b"PK\x03\x04" else ""
    kind = kind or next((each for signature, each in SIGNATURES if start.startswith(signature)), "")
    if kind:
        return f"{name} is not text: it is {kind}. Give it its real ending, or export it as CSV"
    if _is_binary(start):
        return f"{name} is not text: it starts like a binary file. Give it its real ending, or export it as CSV"
    return None


def _zipped(path: Path) -> str:
    """What a zip file is: workbooks are some too."""
    import zipfile

    try:
        with zipfile.ZipFile(path) as opened:
            names = opened.namelist()
    except (zipfile.BadZipFile, OSError):
        return "a workbook or a zip archive that is cut off"
    if any(each.startswith("xl/") for each in names):
        return "an Excel workbook (.xlsb)" if "xl/workbook.bin" in names else "an Excel workbook (.xlsx)"
    if "content.xml" in names:
        return "an OpenDocument workbook (.ods)"
    return "a document (.docx)" if any(each.startswith("word/") for each in names) else "a zip archive (.zip)"


def _is_binary(start: bytes) -> bool:
    """Whether control characters that no text has are more than a stray one."""
    return b"\x00" in start or 20 * (len(start) - len(start.translate(None, CONTROL))) > len(start)
