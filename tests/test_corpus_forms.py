"""An export of the corpus in another form, or with its columns called and ordered otherwise, is the same sales."""

import csv
import io
import json
import random
import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pytest

from regulars.preparing import prepare
from regulars.settings import Settings

FOLDER = Path(__file__).parent / "corpus"
EXPECTED: dict[str, dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
NUMBER, DAY = re.compile(r"-?(0|[1-9]\d{0,10})(\.\d+)?"), re.compile(r"\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?")

Rows = Sequence[Sequence[str]]


def table(file: str) -> tuple[list[str], list[list[str]]] | None:
    """The header and the rows of a text file that is nothing but a table; None for any other."""
    text = (FOLDER / file).read_bytes().decode("utf-8-sig", "replace")
    head = text.split("\n", 1)[0]
    separator = max(",;\t|", key=head.count)
    header, *rows = [row for row in csv.reader(io.StringIO(text), delimiter=separator) if row]
    plain = len(header) > 1 and len({*header}) == len(header) and all(map(str.strip, header)) and "\ufffd" not in text
    return (header, rows) if plain and all(len(row) == len(header) for row in rows) else None


TABLES = {file: found for file in EXPECTED if "question" not in EXPECTED[file] and (found := table(file))}


def written(path: Path, header: Sequence[str], rows: Rows, separator: str = ",", encoding: str = "utf-8") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows([header, *rows])
    path.write_bytes(text.getvalue().encode(encoding))
    return path


def in_another_order(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    order = random.Random(7).sample(range(len(header)), len(header))
    moved = [[row[at] for at in order] for row in (header, *rows)]
    return written(folder / "moved.csv", moved[0], moved[1:])


def as_columns_of_a_database(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    names = [re.sub(r"\W+", "_", name).strip("_").lower() for name in header]
    return written(folder / "named.csv", names if len({*names}) == len(names) else header, rows)


def as_excel_s_text(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    return written(folder / "unicode.txt", header, rows, "\t", "utf-16")


def kind(cells: Sequence[str]) -> Callable[[str], Any]:
    """What Excel takes the cells of a column for when it opens the file."""
    if all(map(NUMBER.fullmatch, cells)):
        return float
    return datetime.fromisoformat if all(map(DAY.fullmatch, cells)) else str


def as_a_workbook(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    book = openpyxl.Workbook()
    book.worksheets[0].append([*header])
    kinds = [kind([cell for cell in column if cell.strip()]) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(kinds, row, strict=True)
        book.worksheets[0].append([of(cell) if cell.strip() else None for of, cell in cells])
    book.save(folder / "book.xlsx")
    return folder / "book.xlsx"


def as_json_lines(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    lines = [json.dumps(dict(zip(header, [cell or None for cell in row], strict=True))) for row in rows]
    (folder / "lines.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder / "lines.jsonl"


def as_parquet(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    columns = {name: [row[at] or None for row in rows] for at, name in enumerate(header)}
    pl.DataFrame(columns, schema=dict.fromkeys(header, pl.String)).write_parquet(folder / "text.parquet")
    return folder / "text.parquet"


def as_sqlite(folder: Path, header: Sequence[str], rows: Rows) -> Path:
    with sqlite3.connect(folder / "shop.db") as database:
        database.execute(f"CREATE TABLE sales ({', '.join(json.dumps(name) for name in header)})")
        database.executemany(f"INSERT INTO sales VALUES ({', '.join('?' * len(header))})", rows)
    database.close()
    return folder / "shop.db"


FORMS = (
    in_another_order,
    as_columns_of_a_database,
    as_excel_s_text,
    as_a_workbook,
    as_json_lines,
    as_parquet,
    as_sqlite,
)


def sales(path: Path, options: Settings) -> tuple[list[Any], int]:
    """What each customer bought and gave back, and how many orders there are."""
    engine = prepare(path, options).engine
    kept = "FROM tallies WHERE verdict IN ('sale', 'return')"
    spent = engine.rows(f"SELECT customer_id, verdict, sum(amount) {kept} GROUP BY 1, 2 ORDER BY 1, 2")
    return spent, engine.rows(f"SELECT count(DISTINCT order_id) {kept}")[0][0]


@pytest.mark.parametrize(("file", "form"), [*zip(TABLES, cycle(FORMS), strict=False)])
def test_the_same_sales_in_another_form(file: str, form: Callable[..., Path], tmp_path: Path) -> None:
    options = Settings(**{name: said for name, said in EXPECTED[file].get("options", {}).items() if name != "columns"})
    assert sales(form(tmp_path, *TABLES[file]), options) == sales(FOLDER / file, options)
