"""A table that is not sales is called what it seems to be; one that is, never."""

from pathlib import Path

import pytest

from regulars.columns import match
from regulars.contents import holdings
from regulars.diagnosis import KINDS, diagnose, grouped
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

TABLES = {
    "a list of customers, one row each": "Customer ID;Frequency;Recency;Monetary",
    "a list of customers, one row each,": "First Name;Last Name;Email;Total Spent;Total Orders;Tags",
    "a web-analytics export": "Date;Sessions;Pageviews;Bounce rate",
    "a bank statement or a bookkeeping export": "Umsatz (ohne Soll/Haben-Kz);Konto;Buchungstext",
    "a bank statement or": "Date;Description;Money Out;Money In;Balance",
    "a bank statement": "Type;Completed Date;Description;Amount;Balance",
    "a stock list": "SKU;Stock on hand;Warehouse",
    "a list of products": "SKU;Title;Price;Category",
    "answers to a survey": "Respondent ID;Rating;Comment",
    "answers to a survey ('How was it?', 'Will you come again?')": "How was it?;Will you come again?;Age",
    "sales already added up per period or product": "Month;Product;Units;Revenue",
    "a list of customers or contacts, without what they bought": "First Name;Last Name;Email;Phone",
}


@pytest.mark.parametrize(("name", "headers"), TABLES.items(), ids=TABLES.keys())
def test_a_table_that_is_not_sales(name: str, headers: str) -> None:
    sample = {header: ["1", "2", "2"] for header in headers.split(";")}
    with pytest.raises(DataError) as told:
        match(sample, "t.csv")
    assert f". It looks like {name}" in str(told.value)
    assert "a line per order or item with who bought, when, and for how much" in str(told.value)


def test_what_a_table_is_comes_before_what_it_lacks() -> None:
    sample = {header: ["1.5", "2.5", "2.5"] for header in ("Customer ID", "Recency", "Frequency", "Monetary")}
    with pytest.raises(DataError, match=r"^no .* column in t.csv. It looks like a list of .*Found: Cus"):
        match(sample, "t.csv")


def test_sales_with_a_rating_are_no_survey() -> None:
    sales = {"Gender": ["f", "m"], "Rating": ["4", "5"], "Date": ["2024-01-13"] * 2, "Total": ["9.50", "3.25"]}
    with pytest.raises(DataError, match="no customer column") as told:
        match(sales, "t.csv")
    assert "survey" not in str(told.value)


def test_sums_of_a_till_s_day_are_called_so() -> None:
    day = {"Date": ["2024-01-13"] * 2, "Z No": ["1", "2"], "Cash": ["9.50", "3.25"], "Total": ["19.50", "13.25"]}
    with pytest.raises(DataError, match=r"sales already added up per period or product \('Z No', 'Cash'\)"):
        match(day, "t.csv")


def test_a_posting_batch_is_called_so(tmp_path: Path) -> None:
    path = tmp_path / "EXTF_batch.csv"
    postings = "".join(f"{100 + row},17;S;EUR;;;;10013;8400;;0601;RE{row};;;Ann Lee\n" for row in range(30))
    path.write_text(
        f'"EXTF";700;21;"Buchungsstapel";12;2024;;"RE";"";"";1001;1;2023;4;2023;2023;"RE";"";1;0;0;"EUR"\n{postings}'
    )
    with pytest.raises(DataError, match=r"It looks like a posting batch of DATEV \('EXTF'\)"):
        prepare(path, Settings())


@pytest.mark.parametrize("dates", [["2024-01", "2024-02"], ["Q1 2024", "Q2 2024"], ["Jan 2024", "Feb 2024"]])
def test_months_and_quarters_are_no_days(dates: list[str]) -> None:
    with pytest.raises(
        DataError, match=r"'Order Date' says only the month, the quarter or the week .*: export the day"
    ):
        match({"Customer": ["C1", "C2"], "Order Date": dates, "Total": ["9.50", "3.25"]}, "t.csv")


@pytest.mark.parametrize(
    ("header", "cells"),
    [("Month", ["Jan 23", "Feb 24"]), ("Woche", ["KW 02/2024", "KW 03/2024"]), ("Quarter", ["2023-Q1", "2023-Q2"])],
)
def test_a_column_called_a_period_is_named_with_the_option_that_counts_it(header: str, cells: list[str]) -> None:
    option = f"--columns date={header} --date-format period"
    with pytest.raises(DataError, match=f"{header!r} says only .*{option}") as told:
        match({"Customer": ["C1", "C2"], header: cells, "Total": ["9.50", "3.25"]}, "t.csv")
    assert "amount" not in str(told.value)


def test_two_tables_beside_each_other_are_called_so() -> None:
    both = {"North Date": ["2024-01-13"], "Customer": ["A"], "Invoice": ["1"], "Amount": ["9.50"]}
    both |= {"South Date": ["2024-01-14"], "Customer_1": ["B"], "Invoice_1": ["2"], "Amount_1": ["7.25"]}
    with pytest.raises(DataError, match=r"looks like two tables beside each other .*Put one below the other"):
        match(both, "t.csv")


def test_sales_that_only_lack_a_column_are_called_nothing() -> None:
    with pytest.raises(DataError) as told:
        match({"Order ID": ["1", "2"], "SKU": ["a", "b"], "Order date": ["2024-01-13"] * 2}, "t.csv")
    assert "looks like" not in str(told.value)


def test_nothing_is_said_of_a_table_that_has_all() -> None:
    held = {header: holdings(["1"]) for header in ("Customer ID", "Frequency", "Recency", "Monetary")}
    assert diagnose(held, ()) == ""
    assert diagnose(held, (), one_row_each=True).startswith(". It looks like a list of customers")


def test_a_report_with_sums_between() -> None:
    assert grouped({"": ["Ann", "", "Total for Ann", "Bo", "Total for Bo"]})
    assert not grouped({"Product": ["Total", "Totally new", "Mug"]})


def test_every_kind_needs_no_more_signs_than_it_has() -> None:
    assert all(kind.enough <= len(kind.signs) for kind in KINDS)


def test_a_pivot_table_is_called_what_it_is() -> None:
    table = {"Customer": ["A", "B"], **{f"{month} 2024": [1.5, 2.5] for month in ("Jan", "Feb", "Mar", "Apr", "May")}}
    held = {header: holdings(values) for header, values in table.items()}
    assert "a pivot table with a column for each period ('Jan 2024', 'Feb 2024'" in diagnose(held, ["date", "amount"])
    assert "pivot" not in diagnose(held, ["customer"])


def test_a_pivot_table_in_a_file_is_told_from_one_without_a_header(tmp_path: Path) -> None:
    months = ",".join(f"{month} 2024" for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun"))
    lines = [f"Customer {row},{row}.50,0,{row + 3}.10,0,7.25,1.75" for row in range(1, 30)]
    (tmp_path / "pivot.csv").write_text("\n".join([f"Customer,{months}", *lines]))
    with pytest.raises(DataError, match="a pivot table with a column for each period"):
        prepare(tmp_path / "pivot.csv", Settings())


def test_a_form_that_says_how_many_is_no_list_of_contacts() -> None:
    form = {"Parent name": ["Ann Lee", "Bo Ek"], "Email": ["a@x.org", "b@y.org"], "Phone": ["0123456", "0123457"]}
    assert "list of customers or contacts" in diagnose(
        {name: holdings(form[name]) for name in form}, ("amount", "date")
    )
    form["How many shirts?"] = ["1", "2"]
    assert not diagnose({name: holdings(form[name]) for name in form}, ("amount", "date"))
