"""Reports that name each customer above its lines are read where the sums prove whose lines are whose; else refused."""

import csv
from pathlib import Path
from typing import Any

import pytest
from books import xlsx

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

NAMES = ["Ada Reyes", "Bo Lind", "Cleo Marsh", "Dan Novak"]
HEADER = ["", "Date", "Num", "Product/Service", "Qty", "Amount"]
Rows = list[list[Any]]


def report(label: str = "Total for {}", *, off: float = 0.0, heads: bool = True) -> Rows:
    rows: Rows = []
    for number, name in enumerate(NAMES):
        lines = [
            ["", f"2024-{1 + line:02d}-{10 + number}", f"{number}{line}", "Tea", 1 + line, 5.5 + line]
            for line in range(6)
        ]
        if heads:
            rows.append([name, "", "", "", "", ""])
        else:
            lines[0][0] = name
        rows += [*lines, [label.format(name), "", "", "", 21 + off, sum(line[5] for line in lines) + off]]
    return [*rows, ["TOTAL", "", "", "", 84, sum(row[5] for row in rows if not row[0] or row[1])]]


def read(path: Path, rows: Rows, title: str = "Sales by Customer Detail", header: list[str] = HEADER) -> Prepared:
    if path.suffix == ".xlsx":
        return prepare(xlsx(path, {"Sheet1": [["My Shop"], [title], [None], header, *rows]}), Settings())
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["My Shop"], [title], [], header, *rows])
    return prepare(path, Settings())


def spend(found: Prepared) -> dict[str, float]:
    sold = "SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(sold)}


EACH = dict.fromkeys(NAMES, sum(5.5 + line for line in range(6)))


@pytest.mark.parametrize("file", ["report.csv", "report.xlsx"])
@pytest.mark.parametrize("label", ["Total for {}", "{} Total", "Summe {}", "Total {}"])
def test_a_report_by_customer_has_its_customers_on_its_lines(file: str, label: str, tmp_path: Path) -> None:
    found = read(tmp_path / file, report(label))
    assert spend(found) == EACH
    told = {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}
    assert told == {"sale": 24, "no_date": 9}
    assert "heads the lines of each customer" in found.raw.sources[0].notes[-1]


def test_a_text_below_the_table_heads_no_lines(tmp_path: Path) -> None:
    rows = [*report(), [None] * 6, ["Accrual Basis Sunday, November 01, 2026 09:12 AM GMTZ", *[None] * 5]]
    assert spend(read(tmp_path / "report.xlsx", rows)) == EACH


def plain(**cells: Any) -> Rows:
    """A report of heads and lines, without sums, and a text below it."""
    rows = [row[:1] if row[0] else row for row in report() if not (row[0] or "").lower().startswith("total")]
    rows = [
        [*row, *cells.values()] if len(row) > 1 else [row[0], *[""] * (len(HEADER) - 1 + len(cells))] for row in rows
    ]
    return [*rows, ["Saturday, October 31, 2026 09:14 AM", *rows[0][1:]]]


@pytest.mark.parametrize("file", ["report.csv", "report.xlsx"])
def test_a_report_that_is_called_by_customer_needs_no_sums(file: str, tmp_path: Path) -> None:
    title = "Transaction List by Customer"
    assert spend(read(tmp_path / file, plain(), title)) == EACH
    books = read(tmp_path / f"books.{file}", plain(account="Receivable"), title, [*HEADER, "Account"])
    assert spend(books) == EACH


def test_heads_of_a_report_that_is_called_by_something_else_are_asked_about(tmp_path: Path) -> None:
    for title in ("Transaction List by Location", "Customers of My Shop"):
        with pytest.raises(DataError, match="customer"):
            read(tmp_path / "report.csv", plain(), title)


def test_a_name_on_the_first_line_of_each_group(tmp_path: Path) -> None:
    found = read(tmp_path / "report.csv", report("{} Total", heads=False), header=["Customer", *HEADER[1:]])
    assert spend(found) == EACH


def test_sums_that_are_not_those_of_the_lines_prove_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="grouped by customer"):
        read(tmp_path / "report.csv", report(off=0.5))


def test_a_group_without_a_sum_proves_nothing(tmp_path: Path) -> None:
    rows = [row for row in report() if row[0] != "Total for Bo Lind"]
    with pytest.raises(DataError, match="grouped by customer"):
        read(tmp_path / "report.csv", rows)


def test_groups_of_a_report_by_something_else_are_no_customers(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no customer column"):
        read(tmp_path / "report.csv", report(), title="Sales by Location Detail")


def test_customers_in_a_column_of_their_own_are_left_as_they_are(tmp_path: Path) -> None:
    rows = [[*row, f"C{at % 3}" if row[1] else ""] for at, row in enumerate(report())]
    found = read(tmp_path / "report.csv", rows, header=[*HEADER, "Customer"])
    assert {*spend(found)} == {"C0", "C1", "C2"}


LANGUAGES = {
    "en": ("Sales by Customer Detail", "Total for {}"),
    "de": ("Umsatz nach Kunde", "Summe {}"),
    "fr": ("Ventes par client", "Total pour {}"),
    "es": ("Ventas por cliente", "Total de {}"),
    "it": ("Vendite per cliente", "Totale {}"),
    "pt": ("Vendas por cliente", "Total do {}"),
    "nl": ("Verkoop per klant", "Totaal voor {}"),
    "pl": ("Sprzedaż wg klienta", "Razem {}"),
    "sv": ("Försäljning per kund", "Summa {}"),
}


def unreckoned(label: str, *, last: str = "") -> Rows:
    """A report whose sums are formulas that nothing has reckoned yet: all that stands in them is whose they are."""
    rows = report(label)
    blank = [[row[0], *[""] * 5] if row[0] and not row[1] else row for row in rows]
    named = iter([*NAMES[:-1], last or NAMES[-1]])
    sums = {label.format(name) for name in NAMES}
    return [[label.format(next(named)), *row[1:]] if row[0] in sums else row for row in blank]


@pytest.mark.parametrize(("title", "label"), LANGUAGES.values(), ids=[*LANGUAGES])
def test_sums_without_numbers_that_name_their_group_show_where_it_ends(tmp_path: Path, title: str, label: str) -> None:
    rows = [*unreckoned(label), [""] * 6, ["Accrual basis", *[""] * 5], ["Printed on Monday", *[""] * 5]]
    assert spend(read(tmp_path / "report.xlsx", rows, title)) == EACH


@pytest.mark.parametrize("title", ["Sales by Product", "Sales by Customer Type Detail", "My Shop"])
def test_groups_that_no_title_says_to_be_customers_are_asked_about(tmp_path: Path, title: str) -> None:
    with pytest.raises(DataError, match="customer"):
        read(tmp_path / "report.xlsx", unreckoned("Total for {}"), title)


def test_a_sum_without_a_number_under_another_name_proves_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="customer"):
        read(tmp_path / "report.xlsx", unreckoned("Total for {}", last="Eva Prins"))


@pytest.mark.parametrize("own", [True, False])
def test_groups_within_groups_are_asked_about(tmp_path: Path, own: bool) -> None:
    rows = unreckoned("Total for {}")
    job: Rows = [["Garden", *[""] * 5], ["", "2024-03-02", "77", "Tea", 1, 9.5], ["Total for Garden", *[""] * 5]]
    at = rows.index(["Bo Lind", *[""] * 5]) + (3 if own else 1)
    with pytest.raises(DataError, match="customer"):
        read(tmp_path / "report.xlsx", [*rows[:at], *job, *rows[at:]])


OWED = ["Receivable Invoice Detail", "Offene Forderungen", "Cuentas por cobrar", "Należności", "Kundfordringar"]
INVOICES = ["Invoice Number", "Invoice Date", "Description", "Quantity", "Gross"]


def owed(heads: list[str], *, shared: bool = False) -> Rows:
    """A report of the books with two invoices of two lines in each group; or each invoice in two groups."""
    rows: Rows = []
    for number, head in enumerate(heads):
        numbers = [(number + (line % 2 if shared else 0)) * 10 + line // 2 for line in range(4)]
        lines = [
            [f"R-{5000 + each}", f"2024-{1 + number:02d}-1{each % 2}", "Tea", 1 + line, 4.5 + line]
            for line, each in enumerate(numbers)
        ]
        rows += [[head, *[""] * 4], *lines, [f"Total {head}", "", "", "", sum(line[4] for line in lines)]]
    return rows


@pytest.mark.parametrize("title", OWED)
def test_a_report_on_what_customers_owe_has_a_group_for_each(tmp_path: Path, title: str) -> None:
    found = read(tmp_path / "report.xlsx", owed(NAMES), title, INVOICES)
    assert spend(found) == dict.fromkeys(NAMES, 24)


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("Payable Invoice Detail", owed(NAMES)),
        ("Receivables by Project", owed(NAMES)),
        (OWED[0], owed(NAMES, shared=True)),
        (OWED[0], owed(["Paid", "Sent", "Draft", "Voided"])),
        (OWED[0], owed(["2024-01-31", "2024-02-28", "2024-03-31"])),
    ],
)
def test_groups_of_something_else_are_no_customers(tmp_path: Path, title: str, rows: Rows) -> None:
    with pytest.raises(DataError, match="customer"):
        read(tmp_path / "report.xlsx", rows, title, INVOICES)


PARTED = ["Client no.", "Client", "Paper", "Date", "Num", "Product", "Qty", "Amount"]


def numbered(label: str, place: int, *, more: int = 0, off: float = 0.0, stray: bool = False) -> Rows:
    """Lines of customers of whom the first has the number and the name, and a sum below each of them."""
    rows: Rows = []
    for number, name in enumerate([*NAMES, *(f"Shop {each}" for each in range(more))]):
        lines: Rows = [
            [None, None, "Invoice", f"2024-{1 + line:02d}-{10 + number}", f"{number}{line}", "Tea", 1, 5.5 + line]
            for line in range(6)
        ]
        lines[0][:2] = [700 + number, name]
        if stray:
            lines[3][1] = "Somebody"
        end: list[Any] = [None] * 7 + [sum(line[7] for line in lines) + off]
        end[place] = label.format(number=700 + number, name=name)
        rows += [*lines, end, [None] * 8]
    return [*rows, [None, "Grand total", *[None] * 5, sum(row[7] for row in rows if row[2])]]


@pytest.mark.parametrize("file", ["report.csv", "report.xlsx"])
@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    "label",
    [
        *("Total customer {number}", "Summe Kunde {number}", "Total client {name}", "{name} total"),
        *("Suma klienta {number}", "Summe", "Subtotal", "Kundensumme", "Klanttotaal {name}"),
    ],
)
def test_a_number_and_a_name_on_the_first_line_of_each_customer_are_on_all(
    file: str, place: int, label: str, tmp_path: Path
) -> None:
    found = read(tmp_path / file, numbered(label, place), "Turnover", PARTED)
    assert [*spend(found).values()] == [*EACH.values()]
    assert found.ledger()["return"].rows == 0


@pytest.mark.parametrize("wrong", [{"off": 1.0}, {"stray": True}])
def test_a_number_and_a_name_are_not_filled_down_where_the_sums_do_not_prove_it(
    wrong: dict[str, Any], tmp_path: Path
) -> None:
    with pytest.raises(DataError, match="Fill the empty cells below"):
        read(tmp_path / "report.xlsx", numbered("Total customer {number}", 1, more=9, **wrong), "Turnover", PARTED)
