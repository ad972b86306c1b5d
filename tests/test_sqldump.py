"""Databases that are written out as SQL: their tables are those of a database file."""

from pathlib import Path

import pytest

from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.settings import Settings

SQLITE = """BEGIN TRANSACTION;
CREATE TABLE customers (
  id INTEGER PRIMARY KEY, -- a number
  "name" TEXT,
  UNIQUE (name)
);
INSERT INTO "customers" VALUES(1,'O''Neill; Ltd');
INSERT INTO "customers" VALUES(2,'C:\\');
CREATE TABLE orders (order_id INTEGER, customer_id INTEGER, order_date TEXT, total DECIMAL(10, 2), note BLOB);
"""
MYSQL = """-- phpMyAdmin SQL Dump
SET NAMES utf8;
CREATE TABLE IF NOT EXISTS `orders` (
  `order_id` int(11) NOT NULL AUTO_INCREMENT,
  `customer_id` int(11) DEFAULT '0',
  `order_date` datetime NOT NULL,
  `total` decimal(10,2) NOT NULL,
  `note` varchar(20),
  PRIMARY KEY (`order_id`),
  KEY `who` (`customer_id`)
) ENGINE=InnoDB;
"""


def rows(number: int) -> str:
    return f"({number},{1 + number % 2},'2024-03-{1 + number:02}',{10 + number}.50,NULL)"


def read(path: Path, text: str) -> dict[str, tuple[int, float]]:
    path.write_text(text, encoding="utf-8")
    entries = prepare(path, Settings()).ledger().entries
    return {entry.verdict: (entry.rows, float(entry.money)) for entry in entries if entry.rows}


def test_a_dump_of_sqlite(tmp_path: Path) -> None:
    inserted = "".join(f"INSERT INTO orders VALUES{rows(number)};\n" for number in range(8))
    assert read(tmp_path / "shop.sql", f"{SQLITE}{inserted}COMMIT;\n") == {"sale": (8, 112.0)}


def test_a_dump_of_mysql(tmp_path: Path) -> None:
    values = ",\n".join(rows(number).replace("NULL", "'it\\'s ); (', ".rstrip(", ")) for number in range(8))
    named = "(`order_id`, `customer_id`, `order_date`, `total`, `note`)"
    inserted = f"INSERT INTO `orders` {named} VALUES\n{values};\n"
    assert read(tmp_path / "export.txt", MYSQL + inserted) == {"sale": (8, 112.0)}


def test_columns_in_another_order_and_rows_that_do_not_fit(tmp_path: Path) -> None:
    one = "".join(
        "INSERT INTO orders (total, order_id, order_date, customer_id) "
        f"VALUES ({number}.25, {number}, '2024-03-05', 7);"
        for number in range(1, 5)
    )
    assert read(tmp_path / "shop.sql", f"{SQLITE}{one}INSERT INTO orders VALUES (1, 2);") == {"sale": (4, 11.0)}


def test_a_table_may_be_named(tmp_path: Path) -> None:
    path = tmp_path / "shop.sql"
    path.write_text(SQLITE + "".join(f"INSERT INTO orders VALUES{rows(number)};" for number in range(8)))
    assert prepare(f"{path}::orders", Settings()).ledger()["sale"].rows == 8
    with pytest.raises(UsageError, match="has no table 'baskets'"):
        prepare(f"{path}::baskets", Settings())


def test_a_dump_without_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shop.sql"
    path.write_text("CREATE TABLE orders (id INTEGER, total REAL);")
    with pytest.raises(DataError, match="holds no rows"):
        prepare(path, Settings())
