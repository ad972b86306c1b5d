"""Workbooks as people have them: the table is found, sheets alike are read as one, and what is left out is named."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

import openpyxl
import pytest
import xlwt

from regulars.engine import Engine
from regulars.errors import DataError
from regulars.read import Raw, open_source

Rows = list[list[Any]]

HEADER = ["Invoice", "Date", "Customer", "Product", "Quantity", "Price"]


def sales(count: int, start: int = 1) -> Rows:
    return [[n, f"2024-01-{n:02d}", f"C{n % 3}", "Bowl", n, 9.5] for n in range(start, start + count)]


def xlsx(path: Path, sheets: dict[str, Rows]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def xls(path: Path, sheets: dict[str, Rows]) -> Path:
    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(at, place, cell)
    book.save(str(path))
    return path


def ods(path: Path, sheets: dict[str, Rows]) -> Path:
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>{_lines(rows)}</table:table>" for name, rows in sheets.items()
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    with ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        book.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}"/>')
        book.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
    return path


def _lines(rows: Rows) -> str:
    return "".join(f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows)


def _cell(value: Any) -> str:
    kind = 'office:value-type="string"'
    if not isinstance(value, str):
        kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{escape(str(value))}</text:p></table:table-cell>"


WRITERS = {"xlsx": xlsx, "xls": xls, "ods": ods}


def opened(path: Path, sheet: str | None = None) -> tuple[Raw, list[tuple[Any, ...]]]:
    engine = Engine()
    raw = open_source(engine, path, sheet=sheet)
    return raw, engine.rows('SELECT "Invoice", "Customer", "Price" FROM found ORDER BY CAST("Invoice" AS DOUBLE)')


def expected(count: int) -> list[tuple[str, str, str]]:
    return [(str(n), f"C{n % 3}", "9.5") for n in range(1, count + 1)]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("above", [[], [["My shop"], ["Period", "2024"]], [["My shop"], [], []]])
def test_the_table_is_found_below_titles(tmp_path: Path, form: str, above: Rows) -> None:
    path = WRITERS[form](tmp_path / f"sales.{form}", {"Sales": [*above, HEADER, *sales(9)]})
    raw, rows = opened(path)
    assert rows == expected(9)
    assert list(raw.columns) == HEADER
    assert [(source.name, source.form) for source in raw.sources] == [(path.name, form)]


def test_sheets_with_the_same_header_are_read_as_one_and_the_others_are_named(tmp_path: Path) -> None:
    sheets = {"Cover": [["Report"]], "2023": [HEADER, *sales(4)], "Notes": [["a", "b"], ["c", "d"]], "Empty": []}
    path = xlsx(tmp_path / "sales.xlsx", sheets | {"2024": [["All shops"], HEADER, *sales(5, start=5)]})
    raw, rows = opened(path)
    assert rows == expected(9)
    assert [source.name for source in raw.sources] == ["sales.xlsx: 2023", "sales.xlsx: 2024"]
    assert raw.sources[0].as_dict()["ignored"] == ["Cover", "Notes", "Empty"]
    assert opened(path, sheet="2023")[1] == expected(4)


def test_a_hidden_sheet_is_read_only_when_it_is_asked_for(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *sales(3)], "Old": [HEADER, *sales(9)]})
    book = openpyxl.load_workbook(path)
    book["Old"].sheet_state = "hidden"
    book.save(path)
    raw, rows = opened(path)
    assert rows == expected(3)
    assert raw.sources[0].ignored == ("Old",)
    assert opened(path, sheet="Old")[1] == expected(9)


def test_a_table_of_many_rows_below_a_title_loses_none(tmp_path: Path) -> None:
    lines = [[n, "2024-01-13", f"C{n % 3}", "Bowl", 1, 9.5] for n in range(1, 6001)]
    assert opened(xlsx(tmp_path / "sales.xlsx", {"Sales": [["My shop"], [], HEADER, *lines]}))[1] == expected(6000)


def test_a_sheet_without_a_header_is_no_table(tmp_path: Path) -> None:
    rows: Rows = [[n, n * 2, 2024, 9.5] for n in range(5)]
    with pytest.raises(DataError, match=r"'Sales' of sales\.xlsx holds no rows below its header.*names of the columns"):
        opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("kept", [0.5, 0.99])
def test_half_a_workbook_says_so(tmp_path: Path, form: str, kept: float) -> None:
    path = WRITERS[form](tmp_path / f"sales.{form}", {"Sales": [HEADER, *sales(9)]})
    written = path.read_bytes()
    path.write_bytes(written[: int(len(written) * kept)])
    with pytest.raises(DataError, match=r"is no workbook: .*save it again"):
        opened(path)
