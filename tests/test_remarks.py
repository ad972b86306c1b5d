"""What is remarked on, with rows and money; that it is dropped only if asked; and that the ledger still reconciles."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from books import xlsx

from regulars.errors import UsageError
from regulars.ledger import Ledger
from regulars.preparing import Prepared, prepare
from regulars.remarks import KINDS, Remark
from regulars.settings import Settings


def line(invoice: int | str, **cells: Any) -> dict[str, Any]:
    number = invoice if isinstance(invoice, int) else 0
    usual = {
        "Invoice": str(invoice),
        "Date": f"2024-01-{number % 28 + 1:02d}",
        "Customer": f"C{number % 7}",
        "Product": f"{10_000 + number}",
        "Quantity": 1,
        "Price": 10.0,
        "Total": 10.0,
    }
    return usual | cells


USUAL = [line(number) for number in range(200)]
DROPPED_AS: dict[str, tuple[list[dict[str, Any]], int, int]] = {
    "duplicates": ([line(1), line(1), line(2)], 3, 30),
    "non_products": ([line(201, Product="POST"), line(202, Product="m", Customer=None)], 2, 20),
    "extremes": ([line(201, Price=99_999.0, Total=99_999.0), line(202, Quantity=-9_999, Total=-99_990.0)], 2, 9),
    "lettered_orders": ([line("C536", Customer="C1"), line("CN-7", Quantity=-1, Total=-10.0)], 1, 10),
    "disagreements": ([line(201, Total=9.0), line(202, Total=10.02), line(203, Total=10.005)], 2, 19),
}
"""Kind → lines to add to the usual ones, how many of them it is about, and their money without cents."""


def prepared(lines: list[dict[str, Any]], **options: Any) -> Prepared:
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings(**options))


def remark(ledger: Ledger, kind: str) -> tuple[int, int]:
    """Rows and whole money of one remark; none where there is no such remark."""
    found = [remark for remark in ledger.remarks if remark.kind == kind]
    return (found[0].rows, int(found[0].money)) if found else (0, 0)


def test_ordinary_lines_give_no_remarks() -> None:
    assert prepared(USUAL).ledger().remarks == ()


@pytest.mark.parametrize(("kind", "added", "rows", "money"), [(kind, *rest) for kind, rest in DROPPED_AS.items()])
def test_a_remark_counts_its_lines_and_drops_them_if_asked(
    kind: str, added: list[dict[str, Any]], rows: int, money: int
) -> None:
    kept = prepared([*USUAL, *added]).ledger()
    assert remark(kept, kind) == (rows, money)
    assert kept["excluded"].rows == 0
    dropped = prepared([*USUAL, *added], drop=(kind,)).ledger()
    assert (dropped["excluded"].rows, int(dropped["excluded"].money)) == (rows, money)
    assert dropped.total() == kept.total()
    about = next(each for each in dropped.remarks if each.kind == kind)
    assert (about.rows, about.label, about.kept_rows, about.kept_money) == (rows, KINDS[kind], 0, Decimal(0))


def lettered(lines: list[dict[str, Any]]) -> Remark | None:
    return next((each for each in prepared(lines).ledger().remarks if each.kind == "lettered_orders"), None)


def test_a_cancellation_with_a_positive_amount_is_told_with_the_sale_that_it_takes_back() -> None:
    cancelled = [line(f"C{number}", Customer=f"C{number % 7}", Date="2024-02-01") for number in range(6)]
    found = lettered([*USUAL, *cancelled, line("Storno 9", Total=99.0, Price=99.0)])
    assert found
    assert (found.rows, found.money) == (7, Decimal(159))
    told = "the ids begin with 'C' (6), 'Storno' (1); 6 repeat the amount of another order of the same customer."
    assert found.detail.startswith(told)


@pytest.mark.parametrize(
    ("usual", "added"),
    [
        ("{}", {"Quantity": -1, "Total": -10.0}),  # a cancellation as it should be
        ("W{}", {}),  # a shop whose order ids all have letters
        ("{}", {"Customer": None}),  # nobody's, and so left out anyway
    ],
)
def test_letters_before_an_order_id_are_not_always_told(usual: str, added: dict[str, Any]) -> None:
    lines = [each | {"Invoice": usual.format(each["Invoice"])} for each in USUAL]
    assert lettered([*lines, line("C5", **added)]) is None


def test_lines_without_a_customer_are_remarked_on_but_not_among_the_kept() -> None:
    ledger = prepared([*USUAL, line(201, Product="POST"), line(202, Product="POST", Customer=None)]).ledger()
    found = next(each for each in ledger.remarks if each.kind == "non_products")
    assert (found.rows, found.kept_rows, found.kept_money) == (2, 1, Decimal(10))
    assert found.detail == "most often POST"


def test_of_equal_lines_one_stays() -> None:
    ledger = prepared([line(1)] * 4, drop=("duplicates",)).ledger()
    assert (ledger["sale"].rows, ledger["excluded"].rows) == (1, 3)


def test_lines_that_differ_in_any_column_are_no_duplicates() -> None:
    lines = [line(1) | {"Note": note} for note in ("a", "b", None)]
    assert remark(prepared(lines).ledger(), "duplicates") == (0, 0)


def test_codes_are_like_the_products_where_products_begin_with_letters() -> None:
    lettered = [line(number, Product=f"AB{number}") for number in range(200)]
    assert remark(prepared([*lettered, line(201, Product="POST")]).ledger(), "non_products") == (0, 0)


def test_a_few_days_far_from_the_others_are_strays() -> None:
    many = [line(number) for number in range(3_000)]
    strays = [line(9_001, Date="2099-01-01"), line(9_002, Date="1901-03-04")]
    kept = prepared([*many, *strays])
    assert remark(kept.ledger(), "stray_dates") == (2, 20)
    assert kept.as_of.isoformat() == "2099-01-02"
    dropped = prepared([*many, *strays], drop=("stray_dates",))
    assert dropped.ledger()["excluded"].rows == 2
    assert dropped.as_of.isoformat() == "2024-01-29"


@pytest.mark.parametrize(("date", "inside"), [("2025-01-29", "2025-01-28"), ("2022-12-30", "2022-12-31")])
def test_a_day_beyond_a_gap_of_over_a_year_is_a_stray_and_within_it_is_not(date: str, inside: str) -> None:
    many = [line(number) for number in range(3_000)]
    assert remark(prepared([*many, line(9_001, Date=date)]).ledger(), "stray_dates") == (1, 10)
    assert remark(prepared([*many, line(9_001, Date=inside)]).ledger(), "stray_dates") == (0, 0)


def test_many_lines_after_a_long_pause_are_no_strays() -> None:
    lines = [*(line(number) for number in range(100)), *(line(number, Date="2020-01-01") for number in range(100))]
    assert remark(prepared(lines).ledger(), "stray_dates") == (0, 0)


@pytest.fixture
def months(tmp_path: Path) -> list[Path]:
    """Two exports of which the second begins before the first one ends."""
    for name, numbers in (("a.csv", range(100)), ("b.csv", range(90, 150))):
        pl.DataFrame([line(number) for number in numbers]).write_csv(tmp_path / name)
    return [tmp_path / "a.csv", tmp_path / "b.csv"]


def test_files_that_overlap(months: list[Path]) -> None:
    kept = prepare(months, Settings()).ledger()
    assert remark(kept, "overlap") == (10, 100)
    dropped = prepare(months, Settings(drop=("overlap",))).ledger()
    assert (dropped["sale"].rows, dropped["excluded"].rows) == (150, 10)
    assert remark(prepare(months[0], Settings()).ledger(), "overlap") == (0, 0)


def test_dropping_overlap_leaves_a_line_that_one_file_repeats(months: list[Path]) -> None:
    pl.DataFrame([line(1), line(1)]).write_csv(months[1])
    found = prepare(months, Settings(drop=("overlap",))).ledger()
    assert (found["sale"].rows, found["excluded"].rows) == (100, 2)
    both = prepare([months[1]], Settings(drop=("overlap",))).ledger()
    assert (both["sale"].rows, both["excluded"].rows) == (2, 0)


def test_everything_can_be_dropped_at_once(months: list[Path]) -> None:
    added = [each for lines, *_ in DROPPED_AS.values() for each in lines]
    pl.DataFrame([line(number) for number in range(150, 250)]).write_csv(months[1])
    pl.DataFrame([*USUAL, *added], infer_schema_length=None).write_csv(months[0])
    kept, dropped = (prepare(months, Settings(drop=drop)).ledger() for drop in ((), tuple(KINDS)))
    assert dropped.total() == kept.total()
    assert all(remark.kept_rows == 0 for remark in dropped.remarks)
    assert {remark.kind for remark in dropped.remarks} == {*KINDS} - {"stray_dates"}


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(UsageError, match=r"--drop postage is not known\. Kinds: duplicates, overlap, non_products"):
        prepared(USUAL, drop=("duplicates", "postage"))


def test_words_for_nobody_are_told_with_how_often() -> None:
    lines = [
        *(line(number) for number in range(20)),
        line(30, Customer="Guest"),
        line(31, Customer="GUEST"),
        line(32, Customer="0"),
    ]
    ledger = prepared(lines).ledger()
    told = next(each for each in ledger.remarks if each.kind == "nobody")
    assert (told.rows, told.kept_rows, ledger["no_customer"].rows) == (3, 0, 3)
    assert told.detail == "most often 'guest' (2), '0' (1); --no-customer names others"
    assert prepared(lines, no_customer=()).ledger()["no_customer"].rows == 0
    assert prepared(lines, no_customer=("0",)).ledger()["no_customer"].rows == 1


def test_ids_that_a_spreadsheet_has_cut_short_are_told() -> None:
    lines = [*(line(number) for number in range(20)), line(30, Customer="1.23457E+11"), line(31, Customer="1.7850E+04")]
    found = prepared(lines)
    assert remark(found.ledger(), "cut_ids")[0] == 1
    assert found.engine.rows("SELECT count(*) FROM lines WHERE customer_id = '17850'") == [(1,)]


def test_a_customer_with_far_more_orders_than_any_other_is_told() -> None:
    lines = [*(line(number) for number in range(70)), *(line(100 + at, Customer="Tresen") for at in range(40))]
    found = prepared(lines)
    told = next(each for each in found.ledger().remarks if each.kind == "one_customer")
    assert (told.rows, told.kept_rows, told.droppable) == (40, 40, False)
    assert told.detail.startswith("40 of the 110 orders; the next customer has 10. ")
    assert "Tresen" not in told.detail  # a report holds no customer
    named = next(each for each in found.ledger(named=True).remarks if each.kind == "one_customer")
    assert named.detail.endswith("leave it out with --no-customer 'Tresen'")
    left = prepared(lines, no_customer=("tresen",)).ledger()
    assert (left["no_customer"].rows, remark(left, "one_customer")) == (40, (0, 0))


@pytest.mark.parametrize("counter", [0, 60])
def test_of_many_orders_some_show_whether_there_is_such_a_customer(
    monkeypatch: pytest.MonkeyPatch, counter: int
) -> None:
    monkeypatch.setattr("regulars.remarks.MANY_ORDERS", 50)
    lines = [*(line(at) for at in range(140)), *(line(200 + at, Customer="Tresen") for at in range(counter))]
    assert remark(prepared(lines).ledger(), "one_customer")[0] == counter


def test_the_words_for_nobody_that_are_there_are_named_once_more() -> None:
    lines = [*(line(number) for number in range(70)), *(line(100 + at, Customer="Tresen") for at in range(40))]
    guests = [line(200, Customer="Guest"), line(201, Customer="guest")]
    named = next(each for each in prepared([*lines, *guests]).ledger(named=True).remarks if each.kind == "one_customer")
    assert named.detail.endswith("--no-customer 'Tresen,guest'")


@pytest.mark.parametrize(("most", "told"), [(29, False), (30, True)])
def test_a_good_customer_is_no_counter(most: int, told: bool) -> None:
    lines = [*(line(number) for number in range(70)), *(line(100 + at, Customer="Best") for at in range(most))]
    assert bool(remark(prepared(lines).ledger(), "one_customer")[0]) is told


@pytest.mark.parametrize(
    ("rows", "above", "told"), [(65_535, "", True), (65_534, "", False), (65_534, "Sales\n", True)]
)
def test_a_file_as_long_as_a_sheet_is_told(tmp_path: Path, rows: int, above: str, told: bool) -> None:
    text = "".join(f"{at},2024-01-{at % 28 + 1:02d},C{at % 500},{at % 90 + 1}.50\n" for at in range(rows))
    (tmp_path / "sales.csv").write_text(f"{above}Invoice,Date,Customer,Amount\n{text}")
    assert bool(remark(prepare(tmp_path / "sales.csv", Settings()).ledger(), "full_sheet")[0]) is told


def test_a_table_that_is_no_sheet_is_never_full() -> None:
    frame = pl.DataFrame(USUAL[:15] * 4369)  # 65,535 rows
    assert remark(prepare(frame, Settings()).ledger(), "full_sheet") == (0, 0)


def test_files_that_overlap_are_told_whatever_the_order_of_their_columns(tmp_path: Path) -> None:
    text = "Invoice,Date,Customer,Amount\n1,2024-01-13,A,5.50\n2,2024-01-14,B,7.25\n"
    (tmp_path / "a.csv").write_text(text)
    (tmp_path / "b.csv").write_text("Amount,Customer,Invoice,Date\n7.25,B,2,2024-01-14\n9.75,C,3,2024-01-15\n")
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]
    kept, dropped = (prepare(files, Settings(drop=drop)).ledger() for drop in ((), ("overlap",)))
    assert remark(kept, "overlap")[0] == 1
    assert (kept["sale"].money, dropped["sale"].money) == (Decimal("29.75"), Decimal("22.5"))


def sheet(numbers: range, *, text: bool = False, turned: bool = False) -> list[list[Any]]:
    """The rows of a sheet; `text`: one id and one date are written as text, `turned`: its columns are, end to front."""
    rows = [list(line(number).values()) for number in numbers]
    for row in rows:
        row[1] = datetime.fromisoformat(row[1])
    if text:
        rows += [["C500", "29/01/2024", *list(line(500).values())[2:]]]
    table = [list(line(0)), *rows]
    return [row[::-1] for row in table] if turned else table


SECOND: dict[str, list[list[Any]]] = {
    "the same kinds of cells": sheet(range(90, 150)),
    "text among its cells": sheet(range(90, 149), text=True),
    "columns in another order": sheet(range(90, 150), turned=True),
}


@pytest.mark.parametrize("second", SECOND)
@pytest.mark.parametrize("files", [1, 2])
def test_sheets_and_workbooks_that_overlap_count_once_only_if_asked(tmp_path: Path, second: str, files: int) -> None:
    first = sheet(range(100))
    if files == 1:
        paths = [xlsx(tmp_path / "sales.xlsx", {"January": first, "February": SECOND[second]})]
    else:
        paths = [xlsx(tmp_path / f"{n}.xlsx", {"Sales": rows}) for n, rows in enumerate((first, SECOND[second]))]
    kept = prepare(paths, Settings()).ledger()
    assert (remark(kept, "overlap"), kept["sale"].rows) == ((10, 100), 160)
    dropped = prepare(paths, Settings(drop=("overlap",))).ledger()
    assert (dropped["sale"].rows, dropped["excluded"].rows, dropped["excluded"].money) == (150, 10, 100)
    assert dropped.total() == kept.total()


def test_a_workbook_and_a_text_file_that_overlap(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "a.xlsx", {"Sales": sheet(range(100))})
    pl.DataFrame([line(number) for number in range(90, 150)]).write_csv(tmp_path / "b.csv")
    kept = prepare([book, tmp_path / "b.csv"], Settings()).ledger()
    assert (remark(kept, "overlap"), kept["sale"].rows) == ((10, 100), 160)


def test_large_amounts_that_were_sent_back_are_told_as_both() -> None:
    there, back = line(201, Price=99_999.0, Total=99_999.0), line(202, Quantity=-1, Price=99_999.0, Total=-99_999.0)
    found = next(each for each in prepared([*USUAL, there, back]).ledger().remarks if each.kind == "extremes")
    assert (found.rows, found.money) == (2, 0)
    assert found.detail.endswith("; of those kept, 99,999 sold and 99,999 taken back")
    alone = next(each for each in prepared([*USUAL, there]).ledger().remarks if each.kind == "extremes")
    assert "sold" not in alone.detail
