"""Workbooks (Excel, OpenDocument) → sources: the sheets with the table, from the row of its header on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from regulars.engine import Engine, identifier
from regulars.errors import DataError, UsageError
from regulars.source import File, Source

if TYPE_CHECKING:
    from fastexcel import ExcelReader

WORKBOOK_FORMS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
HEAD_ROWS = 50
UNNAMED = "__UNNAMED__"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
NO_TEXT = re.compile(r"[\d\W]+(T[\d\W]*Z?)?|true|false", re.IGNORECASE)
"""A cell that is a number, a date or a yes: what a header is not."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet that holds a table: the names in its header, the SQL of the rows below it, and how many they are."""

    name: str
    header: tuple[str, ...]
    sql: str
    rows: int


def workbook(engine: Engine, file: File, head: bytes) -> list[Source]:
    """The sheets of a workbook that hold its largest table, each as a source; the first of them names the others."""
    book = _open(file, head)
    if file.sheet and file.sheet not in book.sheet_names:
        raise UsageError(f"{file.name} has no sheet {file.sheet!r}. Sheets: {', '.join(book.sheet_names)}")
    names = [file.sheet] if file.sheet else book.sheet_names
    tables = [found for number, name in enumerate(names) if (found := _sheet(engine, file, book, name, number))]
    if not tables:
        which = f"the sheet {names[0]!r} of {file.name} holds" if len(names) == 1 else f"the sheets of {file.name} hold"
        raise DataError(
            f"{which} no rows below its header. Sheets: {', '.join(book.sheet_names)}. Name another with --sheet, "
            f"and see that a row with the names of the columns stands above the rows"
        )
    largest = max(tables, key=lambda table: table.rows)
    alike = [table for table in tables if sorted(table.header) == sorted(largest.header)]
    form = file.path.suffix.lower().removeprefix(".")
    if len(alike) == len(book.sheet_names) == 1:
        return [Source(file.name, form, largest.sql, file.size)]
    ignored = tuple(name for name in names if name not in {table.name for table in alike})
    sources = [Source(f"{file.name}: {each.name}", form, each.sql, file.size, file=file.name) for each in alike]
    return [replace(sources[0], ignored=ignored), *sources[1:]]


def _open(file: File, head: bytes) -> ExcelReader:
    import fastexcel

    old = head[:4] == OLD_EXCEL
    if old and file.path.suffix.lower() != ".xls":
        raise DataError(
            f"{file.name} is protected by a password, or an old .xls file. Save it as .xlsx without a password"
        )
    if not old and head[:2] != b"PK":
        raise DataError(
            f"{file.name} is no workbook: it does not start as one. Give it its real ending, or export it again"
        )
    try:
        return fastexcel.read_excel(file.path)
    except BaseException as error:
        raise _broken(file, error) from None


def _broken(file: File, error: BaseException) -> BaseException:
    """What to raise for what the reader met; its panics on broken files are no `Exception`."""
    import fastexcel

    if not isinstance(error, fastexcel.FastExcelError) and type(error).__name__ != "PanicException":
        return error
    why = str(error).partition("\n")[0]
    if "password" in why.lower():
        return DataError(f"{file.name} is protected by a password. Save it without one")
    return DataError(f"{file.name} is no workbook: {why}. Open it in Excel and save it again")


def _sheet(engine: Engine, file: File, book: ExcelReader, name: str, number: int) -> _Sheet | None:
    """One sheet's table; None where it has none. Titles and blank rows above the header are left out."""
    try:
        # Every cell as text: types would be guessed from the first rows, and a later cell of another type lost.
        sheet = book.load_sheet(name, dtypes="string")
    except BaseException as error:
        if "not a valid worksheet" in str(error):  # a sheet that is a chart
            return None
        raise _broken(file, error) from None
    hidden = sheet.visible != "visible"
    if not sheet.height or (hidden and not file.sheet and len(book.sheet_names) > 1):
        return None
    table = f"sheet_{file.number}_{number}"
    engine.register(table, sheet)
    names = list(engine.schema(table))
    first = [None if name.startswith(UNNAMED) else name for name in names]
    rows = [first, *(list(row.values()) for row in engine.first(table, HEAD_ROWS))]
    place = _header(rows)
    if place is None or place == sheet.height:
        return None
    if place == 0:
        return _Sheet(name, tuple(names), table, sheet.height)
    header = _distinct(rows[place])
    chosen = ", ".join(f"{identifier(old)} AS {identifier(new)}" for old, new in zip(names, header, strict=True) if new)
    below = f"{table}_below"
    engine.run("SET preserve_insertion_order = true")
    try:
        engine.table(below, f"SELECT {chosen} FROM {table} QUALIFY row_number() OVER () > {place}")
    finally:
        engine.run("SET preserve_insertion_order = false")
    return _Sheet(name, tuple(filter(None, header)), below, sheet.height - place)


def _header(rows: list[list[Any]]) -> int | None:
    """Which row is the header: the first that fills at least half of the fullest row. None where that is not names."""
    filled = [sum(1 for cell in row if str(cell or "").strip()) for row in rows]
    if max(filled) < 2:
        return None
    place = next(number for number, count in enumerate(filled) if 2 * count >= max(filled) and count > 1)
    cells = [str(cell).strip() for cell in rows[place] if str(cell or "").strip()]
    names = sum(1 for cell in cells if not NO_TEXT.fullmatch(cell))
    return place if 2 * names > len(cells) else None


def _distinct(cells: list[Any]) -> list[str]:
    """The names of a header, told apart by a number where one stands there twice; blank ones stay blank."""
    found: list[str] = []
    for cell in cells:
        name = plain = str(cell or "").strip()
        count = 0
        while name and name in found:
            count += 1
            name = f"{plain}_{count}"
        found.append(name)
    return found
