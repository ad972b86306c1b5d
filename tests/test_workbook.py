"""Workbooks as people have them: the table is found, sheets alike are read as one, and what is left out is named."""

import struct
from datetime import date, datetime, time
from pathlib import Path
from time import process_time
from typing import Any
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

import openpyxl
import openpyxl.chart
import pytest
import xlwt
from books import Rows, xlsx

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.read import Raw, open_source
from regulars.settings import Settings

SECONDS, LAST_COLUMN = 20, 16_384

HEADER = ["Invoice", "Date", "Customer", "Product", "Quantity", "Price"]


def sales(count: int, start: int = 1) -> Rows:
    return [[n, f"2024-01-{n:02d}", f"C{n % 3}", "Bowl", n, 9.5] for n in range(start, start + count)]


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
    engine = DuckDB()
    raw = open_source(engine, path, sheet=sheet)
    cells = ", ".join(f'CAST("{name}" AS VARCHAR)' for name in ("Invoice", "Customer", "Price"))
    return raw, engine.rows(f'SELECT {cells} FROM found ORDER BY CAST("Invoice" AS DOUBLE)')


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


def test_cells_that_hold_a_text_of_no_letters_name_no_columns(tmp_path: Path) -> None:
    rows = [["Sales of the year", *[""] * 5], ["Tax no. 12", "", "", "", "in EUR", ""], [""] * 6, HEADER, *sales(9)]
    raw, found = opened(ods(tmp_path / "book.ods", {"2024": rows}))
    assert list(raw.columns) == HEADER
    assert (len(found), raw.sources[0].titles) == (9, ("Sales of the year", "Tax no. 12 in EUR"))


def test_columns_that_are_called_like_those_without_a_name_keep_their_names(tmp_path: Path) -> None:
    rows = [["_1", "", *HEADER], *([n, "x", *row] for n, row in enumerate(sales(9)))]
    raw, _ = opened(ods(tmp_path / "book.ods", {"2024": rows}))
    assert list(raw.columns) == ["_1", "column 2", *HEADER]


def test_a_sheet_for_each_month_is_read_though_another_one_alone_is_longer(tmp_path: Path) -> None:
    months = {f"Month {n}": [HEADER, *sales(9, n)] for n in range(1, 7)}
    costs = [["Date", "What", "£"], *([f"2024-01-{n:02d}", "pitch", 15] for n in range(1, 29))]
    raw, found = opened(xlsx(tmp_path / "book.xlsx", {**months, "Costs": costs}))
    assert (len(raw.sources), len(found), raw.sources[0].ignored) == (6, 54, ("Costs",))


def test_sheets_with_the_same_header_are_read_as_one_and_the_others_are_named(tmp_path: Path) -> None:
    sheets = {"Cover": [["Report"]], "2023": [HEADER, *sales(4)], "Notes": [["a", "b"], ["c", "d"]], "Empty": []}
    path = xlsx(tmp_path / "sales.xlsx", sheets | {"2024": [["All shops"], HEADER, *sales(5, start=5)]})
    raw, rows = opened(path)
    assert rows == expected(9)
    assert [source.name for source in raw.sources] == ["sales.xlsx: 2023", "sales.xlsx: 2024"]
    assert raw.sources[0].as_dict()["ignored"] == ["Cover", "Notes", "Empty"]
    assert opened(path, sheet="2023")[1] == expected(4)


def test_sheets_that_could_each_be_sales_are_asked_about(tmp_path: Path) -> None:
    shop = [["Order ID", "Order date", "E-mail", "Total"]]
    shop += [[f"W{n}", f"2024-02-{n:02d}", f"c{n % 3}@x.org", 19.5] for n in range(1, 10)]
    path = xlsx(tmp_path / "sales.xlsx", {"Till": [HEADER, *sales(12)], "Web": shop})
    with pytest.raises(DataError, match=r"could each be sales: Till \(12 rows\); Web \(9 rows\).*--sheet 'Till'"):
        opened(path)
    assert opened(path, sheet="Till")[1] == expected(12)
    same = [shop[0], *([n + 1, *row[1:]] for n, row in enumerate(shop[1:]))]  # totals of the orders in the till's sheet
    assert opened(xlsx(tmp_path / "same.xlsx", {"Till": [HEADER, *sales(12)], "Totals": same}))[1] == expected(12)


def month(header: list[str], number: int) -> list[list[Any]]:
    """A title, the header, 18 sales whose last cells follow its length, a row of the total."""
    rows = [[f"2024-{number:02d}-{n:02d}", f"Person {n % 6}", "haircut", 20 + n, "card"] for n in range(1, 19)]
    total = [None, None, "Total", sum(row[3] for row in rows), None]
    return [["Salon"], header, *(row[: len(header)] + [None] * (len(header) - 5) for row in (*rows, total))]


MONTHS = [
    *(["Date", "Client", "Service", "Amount", "Paid by"], ["Date", "Client name", "Service", "Amount (£)", "Method"]),
    ["Date", "Customer", "What", "Amount", "Method", "Notes"],
]


def test_sheets_of_other_months_are_one_table_whatever_they_call_its_columns(tmp_path: Path) -> None:
    sheets = {
        name: month(header, at) for at, (name, header) in enumerate(zip(("Jan", "Feb", "Mar"), MONTHS, strict=True), 1)
    }
    overview = {"Overview": [["Month", "Sales"], ["Jan", 531], ["Feb", 531], ["Mar", 531]]}
    found = prepare(xlsx(tmp_path / "salon.xlsx", {**overview, **sheets}), Settings())
    assert found.engine.rows(
        "SELECT count(*), sum(amount), count(DISTINCT customer_id) FROM lines WHERE verdict = 'sale'"
    ) == [(54, 1593, 6)]
    with pytest.raises(DataError, match="could each be sales"):
        prepare(
            xlsx(tmp_path / "shops.xlsx", dict(zip(("Leeds", "York", "Hull"), sheets.values(), strict=True))),
            Settings(),
        )
    april = [["Date", "Who knows", "Some"], *([f"2024-04-{n:02d}", f"Person {n % 6}", n + 0.5] for n in range(1, 19))]
    path = xlsx(tmp_path / "four.xlsx", {**sheets, "Apr": april})
    with pytest.raises(DataError, match=r"no amount column in four\.xlsx: Apr"):
        prepare(path, Settings())


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


def test_a_sheet_without_a_header_has_made_up_names_and_loses_no_row(tmp_path: Path) -> None:
    rows: Rows = [[n, f"2024-01-{n:02d}", "Bowl", n, 9.5] for n in range(1, 20)]
    path = xlsx(tmp_path / "sales.xlsx", {"Notes": [["See below"]], "Sales": rows})
    raw = open_source(DuckDB(), path)
    assert [*raw.columns] == ["column1", "column2", "column3", "column4", "column5"]
    assert [raw.sample["column1"][0], len(raw.sample["column1"])] == [1, 19]
    assert raw.sources[0].headless
    with pytest.raises(DataError, match="has no header: its first line is data"):
        prepare(path, Settings())


def test_a_sheet_of_one_row_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"'Sales' of sales\.xlsx holds no rows below its header.*names of the columns"):
        opened(xlsx(tmp_path / "sales.xlsx", {"Sales": [[1, 2, 2024, 9.5]]}))


@pytest.mark.parametrize("method", [0, 1])
def test_an_old_workbook_behind_a_password_says_so(tmp_path: Path, method: int) -> None:
    path = xls(tmp_path / "sales.xls", {"Sales": [HEADER, *sales(9)]})
    data = bytearray(path.read_bytes())
    # What says how it is encrypted, in the place of a record of the same size.
    struct.pack_into("<HHH", data, data.index(struct.pack("<HH", 0xE1, 2)), 0x2F, 2, method)
    path.write_bytes(data)
    with pytest.raises(DataError, match=r"sales\.xls is protected by a password\. Save it without one"):
        opened(path)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("kept", [0.5, 0.99])
def test_half_a_workbook_says_so(tmp_path: Path, form: str, kept: float) -> None:
    path = WRITERS[form](tmp_path / f"sales.{form}", {"Sales": [HEADER, *sales(9)]})
    written = path.read_bytes()
    path.write_bytes(written[: int(len(written) * kept)])
    with pytest.raises(DataError, match=r"(is no workbook: .*|is damaged.*)save it again"):
        opened(path)


def cells(path: Path, **options: Any) -> tuple[Raw, list[tuple[Any, ...]]]:
    engine = DuckDB()
    raw = open_source(engine, path, **options)
    engine.run("SET preserve_insertion_order = true")
    return raw, engine.rows("SELECT * EXCLUDE source_number FROM found")


DAY = datetime.fromisoformat("2024-01-13")
MORNING = datetime.fromisoformat("2024-01-13 08:26")
COLUMNS: dict[str, tuple[list[Any], list[Any]]] = {
    "whole numbers": ([536365, 12345678901234, 7], [536365, 12345678901234, 7]),
    "fractions": ([1, 2.5, None], [1.0, 2.5, None]),
    "numbers, then text": ([1, 2.50, "C3"], ["1", "2.5", "C3"]),
    "text that looks like numbers": (["007", "08", None], ["007", "08", None]),
    "text, then numbers": (["007", 17850.0, 1.5], ["007", "17850", "1.5"]),
    "dates": (
        [date(2024, 1, 13), MORNING, None],
        [DAY, MORNING, None],
    ),
    "dates and text": ([DAY, "14.01.2024", None], ["2024-01-13 00:00:00", "14.01.2024", None]),
    "dates and serials": ([DAY, 45305.5, None], ["2024-01-13 00:00:00", "45305.5", None]),
    "times of day": ([time(8, 26), time(23, 59, 59), None], ["08:26:00", "23:59:59", None]),
    "yes and no": ([True, False, None], [True, False, None]),
    "yes and text": ([True, "x", None], ["true", "x", None]),
}


@pytest.mark.parametrize("kind", COLUMNS)
def test_no_cell_of_any_kind_is_lost(tmp_path: Path, kind: str) -> None:
    written, expected = COLUMNS[kind]
    rows = [[cell, "kept"] for cell in written]
    assert cells(xlsx(tmp_path / "sales.xlsx", {"Sales": [["Cell", "Row"], *rows]}))[1] == [
        (cell, "kept") for cell in expected
    ]


def test_a_column_of_another_kind_far_down_is_not_lost(tmp_path: Path) -> None:
    rows: Rows = [[n, "a"] for n in range(3000)]
    found = cells(xlsx(tmp_path / "sales.xlsx", {"Sales": [["Invoice", "Customer"], *rows, ["C3000", "a"]]}))[1]
    assert [row[0] for row in found] == [*map(str, range(3000)), "C3000"]


def test_kinds_that_do_not_go_together_are_read_as_text(tmp_path: Path) -> None:
    rows: Rows = [[DAY, "a"], [time(8, 26), "b"], [3.5, "c"]]
    raw, found = cells(xlsx(tmp_path / "sales.xlsx", {"Sales": [["When", "Row"], *rows]}))
    assert raw.columns["When"].is_text
    assert [row[0] for row in found][::2] == ["2024-01-13 00:00:00", "3.5"]


def test_how_a_number_is_shown_does_not_matter(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [["Price", "Share", "Customer"], [1234.5, 0.19, 42]]})
    book = openpyxl.load_workbook(path)
    for cell, shown in zip(book["Sales"][2], ["#,##0.00 €", "0%", "00000"], strict=True):
        cell.number_format = shown
    book.save(path)
    assert cells(path)[1] == [(1234.5, 0.19, 42)]


def test_blank_rows_are_no_lines_and_hidden_ones_are(tmp_path: Path) -> None:
    rows = sales(6)
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *rows[:3], [], [None, " "], *rows[3:], [], []]})
    book = openpyxl.load_workbook(path)
    book["Sales"].row_dimensions[3].hidden = True
    book["Sales"].column_dimensions["C"].hidden = True
    book.save(path)
    assert prepare(path, Settings()).ledger().total() == (6, sum(9.5 * n for n in range(1, 7)))


def test_a_total_below_the_table_is_no_sale(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *sales(6), ["Total", None, None, None, 21, 199.5]]})
    assert {entry.verdict: entry.rows for entry in prepare(path, Settings()).ledger().entries if entry.rows} == {
        "sale": 6,
        "no_customer": 1,
    }


def test_text_below_the_table_is_counted(tmp_path: Path) -> None:
    below: Rows = [["Total"], ["Report made on 2024-02-01"], [], [None, None, None, None, 21, 199.5]]
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *sales(6), *below]})
    assert {entry.verdict: entry.rows for entry in prepare(path, Settings()).ledger().entries if entry.rows} == {
        "sale": 6,
        "no_customer": 3,
    }


def test_a_header_in_row_seven_below_a_title_over_many_cells(tmp_path: Path) -> None:
    above: Rows = [["Sales of all shops"], [], ["From", "2024-01-01"], ["To", "2024-01-31"], [], []]
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [*above, HEADER, *sales(9)]})
    book = openpyxl.load_workbook(path)
    book["Sales"].merge_cells("A1:F1")
    book.save(path)
    raw, rows = opened(path)
    assert rows == expected(9)
    shown = "'Sales of all shops', 'From 2024-01-01', 'To 2024-01-31'"
    assert raw.sources[0].notes == (f"6 rows above the header of Sales left out ({shown})",)


def test_a_second_table_beside_the_first_is_named(tmp_path: Path) -> None:
    beside: Rows = [["Product", "Stock"], ["Bowl", 7], ["Cup", 9]]
    table = [HEADER, *sales(6)]
    rows = [[*line, None, *(beside[at] if at < len(beside) else [])] for at, line in enumerate(table)]
    raw, found = opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))
    assert found == expected(6)
    assert list(raw.columns) == HEADER
    assert raw.sources[0].notes == ("a second table beside the first in Sales was not read: Product_1, Stock",)


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_a_stray_cell_in_the_last_column_costs_no_time(tmp_path: Path, form: str) -> None:
    rows = [HEADER, *sales(6)]
    rows[3] = [*rows[3], *[""] * (LAST_COLUMN - len(HEADER) - 1), "x"]
    path = WRITERS[form](tmp_path / f"sales.{form}", {"Sales": rows})
    began = process_time()
    raw, found = opened(path)
    assert process_time() - began < SECONDS
    assert found == expected(6)
    assert list(raw.columns)[:6] == HEADER


def test_a_second_table_far_to_the_right_is_named(tmp_path: Path) -> None:
    beside: Rows = [["Product", "Stock"], ["Bowl", 7], ["Cup", 9]]
    rows = [
        [*line, *[None] * 300, *(beside[at] if at < len(beside) else [])] for at, line in enumerate([HEADER, *sales(6)])
    ]
    raw, found = opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))
    assert (found, list(raw.columns)) == (expected(6), HEADER)
    assert raw.sources[0].notes == ("a second table beside the first in Sales was not read: Product_1, Stock",)


def test_a_sheet_of_too_many_columns_is_refused(tmp_path: Path) -> None:
    rows = [[f"Day {n}" for n in range(600)], [1] * 600]
    with pytest.raises(DataError, match=r"sheet Sales of sales\.xlsx has 600 columns.*one line for each product"):
        opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))


def test_a_cell_at_the_far_end_of_a_sheet_is_named(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *sales(6)]})
    book = openpyxl.load_workbook(path)
    book["Sales"].cell(1_048_576, LAST_COLUMN, "x")
    book.save(path)
    with pytest.raises(DataError, match=r"a cell so far from the others \(XFD1048576\).*Delete the rows and columns"):
        opened(path)


def test_a_blank_column_within_a_table_divides_nothing(tmp_path: Path) -> None:
    rows = [[*line[:3], None, *line[3:]] for line in [HEADER, *sales(6)]]
    raw, found = opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))
    assert (found, list(raw.columns), raw.sources[0].notes) == (expected(6), HEADER, ())


def test_blank_columns_between_nearly_all_columns_divide_nothing(tmp_path: Path) -> None:
    # As in a report of QuickBooks Desktop: each customer above its lines, a total below all.
    table = [HEADER, *sales(6)]
    spaced = [[None, None, *(cell for each in line[:5] for cell in (each, None)), line[5]] for line in table]
    lines = [[*line, 1.0] for line in spaced[1:]]
    rows = [[*spaced[0], "Balance"], [None, "C1", *[None] * 11], *lines, ["TOTAL", *[None] * 11, 57.0, 9]]
    raw, _ = opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))
    assert list(raw.columns) == ["column 1", "column 2", *HEADER, "Balance"]
    assert raw.sources[0].notes == ()


def test_a_column_without_a_name_is_kept(tmp_path: Path) -> None:
    rows = [[*line, "x" if at else None] for at, line in enumerate([HEADER, *sales(3)])]
    assert list(opened(xlsx(tmp_path / "sales.xlsx", {"Sales": rows}))[0].columns) == [*HEADER, "column 7"]


def test_the_value_that_a_formula_had_is_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *sales(2)]})
    with ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"<v>9.5</v>", b"<f>19/2</f><v>9.5</v>")
    with ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    assert b"<f>" in parts["xl/worksheets/sheet1.xml"]
    assert opened(path)[1] == expected(2)


def test_a_sheet_that_is_a_chart_is_passed_over(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [HEADER, *sales(3)]})
    book = openpyxl.load_workbook(path)
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(book["Sales"], min_col=6, min_row=2, max_row=4))
    book.create_chartsheet("Chart").add_chart(chart)
    book.save(path)
    raw, rows = opened(path)
    assert rows == expected(3)
    assert raw.sources[0].ignored == ("Chart",)


def test_a_sheet_by_name_in_any_case_and_by_number(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "sales.xlsx", {"Old": [HEADER, *sales(9)], "2024": [HEADER, *sales(3)]})
    for sheet in ("2024", "2", " 2024 "):
        assert opened(path, sheet=sheet)[1] == expected(3)
    assert opened(path, sheet="old")[1] == opened(path, sheet="1")[1] == expected(9)
    assert open_source(DuckDB(), f"{path}::2024").name == "sales.xlsx: 2024"
    with pytest.raises(UsageError, match=r"has no sheet '3'\. Sheets: Old, 2024"):
        opened(path, sheet="3")


@pytest.mark.parametrize("form", WRITERS)
def test_a_workbook_by_another_ending_is_read_and_told(tmp_path: Path, form: str) -> None:
    path = WRITERS[form](tmp_path / f"sales.{form}", {"Sales": [HEADER, *sales(4)]}).rename(tmp_path / "sales.csv")
    raw, rows = opened(path)
    assert rows == expected(4)
    assert raw.sources[0].notes[0].startswith("the file is an Excel or OpenDocument workbook, whatever its ending .csv")


def test_text_by_the_name_of_a_workbook_is_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "sales.xls"
    path.write_text("\n".join("\t".join(map(str, row)) for row in [HEADER, *sales(4)]))
    raw, rows = opened(path)
    assert rows == expected(4)
    assert raw.sources[0].notes == ("the file is text, whatever its ending .xls says, and was read as that",)


def test_remarks_below_a_table_end_none_of_two_beside_each_other(tmp_path: Path) -> None:
    """A blank column only parts the amounts, and the texts below stand alone in their rows."""
    rows: Rows = [[*line[:3], None, *line[3:]] for line in [HEADER, *sales(6)]]
    total: Rows = [[None, None, "Total", None, 99], [], ["All prices with tax"], ["Thank you!"]]
    raw = open_source(DuckDB(), xlsx(tmp_path / "sales.xlsx", {"Sales": [*rows, *total]}))
    assert [name for name in raw.columns if name in HEADER] == HEADER
    assert not any("second table" in note for note in raw.sources[0].notes)
    assert len(raw.sample["Invoice"]) == 9


def test_a_longer_table_beside_a_shorter_one_is_named_though_remarks_stand_below(tmp_path: Path) -> None:
    beside: Rows = [["Product", "Stock"], ["Bowl", 7], ["Cup", 9]]
    table: Rows = [HEADER, *sales(6)]
    rows = [[*line, None, *(beside[at] if at < len(beside) else [])] for at, line in enumerate(table)]
    path = xlsx(tmp_path / "sales.xlsx", {"Sales": [*rows, [], ["All prices with tax"]]})
    raw = open_source(DuckDB(), path)
    assert "a second table beside the first in Sales was not read: Product_1, Stock" in raw.sources[0].notes
