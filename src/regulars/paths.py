"""What a user names → the files to read: a path, a folder, a pattern, a list of these, `file::table`."""

from __future__ import annotations

import glob
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from regulars import forms
from regulars.errors import UsageError

Given = tuple[Path, str | None]
PART = "::"
NOTICE = re.compile(r"(?:read[ _-]?me|licen[cs]e|liesmich|lisez[ _-]?moi|copying|terms)\b.*\.txt$", re.IGNORECASE)
PIECE = re.compile(r"(?:.*[-_.])?part[-_]\w*\d|\d+(?:[-_]\d+)*", re.IGNORECASE)
"""A piece of a table as clusters write them, without an ending: `0000_part_00`, `part-00003`, `000000_0`."""

NAMED = 20
"""So many files that are left alone are named, the rest counted."""


def are(source: Any) -> bool:
    """Whether a source is a path or a list of them."""
    if isinstance(source, list | tuple):
        return bool(source) and all(isinstance(each, str | Path) for each in source)
    return isinstance(source, str | Path)


def is_clutter(name: str) -> bool:
    """Whether a file is one that systems and programs leave beside others: hidden, a lock, a thumbnail."""
    hidden = name.startswith((".", "~$", "__MACOSX")) and name not in (".", "..")
    return hidden or name.lower() in ("thumbs.db", "desktop.ini")


def is_notice(name: str) -> bool:
    """Whether a file beside tables is for people: `README.txt`."""
    return bool(NOTICE.match(name))


def is_piece(name: str) -> bool:
    """Whether a file without an ending, packed or not, is one of the pieces in which a cluster writes a table."""
    path = Path(name)
    return bool(PIECE.fullmatch(path.stem if path.suffix in forms.PACKED else name))


def find(source: str | Path | Sequence[str | Path]) -> tuple[list[Given], tuple[str, ...]]:
    """The files, each once and with the table of it that was asked for, and sentences on those that are left alone.

    Raises UsageError where there is none.
    """
    found: list[Given] = []
    notes: list[str] = []
    for given in [source] if isinstance(source, str | Path) else source:
        if not str(given).strip():  # Path("") would be the current folder, which nobody named
            raise UsageError("an empty path names no file. Give the path of a sales file, a folder, or a pattern")
        path = Path(given).expanduser()
        if path.is_dir():
            inside, note = _in_folder(path)
            found += [(child, None) for child in inside]
            notes += note
        elif path.exists():
            found.append((path, None))
        else:
            found += _not_there_as_it_is(str(path), given)
    return list(dict.fromkeys(found)), tuple(notes)


def _not_there_as_it_is(path: str, given: str | Path) -> list[Given]:
    """`file::table`, or what a pattern finds."""
    before, _, part = path.partition(PART)
    if part and Path(before).is_file():
        return [(Path(before), part)]
    matches = sorted(Path(match) for match in glob.glob(path))
    files = [match for match in matches if match.is_file() and not is_clutter(match.name)]
    if not files:
        raise UsageError(
            f"there is no file {given}. Give the path of a sales file, a folder, or a pattern such as 'sales-*.csv'"
        )
    return [(file, None) for file in files]


def _in_folder(folder: Path) -> tuple[list[Path], list[str]]:
    """The files of a folder whose ending says that they can be read.

    Where there are none, the pieces of one table in it, or else the Parquet files in the folders in it.
    """
    children = sorted(child for child in folder.iterdir() if not is_clutter(child.name))
    readable = [child for child in children if child.is_file() and forms.by_ending(child.name)]
    found = [child for child in readable if not is_notice(child.name)] or readable
    found = found or [child for child in children if child.is_file() and is_piece(child.name) and child.stat().st_size]
    if not found:
        found = sorted(
            child
            for child in folder.rglob("*")
            if child.is_file()
            and forms.by_ending(child.name) == "parquet"
            and not any(is_clutter(part) for part in child.relative_to(folder).parts)
        )
    if not found:
        raise UsageError(f"the folder {folder} holds no file that can be read ({', '.join(forms.all_endings())})")
    left = [child.name for child in children if child not in found and not any(child in each.parents for each in found)]
    if not left:
        return found, []
    more = f" and {len(left) - NAMED} more" if len(left) > NAMED else ""
    return found, [f"not read in the folder {folder.name}: {', '.join(left[:NAMED])}{more}"]
