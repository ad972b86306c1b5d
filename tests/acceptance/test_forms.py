"""The same rows in every form give the same answer; and real exports of other shops are read as they were meant."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest

from regulars import DataError, segment
from regulars.ledger import Ledger
from regulars.pipeline import build_customers
from regulars.preparing import Prepared, prepare
from regulars.segmentation import Segmentation
from regulars.settings import Settings

FORMS: dict[str, Callable[[Path], Any]] = {
    "csv": lambda path: path.with_name("online_retail.csv.gz"),
    "xlsx": lambda path: path.with_name("online_retail.xlsx"),
    "pandas": pd.read_parquet,
    "polars": pl.read_parquet,
    "arrow": pq.read_table,
    "duckdb": lambda path: duckdb.connect().sql(f"SELECT * FROM '{path}'"),
}


@pytest.fixture(scope="module")
def parquet(data: Path) -> Segmentation:
    return segment(data / "online_retail.parquet")


@pytest.fixture(scope="module", params=FORMS)
def other(request: pytest.FixtureRequest, data: Path) -> Segmentation:
    return segment(FORMS[request.param](data / "online_retail.parquet"))


def told(ledger: Ledger) -> list[tuple[Any, ...]]:
    return [
        *((entry.verdict, entry.rows, entry.money) for entry in ledger.entries),
        *((remark.kind, remark.rows, remark.money, remark.kept_rows, remark.kept_money) for remark in ledger.remarks),
    ]


def test_the_same_rows_give_the_same_answer(parquet: Segmentation, other: Segmentation) -> None:
    assert told(other.ledger) == told(parquet.ledger)
    assert other.customers.pl().equals(parquet.customers.pl())
    assert other.model == parquet.model
    form = ("sources", "columns", "command")
    one, two = ({key: held for key, held in each.summary.items() if key not in form} for each in (parquet, other))
    assert two == one


def opened(path: Path, **options: Any) -> Prepared:
    prepared = prepare(path, Settings(**options))
    build_customers(prepared)
    return prepared


# A German accounting export


@pytest.fixture(scope="module")
def german(data: Path) -> Prepared:
    return opened(data / "german_export.csv")


def test_a_german_export_adds_up(german: Prepared) -> None:
    ledger = german.ledger()
    assert ledger.total() == (14_722, Decimal("338346.42"))
    assert ledger["no_customer"].rows == 1_359
    assert ledger["unreadable"].rows == ledger["no_date"].rows == ledger["no_amount"].rows == 0


def test_a_german_export_keeps_its_orders_and_customers(german: Prepared) -> None:
    known = "customer_id IS NOT NULL"
    counted = german.engine.rows(
        f"SELECT count(DISTINCT order_id), count(DISTINCT customer_id) FILTER ({known}) FROM lines"
    )
    assert counted == [(840, 229)]


def test_the_cancellations_of_a_german_export_are_no_purchases(german: Prepared) -> None:
    assert german.engine.rows("SELECT count(*) FROM lines WHERE amount < 0") == [(559,)]
    sales, returns = german.ledger()["sale"], german.ledger()["return"]
    assert 0 < returns.rows <= 559
    assert sales.money > 0 > returns.money


def test_how_a_german_export_was_read(german: Prepared) -> None:
    assert {match.column: match.header for match in german.mapped.matches}["customer"].startswith("K")
    assert german.mapped.reasons["unit_price"] == "decimal comma"
    assert german.mapped.reasons["date"].startswith("day first")


def test_a_german_export_makes_a_whole_run(data: Path) -> None:
    found = segment(data / "german_export.csv")
    assert sum(each["customers"] for each in found.segments) == found.summary["totals"]["customers"] <= 229


# The same shop, saved again by somebody whose dates are written otherwise


@pytest.mark.parametrize(
    ("name", "order", "rows"), [("dates_day_first.csv", "dmy", 149), ("dates_two_digit_year.csv", "mdy", 183)]
)
def test_dates_that_can_be_read_two_ways_are_asked_about(data: Path, name: str, order: str, rows: int) -> None:
    with pytest.raises(DataError, match=r"day first or month first.*--date-format dmy or --date-format mdy"):
        prepare(data / name, Settings())
    prepared = opened(data / name, date_format=order)
    assert str(prepared.as_of) == "2010-12-02"
    assert prepared.ledger().total()[0] == rows
    assert prepared.engine.rows("SELECT DISTINCT recency_days FROM customers") == [(1,)]


# A second edition with another year, other headers, and two sheets that overlap


def test_online_retail_2(data: Path) -> None:
    path = data / "online_retail_2.parquet"
    prepared = opened(path)
    ledger = prepared.ledger()
    sales = pd.read_parquet(path)
    price = next(name for name in sales.columns if "Price" in name)
    customer = next(name for name in sales.columns if "Customer" in name)
    amount = (sales["Quantity"] * sales[price]).round(4)
    assert ledger.total()[0] == len(sales) == 1_067_371
    assert float(ledger.total()[1]) == pytest.approx(amount.sum(), abs=0.01)
    assert ledger["no_customer"].rows == sales[customer].isna().sum()
    bought = sales[sales[customer].notna() & (amount > 0)]
    assert ledger["sale"].rows == len(bought)
    counted = prepared.engine.rows("SELECT count(*), sum(frequency) FROM customers")[0]
    assert counted == (bought[customer].nunique(), bought["Invoice"].nunique())
    duplicates = next(each for each in ledger.remarks if each.kind == "duplicates")
    assert duplicates.rows == sales.duplicated().sum()


# Fixed-width text with ids that begin with zeros, and no order id


CDNOW = {"customer": "column1", "date": "column2", "quantity": "column3", "amount": "column4"}


def test_cdnow_as_it_is_published(data: Path) -> None:
    _, *cells = [line.split() for line in (data / "cdnow_master.txt").read_text(encoding="ascii").splitlines()]
    prepared = opened(data / "cdnow_master.txt")
    assert prepared.ledger().total() == (len(cells), sum(Decimal(line[3]) for line in cells))
    assert prepared.engine.rows("SELECT count(DISTINCT customer_id), min(length(customer_id)) FROM lines") == [
        (23_570, 5)
    ]


def test_cdnow_without_its_header(data: Path, tmp_path: Path) -> None:
    _, *lines = (data / "cdnow_master.txt").read_text(encoding="ascii").splitlines()
    path = tmp_path / "cdnow.txt"
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    prepared = opened(path)
    assert {match.column: match.header for match in prepared.mapped.matches} == CDNOW
    counted = prepared.engine.rows("SELECT count(*), count(DISTINCT customer_id) FROM lines")
    assert counted == [(69_659, 23_570)]
    assert prepared.ledger().total()[1] == sum(Decimal(line.split()[3]) for line in lines) == Decimal("2500315.63")


def test_cdnow_with_commas(data: Path, tmp_path: Path) -> None:
    header, *cells = [line.split() for line in (data / "cdnow_master.txt").read_text(encoding="ascii").splitlines()]
    path = tmp_path / "cdnow.csv"
    path.write_text("\n".join(map(",".join, [header, *cells])), encoding="ascii")
    prepared = opened(path)
    assert {match.column: match.header for match in prepared.mapped.matches} == {
        "customer": "customer_id",
        "date": "date",
        "quantity": "number_of_cds",
        "amount": "dollar_value",
    }
    assert prepared.ledger().total() == (len(cells), sum(Decimal(line[3]) for line in cells))
    assert len(cells) == 69_659
    bought = {(line[0], line[1]) for line in cells if Decimal(line[3]) > 0}
    assert prepared.engine.rows("SELECT count(*), sum(frequency), min(length(customer_id)) FROM customers") == [
        (len({customer for customer, _ in bought}), len(bought), 5)
    ]
    assert str(prepared.as_of) == "1998-07-01"


# The same shop's two published files, whose headers differ


def test_two_files_of_one_shop_under_other_headers_are_one_table(data: Path) -> None:
    found = prepare([data / "online_retail.csv.gz", data / "online_retail_2.parquet"], Settings())
    assert found.ledger().total()[0] == 541_909 + 1_067_371
    sold = "SELECT count(DISTINCT customer_id) FROM lines WHERE verdict = 'sale' AND source_number = {}"
    assert [found.engine.rows(sold.format(number)) for number in (0, 1)] == [[(4_338,)], [(5_878,)]]
    assert "'Customer ID' as 'CustomerID'" in found.raw.sources[1].notes[0]
