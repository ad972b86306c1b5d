"""What Spark reads, as sources; and what it would misread is refused."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import regulars
from regulars.errors import DataError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from regulars.spark import Spark

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")
"""PySpark leaves its sockets for the collector to close."""


@pytest.fixture(scope="module")
def engine(spark_session: "SparkSession") -> "Spark":
    from regulars.spark import Spark

    return Spark(spark_session)


LINE = "1,2024-01-13,5.0\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("ragged.csv", f"customer,date,amount\n{LINE * 2_000}2,2024-01-14\n", "do not divide"),
        ("titled.csv", "Sales of 2024\n\ncustomer;date;amount\n1;2024-01-13;5\n2;2024-01-14;6\n", "first line is"),
        ("words.csv", "hello\nworld\n", "no table of text"),
        ("sales.json", '[{"customer": 1}]', "is JSON"),
    ],
)
def test_a_file_that_spark_would_misread_is_refused(
    engine: "Spark", tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(DataError, match=f"{said}.*without --engine spark"):
        regulars.segment(str(tmp_path / name), engine="spark")


def test_letters_that_are_no_utf_8_are_read_by_their_page(engine: "Spark", tmp_path: Path) -> None:
    from regulars import spark_files

    lines = [
        f"Müller {number},2024-01-13,5.0" if number > 2_000 else f"{number},2024-01-13,5.0" for number in range(3_000)
    ]
    (tmp_path / "late.csv").write_text("\n".join(["customer,date,amount", *lines]), encoding="cp1252")
    (source,) = spark_files.sources(engine, str(tmp_path / "late.csv"))
    assert engine.rows(f"SELECT count(*) FROM {source.sql} WHERE customer LIKE 'Müller%'") == [(999,)]
    assert source.notes == ("read as Windows-1252, Western European",)


def test_files_of_a_folder_whose_headers_differ_are_refused(engine: "Spark", tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("customer,date,amount\n1,2024-01-13,5.0\n")
    (tmp_path / "b.csv").write_text("date,customer,amount\n2024-01-13,1,5.0\n")
    with pytest.raises(DataError, match="CSV header does not conform"):
        regulars.segment(str(tmp_path), engine="spark")


def test_nested_fields_become_columns_and_lists_are_named(spark_session: "SparkSession", engine: "Spark") -> None:
    from regulars import spark_files

    frame = spark_session.sql(
        "SELECT 1 AS id, named_struct('name', 'A', 'tags', array('x')) AS customer, array(1) AS items"
    )
    (source,) = spark_files.sources(engine, frame)
    assert engine.records(f"SELECT * FROM {source.sql}") == [{"id": 1, "customer.name": "A"}]
    assert source.notes == ("lists that were not read: customer.tags, items",)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("/nowhere/sales.csv", "there is no file /nowhere/sales.csv"),
        ("s3a://shop/sales", r"lacks what reads s3a://.*hadoop-aws"),
        ({"customer": [1]}, "cannot read a dict"),
    ],
)
def test_a_source_that_is_not_there_is_a_usage_error(spark_session: "SparkSession", source: Any, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        regulars.segment(source, engine="spark")


def test_orders_and_their_items_are_joined(engine: "Spark", tmp_path: Path) -> None:
    orders = [f"{at},C{at % 7},2024-01-{at % 28 + 1:02}" for at in range(60)]
    items = [f"{at % 60},{at},tea,{at % 3 + 1},2.5" for at in range(130)]
    (tmp_path / "orders.csv").write_text("\n".join(["order_id,customer_id,order_date", *orders]))
    (tmp_path / "items.csv").write_text("\n".join(["order_id,line,product,quantity,unit_price", *items]))
    (tmp_path / "refunds.csv").write_text("order_id,refund_amount\n3,1.5\n3,1.0\n7,2.0\n")
    paths = [str(tmp_path / f"{name}.csv") for name in ("orders", "items", "refunds")]
    here, there = (regulars.segment(paths, k=2, engine=engine_) for engine_ in ("duckdb", "spark"))
    assert there.ledger.as_dict() == here.ledger.as_dict()
    assert here.ledger["sale"].rows == 130
    rows = "SELECT customer_id, frequency, CAST(spend AS DOUBLE) FROM customers ORDER BY customer_id"
    assert there.engine.rows(rows) == here.engine.rows(rows)


def test_days_and_returns_are_read_from_tables_beside_sales(engine: "Spark", tmp_path: Path) -> None:
    sales = [f"{at % 60},{at % 7}{at % 2},{900 + at % 60},tea,2.5" for at in range(130)]
    days = [f"{900 + at},{date(2024, 1, 1) + timedelta(days=at)}" for at in range(90)]
    versions = [f"{who}{old},C{who},{old}" for who in range(7) for old in range(2)]
    lists = {
        "sales": ("order_id,customer_key,date_key,product,price", sales),
        "dim_date": ("date_key,full_date", days),
        "dim_customer": ("customer_key,customer_no,is_current", versions),
        "returns": ("Returned,order_id", ["Yes,3", "Yes,7"]),
        "reviews": ("order_id,stars", [f"{at},5" for at in range(60)]),
    }
    for name, (header, rows) in lists.items():
        (tmp_path / f"{name}.csv").write_text("\n".join([header, *rows]))
    paths = [str(tmp_path / f"{name}.csv") for name in lists]
    here, there = (regulars.segment(paths, k=2, engine=engine_) for engine_ in ("duckdb", "spark"))
    assert there.ledger.as_dict() == here.ledger.as_dict()
    assert here.ledger["sale"].rows == 124
    rows = "SELECT customer_id, frequency, CAST(spend AS DOUBLE) FROM customers ORDER BY customer_id"
    assert there.engine.rows(rows) == here.engine.rows(rows)
