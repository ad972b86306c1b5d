"""Files, folders and frames → one raw table, as it is: nothing dropped, nothing renamed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Any

from regulars import forms, headless, nested, paths, spread, unlabelled
from regulars.contents import MONEY, holdings, is_blank, sampled
from regulars.diagnosis import periods, posting_batch
from regulars.engine import Engine, ReadError, identifier
from regulars.errors import DataError, ListError, UsageError
from regulars.matching import Match
from regulars.source import SAMPLE_ROWS, File, Source, noted, quoted
from regulars.textfile import text_file
from regulars.values import WHOLE, Column

WITH_SHEETS = ("workbook", "sqlite", "duckdb", "json", "dump")
"""The forms of file that have sheets, or tables, to choose from."""

ARCHIVES = ("gzip", "zstd", "bzip2", "xz", "zip")
DEEPEST = 3
"""So many archives may stand in one another."""

EXAMPLES = 3

WITH_ZONE = "TIMESTAMP WITH TIME ZONE"
"""A day with an offset, as Parquet and relations have it, is the day in UTC. In text the day that is written counts."""

SOURCE = "source_number"


@dataclass(frozen=True, slots=True)
class Raw:
    """The sources as one view, its columns with their types, and a sample of each."""

    table: str
    sources: tuple[Source, ...]
    columns: dict[str, Column]
    sample: dict[str, Sequence[Any]]
    line_id: str = ""
    """The header of an id by which lines of several files are told apart, where not by all they say."""
    made: frozenset[str] = frozenset()
    """The headers of columns that are in no file, and were worked out of others."""

    @property
    def name(self) -> str:
        """What to call this data in a message."""
        return (
            self.sources[0].name
            if len(self.sources) == 1
            else f"{self.sources[0].name} and {len(self.sources) - 1} more"
        )

    @property
    def titles(self) -> list[str]:
        """What its files and sheets are called, and what stands above their tables."""
        return [title for source in self.sources for title in (source.name, *source.titles)]

    @property
    def whole(self) -> bool:
        """Whether the sample holds every row."""
        return len(self.sources) == 1 and max(map(len, self.sample.values()), default=0) < SAMPLE_ROWS


def open_source(
    engine: Engine, source: Any, *, sheet: str | None = None, encoding: str | None = None, patient: bool = False
) -> Raw:
    """Make `source` readable as the view `found`.

    `source`: a path (`file::table` for a table of a database), a glob, a folder, a list of these, or a frame (pandas,
    Polars, PyArrow, a DuckDB relation, a list of dicts, a dict of lists), a list of frames, or a dict of them by name.
    `encoding` is the page of text files, which is otherwise found.
    `patient` reads text files as text throughout and keeps what does not fit for the ledger, instead of failing.
    Raises UsageError where there is nothing to read, DataError where a file is not a table.
    """
    if sheet and (engine.name == "spark" or not paths.are(source)):
        raise UsageError(
            f"there is no sheet {sheet!r}: only a workbook, a database or JSON has them. Leave the sheet out"
        )
    if engine.name == "spark":
        from regulars import spark, spark_files

        assert isinstance(engine, spark.Spark)
        return gather(engine, spark_files.sources(engine, source))
    if not paths.are(source):
        from regulars import frames

        return gather(engine, frames.sources(engine, source))
    given, notes = paths.find(source)
    numbers = count()
    files = [File(path, next(numbers), part or sheet, encoding, patient) for path, part in given]
    return gather(engine, noted(_files(engine, files, numbers), *notes))


def gather(engine: Engine, sources: Sequence[Source]) -> Raw:
    """The sources as one view, `found`: columns of one name are one column. See `open_source` for what is raised."""
    if len({part.headless for part in sources}) > 1:
        without, with_one = (next(part.name for part in sources if part.headless is each) for each in (True, False))
        raise DataError(f"{without} has no header, but {with_one} has one. Put the same line with names on top of both")
    schemas = [schema(engine, source) for source in sources] if len(sources) > 1 else []
    mixed = _mixed(schemas)
    parts = [
        f"SELECT {_in_one_type(held, mixed)}, {number} AS {SOURCE} FROM {part.sql}"
        for number, (part, held) in enumerate(zip(sources, schemas or [{}], strict=True))
    ]
    alike = all(held == schemas[0] for held in schemas)
    together = (_at_once(sources, schemas) if alike else "") or engine.by_name(parts)
    engine.table("found", together, stored=False)
    kinds = engine.schema("found")
    if in_utc := {name: f"CAST({identifier(name)} AS TIMESTAMP)" for name, kind in kinds.items() if kind == WITH_ZONE}:
        engine.table("found", f"SELECT {replaced(kinds, in_utc)} FROM ({together})", stored=False)
    del kinds[SOURCE]
    columns = {name: Column(name, "TIMESTAMP" if kind == WITH_ZONE else kind) for name, kind in kinds.items()}
    rows = _sample(engine, parts, sources, in_utc, alike=alike)
    rows = [row for row in rows if not _is_header(row, columns)] or rows
    raw = Raw("found", tuple(sources), columns, sampled(rows, columns))
    if not rows and (batch := posting_batch(columns)):
        raise DataError(f"{raw.name} is no table with one header{batch}")
    if not rows and (lines := sum(len(source.unfit) for source in sources)):
        raise DataError(
            f"none of the {lines:,} lines of {raw.name} divides into the columns of its header: {', '.join(columns)}. "
            f"Export it again with text in quotes, or with another separator"
        )
    if not rows:
        raise DataError(f"{raw.name} holds no rows below its header. Found: {', '.join(columns)}. Export it again")
    return raw


def _is_header(row: Mapping[str, Any], columns: Iterable[str]) -> bool:
    """Whether a row is the header once more, as on each page of a report."""
    filled = {name: str(row[name]).strip() for name in columns if not is_blank(row.get(name))}
    return len(filled) > 1 and all(cell == name for name, cell in filled.items())


def _at_once(sources: Sequence[Source], schemas: Sequence[Mapping[str, str]]) -> str:
    """One query over Parquet files with the same columns, or none where something else is among them.

    Of many queries in a row the engine holds what each has grouped, and runs out of memory.
    """
    files = [source.parquet for source in sources if source.parquet]
    options = {each for _, each in files}
    taken = any(name.lower() == "file_index" for held in schemas for name in held)
    if len(files) < max(2, len(sources)) or len(options) > 1 or taken:
        return ""
    listed = ", ".join(path for path, _ in files)
    return f"SELECT *, CAST(file_index AS INTEGER) AS {SOURCE} FROM read_parquet([{listed}], {options.pop()})"


def _sample(
    engine: Engine, parts: Sequence[str], sources: Sequence[Source], in_utc: Mapping[str, str], *, alike: bool
) -> list[dict[str, Any]]:
    """The first rows and a few from all over; where columns differ, those of each source: a column may be in the last
    one only.
    """
    if alike:
        others = _spread(engine, sources, in_utc)
        return engine.first("found", SAMPLE_ROWS - len(others)) + others
    each = max(1, SAMPLE_ROWS // len(parts))
    names = {name.lower(): name for name in engine.schema("found")}
    rows = [row for part in parts for row in engine.first(f"({part})", each)]
    return [{names[name.lower()]: value for name, value in row.items()} for row in rows]


def _spread(engine: Engine, sources: Sequence[Source], in_utc: Mapping[str, str]) -> list[dict[str, Any]]:
    """A few rows from all over the sources; none of one where some cannot be read as its first ones are."""
    chosen = [sources[place] for place in spread.places(len(sources))]
    found: list[dict[str, Any]] = []
    for source in chosen:
        try:
            every = replaced(engine.schema(source.spread), in_utc) if source.spread and in_utc else "*"
            rows = engine.records(f"SELECT {every} FROM {source.spread}") if source.spread else []
        except ReadError:
            rows = []
        found += rows[: spread.ROWS // len(chosen)]
    return found


def schema(engine: Engine, source: Source) -> dict[str, str]:
    """A source's headers and the types of what stands under them."""
    return engine.schema(source.sql)


def replaced(names: Iterable[str], changed: Mapping[str, str]) -> str:
    """SQL select list: all columns under their names, the `changed` ones by their own SQL."""
    return ", ".join(
        f"{changed[name]} AS {identifier(name)}" if name in changed else identifier(name) for name in names
    )


def _mixed(schemas: Sequence[Mapping[str, str]]) -> dict[str, set[str]]:
    """The columns, in lower case, whose types differ between sources in a way that only text holds without loss."""
    kinds: dict[str, set[str]] = {}
    for held in schemas:
        for name, kind in held.items():
            kinds.setdefault(name.lower(), set()).add(kind)
    alike = (WHOLE, {"DATE", "TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S"})
    return {
        name: held
        for name, held in kinds.items()
        if len(held - {'"NULL"'}) > 1 and not any(held <= each for each in alike)
    }


def _in_one_type(held: Mapping[str, str], mixed: Mapping[str, set[str]]) -> str:
    """`*`, with the cells of mixed columns as text: whole numbers without a point, days as they are."""
    texts = {name: as_text(name, kind) for name, kind in held.items() if name.lower() in mixed and kind != "VARCHAR"}
    return replaced(held, texts) if texts else "*"


def as_text(name: str, kind: str) -> str:
    """SQL: a typed cell as the text that means the same."""
    cell = identifier(name)
    written = f"CAST({cell} AS VARCHAR)"
    if kind == WITH_ZONE:
        return f"CAST(CAST({cell} AS TIMESTAMP) AS VARCHAR)"
    if kind not in ("DOUBLE", "FLOAT"):
        return written
    whole = f"TRY_CAST({cell} AS BIGINT)"
    return f"CASE WHEN {cell} = {whole} THEN CAST({whole} AS VARCHAR) ELSE {written} END"


def without_names(raw: Raw, given: Mapping[str, str]) -> dict[str, Match]:
    """The canonical columns of a table without a header, where what its columns hold proves which is which.

    Empty where it has one that says more than numbers, or the user says which is which. Raises DataError where that
    must be said.
    """
    headless_ = any(source.headless for source in raw.sources)
    if not (headless_ or unlabelled.are_numbers([*raw.columns])) or ("customer" in given and {*MONEY} & {*given}):
        return {}
    if not given and (found := unlabelled.columns(raw.sample)):
        return found
    held = {header: holdings(values[:EXAMPLES]) for header, values in raw.sample.items()}
    listed = "; ".join(f"{header} ({', '.join(each.examples)})" for header, each in held.items())
    if pivot := periods(each.examples[0] for each in held.values() if each.examples):
        raise DataError(f"{raw.name} has no column of dates{pivot}")
    lacks = "header: its first line is data" if headless_ else "names of columns, only numbers"
    raise DataError(
        f"{raw.name} has no {lacks}. Its columns, with what they begin with: {listed}. Say which is which, perhaps "
        f"{headless.examples(raw.sample)}. Or put a line with their names on top"
    )


def _files(engine: Engine, files: Sequence[File], numbers: Iterator[int], depth: int = 0) -> list[Source]:
    """The sources of all files; lists of one column beside others, which can be no sales, are left aside and named."""
    sources: list[Source] = []
    lists: dict[str, ListError] = {}
    for file in files:
        try:
            found = _file(engine, file, numbers, depth)
            sources += found if file.packed is None else [replace(each, on_disk=file.packed) for each in found]
        except ListError as error:
            lists[file.name] = error
    if lists and not sources:
        raise next(iter(lists.values()))
    return [*noted(sources, f"left aside, as it is a list of one column: {', '.join(lists)}")] if lists else sources


def _file(engine: Engine, file: File, numbers: Iterator[int], depth: int) -> list[Source]:
    """The sources of one file, whatever it is; an archive's are those of the files in it."""
    head = _head(file)
    form = forms.find(file.path, file.name, head)
    notes = (*file.notes, *filter(None, (form.note,)))
    if form.name in ARCHIVES:
        from regulars import archive

        if depth == DEEPEST:
            raise DataError(f"{file.name} holds archives in archives. Unpack it, and name the files in it")
        inside = archive.unpack(engine, replace(file, notes=notes), form.name)
        return _files(engine, [replace(each, number=next(numbers)) for each in inside], numbers, depth + 1)
    if file.sheet and form.name not in WITH_SHEETS:
        raise UsageError(
            f"{file.name} is {forms.NAMES[form.name]}, which has no sheets to name, so {file.sheet!r} is none. Leave "
            "the sheet out, or name a workbook, a database or JSON"
        )
    try:
        sources = _reader(form.name)(engine, file)
    except DataError as error:
        raise type(error)(f"{error} ({form.note})" if form.note else str(error)) from None
    return [replace(sources[0], notes=(*notes, *sources[0].notes)), *sources[1:]] if notes else sources


def _head(file: File) -> bytes:
    try:
        with file.path.open("rb") as opened:
            head = opened.read(forms.HEAD_BYTES)
    except OSError as error:
        raise DataError(
            f"{file.name} cannot be opened: {error.strerror}. Check its permissions, and that no other program holds it"
        ) from None
    if not head:
        raise DataError(f"{file.name} is empty: it holds no header and no rows. Export it again")
    return head


def _parquet(engine: Engine, file: File) -> list[Source]:
    # The folders of a partitioned table hold a part of it in their names: `year=2024`.
    partitioned = str("=" in file.path.parent.name).lower()
    path, how = quoted(file.path), f"hive_partitioning={partitioned}"
    options = f"{path}, {how}"
    plain = f"read_parquet({options})"
    sql, notes = nested.flat(engine, plain, file.name)
    rows = engine.rows(f"SELECT count(*) FROM {plain}")[0][0] if sql == plain else 0
    among, more = spread.numbered("file_row_number", rows), ""
    if among:
        # The engine skips the rows between.
        more = f"(SELECT * EXCLUDE (file_row_number) FROM read_parquet({options}, file_row_number=true) WHERE {among})"
    as_it_stands = (path, how) if sql == plain else None
    return [Source(file.name, "parquet", sql, file.size, notes=notes, spread=more, parquet=as_it_stands)]


def _reader(form: str) -> Callable[[Engine, File], list[Source]]:
    """Who reads files of this form. What few runs need is imported when it is needed."""
    if form == "csv":
        return text_file
    if form == "parquet":
        return _parquet
    if form == "workbook":
        from regulars.workbook import workbook

        return workbook
    if form == "json":
        from regulars.jsonfile import json_file

        return json_file
    if form == "markup":
        from regulars.markup import markup

        return markup
    if form == "arrow":
        from regulars.arrowfile import arrow_file

        return arrow_file
    if form == "dump":
        from regulars.sqldump import dump

        return dump
    from regulars import database

    return database.sqlite if form == "sqlite" else database.duckdb
