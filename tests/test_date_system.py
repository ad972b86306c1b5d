"""A workbook that counts its days from 1904 gives the same days as one that counts them from 1900."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
import xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from regulars.date_system import counts_from_1904
from regulars.preparing import prepare
from regulars.settings import Settings

FIRST = date(2024, 1, 1)
FROM_1904 = (FIRST - date(1904, 1, 1)).days
FROM_1900 = (FIRST - date(1899, 12, 30)).days
BINARY = Path(__file__).parent / "workbooks" / "sales.xlsb"


def xlsx(path: Path, cells: list[Any], *, mac: bool = True) -> Path:
    book = openpyxl.Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    book.active.append(["Invoice", "Date", "Customer", "Price"])
    for number, cell in enumerate(cells):
        book.active.append([number, cell, f"C{number}", 9.5])
    book.save(path)
    return path


def xls(path: Path, cells: list[Any]) -> Path:
    book = xlwt.Workbook()
    book.dates_1904 = True
    sheet = book.add_sheet("Sales")
    shown = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for at, row in enumerate(
        [["Invoice", "Date", "Customer", "Price"], *([n, c, n, 9.5] for n, c in enumerate(cells))]
    ):
        for place, cell in enumerate(row):
            sheet.write(at, place, cell, *([shown] if isinstance(cell, datetime) else []))
    book.save(str(path))
    return path


def days(*paths: Path) -> list[date]:
    header = "Order date" if paths[0].suffix == ".xlsb" else "Date"
    settings = Settings(columns={"date": header})
    rows = prepare([str(path) for path in paths], settings).engine.rows("SELECT ordered_on FROM lines ORDER BY 1")
    return [date(1970, 1, 1) + timedelta(days=day) for (day,) in rows]


MORNING = datetime(2024, 1, 1, 8, 26)  # noqa: DTZ001 - a cell has no zone
COLUMNS: dict[str, list[Any]] = {
    "shown as dates": [MORNING, MORNING + timedelta(days=1), MORNING + timedelta(days=2)],
    "bare numbers": [FROM_1904, FROM_1904 + 1, FROM_1904 + 2],
    "bare numbers with the time": [FROM_1904 + 0.35, FROM_1904 + 1.5, FROM_1904 + 2.9],
    "both": [MORNING, FROM_1904 + 1, FROM_1904 + 2],
    "dates and text": [MORNING, "2024-01-02", MORNING + timedelta(days=2)],
}


@pytest.mark.parametrize("write", [xlsx, xls])
@pytest.mark.parametrize("kind", COLUMNS)
def test_days_are_those_that_the_workbook_means(tmp_path: Path, write: Any, kind: str) -> None:
    path = write(tmp_path / f"sales.{write.__name__}", COLUMNS[kind])
    assert counts_from_1904(path)
    assert days(path) == [FIRST, FIRST + timedelta(days=1), FIRST + timedelta(days=2)]


def test_workbooks_of_both_kinds_are_read_together(tmp_path: Path) -> None:
    mac = xlsx(tmp_path / "mac.xlsx", [FROM_1904, FROM_1904 + 1])
    windows = xlsx(tmp_path / "windows.xlsx", [FROM_1900 + 2, FROM_1900 + 3], mac=False)
    assert not counts_from_1904(windows)
    assert days(mac, windows) == [FIRST + timedelta(days=day) for day in range(4)]


def test_only_dates_are_moved(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", [FROM_1904, FROM_1904 + 1])
    book = openpyxl.load_workbook(path)
    for row in (2, 3):
        book.active.cell(row, 1, 40_000 + row)
    book.save(path)
    rows = prepare(path, Settings()).engine.rows("SELECT order_id FROM lines ORDER BY 1")
    assert rows == [("40002",), ("40003",)]


def test_a_binary_workbook_says_so_too(tmp_path: Path) -> None:
    path = tmp_path / "sales.xlsb"
    with ZipFile(BINARY) as book, ZipFile(path, "w") as out:
        for part in book.namelist():
            data = bytearray(book.read(part))
            if part == "xl/workbook.bin":
                place = data.index(bytes([153, 1, 36])) + 3  # kind and length of the record of its properties
                data[place] |= 1
            out.writestr(part, bytes(data))
    assert (counts_from_1904(BINARY), counts_from_1904(path)) == (False, True)
    assert days(path) == [day + timedelta(days=1_462) for day in days(BINARY)]
