"""Merged cells of a workbook hold for every row that they reach over; where none are merged, blank stays blank."""

from pathlib import Path

import openpyxl
import pytest

from regulars.errors import DataError
from regulars.merged import Down, down
from regulars.pipeline import Prepared, prepare
from regulars.settings import Settings

HEADER = ["Customer", "Order", "Date", "Product", "Quantity", "Total"]
PEOPLE, ORDERS, LINES = 6, 3, 2


def book(path: Path, *, merge: bool = True, left: int = 0, above: int = 0, total_of_order: bool = False) -> Path:
    """Customers over their orders, orders and days over their lines; each line is worth its number of the order."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    at = above + 1
    for place, name in enumerate(HEADER, start=left + 1):
        sheet.cell(at, place, name)
    for person in range(PEOPLE):
        for order in range(ORDERS):
            for line in range(LINES):
                at += 1
                first, worth = not line, float(10 * order + 5 + line)
                cells = [
                    f"C{person}" if first and not order else None,
                    f"{person}{order}" if first else None,
                    f"2024-01-{13 + order}" if first else None,
                    f"P{line}",
                    1,
                    (2 * worth + 1 if first else None) if total_of_order else worth,
                ]
                for place, cell in enumerate(cells, start=left + 1):
                    sheet.cell(at, place, cell)
            if merge:
                for place in (2, 3, *([6] if total_of_order else [])):
                    sheet.merge_cells(
                        start_row=at - LINES + 1, end_row=at, start_column=left + place, end_column=left + place
                    )
        if merge:
            sheet.merge_cells(start_row=at - ORDERS * LINES + 1, end_row=at, start_column=left + 1, end_column=left + 1)
    workbook.save(path)
    return path


def spend(found: Prepared) -> dict[str, float]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(sold)}


@pytest.mark.parametrize(("left", "above"), [(0, 0), (1, 0), (0, 3), (2, 2)])
def test_a_customer_over_several_orders_is_that_of_each(tmp_path: Path, left: int, above: int) -> None:
    found = prepare(book(tmp_path / "orders.xlsx", left=left, above=above), Settings())
    assert spend(found) == {f"C{person}": sum((5.0, 6, 15, 16, 25, 26)) for person in range(PEOPLE)}
    assert found.engine.rows("SELECT count(DISTINCT order_id) FROM lines")[0][0] == PEOPLE * ORDERS
    assert "merged cells of 'Customer', 'Order', 'Date'" in " ".join(found.raw.sources[0].notes)


def test_a_total_that_is_merged_over_the_lines_of_an_order_counts_once(tmp_path: Path) -> None:
    found = prepare(book(tmp_path / "orders.xlsx", total_of_order=True), Settings())
    assert spend(found) == {f"C{person}": sum((5.0, 6, 15, 16, 25, 26)) for person in range(PEOPLE)}


def test_where_nothing_is_merged_a_blank_customer_is_asked_about(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="Fill the empty cells below"):
        prepare(book(tmp_path / "orders.xlsx", merge=False), Settings())


def test_places_count_from_the_first_cell_with_something_in_it(tmp_path: Path) -> None:
    path = book(tmp_path / "orders.xlsx", left=2, above=3)
    assert {Down(0, 1, 6), Down(1, 1, 2), Down(2, 1, 2)} <= {*down(path, "Sheet")}


def test_a_file_that_is_no_such_workbook_has_none(tmp_path: Path) -> None:
    path = tmp_path / "orders.xlsx"
    path.write_bytes(b"PK\3\4 and no more")
    assert down(path, "Sheet") == []
    assert down(book(path), "Another") == []
