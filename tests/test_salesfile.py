"""Sales as files: every cell as a shop's system would write it, in both formats."""

import csv
from pathlib import Path

import duckdb
import numpy as np
import pytest

from regulars import salesfile
from regulars.baskets import NOBODY, Catalogue, Sales

STOCK = Catalogue(
    ["1000", "1007", "POST"], ["Crème mug, large", "Ox's bowl", "Postage"], np.array([8995, 5, 495], np.int64)
)
SOLD = Sales(
    number=np.array([99_999, 100_000, 100_001]),
    returned=np.array([False, True, False]),
    second=np.array([0, 86_400 * 59 + 3600 * 9 + 62, 731 * 86_400 - 1]),
    customer=np.array([0, 89_999, NOBODY]),
    lines=np.array([2, 1, 1]),
    product=np.array([0, 1, 0, 2], np.int32),
    pieces=np.array([1, 200, -12, 3], np.int32),
    cents=np.array([8995, 5, 0, 495], np.int32),
)
ROWS = [
    ["99999", "2024-01-01 00:00:00", "10001", "1000", "Crème mug, large", "1", "89.95"],
    ["99999", "2024-01-01 00:00:00", "10001", "1007", "Ox's bowl", "200", "0.05"],
    ["R100000", "2024-02-29 09:01:02", "100000", "1000", "Crème mug, large", "-12", "0.00"],
    ["100001", "2025-12-31 23:59:59", "", "POST", "Postage", "3", "4.95"],
]


def test_csv_is_as_the_usual_writer_writes_it(tmp_path: Path) -> None:
    with (tmp_path / "usual.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([salesfile.HEADERS, *ROWS])
    salesfile.CsvWriter(STOCK).write(SOLD, tmp_path / "ours.csv")
    assert (tmp_path / "ours.csv").read_bytes() == (tmp_path / "usual.csv").read_bytes()


def test_csv_does_not_depend_on_the_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = salesfile.CsvWriter(STOCK)
    writer.write(SOLD, tmp_path / "whole.csv")
    monkeypatch.setattr(salesfile, "CHUNK_ORDERS", 1)
    writer.write(SOLD, tmp_path / "pieces.csv")
    assert (tmp_path / "pieces.csv").read_bytes() == (tmp_path / "whole.csv").read_bytes()


def test_parquet_has_types_and_text_for_ids(tmp_path: Path) -> None:
    salesfile.ParquetWriter(STOCK).write(SOLD, tmp_path / "sales.parquet")
    found = duckdb.sql(f"FROM '{tmp_path}/sales.parquet'")
    assert tuple(found.columns) == salesfile.HEADERS
    types = ["VARCHAR", "TIMESTAMP", "VARCHAR", "VARCHAR", "VARCHAR", "INTEGER", "DECIMAL(9,2)"]
    assert [str(kind) for kind in found.types] == types
    assert [["" if cell is None else str(cell) for cell in row] for row in found.fetchall()] == ROWS


def test_one_writer_writes_many_files(tmp_path: Path) -> None:
    for form, kind in salesfile.WRITERS.items():
        writer = kind(STOCK)
        for name in ("one", "two"):
            writer.write(SOLD, tmp_path / f"{name}.{form}")
        assert (tmp_path / f"one.{form}").read_bytes() == (tmp_path / f"two.{form}").read_bytes()
