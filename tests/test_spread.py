"""Rows from all over a source: no row twice, whole lines only, and what they show that the first rows hide."""

import random
from pathlib import Path

import duckdb
import pytest

from regulars import spread
from regulars.engine import DuckDB
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.read import open_source
from regulars.settings import Settings
from regulars.source import SAMPLE_ROWS

ROWS = 20_000


def written(path: Path, header: str, rows: list[str]) -> Path:
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    return path


def test_places_are_apart_and_beyond_the_first_rows() -> None:
    assert spread.ranges(SAMPLE_ROWS + spread.ROWS - 1) == []
    found = spread.ranges(ROWS)
    numbers = [row for first, last in found for row in range(first, last + 1)]
    assert len(numbers) == len(set(numbers)) == spread.ROWS
    assert (numbers[0], numbers[-1] < ROWS) == (SAMPLE_ROWS, True)
    assert spread.places(3) == [0, 1, 2]
    assert len(set(spread.places(100))) == spread.PLACES


@pytest.mark.parametrize("rows", [900, 1_100, 1_700, ROWS])
def test_no_row_of_a_file_is_seen_twice_however_long_it_is(tmp_path: Path, rows: int) -> None:
    lines = [f"{row},{'x' * (row % 7)}" for row in range(rows)]
    parquet = tmp_path / "s.parquet"
    duckdb.execute(f"COPY (SELECT range AS number, 'x' AS note FROM range({rows})) TO '{parquet}'")
    for path in (written(tmp_path / "s.csv", "number,note", lines), parquet):
        seen = [int(value) for value in open_source(DuckDB(), path).sample["number"]]
        assert len(seen) == len(set(seen)) == min(rows, SAMPLE_ROWS)
        assert max(seen) >= rows * 0.9 or rows < SAMPLE_ROWS + spread.ROWS
        assert seen[:100] == [*range(100)]


def test_lines_that_are_no_records_are_passed_over(tmp_path: Path) -> None:
    rows = [f'{row},"two\nlines",{row}' if row > SAMPLE_ROWS else f"{row},one,{row}" for row in range(5_000)]
    raw = open_source(DuckDB(), written(tmp_path / "s.csv", "a,b,c", rows), patient=True)
    assert all(one == other for one, other in zip(raw.sample["a"], raw.sample["c"], strict=True))


def shop(*, by: str) -> list[dict[str, int]]:
    rng = random.Random(2)
    lines = [
        {"order": row // 2, "who": rng.randint(1, 40) if row > ROWS // 5 else 1, "item": rng.randint(1, 90), "n": n}
        for row, n in enumerate(rng.choices((1, 2, 3), k=ROWS))
    ]
    return sorted(lines, key=lambda line: line[by])


@pytest.mark.parametrize(
    ("by", "header", "cells", "question"),
    [
        (
            "n",
            "order,date,customer,sku,qty,unit price",
            "{order},2024-01-05,C{who},{item},{n},{all}.50",
            "costs n times as",
        ),
        ("n", "order,date,customer,sku,qty,total", "{order},2024-01-05,C{who},{item},{n},{item}.50", "costs the same"),
    ],
)
def test_what_the_first_rows_hide_is_asked_about(
    tmp_path: Path, by: str, header: str, cells: str, question: str
) -> None:
    rows = [cells.format(**line, all=line["n"] * line["item"]) for line in shop(by=by)]
    rows = [row.replace(".50", ".00") for row in rows]
    with pytest.raises(DataError, match=question):
        prepare(written(tmp_path / "s.csv", header, rows), Settings())


def test_one_customer_on_all_first_rows_is_still_the_customer(tmp_path: Path) -> None:
    rows = [
        f"{line['order']},2024-01-05,{line['who']},40{line['item'] % 9}0,{line['item']}.25" for line in shop(by="who")
    ]
    found = prepare(written(tmp_path / "s.csv", "Order,Date,Customer ID,Account,Amount", rows), Settings())
    assert found.mapped.matches[0].header == "Customer ID"
