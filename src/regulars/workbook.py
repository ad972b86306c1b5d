"""Workbooks (Excel, OpenDocument) → sources: the sheets with the table, from the row of its header on."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from regulars import compound, extent, header_row, merged, spread, xlsb
from regulars.date_system import counts_from_1904
from regulars.engine import Engine, identifier, in_order
from regulars.errors import DataError, UsageError
from regulars.forms import ENDINGS
from regulars.headers import fold
from regulars.heading import NUMBER_NAMES, UNTITLED
from regulars.merged import WIDE
from regulars.sheets import Sheet, needed
from regulars.source import File, Source

if TYPE_CHECKING:
    from fastexcel import ExcelReader, ExcelSheet

LOCKED = "{} is protected by a password. Save it without one"
UNNAMED = "__UNNAMED__"

NAMED, QUOTED = 3, 60
"""So many of the rows above a table are quoted, and so much of each."""

MOST_COLUMNS = 500
"""No table of sales has more columns with something in them."""
COMMA = "[0-9],([0-9]{1,2}|-)([^0-9.,]|$)"
TYPED = "-?([0-9]+[.][0-9]{1,2}|[0-9]{4,}[.][0-9]+|0[.][0-9]+|[0-9]+[.][0-9]{4,})(e[-+]?[0-9]+)?"
"""A number with a decimal comma, and one that the reader of workbooks wrote."""
LAST_COLUMN = 16_384
"""No program writes a sheet with more columns, blank ones counted."""


def workbook(engine: Engine, file: File) -> list[Source]:
    """The sheets of a workbook that hold its largest table, or sales together, each as a source.

    The first of them names the others.

    Raises UsageError where a sheet is asked for that is not there, DataError where no sheet holds a table.
    """
    book = _open(file)
    names = [_asked(file, book.sheet_names)] if file.sheet else book.sheet_names
    with ThreadPoolExecutor(1) as beside:
        tables = [
            found for number, name in enumerate(names) if (found := _sheet(engine, file, book, name, number, beside))
        ] or _without_header(engine, file, book, names, beside)
    if not tables:
        which = f"the sheet {names[0]!r} of {file.name} holds" if len(names) == 1 else f"the sheets of {file.name} hold"
        raise DataError(
            f"{which} no rows below its header. Sheets: {', '.join(book.sheet_names)}. Name another with --sheet, "
            f"and see that a row with the names of the columns stands above the rows"
        )
    alike = needed(engine, file.name, tables)
    ending = file.path.suffix.lower()
    form = ending.removeprefix(".") if ending in ENDINGS["workbook"] else "workbook"
    from_1904 = counts_from_1904(file.path)
    if len(alike) == len(book.sheet_names) == 1:
        return [replace(_source(file, form, alike[0]), from_1904=from_1904)]
    ignored = tuple(name for name in names if name not in {table.name for table in alike})
    sources = [
        replace(_source(file, form, each), name=f"{file.name}: {each.name}", file=file.name, from_1904=from_1904)
        for each in alike
    ]
    return [replace(sources[0], ignored=ignored), *sources[1:]]


def _source(file: File, form: str, sheet: Sheet) -> Source:
    return Source(
        file.name,
        form,
        sheet.sql,
        file.size,
        notes=sheet.notes,
        titles=sheet.titles,
        spread=sheet.spread,
        headless=sheet.headless,
    )


def _asked(file: File, names: list[str]) -> str:
    """The sheet that was asked for, by its name or, where none is called so, by its number from 1 on."""
    asked = (file.sheet or "").strip()
    for name in names:
        if name.strip().lower() == asked.lower():
            return name
    if asked.isdigit() and 1 <= int(asked) <= len(names):
        return names[int(asked) - 1]
    raise UsageError(f"{file.name} has no sheet {file.sheet!r}. Sheets: {', '.join(names)}")


def _open(file: File) -> ExcelReader:
    import fastexcel

    # It warns of every blank column.
    logging.getLogger("fastexcel").setLevel(logging.ERROR)
    data = file.path.read_bytes()
    damaged = DataError(f"{file.name} is damaged or cut off. Open it in Excel and save it again, or copy it anew")
    if data.startswith(compound.SIGNATURE) and (fault := compound.fault(data)):
        raise DataError(LOCKED.format(file.name)) if fault == "locked" else damaged
    if far := extent.too_far(file.path):
        raise DataError(
            f"{file.name} has a cell so far from the others ({far}) that the blank ones between them fit no memory. "
            f"Delete the rows and columns beyond the table in Excel, and save it again"
        )
    # From its bytes where the ending would mislead the reader.
    as_bytes = file.path.suffix.lower() not in ENDINGS["workbook"]
    if xlsb.is_short(file.path):
        try:
            as_bytes, data = True, xlsb.full(file.path)
        except xlsb.BROKEN:
            raise damaged from None
    try:
        return fastexcel.read_excel(data if as_bytes else file.path)
    except BaseException as error:
        raise _broken(file, error) from None


def _broken(file: File, error: BaseException) -> BaseException:
    """What to raise for what the reader met; its panics on broken files are no `Exception`."""
    import fastexcel

    if not isinstance(error, fastexcel.FastExcelError) and type(error).__name__ != "PanicException":
        return error
    why = str(error).partition("\n")[0]
    if "password" in why.lower():
        return DataError(LOCKED.format(file.name))
    return DataError(f"{file.name} is no workbook: {why}. Open it in Excel and save it again")


def _sheet(
    engine: Engine, file: File, book: ExcelReader, name: str, number: int, beside: ThreadPoolExecutor
) -> Sheet | None:
    """One sheet's table; None where it has none. Titles and blank rows above the header are left out."""
    spans = beside.submit(merged.down, file.path, name)  # the reader leaves the interpreter to others meanwhile
    try:
        sheet = _load(book, name)
    except BaseException as error:
        if "not a valid worksheet" in str(error):  # a sheet that is a chart
            return None
        raise _broken(file, error) from None
    hidden = sheet.visible != "visible"
    if not sheet.height or (hidden and not file.sheet and len(book.sheet_names) > 1):
        return None
    table = f"sheet_{file.number}_{number}"
    # Stored at once, in its own order: the reader turns every cell into the engine's form anew at each look.
    engine.register("sheet", sheet)
    with in_order(engine):
        engine.table(table, f"SELECT {_columns(engine, file, sheet)} FROM sheet")
    return _table(engine, file, name, table, sheet.height, spans)


def _without_header(
    engine: Engine, file: File, book: ExcelReader, names: Sequence[str], beside: ThreadPoolExecutor
) -> list[Sheet]:
    """The table of the first visible sheet of several rows and columns, whose first row is data; none where none is."""
    for name in names:
        sheet = book.load_sheet(name, header_row=None, schema_sample_rows=None)
        if sheet.visible == "visible" and sheet.height > 1 and 1 < sheet.width <= WIDE:
            table = f"sheet_{file.number}_bare"
            engine.register("sheet", sheet)
            with in_order(engine):
                engine.table(table, "SELECT * FROM sheet")
            called = [f"column{at}" for at in range(1, sheet.width + 1)]
            spans = beside.submit(merged.down, file.path, name)
            found = _table(engine, file, name, table, sheet.height, spans, called=called)
            return [replace(found, notes=(*found.notes, UNTITLED.format(sheet.width)), headless=True)] if found else []
    return []


def _columns(engine: Engine, file: File, sheet: ExcelSheet) -> str:
    """SQL: the columns of the registered `sheet` to store, of a wide one those that have a name or a cell.

    The first blank one after each stays, as it may divide two tables. Raises DataError where too many are filled.
    """
    nameless = _nameless(sheet)
    if sheet.width <= WIDE and not nameless:
        return "*"
    if sheet.width > LAST_COLUMN:
        raise DataError(
            f"{file.name} is damaged: its sheet {sheet.name} claims {sheet.width:,} columns, more than there can be. "
            f"Open it in Excel and save it again"
        )
    names = list(engine.schema("sheet"))
    called = [
        f"{identifier(name)} AS {identifier(f'{UNNAMED}{at}')}" if at in nameless else identifier(name)
        for at, name in enumerate(names)
    ]
    if sheet.width <= WIDE:
        return ", ".join(called)
    cells = engine.rows("SELECT bool_or(trim(CAST(COLUMNS(*) AS VARCHAR)) <> '') FROM sheet")[0]
    filled = [
        bool(cell) or not (name.startswith(UNNAMED) or at in nameless)
        for at, (cell, name) in enumerate(zip(cells, names, strict=True))
    ]
    if sum(filled) > MOST_COLUMNS:
        raise DataError(
            f"the sheet {sheet.name} of {file.name} has {sum(filled):,} columns, more than a table of sales has. Leave "
            f"it out with --sheet and the name of another, or export one line for each product sold"
        )
    kept = zip(called, filled, [False, *filled], strict=False)
    return ", ".join(each for each, here, before in kept if here or before)


def _nameless(sheet: ExcelSheet) -> set[int]:
    """The places of columns in whose first row stands a text of no letters; the reader calls them ``, `_1`, `_2`."""
    names = [column.name for column in sheet.selected_columns]
    if "" not in names:
        return set()
    found = {names.index("")}
    for at in range(names.index("") + 1, len(names)):
        if names[at] == f"_{len(found)}":
            found.add(at)
    return found


def _load(book: ExcelReader, name: str) -> ExcelSheet:
    """A sheet with the types of its cells, judged by every cell; a column of several kinds, or with text, is text."""
    import fastexcel

    try:
        return book.load_sheet(name, schema_sample_rows=None)
    except fastexcel.FastExcelError as error:
        if "column type combination" not in str(error):
            raise
        return book.load_sheet(name, dtypes="string")


def _table(
    engine: Engine,
    file: File,
    name: str,
    table: str,
    height: int,
    spans: Future[list[merged.Down]],
    *,
    called: Sequence[str] = (),
) -> Sheet | None:
    """The table in a sheet that was stored as `table`: below its header, without blank rows and what stands beside.

    `spans`: the cells of the sheet that are merged with those below; `called`: the names of its columns where it has no
    header.
    """
    kinds = engine.schema(table)
    first = [None if each.startswith(UNNAMED) else each for each in kinds]
    rows: list[list[Any]] = [first, *(list(row.values()) for row in engine.first(table, header_row.HEAD_ROWS))]
    place = 0 if called else header_row.place(rows)
    if place is None or place == height:
        return None
    called = called or header_row.names(rows, place)
    held = _held(engine, table, place, kinds)
    down = merged.in_gaps(spans.result, place, called, [cells for cells, _, _ in held])
    if down:
        table = _filled_down(engine, table, list(kinds), down)
        held = _held(engine, table, place, kinds)
    kept, beside = _side_by_side([_Held(new, *each) for new, each in zip(called, held, strict=True)])
    chosen = {
        old: new or f"column {number}"
        for number, (old, new) in enumerate(zip(kinds, called, strict=True), 1)
        if number - 1 in kept
    }
    commas = _with_commas(engine, table, place, [old for old, new in chosen.items() if fold(new) in NUMBER_NAMES])
    selected = ", ".join(
        f"{_cell(old, kinds[old], held[number]) if old not in commas else commas[old]} AS {identifier(chosen[old])}"
        for number, old in enumerate(kinds)
        if old in chosen
    )
    filled = " OR ".join(f"{_trimmed(old, kinds[old])} IS NOT NULL" for old in chosen)
    view = f"{table}_below"
    below = f"SELECT {selected} FROM {table} WHERE rowid >= {place} AND ({filled})"
    engine.table(view, below, stored=False)
    count = engine.rows(f"SELECT count(*) FROM {view}")[0][0]
    among = spread.numbered(f"rowid - {place}", height - place)
    titles = [" ".join(str(cell) for cell in row if header_row.is_filled(cell)) for row in rows[:place]]
    titles = [title for title in titles if title]
    shown = ", ".join(repr(title[:QUOTED]) for title in titles[:NAMED])
    notes = [f"{place} rows above the header of {name} left out{f' ({shown})' if shown else ''}"] if place else []
    if down:
        said = ", ".join(repr(called[column]) for column in down)
        notes.append(f"merged cells of {said} in {name} hold for each of the rows that they reach over")
    if beside:
        notes.append(f"a second table beside the first in {name} was not read: {', '.join(beside)}")
    more = f"({below} AND ({among}))" if among else ""
    used = tuple(chosen[old] for number, old in enumerate(kinds) if old in chosen and held[number][0])
    header = tuple(chosen.values())
    return Sheet(name, header, used, view, count, tuple(notes), tuple(titles), more) if count else None


def _filled_down(engine: Engine, table: str, names: Sequence[str], down: Mapping[int, Sequence[int]]) -> str:
    """A table in which cells merged with the one above them say what the first of them says."""
    blocks, cells = [], [identifier(name) for name in names]
    for column, rows in down.items():
        below = f"rowid IN ({', '.join(map(str, rows))})"
        blocks.append(f"count(CASE WHEN NOT {below} THEN 1 END) OVER (ORDER BY rowid) AS block_{column}")
        cell = cells[column]
        cells[column] = f"first_value({cell}) OVER (PARTITION BY block_{column} ORDER BY place) AS {cell}"
    numbered = f"(SELECT *, rowid AS place, {', '.join(blocks)} FROM {table})"
    with in_order(engine):
        engine.table(f"{table}_whole", f"SELECT {', '.join(cells)} FROM {numbered} ORDER BY place")
    return f"{table}_whole"


@dataclass(frozen=True, slots=True)
class _Held:
    """What stands in a column below the header: its name, how many cells, the last row with one and another beside it,
    and whether all of them are whole numbers (of a column of numbers), or times of day (of a column of dates).
    """

    name: str
    cells: int
    last: int
    special: bool


def _held(engine: Engine, table: str, place: int, kinds: dict[str, str]) -> list[tuple[int, int, bool]]:
    # a text that stands alone in its row, as a remark below the table does, ends no table
    in_table = f"{' + '.join(f'({_trimmed(*each)} IS NOT NULL)::INT' for each in kinds.items())} > 1"
    parts = []
    for name, kind in kinds.items():
        cell = _trimmed(name, kind)
        special = "false"
        if kind == "DOUBLE":
            special = f"bool_and({cell} = trunc({cell}) AND abs({cell}) < 1e15)"
        elif kind.startswith("TIMESTAMP"):
            special = f"max({cell}) < DATE '1900-01-01'"
        parts.append(
            f"[count({cell}), max(place) FILTER ({cell} IS NOT NULL AND in_table), CAST({special} AS INTEGER)]"
        )
    rows = f"(SELECT *, rowid AS place, {in_table} AS in_table FROM {table} WHERE rowid >= {place})"
    found = engine.rows(f"SELECT {', '.join(parts)} FROM {rows}")[0]
    return [(cells, last or 0, bool(special)) for cells, last, special in found]


def _trimmed(name: str, kind: str) -> str:
    """SQL for a cell that is NULL where it is blank."""
    return f"nullif(trim({identifier(name)}), '')" if kind == "VARCHAR" else identifier(name)


def _cell(name: str, kind: str, held: tuple[int, int, bool]) -> str:
    """SQL for a cell: whole numbers as such, so that an id is no fraction; a time of day as it is read off a clock."""
    if not held[2]:
        return identifier(name)
    return f"CAST({identifier(name)} AS BIGINT)" if kind == "DOUBLE" else f"strftime({identifier(name)}, '%H:%M:%S')"


def _with_commas(engine: Engine, table: str, place: int, columns: Sequence[str]) -> dict[str, str]:
    """Column → SQL for its cells, of columns of text whose numbers have a decimal comma and stand beside real numbers.

    The reader writes those with a point. Where a cell with a point may be text (`1.234`), nothing is touched.
    """
    kinds = engine.schema(table)
    texts = [identifier(name) for name in columns if kinds[name] == "VARCHAR"]
    found = {}
    for cell in texts:
        comma, pointed = f"regexp_matches({cell}, '{COMMA}')", f"regexp_matches({cell}, '[0-9][.][0-9]')"
        typed = f"regexp_full_match({cell}, '{TYPED}')"
        counted = f"SELECT count(*) FILTER ({comma}), count(*) FILTER ({typed}), count(*) FILTER ({pointed} AND NOT "
        counted += f"({comma} OR {typed})) FROM {table} WHERE rowid >= {place}"
        commas, numbers, others = engine.rows(counted)[0]
        if commas and numbers and not others:
            found[cell] = f"CASE WHEN {typed} THEN replace({cell}, '.', ',') ELSE {cell} END"
    return {name: found[identifier(name)] for name in columns if identifier(name) in found}


def _side_by_side(columns: list[_Held]) -> tuple[set[int], list[str]]:
    """The columns of the largest table in a sheet, and the names of those of others.

    Tables stand side by side where a blank column divides columns that end in different rows; where they end in the
    same one, the blank column is only a wide line in one table. Where most columns stand alone between blank ones, as
    in reports of QuickBooks Desktop, these are only space.
    """
    blocks: list[list[int]] = [[]]
    for number, column in enumerate(columns):
        if column.name or column.cells:
            blocks[-1].append(number)
        elif blocks[-1]:
            blocks.append([])
    blocks = [block for block in blocks if any(columns[number].cells for number in block)]
    ends = {max(columns[number].last for number in block) for block in blocks}
    several = sum(1 for block in blocks if len(block) > 1)
    alone = sum(1 for block in blocks if len(block) == 1 and columns[block[0]].name)
    if len(ends) < 2 or several < 2 or alone > several:
        return {number for block in blocks for number in block}, []
    largest = max(blocks, key=lambda block: sum(columns[number].cells for number in block))
    beside = [columns[number].name or "(no name)" for block in blocks if block is not largest for number in block]
    return set(largest), beside
