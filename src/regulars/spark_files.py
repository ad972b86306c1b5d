"""Spark data frames, and the paths that Spark reads, → sources."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from regulars import encoding, forms, layout, paths
from regulars.engine import identifier
from regulars.errors import DataError, UsageError
from regulars.records import Dialect
from regulars.source import SAMPLE_ROWS, Source
from regulars.spark import Spark, ticked, told

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, DataFrameReader

Options = dict[str, bool | float | int | str | None]

UNFIT = "regulars_unfit"
"""Where Spark puts a line of text that does not divide into the columns of the header."""

STRANGE = "\ufffd"
"""What Spark puts for bytes that are no letter in the encoding it reads in."""

PACKED = ("gzip", "bzip2")
"""How a text may be packed for Spark to read it."""

INSTEAD = "Run it without --engine spark, or save it as Parquet first"
READ = "Spark reads Parquet and CSV here"


def sources(engine: Spark, source: Any) -> list[Source]:
    """A data frame, or one source for each path, which may be a file, a folder or a pattern, of this machine or not.

    Raises UsageError where there is nothing to read, DataError where it is nothing that Spark reads.
    """
    if type(source).__module__.startswith("pyspark."):
        return [_source(engine, 0, source, "a Spark data frame", "frame")]
    if not paths.are(source):
        raise UsageError(f"Spark cannot read a {type(source).__name__}. Give it paths or a Spark data frame")
    given = [source] if isinstance(source, str | Path) else source
    return [_path(engine, number, each) for number, each in enumerate(dict.fromkeys(map(str, given)))]


def _path(engine: Spark, number: int, given: str) -> Source:
    path, name = _address(given), PurePosixPath(given.rstrip("/")).name or given
    files = _files(engine, path, given)
    form = _form(files, name)
    if form == "parquet":
        with told(name):
            frame = engine.session.read.option("mergeSchema", True).parquet(path)
        return _source(engine, number, frame, name, form, file=given)
    return _text(engine, number, path, files[0], name, given)


def _address(given: str) -> str:
    """A path as Spark takes it: one of this machine says so, and its signs are no pattern."""
    local = Path(given).expanduser()
    if "://" in given or not local.exists():
        return given
    return _literal(f"file://{local.resolve()}")


def _literal(path: str) -> str:
    """A path none of whose signs is a pattern."""
    return "".join(f"\\{letter}" if letter in "*?[]{}\\" else letter for letter in path)


def _files(engine: Spark, path: str, given: str) -> list[str]:
    """The files that a path stands for."""
    with told(given):
        found = sorted(unquote(file) for file in engine.session.read.text(path).inputFiles())
    if not found:
        raise UsageError(f"there is no file in {given}. Give the path of a sales file, a folder, or a pattern")
    return found


def _form(files: list[str], name: str) -> str:
    """`parquet` or `csv`, which all files must be; what has no ending, as the parts that Spark writes, is text."""
    found = {forms.by_ending(PurePosixPath(file).name) or "csv" for file in files}
    if packed := found.intersection(PACKED):
        inside = {forms.by_ending(PurePosixPath(file).stem) for file in files}
        found = (found - packed) | {form or "csv" for form in inside}
    if len(found) > 1:
        raise DataError(f"{name} holds files of several forms: {', '.join(sorted(found))}. Name those of one form")
    (form,) = found
    if form not in ("parquet", "csv"):
        raise DataError(f"{READ}, and {name} is {forms.NAMES[form]}. {INSTEAD}")
    return form


def _text(engine: Spark, number: int, path: str, first: str, name: str, given: str) -> Source:
    page = "utf-8"
    with told(name):
        head = _head(engine, _literal(first), page)
        if any(STRANGE in line for line in head):
            page = _page(engine, number, path, name)
            head = _head(engine, _literal(first), page)
    found = layout.find(head)
    if found is None:
        raise DataError(f"{name} is no table of text: nothing parts its first lines into cells. {INSTEAD}")
    if not isinstance(found.cells, Dialect) or not found.header or found.above != 1 or not found.regular:
        raise DataError(
            f"{READ}, whose first line is the header and whose lines are each one row; {name} is not so. {INSTEAD}"
        )
    columns = ", ".join(f"{ticked(header)} STRING" for header in (*found.names, UNFIT))
    with told(name):
        frame = _reader(engine, found.cells, page).schema(columns).csv(path)
        if not _is_sound(frame, name) and page == "utf-8":
            page = _page(engine, number, path, name)
            frame = _reader(engine, found.cells, page).schema(columns).csv(path)
    notes = found.notes if page == "utf-8" else (*found.notes, f"read as {encoding.NAMES[page]}")
    return _source(engine, number, frame.drop(UNFIT), name, "csv", file=given, notes=notes)


def _lines(engine: Spark, path: str, page: str) -> DataFrame:
    """The lines of a text, whole, as column `line`."""
    whole: Options = {"encoding": page, "sep": "\u0003", "quote": "", "comment": "", "maxCharsPerColumn": -1}
    return engine.session.read.options(**whole).schema("line STRING").csv(path)


def _head(engine: Spark, path: str, page: str) -> list[str]:
    rows = _lines(engine, path, page).limit(SAMPLE_ROWS).collect()
    return [row[0].removeprefix("\ufeff") for row in rows]


def _page(engine: Spark, number: int, path: str, name: str) -> str:
    """The encoding of a text that is not UTF-8, by some of the lines that are not ASCII.

    Raises DataError where it is one that Spark cannot read line by line.
    """
    # On this page every byte is a letter, whatever the encoding is.
    text = _lines(engine, path, "iso-8859-1")
    rows = text.filter(r"line RLIKE '[^\\x00-\\x7f]'").limit(SAMPLE_ROWS).collect()
    copy = engine.scratch() / f"{number}-letters.txt"
    copy.write_bytes("\n".join(row[0] for row in rows).encode("latin-1"))
    page = encoding.detect(copy)
    if page in encoding.WIDE or page == encoding.MIXED:
        raise DataError(f"{name} is in {encoding.NAMES[page]}, which Spark does not read. {INSTEAD}")
    return page


def _reader(engine: Spark, cells: Dialect, page: str) -> DataFrameReader:
    options: Options = {
        "header": True,
        "enforceSchema": False,  # files of one folder whose headers differ are refused
        "sep": cells.delimiter,
        "quote": cells.quote,
        "escape": cells.escape,
        "encoding": page,
        "mode": "PERMISSIVE",
        "columnNameOfCorruptRecord": UNFIT,
        "maxCharsPerColumn": -1,
    }
    return engine.session.read.options(**options)


def _is_sound(frame: DataFrame, name: str) -> bool:
    """Whether a text is in the encoding it was read in: Spark puts a sign of its own for what is not.

    Raises DataError where lines do not divide as the header does: Spark would fill or cut them in silence.
    """
    cells = ", ".join(map(ticked, frame.columns))
    strange = f"count(CASE WHEN contains(concat_ws('', {cells}), '{STRANGE}') THEN 1 END)"
    unfit, example, letters = frame.selectExpr(f"count({UNFIT})", f"min({UNFIT})", strange).collect()[0]
    if unfit:
        raise DataError(
            f"{unfit:,} lines of {name} do not divide into the columns of its header, e.g. {example[:80]!r}. {INSTEAD}"
        )
    return not letters


def _source(
    engine: Spark, number: int, frame: DataFrame, name: str, form: str, *, file: str = "", notes: tuple[str, ...] = ()
) -> Source:
    """Register a frame, without what is nested in it, as the source of that number."""
    chosen = list(_flat(frame.schema, ()))
    lists = [".".join(path) for path, is_list in chosen if is_list]
    if len(chosen) > len(frame.columns) or lists:
        held = [path for path, is_list in chosen if not is_list]
        frame = frame.selectExpr(*(f"{'.'.join(map(ticked, path))} AS {ticked('.'.join(path))}" for path in held))
    if lists:
        notes = (*notes, f"lists that were not read: {', '.join(lists)}")
    size = engine.size(frame) if file else None
    table = f"source_{number}"
    engine.register(table, frame)
    return Source(name, form, identifier(table), size, file=file if "://" in file else "", notes=notes)


def _flat(schema: Any, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], bool]]:
    """The fields of a schema and of the objects in it, each with whether it is a list or a map."""
    for field in schema.fields:
        path = (*above, field.name)
        if field.dataType.typeName() == "struct":
            yield from _flat(field.dataType, path)
        else:
            yield path, field.dataType.typeName() in ("array", "map")
