"""JSON in cells of tables."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from regulars.engine import DuckDB
from regulars.preparing import Prepared, prepare
from regulars.read import open_source
from regulars.settings import Settings

TEA, CUP = {"sku": "a, b", "quantity": 2, "price": "7.50"}, {"sku": "c", "quantity": 1, "price": "8.00"}
ORDERS = [
    {
        "order_id": str(100 + n),
        "customer_id": f"C{n % 6}",
        "created_at": f"2024-0{n // 20 + 1}-{n % 20 + 1:02d}",
        "line_items": json.dumps([TEA, CUP][: n % 2 + 1]),
        "total_price": f"{15 + 8 * (n % 2) + 4.95:.2f}",
    }
    for n in range(40)
]


def as_csv(path: Path, rows: list[dict[str, Any]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def as_parquet(path: Path, rows: list[dict[str, Any]]) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def spend(found: Prepared) -> list[tuple[Any, ...]]:
    return found.engine.rows("SELECT count(*), count(DISTINCT order_id), sum(amount) FROM lines WHERE verdict = 'sale'")


@pytest.mark.parametrize("write", [as_csv, as_parquet])
def test_the_items_in_a_cell_are_the_lines_of_its_order(tmp_path: Path, write: Any) -> None:
    found = prepare(write(tmp_path / "orders", ORDERS), Settings())
    assert spend(found) == [(60, 40, Decimal(760))]
    assert found.raw.sources[0].notes[-2:] == (
        "one line for each of line_items, with the fields of its order on each",
        "cells with JSON were read: line_items",
    )


def test_a_text_that_needs_mending_is_read_with_its_cells(tmp_path: Path) -> None:
    path = as_csv(
        tmp_path / "orders.csv",
        [order | {"note": "two\nlines" if order["order_id"] == "107" else ""} for order in ORDERS],
    )
    assert spend(prepare(path, Settings())) == [(60, 40, Decimal(760))]


def test_an_object_in_a_cell_is_the_record(tmp_path: Path) -> None:
    raw = [{"_airbyte_emitted_at": 1735689600000, "_airbyte_data": json.dumps(order)} for order in ORDERS]
    found = open_source(DuckDB(), as_csv(tmp_path / "raw.csv", raw))
    assert {"order_id", "customer_id", "created_at"} <= {*found.columns}


@pytest.mark.parametrize("cell", ["[{'sku': 'x'}]", '[{"sku": ]', "3 pieces"])
def test_a_column_with_something_else_in_it_stays_as_it_is(tmp_path: Path, cell: str) -> None:
    rows = [order | {"line_items": cell if order["order_id"] == "139" else order["line_items"]} for order in ORDERS]
    assert "line_items" in open_source(DuckDB(), as_csv(tmp_path / "orders.csv", rows)).columns


def test_json_under_another_name_is_no_list_of_items(tmp_path: Path) -> None:
    rows = [{"metadata" if name == "line_items" else name: cell for name, cell in order.items()} for order in ORDERS]
    assert "metadata" in open_source(DuckDB(), as_csv(tmp_path / "orders.csv", rows)).columns
