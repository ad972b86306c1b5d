"""Tables written as a database, a folder or an archive of text files, a workbook, SQL, or JSON, nested or not."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import duckdb
import openpyxl

Row = dict[str, Any]
Tables = dict[str, list[Row]]
NESTED = ("nested", "nested", "jsonl", "by customer")
"""Documents of orders that hold their lines; or of customers that hold their orders."""


def write(tables: Tables, form: str, folder: Path, chance: Random, main: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return WRITERS[form]({name: rows for name, rows in tables.items() if rows}, folder, chance, main)


def _type(rows: list[Row], column: str) -> str:
    cells = [row[column] for row in rows if row[column] is not None]
    for kind, name in ((bool, "BOOLEAN"), (int, "INTEGER"), (float, "DECIMAL(12,2)"), (date, "DATE")):
        if cells and all(isinstance(cell, kind) for cell in cells):
            return name
    return "VARCHAR(255)"


def _creates(name: str, rows: list[Row], mark: str = '"') -> str:
    columns = ", ".join(f"{mark}{column}{mark} {_type(rows, column)}" for column in rows[0])
    return f"CREATE TABLE {mark}{name}{mark} ({columns})"


def _filled(connection: Any, tables: Tables) -> None:
    for name, rows in tables.items():
        connection.execute(_creates(name, rows))
        marks = ", ".join("?" for _ in rows[0])
        shown = [[str(cell) if isinstance(cell, date) else cell for cell in row.values()] for row in rows]
        connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', shown)


def _sqlite(tables: Tables, folder: Path, chance: Random, main: str) -> Path:
    path = folder / chance.choice(["shop.db", "shop.sqlite", "backup.sqlite3"])
    with closing(sqlite3.connect(path)) as connection, connection:
        _filled(connection, tables)
        if chance.random() < 0.2:
            connection.execute(f'CREATE VIEW "v_{main}_all" AS SELECT * FROM "{next(iter(tables))}"')
    return path


def _duckdb(tables: Tables, folder: Path, _chance: Random, _main: str) -> Path:
    path = folder / "shop.duckdb"
    with duckdb.connect(str(path)) as connection:
        for name, rows in tables.items():
            connection.execute(_creates(name, rows))
            values = ", ".join(f"({', '.join(map(_literal, row.values()))})" for row in rows)
            connection.execute(f'INSERT INTO "{name}" VALUES {values}')
    return path


def _literal(cell: Any) -> str:
    if cell is None:
        return "NULL"
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return f"{cell:.2f}"
    return str(cell) if isinstance(cell, int) else "'" + str(cell).replace("'", "''") + "'"


def _sql(tables: Tables, folder: Path, chance: Random, _main: str) -> Path:
    """As MySQL or PostgreSQL writes a database out."""
    path = folder / "dump.sql"
    mysql = chance.random() < 0.6
    parts = ["-- MySQL dump 10.13" if mysql else "-- PostgreSQL database dump", "SET NAMES utf8mb4;" if mysql else ""]
    for name, rows in tables.items():
        if mysql:
            values = ",".join(f"({','.join(map(_literal, row.values()))})" for row in rows)
            parts += [_creates(name, rows, "`") + " ENGINE=InnoDB;", f"INSERT INTO `{name}` VALUES {values};"]
        else:
            columns = ", ".join(f'"{column}"' for column in rows[0])
            cells = [["\\N" if c is None else _literal(c).strip("'") for c in row.values()] for row in rows]
            copied = ["\t".join(row) for row in cells]
            parts += [_creates(name, rows) + ";", f'COPY public."{name}" ({columns}) FROM stdin;', *copied, "\\.", ""]
    path.write_text("\n".join(parts) + "\n", encoding="utf-8")
    return path


def _texts(tables: Tables, chance: Random) -> dict[str, str]:
    """Each table as a text file of its own."""
    decimal = chance.choice("..,")
    days = chance.choice(["%Y-%m-%d", "%Y-%m-%d", "%Y-%m-%d 09:15:00", "%d.%m.%Y" if decimal == "," else "%Y/%m/%d"])
    texts = {}
    for name, rows in tables.items():
        file = io.StringIO()
        cells = [[_cell(cell, decimal, days) for cell in row.values()] for row in rows]
        csv.writer(file, delimiter=";" if decimal == "," else ",").writerows([list(rows[0]), *cells])
        texts[f"{name}.csv"] = file.getvalue()
    return texts


def _cell(cell: Any, decimal: str, days: str) -> str:
    if isinstance(cell, date):
        return cell.strftime(days)
    if isinstance(cell, bool):
        return str(int(cell))
    return "" if cell is None else f"{cell:.2f}".replace(".", decimal) if isinstance(cell, float) else str(cell)


def _folder(tables: Tables, folder: Path, chance: Random, _main: str) -> Path:
    path = folder / "export"
    path.mkdir()
    for name, text in _texts(tables, chance).items():
        (path / name).write_text(text, encoding="utf-8", newline="")
    return path


def _zip(tables: Tables, folder: Path, chance: Random, _main: str) -> Path:
    path = folder / "export.zip"
    inner = chance.choice(["", "export/"])
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in _texts(tables, chance).items():
            archive.writestr(inner + name, text)
    return path


def _xlsx(tables: Tables, folder: Path, chance: Random, _main: str) -> Path:
    path = folder / "shop.xlsx"
    book = openpyxl.Workbook(write_only=True)
    names = list(tables)
    if chance.random() < 0.5:
        chance.shuffle(names)
    for name in names:
        sheet = book.create_sheet(name[:31])
        sheet.append(list(tables[name][0]))
        for row in tables[name]:
            sheet.append(list(row.values()))
    book.save(path)
    return path


def _dumped(what: Any, indent: int | None = None) -> str:
    return json.dumps(what, default=str, ensure_ascii=False, indent=indent)


def _tables(tables: Tables, folder: Path, chance: Random, _main: str) -> Path:
    """One JSON object with a list for each table; or a folder with a file for each."""
    if chance.random() < 0.5:
        path = folder / "shop.json"
        path.write_text(_dumped(tables), encoding="utf-8")
        return path
    path = folder / "export"
    path.mkdir()
    lines = chance.random() < 0.5
    for name, rows in tables.items():
        text = "\n".join(map(_dumped, rows)) + "\n" if lines else _dumped(rows, 1)
        (path / f"{name}.{'jsonl' if lines else 'json'}").write_text(text, encoding="utf-8")
    return path


def _nested(tables: Tables, folder: Path, chance: Random, main: str) -> Path:
    """Orders alone, under a name, or with the other tables beside them."""
    path = folder / "orders.json"
    alone = [tables[main], {main: tables[main], "count": len(tables[main])}, {"data": tables[main]}]
    path.write_text(_dumped(chance.choice(alone) if len(tables) == 1 else tables, 1), encoding="utf-8")
    return path


def _jsonl(tables: Tables, folder: Path, _chance: Random, main: str) -> Path:
    path = folder / "orders.jsonl"
    path.write_text("\n".join(map(_dumped, tables[main])) + "\n", encoding="utf-8")
    return path


WRITERS: dict[str, Callable[[Tables, Path, Random, str], Path]] = {
    "sqlite": _sqlite,
    "duckdb": _duckdb,
    "sql": _sql,
    "folder": _folder,
    "zip": _zip,
    "xlsx": _xlsx,
    "tables": _tables,
    "nested": _nested,
    "jsonl": _jsonl,
    "by customer": _nested,
}
