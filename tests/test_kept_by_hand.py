"""Sheets as people keep them: headers of two rows, numbers and days of several kinds in one column."""

import csv
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from books import Rows, xlsx

from regulars.errors import DataError
from regulars.heading import of_two_rows
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

UPPER = ["Customer", "", "Order", "", "Item", "", "", ""]
LOWER = ["No.", "Name", "No.", "Date", "No.", "Description", "Qty", "Amount"]


def lines() -> Rows:
    return [
        [
            str(100 + at % 5),
            f"Person {at % 5}",
            f"A{at}",
            f"2024-03-{at + 1:02d}",
            f"P{at % 3}",
            "Tea",
            1 + at % 2,
            5.5 + at,
        ]
        for at in range(20)
    ]


def spend(found: Prepared) -> dict[str, float]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(sold)}


EXPECTED = {str(100 + who): sum(5.5 + at for at in range(who, 20, 5)) for who in range(5)}


def as_page(path: Path, *, spans: bool) -> Path:
    upper = '<th colspan="2">Customer</th><th colspan="2">Order</th><th colspan="4">Item</th>' if spans else ""
    rows = [upper, "".join(f"<th>{name}</th>" for name in LOWER)]
    rows += ["".join(f"<td>{cell}</td>" for cell in line) for line in lines()]
    path.write_text(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>", encoding="utf-8")
    return path


def as_text(path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Sales of the year", *[""] * 7], UPPER, LOWER, *lines()])
    return path


def test_names_that_are_there_twice_get_their_group(tmp_path: Path) -> None:
    rows = [["Sales of the year"], [None], [cell or None for cell in UPPER], LOWER, *lines()]
    for path in (
        xlsx(tmp_path / "sales.xlsx", {"Sales": rows}),
        as_text(tmp_path / "sales.csv"),
        as_page(tmp_path / "sales.xls", spans=True),
    ):
        assert spend(prepare(path, Settings())) == EXPECTED, path.name


def test_a_group_may_reach_down_to_the_columns(tmp_path: Path) -> None:
    upper = ["Order No.", "Date", "Customer", "", "Product", "", ""]
    lower = ["", "", "ID", "Name", "Code", "Name", "Amount"]
    names = ["Order No.", "Date", "Customer ID", "Customer Name", "Product Code", "Product Name", "Amount"]
    assert of_two_rows(upper, lower) == names
    rows = [[line[2], line[3], line[0], line[1], line[4], line[5], line[7]] for line in lines()]
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [upper, lower, *rows]})
    assert spend(prepare(path, Settings())) == EXPECTED


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (["Sales report", "", "", ""], ["Name", "Name", "Date", "Amount"]),  # a title
        (["Report", "2024", "", ""], ["Name", "Name", "Date", "Amount"]),  # a year is no group
        (["Shop", "", "Berlin", ""], ["Customer", "Order", "Date", "Amount"]),  # names that need no group
        (["Customer", "", "Date", "Amount"], ["Ada", "x", "5 May", "EUR 9"]),  # a line below its header
        (["Customer", "Order", "Date", "Amount"], ["Ada", "A1", "5 May", "EUR 9"]),
    ],
)
def test_what_stands_above_a_header_is_no_group(upper: list[str], lower: list[str]) -> None:
    assert of_two_rows(upper, lower) is None


def test_the_names_of_both_rows() -> None:
    named = ["Customer No.", "Customer Name", "Order No.", "Date", "Item No.", "Description", "Qty", "Amount"]
    assert of_two_rows(UPPER, LOWER) == named


def test_names_that_a_system_has_under_its_groups_stay() -> None:
    upper, lower = ["Sales", "", "", "Parcels", ""], ["Order No.", "Date", "Status", "Status", "Sent by"]
    assert of_two_rows(upper, lower) is None


def written(amounts: list[Any]) -> Rows:
    rows = [[f"A{at}", f"2024-03-{at + 1:02d}", f"C{at % 3}", amount] for at, amount in enumerate(amounts)]
    return [["Auftrag", "Datum", "Kunde", "Betrag"], *rows]


def test_real_numbers_beside_text_with_a_comma(tmp_path: Path) -> None:
    amounts = [12.5, "1.234,50 €", 7, "8,90", 1234.5, "3\u202f400,25 €", 0.75, 12.000001]
    found = prepare(xlsx(tmp_path / "sales.xlsx", {"Sales": written(amounts)}), Settings())
    told = [float(row[0]) for row in found.engine.rows("SELECT amount FROM lines ORDER BY order_id")]
    assert told == [12.5, 1234.5, 7, 8.9, 1234.5, 3400.25, 0.75, 12]


@pytest.mark.parametrize("unclear", [1.234, "12.50 €", "1.234"])
def test_a_point_that_may_part_thousands_is_asked_about(tmp_path: Path, unclear: Any) -> None:
    amounts = [12.5, "1.234,50 €", 7, "8,90", 99.5, unclear]
    with pytest.raises(DataError, match="decimal"):
        prepare(xlsx(tmp_path / "sales.xlsx", {"Sales": written(amounts)}), Settings())


def test_days_as_dates_text_and_numbers_in_one_column(tmp_path: Path) -> None:
    stamp = datetime(2024, 3, 9, 14, 5)  # noqa: DTZ001, as a workbook has no zones
    days = [date(2024, 3, 5), "2024-03-06", 45358, "2024-03-08T00:00:00", stamp, 45361]
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Order", "Date", "Customer", "Amount"])
    for at, day in enumerate(days):
        sheet.append([f"A{at}", day, f"C{at % 2}", 5.5 + at])
    book.save(tmp_path / "sales.xlsx")
    found = prepare(tmp_path / "sales.xlsx", Settings())
    told = [row[0] for row in found.engine.rows("SELECT ordered_on FROM lines ORDER BY order_id")]
    assert told == [date(2024, 3, 5).toordinal() - date(1970, 1, 1).toordinal() + at for at in range(6)]
