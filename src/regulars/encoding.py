"""Which character encoding a text file is in, from its bytes."""

from __future__ import annotations

import codecs
import gzip
from pathlib import Path
from typing import BinaryIO

CHUNK = 1 << 18
CHECKED_BYTES = 1 << 26
"""How much of a file is checked before it is read. Later bytes are checked as they are read."""

C1 = bytes(range(0x80, 0xA0))
"""Control characters in ISO-8859-1, where nobody writes them; letters and signs (€, “, Š) in cp1252."""


def open_bytes(path: Path) -> BinaryIO | gzip.GzipFile:
    """A file's bytes, unpacked where it is gzip-compressed."""
    return gzip.open(path, "rb") if path.suffix.lower() == ".gz" else path.open("rb")


def detect(path: Path, limit: int | None = CHECKED_BYTES) -> str:
    """`utf-8`, `utf-16`, `cp1252` or `latin-1`, judged by the first `limit` bytes (`None`: all of them)."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, c1, seen = True, False, 0
    with open_bytes(path) as file:
        while (chunk := file.read(CHUNK)) and (limit is None or seen < limit):
            if not seen and chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
                return "utf-16"
            seen += len(chunk)
            if chunk.isascii() and not (utf8 and decoder.getstate()[0]):
                continue
            if utf8:
                utf8 = _decodes(decoder, chunk)
            c1 = c1 or len(chunk.translate(None, C1)) < len(chunk)
    if utf8:
        return "utf-8"
    return "cp1252" if c1 else "latin-1"


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes) -> bool:
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError:
        return False
    return True


def to_utf8(path: Path, page: str, target: Path) -> None:
    """Write the text of `path`, which is in encoding `page`, to `target` as UTF-8, in pieces of bounded size."""
    decoder = codecs.getincrementaldecoder(page)(errors="replace")
    with open_bytes(path) as file, target.open("wb") as out:
        while chunk := file.read(CHUNK):
            out.write(decoder.decode(chunk).encode())
        out.write(decoder.decode(b"", final=True).encode())
