"""Merged cells of a workbook hold for every row that they reach over; where none are merged, blank stays blank."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
import xlwt

from regulars.errors import DataError
from regulars.merged import Down, down
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

HEADER = ["Customer", "Order", "Date", "Product", "Quantity", "Total"]
PEOPLE, ORDERS, LINES = 6, 3, 2


Cells = dict[tuple[int, int], str | float]
"""What stands where: row and column, from 0 on."""


def cells(*, left: int = 0, above: int = 0, total_of_order: bool = False) -> tuple[Cells, list[tuple[int, int, int]]]:
    """Customers over their orders, orders and days over their lines; each line is worth its number of the order.

    And the cells to be merged: first and last row, column.
    """
    found: Cells = {(above, left + place): name for place, name in enumerate(HEADER)}
    merged = []
    at = above
    for person in range(PEOPLE):
        for order in range(ORDERS):
            for line in range(LINES):
                at += 1
                first, worth = not line, float(10 * order + 5 + line)
                row = [
                    f"C{person}" if first and not order else None,
                    f"{person}{order}" if first else None,
                    f"2024-01-{13 + order}" if first else None,
                    f"P{line}",
                    1.0,
                    (2 * worth + 1 if first else None) if total_of_order else worth,
                ]
                found |= {(at, left + place): cell for place, cell in enumerate(row) if cell is not None}
            columns = (1, 2, 5) if total_of_order else (1, 2)
            merged += [(at - LINES + 1, at, left + column) for column in columns]
        merged.append((at - ORDERS * LINES + 1, at, left))
    return found, merged


def book(path: Path, *, merge: bool = True, **shape: Any) -> Path:
    """The same as a workbook of the form that the path's ending says."""
    held, merged = cells(**shape)
    WRITERS[path.suffix](path, held, merged if merge else [])
    return path


def write_xlsx(path: Path, held: Cells, merged: list[tuple[int, int, int]]) -> None:
    workbook = openpyxl.Workbook()
    for (row, column), value in held.items():
        workbook.active.cell(row + 1, column + 1, value)
    for top, bottom, column in merged:
        workbook.active.merge_cells(
            start_row=top + 1, end_row=bottom + 1, start_column=column + 1, end_column=column + 1
        )
    workbook.save(path)


def write_xls(path: Path, held: Cells, merged: list[tuple[int, int, int]]) -> None:
    workbook = xlwt.Workbook()
    workbook.add_sheet("Notes")
    sheet = workbook.add_sheet("Sheet")
    down = {(top, column): bottom for top, bottom, column in merged}
    for (row, column), value in held.items():
        if (row, column) in down:
            sheet.write_merge(row, down[row, column], column, column, value)
        else:
            sheet.write(row, column, value)
    workbook.save(str(path))


def write_ods(path: Path, held: Cells, merged: list[tuple[int, int, int]]) -> None:
    """Blank rows and cells as repeated ones, as LibreOffice writes them, and another sheet before."""
    down = {(top, column): bottom - top + 1 for top, bottom, column in merged}
    rows = []
    for row in range(1 + max(row for row, _ in held)):
        line = []
        for column in range(1 + max(column for _, column in held)):
            value = held.get((row, column))
            spans = f' table:number-rows-spanned="{down[row, column]}"' if (row, column) in down else ""
            if value is None:
                line.append('<table:table-cell table:number-columns-repeated="1"/>')
            elif isinstance(value, float):
                line.append(f'<table:table-cell office:value-type="float" office:value="{value}"{spans}/>')
            else:
                text = f"<text:p>{value}</text:p>"
                line.append(f'<table:table-cell office:value-type="string"{spans}>{text}</table:table-cell>')
        rows.append(f"<table:table-row>{''.join(line)}</table:table-row>")
    names = "".join(
        f' xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        '<table:table table:name="Notes"><table:table-row><table:table-cell/></table:table-row></table:table>'
        f'<table:table table:name="Sheet">{"".join(rows)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    with ZipFile(path, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", content)
        packed.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>',
        )


WRITERS = {".xlsx": write_xlsx, ".xls": write_xls, ".ods": write_ods}


def spend(found: Prepared) -> dict[str, float]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(sold)}


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize(("left", "above"), [(0, 0), (1, 0), (0, 3), (2, 2)])
def test_a_customer_over_several_orders_is_that_of_each(tmp_path: Path, left: int, above: int, ending: str) -> None:
    found = prepare(book(tmp_path / f"orders{ending}", left=left, above=above), Settings())
    assert spend(found) == {f"C{person}": sum((5.0, 6, 15, 16, 25, 26)) for person in range(PEOPLE)}
    assert found.engine.rows("SELECT count(DISTINCT order_id) FROM lines")[0][0] == PEOPLE * ORDERS
    assert "merged cells of 'Customer', 'Order', 'Date'" in " ".join(found.raw.sources[0].notes)


@pytest.mark.parametrize("ending", WRITERS)
def test_a_total_that_is_merged_over_the_lines_of_an_order_counts_once(tmp_path: Path, ending: str) -> None:
    found = prepare(book(tmp_path / f"orders{ending}", total_of_order=True), Settings())
    assert spend(found) == {f"C{person}": sum((5.0, 6, 15, 16, 25, 26)) for person in range(PEOPLE)}


@pytest.mark.parametrize("ending", WRITERS)
def test_where_nothing_is_merged_a_blank_customer_is_asked_about(tmp_path: Path, ending: str) -> None:
    with pytest.raises(DataError, match="Fill the empty cells below"):
        prepare(book(tmp_path / f"orders{ending}", merge=False), Settings())


@pytest.mark.parametrize("ending", WRITERS)
def test_places_count_from_the_first_cell_with_something_in_it(tmp_path: Path, ending: str) -> None:
    path = book(tmp_path / f"orders{ending}", left=2, above=3)
    assert {Down(0, 1, 6), Down(1, 1, 2), Down(2, 1, 2)} <= {*down(path, "Sheet")}


def test_a_file_that_is_no_such_workbook_has_none(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(b"PK\3\4 and no more")
    assert down(path, "Sheet") == []
    assert down(book(path), "Another") == []
