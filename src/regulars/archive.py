"""Compressed files and zip archives → the files in them, unpacked into the engine's scratch folder."""

from __future__ import annotations

import bz2
import gzip
import lzma
import shutil
import sys
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import IO, Any

from regulars.engine import Engine
from regulars.errors import DataError
from regulars.forms import PACKED, by_ending
from regulars.paths import is_clutter, is_notice
from regulars.source import File

CHUNK = 1 << 20
RESERVE = 1 << 28
"""So much of the disk stays free, whatever an archive unpacks to."""

_BROKEN = (OSError, EOFError, lzma.LZMAError, zlib.error, zipfile.BadZipFile, ValueError)


def unpack(engine: Engine, file: File, form: str) -> list[File]:
    """The files in an archive of that form (`gzip`, `zstd`, `bzip2`, `xz`, `zip`), each with its notes.

    Raises DataError where the archive is cut off or broken, has a password, or unpacks to more than the disk holds.
    """
    if form == "zip":
        return _unzip(engine, file)
    target = _folder(engine, file) / _inner_name(file)
    _copy(file.name, _opened(file, form), target)
    if not target.stat().st_size:
        raise DataError(f"{file.name} holds an empty file. Export it again")
    return [replace(file, path=target, label=file.name, packed=file.size)]


def _opened(file: File, form: str) -> IO[bytes] | Any:
    if form == "gzip":
        return gzip.open(file.path)
    if form == "bzip2":
        return bz2.open(file.path)
    if form == "xz":
        return lzma.open(file.path)
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd.open(file.path)


def _inner_name(file: File) -> str:
    """The name of the one file in it: the archive's own, without the ending of the archive."""
    return file.path.stem if file.path.suffix.lower() in PACKED else file.path.name


def _folder(engine: Engine, file: File) -> Path:
    """An empty folder of the engine's for what is unpacked from this file."""
    root = engine.scratch()
    number = sum(1 for _ in root.glob("unpacked-*"))
    folder = root / f"unpacked-{number}"
    folder.mkdir()
    return folder


def _copy(name: str, opened: IO[bytes], target: Path) -> None:
    try:
        with opened as source, target.open("wb") as out:
            while chunk := source.read(CHUNK):
                _check_room(name, len(chunk), target.parent)
                out.write(chunk)
    except _BROKEN as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise
        cut = isinstance(error, EOFError) or "end" in str(error).lower()
        what = "a truncated archive: it ends before its content does" if cut else f"a broken archive: {error}"
        raise DataError(f"{name} cannot be unpacked: it is {what}. Export or copy it again") from None


def _check_room(name: str, wanted: int, folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if wanted + RESERVE > free:
        raise DataError(
            f"{name} unpacks to more than the disk has room for ({free / 1e9:,.1f} GB free in {folder.parent}). "
            f"Make room there, or unpack it elsewhere and name the files in it"
        )


def _unzip(engine: Engine, file: File) -> list[File]:
    try:
        archive = zipfile.ZipFile(file.path)
    except NotImplementedError as error:
        raise DataError(f"{file.name} cannot be unpacked: {error}. Unpack it, and name the files in it") from None
    except _BROKEN:
        raise DataError(
            f"{file.name} cannot be unpacked: it is a truncated archive, without the list of contents at its end. "
            f"Export or copy it again"
        ) from None
    with archive:
        inside = [each for each in archive.infolist() if not each.is_dir() and not _is_hidden(each.filename)]
        chosen, left = _chosen(file, inside)
        if any(each.flag_bits & 1 for each in chosen):
            raise DataError(f"{file.name} is protected by a password. Unpack it, and name the files in it")
        folder = _folder(engine, file)
        _check_room(file.name, sum(each.file_size for each in chosen), folder)
        notes = (*file.notes, *_left_out(left))
        found: list[File] = []
        for member, target in _targets(chosen, folder):
            _copy(file.name, _member(file, archive, member), target)
            label = f"{file.name}: {member.filename}"
            sheet = None if file.sheet == member.filename else file.sheet
            size, told = member.compress_size, () if found else notes
            found.append(replace(file, path=target, label=label, sheet=sheet, packed=size, notes=told))
    return found


def _is_hidden(name: str) -> bool:
    return any(is_clutter(part) for part in PurePosixPath(name).parts)


def _chosen(file: File, inside: list[zipfile.ZipInfo]) -> tuple[list[zipfile.ZipInfo], list[zipfile.ZipInfo]]:
    """The files to read, in the order of their names, and those to leave alone."""
    names = ", ".join(each.filename for each in inside) or "nothing"
    named = [each for each in inside if each.filename == file.sheet]
    tables = [each for each in inside if by_ending(each.filename)]
    chosen = named or [each for each in tables if not is_notice(PurePosixPath(each.filename).name)] or tables
    if not chosen and len(inside) == 1:
        chosen = inside
    if not chosen:
        raise DataError(f"{file.name} holds no file that can be read. In it: {names}. Export it again")
    chosen.sort(key=lambda each: each.filename)
    return chosen, [each for each in inside if each not in chosen]


def _left_out(left: list[zipfile.ZipInfo]) -> tuple[str, ...]:
    return (f"not read in the archive: {', '.join(each.filename for each in left)}",) if left else ()


def _targets(chosen: list[zipfile.ZipInfo], folder: Path) -> Iterator[tuple[zipfile.ZipInfo, Path]]:
    """Each file with a place of its own: two folders may hold files of one name, and a name may point anywhere."""
    for number, member in enumerate(chosen):
        inner = folder / str(number)
        inner.mkdir()
        yield member, inner / (PurePosixPath(member.filename.replace("\\", "/")).name or "file")


def _member(file: File, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    try:
        return archive.open(member)
    except (NotImplementedError, RuntimeError) as error:
        raise DataError(f"{file.name} cannot be unpacked: {error}. Unpack it, and name the files in it") from None
    except _BROKEN as error:
        raise DataError(f"{file.name} cannot be unpacked: {error}. Export or copy it again") from None
