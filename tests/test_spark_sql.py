"""DuckDB's SQL as Spark's: what is written for what. Whether both give the same numbers is in test_spark.py."""

import re

import pytest

pytest.importorskip("sqlglot", reason="sqlglot is not installed")

from regulars.engine import SQL_FOLDER, step
from regulars.spark_sql import BLANKS, translated


@pytest.mark.parametrize(
    ("duckdb", "spark"),
    [
        ("count(*) FILTER (kept)", "COUNT(*) FILTER(WHERE kept)"),
        ("a / b", "CAST(a AS DOUBLE) / CAST(b AS DOUBLE)"),
        ("hash(a, b)", "XXHASH64(a, b, a IS NULL, b IS NULL)"),
        ("trim(a)", f"TRIM(BOTH '{BLANKS}' FROM a)"),
        ("concat('day ', n)", "CONCAT_WS('', CAST('day ' AS STRING), CAST(n AS STRING))"),
        ("regexp_full_match(a, 'x|y')", r"a RLIKE '\\A(?:x|y)\\z'"),
        ("quantile_cont(n, [0.25, 0.5])", "PERCENTILE(n, ARRAY(0.25, 0.5))"),
        ("sum(n)", "SUM(n)"),
        ("min(n)", "MIN(n)"),
        ("min(n, 5)", "MIN_BY(n, n, 5)"),
        ("chr(65309)", "'\uff1d'"),
        ("CAST(d AS DATE) - DATE '1970-01-01'", "DATEDIFF(CAST(d AS DATE), CAST('1970-01-01' AS DATE))"),
        ("a - b", "a - b"),
        ("CAST(NULL AS DECIMAL(18, 4))", "CAST(NULL AS DECIMAL(18, 4))"),
        ("other(a)", "OTHER(a)"),
    ],
)
def test_what_stands_for_what(duckdb: str, spark: str) -> None:
    assert translated(f"SELECT {duckdb}") == f"SELECT {spark}"


def test_order_puts_blanks_last_as_duckdb_does() -> None:
    assert translated("SELECT a FROM t ORDER BY a").endswith("ORDER BY a NULLS LAST")


def test_text_with_quotes_and_backslashes_stays_as_it_is() -> None:
    assert translated(r"SELECT 'it''s \d', " + '"a ""b`c"') == r"SELECT 'it\'s \\d', `a " + '"b``c`'


@pytest.mark.parametrize("name", sorted(path.stem for path in SQL_FOLDER.glob("*.sql")))
def test_every_step_can_be_translated(name: str) -> None:
    class Anything(dict[str, str]):
        def __missing__(self, key: str) -> str:
            return {"cells": "cells", "table": "customers", "days": "", "written": "", "refunds": ""}.get(key, "NULL")

    values = Anything()
    filled = step(name, **{key: values[key] for key in _placeholders(_text(name))})
    if name != "refunds":  # which goes on where tallies.sql ends
        assert translated(filled).startswith(("SELECT", "WITH"))


def test_steps_within_one_another_call_no_query_alike() -> None:
    # Spark's SQL has all of them on top of the statement.
    within = ("without_sums", "whole", "spent", "mapped")
    names = [name for step_ in within for name in re.findall(r"^(?:WITH )?(\w+) AS \(", _text(step_), re.MULTILINE)]
    assert len(names) >= 7
    assert len({*names}) == len(names)


def _text(name: str) -> str:
    return (SQL_FOLDER / f"{name}.sql").read_text(encoding="utf-8")


def _placeholders(sql: str) -> set[str]:
    from string import Template

    return set(Template(sql).get_identifiers())


def test_a_word_that_spark_does_not_know_is_left_out() -> None:
    sql = translated("WITH t AS MATERIALIZED (SELECT n FROM u) SELECT n FROM t")
    assert sql == "WITH t AS (SELECT n FROM u) SELECT n FROM t"


@pytest.mark.parametrize("aggregated", ["CAST(a - b AS DECIMAL(18, 4))", "sum(CAST(a - b AS DECIMAL(38, 4)))"])
def test_a_difference_is_moved_whole_before_it_is_rounded(aggregated: str) -> None:
    assert "(a - b) * 1e4D" in translated(f"SELECT {aggregated}")
