"""Binary workbooks: every cell is read, in whatever form a program wrote it.

workbooks/sales.xlsb was written by SheetJS, see make.mjs beside it. Only its first cells of a row, and those after a
blank one, carry their column.
"""

import struct
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings
from regulars.xlsb import full, is_short

WRITTEN = Path(__file__).parent / "workbooks" / "sales.xlsb"

LINES = [
    ("00017", "1001", date(2024, 1, 5), "Bowl, blue", 2.0, 9.5, 19.0, "sale"),
    ("00017", "1001", date(2024, 1, 5), "Cup ☕", 1.0, 4.25, 4.25, "sale"),
    ("00017", "1004", date(2024, 2, 1), "Café set", 3.0, 1250.0, 3750.0, "sale"),
    ("00018", "C1002", date(2024, 1, 6), "Bowl, blue", -1.0, 9.5, -9.5, "return"),
    ("17", "1003", date(2024, 1, 31), "85123", 12.0, 0.85, 10.2, "sale"),
    (None, "1005", date(2024, 2, 28), "Bowl, blue", 1.0, 9.5, 9.5, "no_customer"),
]


def lines(path: Path) -> list[tuple[object, ...]]:
    engine = prepare(path, Settings()).engine
    rows = engine.rows(
        "SELECT customer_id, order_id, ordered_on, product, quantity, unit_price, CAST(amount AS DOUBLE), verdict "
        "FROM lines ORDER BY customer_id, order_id, product"
    )
    return [(*row[:2], date(1970, 1, 1) + timedelta(days=row[2]), *row[3:]) for row in rows]


def altered(path: Path, change: dict[bytes, bytes]) -> Path:
    """The workbook with bytes of its first sheet replaced."""
    with ZipFile(WRITTEN) as book, ZipFile(path, "w") as out:
        for part in book.namelist():
            data = book.read(part)
            if part.endswith("sheet1.bin"):
                for old, new in change.items():
                    assert old in data
                    data = data.replace(old, new)
            out.writestr(part, data)
    return path


def test_every_line_of_both_sheets_is_read_exactly() -> None:
    assert is_short(WRITTEN)
    assert lines(WRITTEN) == LINES
    sources = prepare(WRITTEN, Settings()).raw.sources
    assert [(source.name, source.form) for source in sources] == [
        ("sales.xlsb: January", "xlsb"),
        ("sales.xlsb: February", "xlsb"),
    ]
    note = "3 rows above the header of January left out ('Sales of all shops', 'From 2024-01-01')"
    assert (sources[0].ignored, sources[0].notes) == (("Notes",), (note,))


def test_a_workbook_that_gives_every_column_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "sales.xlsb"
    path.write_bytes(full(WRITTEN))
    assert not is_short(path)
    assert lines(path) == LINES


def test_a_workbook_by_another_ending_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "sales.dat"
    path.write_bytes(WRITTEN.read_bytes())
    assert lines(path) == LINES


def test_a_text_with_formats_of_its_own_is_read_without_them(tmp_path: Path) -> None:
    name = "Bowl, blue".encode("utf-16-le")
    plain = bytes([17, 8 + len(name)]) + bytes(4) + struct.pack("<I", 10) + name
    runs = struct.pack("<IHHHH", 2, 0, 1, 4, 2)
    rich = struct.pack("<IIBI", 3, 0, 1, 10) + name + runs
    path = altered(tmp_path / "sales.xlsb", {plain: bytes([62, len(rich)]) + rich})
    assert lines(path) == LINES


def test_a_damaged_sheet_is_refused(tmp_path: Path) -> None:
    row = bytes([0, 25]) + struct.pack("<I", 4)
    path = altered(tmp_path / "sales.xlsb", {row: bytes([1, 2, 0, 0]) + row})
    with pytest.raises(DataError, match=r"sales\.xlsb is damaged or cut off\. Open it in Excel"):
        prepare(path, Settings())
    path.write_bytes(WRITTEN.read_bytes()[:5_000])
    with pytest.raises(DataError, match=r"sales\.xlsb is no workbook"):
        prepare(path, Settings())
