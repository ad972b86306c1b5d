"""Spark gives what DuckDB gives, function by function and in whole runs; and what it cannot do, it says."""

import csv
import json
import math
import os
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

import regulars
from regulars import demo, export, inspection, preparing
from regulars.cli import main
from regulars.engine import DuckDB, Engine, literal
from regulars.errors import DataError, UsageError
from regulars.scaling import CLIP
from regulars.settings import Settings

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from regulars.segmentation import Segmentation

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")
"""PySpark leaves its sockets for the collector to close."""

NEARLY = 1e-9
SHOWN = ("as_of", "currency", "ledger", "totals", "recipe", "choice", "segments", "points")


@pytest.fixture(scope="module")
def engine(spark_session: "SparkSession") -> Engine:
    from regulars.spark import Spark

    return Spark(spark_session)


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return demo.write(tmp_path_factory.mktemp("spark") / "shop.csv", customers=600)


def same(one: Any, other: Any) -> bool:
    """Whether two values are alike, floating numbers and what is made of them to `NEARLY`."""
    if isinstance(one, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float | Decimal) and other is not None:
        return math.isclose(one, other, rel_tol=NEARLY, abs_tol=NEARLY)
    return bool(one == other)


def check_same(duckdb: "Segmentation", spark: "Segmentation") -> None:
    """Ledger, customers with their segments, and everything the report shows are the same."""
    assert spark.ledger == duckdb.ledger
    rows = [tuple(row) for row in spark.customers.collect()]
    assert spark.customers.columns == duckdb.customers.columns
    assert same(rows, duckdb.customers.fetchall())
    assert same(json.loads(spark.model.to_json()), json.loads(duckdb.model.to_json()))
    for key in SHOWN:
        assert same(spark.summary[key], duckdb.summary[key]), key


# function by function

TEXTS = (
    "",
    "a",
    " x\u00a0",
    "12",
    "12.50",
    "1,5",
    "12d",
    "3f",
    "-7",
    "1e3",
    "nan?",
    "Müller",
    "O'Neil",
    r"a\b",
    "A b c",
)
NUMBERS = (0.0, 1.0, -1.0, 0.5, 2.5, -2.5, 1.00005, -2.00015, 0.37034999999999996, 1234567.89, 1e-7, 99999999.0)
OF_TEXTS = (
    "TRY_CAST(t AS DOUBLE)",
    "trim(t)",
    "nullif(trim(t), '')",
    "concat('day ', t)",
    "lower(t)",
    "md5(t)",
    "left(t, 1)",
    "right(t, 2)",
    "length(t)",
    "substr(t, 2, 2)",
    "split_part(t, ' ', 2)",
    "contains(t, '.')",
    "translate(t, 'a.', 'b')",
    "replace(t, ',', '.')",
    "regexp_matches(t, '[0-9][.,]')",
    "regexp_full_match(t, '[0-9]+([.][0-9]+)?')",
    r"regexp_full_match(t, '\s*a')",
    r"regexp_replace(t, '\p{L}+[.]?', '', 'g')",
    "regexp_extract(t, '([0-9]+)[.]([0-9]+)', 2)",
    "t LIKE '%.__'",
    "t IS DISTINCT FROM 'a'",
    "t < '0'",
    "TRY_CAST(t AS DATE)",
)
OF_NUMBERS = (
    "CAST(n AS DECIMAL(18, 4))",
    "TRY_CAST(n AS DECIMAL(18, 6))",
    "CAST(n AS DECIMAL(38, 12))",
    "TRY_CAST(n * 1e14 AS DECIMAL(18, 4))",
    "CAST(CAST(n AS DECIMAL(18, 4)) AS DECIMAL(38, 4)) + 1",
    "CAST(n AS DECIMAL(18, 4)) / 3",
    "CAST(n AS DECIMAL(18, 4)) * 2",
    "(n - 1) / 7",
    "CAST(place AS BIGINT) / 2",
    "place % 4",
    "round(n, 2)",
    "floor(n)",
    "ln(1 + greatest(n, 0))",
    "power(n, 2)",
    "abs(n)",
    "sign(n)",
    "least(n, 1, NULL)",
    "n = TRY_CAST(n AS BIGINT)",
    "n IN (0, 1)",
    "CASE WHEN n > 1 THEN -n ELSE n END",
    "CAST('1970-01-01' AS DATE) + CAST(place AS INTEGER)",
    "DATE '2024-01-13' - DATE '1970-01-01'",
)


@pytest.fixture(scope="module")
def both(engine: Engine) -> tuple[Engine, Engine]:
    """DuckDB and Spark, with the same tables of texts and numbers."""
    engines = (DuckDB(), engine)
    texts = ", ".join(f"({literal(text)}, {place})" for place, text in enumerate(TEXTS))
    numbers = ", ".join(f"(CAST({number!r} AS DOUBLE), {place})" for place, number in enumerate(NUMBERS))
    for each in engines:
        each.table("texts", f"SELECT * FROM (VALUES {texts}, (NULL, 99)) AS texts(t, place)")
        each.table("numbers", f"SELECT * FROM (VALUES {numbers}, (NULL, 99)) AS numbers(n, place)")
    return engines


@pytest.fixture(scope="module")
def cells(both: tuple[Engine, Engine]) -> Mapping[str, list[list[Any]]]:
    """What DuckDB and Spark make of each piece of SQL, asked all at once: every question takes Spark a second."""
    found: dict[str, list[list[Any]]] = {}
    for table, asked in (("texts", OF_TEXTS), ("numbers", OF_NUMBERS)):
        told = [each.rows(f"SELECT place, {', '.join(asked)} FROM {table} ORDER BY place") for each in both]
        found |= {sql: [[(row[0], row[at]) for row in rows] for rows in told] for at, sql in enumerate(asked, 1)}
    return found


@pytest.mark.parametrize("sql", OF_TEXTS)
def test_texts_are_read_alike(cells: Mapping[str, list[list[Any]]], sql: str) -> None:
    duckdb, spark = cells[sql]
    assert same(spark, duckdb)


@pytest.mark.parametrize("sql", OF_NUMBERS)
def test_numbers_are_worked_out_alike(cells: Mapping[str, list[list[Any]]], sql: str) -> None:
    duckdb, spark = cells[sql]
    assert same(spark, duckdb)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT t FROM texts ORDER BY t",
        "SELECT t FROM texts ORDER BY TRY_CAST(t AS BIGINT) NULLS LAST, t",
        "SELECT t FROM texts ORDER BY md5(t), t LIMIT 3",
        f"SELECT quantile_cont(n, [0.05, 0.5, 0.95]), quantile_cont(n, {CLIP[0]}) FROM numbers",
        "SELECT n > 1 AS large, count(*), sum(CAST(n AS DECIMAL(38, 4))) FROM numbers "
        "GROUP BY GROUPING SETS ((large), ()) ORDER BY 2, 1",
        "SELECT count(*) FILTER (n > 1), count(DISTINCT n), min(n) FILTER (n > 1), bool_and(n > -9) FROM numbers",
        "SELECT min(n, 3) FROM numbers",
        "SELECT place, row_number() OVER (PARTITION BY n > 1 ORDER BY place) AS line FROM numbers ORDER BY place",
    ],
)
def test_tables_are_put_together_alike(both: tuple[Engine, Engine], sql: str) -> None:
    duckdb, spark = (each.rows(sql) for each in both)
    assert same([[list(cell) if isinstance(cell, tuple) else cell for cell in row] for row in spark], duckdb)


def test_many_doubles_become_the_same_decimals(engine: Engine) -> None:
    generator = np.random.default_rng(7)
    prices, pieces = generator.integers(1, 200_000, 20_000) / 100_000, generator.integers(-50, 50, 20_000)
    rows = ", ".join(f"({price!r}, {count})" for price, count in zip(prices.tolist(), pieces.tolist(), strict=True))
    sums = "sum(CAST(p * q AS DECIMAL(18, 4))), sum(CAST(ln(1 + p) AS DECIMAL(38, 12)))"
    sql = f"SELECT {sums} FROM (SELECT CAST(p AS DOUBLE) AS p, q FROM (VALUES {rows}) AS t(p, q)) AS doubles"
    assert engine.rows(sql) == DuckDB().rows(sql)


def test_wide_sums_are_exact_however_large_or_few_their_numbers_are(engine: Engine) -> None:
    rows = "(1, 0.5), (1, -2.25), (2, 3e7), (2, 0.125), (3, 4e8), (4, NULL)"
    typed = f"(SELECT g, CAST(n AS DOUBLE) AS n, CAST(n AS DECIMAL(18, 4)) AS d FROM (VALUES {rows}) AS t(g, n))"
    sums = "sum(CAST(n AS DECIMAL(38, 12))), sum(CAST(n AS DECIMAL(38, 4))), sum(CAST(d AS DECIMAL(38, 4)))"
    sql = f"SELECT g, {sums} FROM {typed} AS typed GROUP BY g ORDER BY g"
    assert engine.rows(sql) == DuckDB().rows(sql)


def test_blanks_are_no_part_of_a_line_that_another_place_could_take(engine: Engine) -> None:
    hashes = "hash('a', NULL) = hash(NULL, 'a'), hash('a', 1) = hash('a', 1)"
    assert engine.rows(f"SELECT {hashes}") == DuckDB().rows(f"SELECT {hashes}") == [(False, True)]


# what an engine offers


def test_java_has_room_for_the_classes_that_spark_makes(spark_session: "SparkSession") -> None:
    from regulars.spark_session import CONFIGURED, ROOMY

    if any(name in os.environ for name in CONFIGURED):
        pytest.skip("somebody has configured Spark here")
    assert spark_session.sparkContext._jvm is not None
    java = spark_session.sparkContext._jvm.java.lang.management.ManagementFactory.getRuntimeMXBean()
    assert ROOMY in java.getInputArguments()


def test_a_table_is_kept_and_a_view_is_worked_out_anew(engine: Engine) -> None:
    engine.table("one", "SELECT 1 AS n, rand() AS r")
    assert engine.rows("SELECT r FROM one") == engine.rows("SELECT r FROM one")
    engine.table("one", "SELECT 2 AS n", stored=False)
    assert engine.records("SELECT n FROM one") == [{"n": 2}]
    assert engine.columns("SELECT n FROM one")["n"].tolist() == [2]


def test_types_are_called_as_duckdb_calls_them(engine: Engine) -> None:
    sql = (
        "SELECT 'a' AS a, 1 AS b, CAST(1 AS BIGINT) AS c, CAST(1 AS DOUBLE) AS d, CAST(1 AS DECIMAL(18, 4)) AS e, "
        "DATE '2024-01-13' AS f, true AS g"
    )
    assert engine.schema(f"({sql})") == DuckDB().schema(f"({sql})")


def test_columns_of_one_name_are_one_column(engine: Engine) -> None:
    queries = ["SELECT 1 AS a, 'x' AS b", "SELECT 'y' AS b, 2.5 AS c"]
    for each in (engine, DuckDB()):
        found = each.records(f"SELECT * FROM ({each.by_name(queries)}) ORDER BY b")
        assert found == [{"a": 1, "b": "x", "c": None}, {"a": None, "b": "y", "c": Decimal("2.5")}]


def test_a_csv_folder_holds_what_duckdb_writes_to_a_file(engine: Engine, tmp_path: Path) -> None:
    sql = (
        "SELECT * FROM (VALUES ('=1+1', CAST(0.0005 AS DOUBLE), 3.0), ('a,b', 12345678.25, 1.0), (NULL, NULL, 2.0), "
        "('M\u00fcller \"M\"', -0.5, 4.0)) AS t(name, spend, frequency) ORDER BY frequency"
    )
    export.write_table(engine, sql, tmp_path / "spark.csv")
    export.write_table(DuckDB(), sql, tmp_path / "duckdb.csv")
    assert [path.name for path in (tmp_path / "spark").iterdir()] == ["part-00000.csv"]
    assert (tmp_path / "spark" / "part-00000.csv").read_text() == (tmp_path / "duckdb.csv").read_text()


def test_the_day_of_a_time_is_the_one_that_the_callers_session_shows(spark_session: "SparkSession") -> None:
    from regulars.spark import Spark

    spark_session.conf.set("spark.sql.session.timeZone", "America/New_York")
    try:
        engine = Spark(spark_session)
        engine.register("late", spark_session.sql("SELECT to_timestamp('2024-01-13 23:30:00') AS at"))
        assert engine.rows("SELECT CAST(at AS DATE), at FROM late") == [
            (date(2024, 1, 13), datetime(2024, 1, 13, 23, 30))  # noqa: DTZ001
        ]
    finally:
        spark_session.conf.set("spark.sql.session.timeZone", "UTC")


# whole runs


def test_online_retail_is_the_same_and_the_callers_session_is_left_alone(
    spark_session: "SparkSession", data: Path
) -> None:
    file, before = data / "online_retail.parquet", spark_session.conf.getAll
    check_same(regulars.segment(file), regulars.segment(spark_session.read.parquet(str(file))))
    assert spark_session.conf.getAll == before
    assert spark_session.catalog.listTables() == []


def test_two_files_are_one_table_as_on_duckdb(spark_session: "SparkSession", shop: Path, tmp_path: Path) -> None:
    header, *rows = csv.reader(shop.read_text().splitlines())
    halves = {"first.csv": [header, *rows[::2]], "second [1].csv": [row[::-1] for row in (header, *rows[1::2])]}
    for name, half in halves.items():
        with (tmp_path / name).open("w", newline="") as file:
            csv.writer(file).writerows(half)
    paths = [str(tmp_path / name) for name in halves]
    duckdb, spark = (preparing.prepare(paths, Settings(engine=engine)) for engine in ("duckdb", "spark"))
    assert spark.ledger() == duckdb.ledger()
    assert [match.header for match in spark.mapped.matches] == [match.header for match in duckdb.mapped.matches]


def test_a_shop_of_text_is_the_same_from_the_command_line(
    spark_session: "SparkSession", shop: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", str(shop), "--out", str(tmp_path / "duckdb"), "--quiet"]) == 0
    assert main(["run", str(shop), "--engine", "spark", "--out", str(tmp_path / "spark"), "--quiet"]) == 0
    assert capfd.readouterr().err == ""
    lists = sorted(path.stem for path in (tmp_path / "duckdb" / "lists").iterdir())
    assert sorted(path.name for path in (tmp_path / "spark" / "lists").iterdir()) == lists
    for name in ("customers", *(f"lists/{each}" for each in lists)):
        parts = sorted((tmp_path / "spark" / name).iterdir())
        assert "".join(part.read_text() for part in parts) == (tmp_path / "duckdb" / f"{name}.csv").read_text()
    duckdb, spark = (json.loads((tmp_path / each / "summary.json").read_text()) for each in ("duckdb", "spark"))
    assert spark["command"] == "regulars run shop.csv --engine spark"
    assert same({key: spark[key] for key in SHOWN}, {key: duckdb[key] for key in SHOWN})


def test_what_spark_refuses_is_said_in_one_line(
    spark_session: "SparkSession", engine: Engine, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DataError, match=r"Spark could not go on: \[CAST_INVALID_INPUT\] The value 'a'"):
        engine.rows("SELECT CAST('a' AS INTEGER)")
    assert capfd.readouterr().err == ""
    # Elsewhere PySpark tells as it does: the logger is its own again.
    with pytest.raises(Exception, match="TABLE_OR_VIEW_NOT_FOUND"):
        spark_session.table("nowhere")


def test_inspect_shows_some_lines(spark_session: "SparkSession", shop: Path) -> None:
    duckdb, spark = (
        inspection.inspect([str(shop)], Settings(engine=engine, headers=()))[0] for engine in ("duckdb", "spark")
    )
    assert {line["verdict"] for line in spark["sample"]} == {line["verdict"] for line in duckdb["sample"]}
    for key in ("as_of", "currency", "first_day", "last_day", "ledger", "unused"):
        assert spark[key] == duckdb[key]


def test_another_master_than_the_one_that_runs_is_refused(spark_session: "SparkSession", shop: Path) -> None:
    with pytest.raises(UsageError, match=r"runs on local\[2\] already, not on local\[1\]"):
        regulars.segment(str(shop), engine="spark", master="local[1]")


def test_a_master_without_spark_is_refused(shop: Path) -> None:
    with pytest.raises(UsageError, match="Add --engine spark"):
        regulars.segment(shop, master="local[1]")


def test_sums_of_orders_names_in_two_columns_and_flags_are_read_alike(spark_session: "SparkSession") -> None:
    rows = []
    for order in range(12):
        head = {
            "Order": f"o{order}",
            "Date": f"2024-01-{10 + order}",
            "First name": "Ann",
            "Last name": f"Lee {order % 4}",
        }
        parts = [(f"P{place}", price + order) for place, price in enumerate((3.0, 4.5, 8.0))]
        lines = [(None, sum(paid for _, paid in parts)), *parts]
        rows += [head | {"SKU": sku, "Total": paid, "Returned": "yes" if sku == "P1" else "no"} for sku, paid in lines]
    frame = spark_session.createDataFrame([tuple(row.values()) for row in rows], list(rows[0]))
    spark, duckdb = (preparing.prepare(source, Settings()) for source in (frame, rows))
    assert spark.ledger() == duckdb.ledger()
    told = {verdict: duckdb.ledger()[verdict].rows for verdict in ("sale", "not_completed", "order_sum")}
    assert told == {"sale": 24, "not_completed": 12, "order_sum": 12}
    shown = [
        each.engine.rows("SELECT DISTINCT customer_id FROM lines ORDER BY customer_id") for each in (spark, duckdb)
    ]
    assert shown == [[(f"Ann Lee {number}",) for number in range(4)]] * 2


def test_names_that_are_typed_in_several_ways_and_the_counters_are_read_alike(spark_session: "SparkSession") -> None:
    names = (
        "Zoë Marsh",
        "ZOË  MARSH",
        "Zoe\u0308 Marsh",
        "zoë\u00a0marsh",
        "Ann Lee",
        "Bo Ek",
        "Cash Sales Ross",
        "D’Arc",
    )
    rows = [
        {"Order": f"o{at}", "Date": f"2024-01-{1 + at}", "Customer": names[at % 8], "Total": 3.5 + at}
        for at in range(24)
    ]
    frame = spark_session.createDataFrame([tuple(row.values()) for row in rows], list(rows[0]))
    found = [preparing.prepare(source, Settings()) for source in (frame, rows)]
    ids = "SELECT DISTINCT customer_id FROM lines WHERE verdict = 'sale' ORDER BY customer_id"
    assert [each.engine.rows(ids) for each in found] == [[("Ann Lee",), ("Bo Ek",), ("D’Arc",), ("Zoë Marsh",)]] * 2
    assert found[0].raw.sources[0].notes == found[1].raw.sources[0].notes
