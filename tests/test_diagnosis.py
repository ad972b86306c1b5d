"""A table that is not sales is called what it seems to be; one that is, never."""

from pathlib import Path

import pytest

from regulars.columns import match
from regulars.contents import holdings
from regulars.diagnosis import KINDS, diagnose, grouped
from regulars.errors import DataError
from regulars.pipeline import prepare
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
