"""Groupings in parts give what they give at once."""

import polars as pl
import pytest

from regulars import inparts
from regulars.engine import DuckDB
from regulars.pipeline import build_customers
from regulars.preparing import prepare
from regulars.settings import Settings

LINES = pl.DataFrame(
    {
        "Order": [f"{number // 3}" for number in range(300)],
        "Date": ["2024-01-31"] * 300,
        "Customer": [f"C{number // 3 % 40}" for number in range(300)],
        "Product": [f"P{number * number % 23}" for number in range(300)],
        "Amount": [float(1 + number % 9) for number in range(300)],
    }
)


def counted(sales: pl.DataFrame) -> tuple[list[tuple[object, ...]], object]:
    """Different products per customer, and the remarks."""
    prepared = prepare(sales, Settings())
    build_customers(prepared)
    rows = prepared.engine.rows("SELECT customer_id, products FROM customers ORDER BY customer_id")
    return rows, prepared.ledger().remarks


def test_parts_make_one_table(monkeypatch: pytest.MonkeyPatch) -> None:
    sales = pl.concat([LINES, LINES[:100]])
    at_once = counted(sales)
    monkeypatch.setattr(DuckDB, "memory", lambda _: 50 * inparts.LINE_BYTES)
    assert counted(sales) == at_once
    rows, remarks = at_once
    assert len(rows) == 40
    assert [(remark.kind, remark.rows) for remark in remarks] == [("duplicates", 100)]


@pytest.mark.parametrize(("at_a_time", "parts"), [(300, 2), (301, 1), (150, 3)])
def test_there_are_as_many_parts_as_lines_ask_for(monkeypatch: pytest.MonkeyPatch, at_a_time: int, parts: int) -> None:
    prepared = prepare(LINES, Settings())
    monkeypatch.setattr(DuckDB, "memory", lambda _: at_a_time * inparts.LINE_BYTES)
    asked = []

    def hashes(part: str) -> str:
        asked.append(part)
        return f"SELECT line_hash FROM raw WHERE {part}"

    inparts.table(prepared.engine, "hashes", hashes, by="line_hash")
    assert len(asked) == parts
    assert prepared.engine.rows("SELECT count(*) FROM hashes") == [(300,)]
