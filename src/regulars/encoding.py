"""Which character encoding a text file is in, from its bytes; and its text as UTF-8."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from pathlib import Path

from regulars.pages import EASTERN, PAGES, eastern, guess

CHUNK = 1 << 18
HEAD_BYTES = 1 << 26
"""How much of a file is looked at before it is read; a patient reading looks at all of it."""
EVIDENCE_BYTES = 1 << 20
"""So much of the lines with other letters than those of ASCII decides on the page."""

MARKS: Mapping[bytes, str] = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""What a file begins with that says its encoding; the longer mark before the shorter one it begins with."""

MIXED = "utf-8 and cp1252"
STRAY_SHARE = 0.05
"""Where so few of the letters beyond ASCII are no UTF-8, it is UTF-8 with something else pasted in."""
_MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")

WIDE = {"utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32": "UTF-32"}
NAMES: Mapping[str, str] = {
    **WIDE,
    **{page: name for page, (name, _) in PAGES.items()},
    **EASTERN,
    MIXED: "UTF-8, its stray bytes as Windows-1252",
}
"""What to call an encoding that is not UTF-8."""


def detect(path: Path, limit: int | None = HEAD_BYTES) -> str:
    """`utf-8`, `utf-16`, `utf-16-le`, … or a single-byte page, judged by the first `limit` bytes (`None`: all)."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, seen, evidence = True, 0, bytearray()
    with path.open("rb") as file:
        while (chunk := file.read(CHUNK)) and (limit is None or seen < limit):
            if not seen and (wide := _wide(chunk)):
                return wide
            seen += len(chunk)
            if chunk.isascii() and not (utf8 and decoder.getstate()[0]):
                continue
            if len(evidence) < EVIDENCE_BYTES:
                evidence += b"\n".join(line for line in chunk.split(b"\n") if not line.isascii())
            if utf8:
                utf8 = _decodes(decoder, chunk)
    if utf8 and (limit is not None or _decodes(decoder, b"", final=True)):
        return "utf-8"
    whole = bytes(evidence)
    letters = len(_MULTIBYTE.findall(whole))
    strays = len(_MULTIBYTE.sub(b"", whole).translate(None, bytes(range(128))))
    return MIXED if strays < STRAY_SHARE * letters else eastern(whole) or guess(whole)


def _wide(head: bytes) -> str | None:
    """An encoding of two or four bytes a letter, by its mark or, without one, by where the zeros of ASCII stand."""
    for mark, page in MARKS.items():
        if head.startswith(mark):
            return page
    zeros = [head[:4096][place::2].count(0) for place in (0, 1)]
    half = min(len(head), 4096) // 2
    if zeros[1] > 0.6 * half and not zeros[0]:
        return "utf-16-le"
    return "utf-16-be" if zeros[0] > 0.6 * half and not zeros[1] else None


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def as_said(path: Path, page: str, target: Path) -> None:
    """Write the text of `path`, which is in `page`, to `target` as UTF-8. Raises UnicodeError where it is not."""
    decoder = codecs.getincrementaldecoder(page)()
    with path.open("rb") as file, target.open("wb") as out:
        while chunk := file.read(CHUNK):
            out.write(decoder.decode(chunk).encode())
        out.write(decoder.decode(b"", final=True).encode())


def to_utf8(path: Path, page: str, target: Path) -> None:
    """Write the text of `path` to `target` as UTF-8, in pieces of bounded size."""
    name, errors = ("utf-8", "cp1252") if page == MIXED else (page, "replace")
    decoder = codecs.getincrementaldecoder(name)(errors=errors)
    with path.open("rb") as file, target.open("wb") as out:
        while chunk := file.read(CHUNK):
            as_it_is = page not in WIDE and chunk.isascii() and not decoder.getstate()[0]
            out.write(chunk if as_it_is else decoder.decode(chunk).encode(errors="replace"))
        out.write(decoder.decode(b"", final=True).encode(errors="replace"))


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252", _as_cp1252)
