"""A made-up shop in tables: its orders and their items, apart and as flat sales; and files and databases of tables."""

import csv
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

Tables = Mapping[str, tuple[str, Sequence[Sequence[Any]]]]
"""The name of each table, its headers, and its rows."""

DAY = date(2024, 1, 3)
ORDERS = [[1001 + at, f"C{at % 13:02}", DAY + timedelta(days=2 * at)] for at in range(80)]
ITEMS = [[1001 + at, f"P{(at + more) % 9}", 1 + at % 3, 2.5 + more] for at in range(80) for more in range(1 + at % 2)]
DAYS = {number: day for number, _, day in ORDERS}
OWNERS = {number: customer for number, customer, _ in ORDERS}
EXPECTED = sorted((OWNERS[number], str(number), DAYS[number], pieces * price) for number, _, pieces, price in ITEMS)
LINES = [[number, OWNERS[number], DAYS[number], *rest] for number, *rest in ITEMS]
SALES: Tables = {"sales": ("order_id,customer_id,order_date,sku,quantity,price", LINES)}


def files(folder: Path, tables: Tables, separator: str = ",") -> Path:
    """A folder with a text file for each table."""
    folder.mkdir()
    for name, (header, rows) in tables.items():
        with (folder / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, delimiter=separator).writerows([header.split(","), *rows])
    return folder


def database(folder: Path, tables: Tables) -> Path:
    """A SQLite database with the tables, called like the folder."""
    path = folder.with_suffix(".db")
    with closing(sqlite3.connect(path)) as connection, connection:
        for name, (header, rows) in tables.items():
            columns = ", ".join(f'"{each}"' for each in header.split(","))
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
            marks = ", ".join("?" for _ in header.split(","))
            shown = [[str(cell) if isinstance(cell, date) else cell for cell in row] for row in rows]
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', shown)
    return path


def sold(found: Prepared, verdict: str = "sale") -> list[tuple[Any, ...]]:
    """Customer, order, day and amount of the lines with a verdict."""
    return found.engine.rows(
        "SELECT customer_id, order_id, DATE '1970-01-01' + CAST(ordered_on AS INTEGER), CAST(amount AS DOUBLE) "
        f"FROM lines WHERE verdict = '{verdict}' ORDER BY ALL"
    )


def read(source: Any) -> Prepared:
    """What is read by the defaults."""
    return prepare(source, Settings())


def notes(found: Prepared) -> str:
    """All that is said of the sources."""
    return "; ".join(note for source in found.raw.sources for note in source.notes)
