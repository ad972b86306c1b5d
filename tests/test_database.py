"""Database files: the table that was asked for is read as it is, the others are named, and nothing is written."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.read import Raw, open_source
from regulars.settings import Settings

ROWS = [
    (12345678901234567, "00042", "2024-01-13", 'Bowl, "large"\nblue', 2, 9.5),
    (2, None, "2024-01-14", "", 1, 0.1),
]
COLUMNS = "order_id BIGINT, customer VARCHAR, ordered DATE, product VARCHAR, quantity INTEGER, price DOUBLE"


def sqlite(path: Path, *, more: bool = False) -> Path:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE sales ({COLUMNS})")
        connection.executemany("INSERT INTO sales VALUES (?, ?, ?, ?, ?, ?)", ROWS)
        if more:
            connection.execute("CREATE TABLE customers (id TEXT, name TEXT)")
            connection.execute("CREATE VIEW [all sales] AS SELECT * FROM sales")
    return path


def duck(path: Path, *, more: bool = False) -> Path:
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"CREATE TABLE sales ({COLUMNS})")
        connection.executemany("INSERT INTO sales VALUES (?, ?, ?, ?, ?, ?)", ROWS)
        if more:
            connection.execute("CREATE TABLE customers (id TEXT, name TEXT)")
            connection.execute('CREATE VIEW "all sales" AS SELECT * FROM sales')
    return path


WRITERS = {"sqlite": sqlite, "duckdb": duck}


def opened(path: Path | str, sheet: str | None = None) -> tuple[Raw, list[tuple[Any, ...]]]:
    engine = DuckDB()
    raw = open_source(engine, path, sheet=sheet)
    return raw, engine.rows("SELECT * EXCLUDE source_number FROM found ORDER BY price DESC")


def test_a_sqlite_column_whose_name_is_no_text_is_told(tmp_path: Path) -> None:
    path = sqlite(tmp_path / "shop.db")
    path.write_bytes(path.read_bytes().replace(b"product VARCHAR", b"prod\xf4ct VARCHAR"))
    with pytest.raises(DataError, match=r"shop\.db cannot be read .*: a column has a name that is no text"):
        opened(path)


def test_a_sqlite_table_is_text_as_it_is_written(tmp_path: Path) -> None:
    raw, rows = opened(sqlite(tmp_path / "shop.db"))
    assert rows == [tuple(str(cell) if cell not in (None, "") else None for cell in row) for row in ROWS]
    assert [(source.name, source.form) for source in raw.sources] == [("shop.db::sales", "sqlite")]
    assert [path.name for path in tmp_path.iterdir()] == ["shop.db"], "no journal is left"


def test_a_sqlite_file_with_a_write_ahead_log(tmp_path: Path) -> None:
    path = sqlite(tmp_path / "shop.db")
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode = wal")
        writer.execute("UPDATE sales SET quantity = 7")
        writer.commit()
        assert [row[4] for row in opened(path)[1]] == ["7", "7"], "what stands in the log only is read"
    assert [row[4] for row in opened(path)[1]] == ["7", "7"]
    assert [path.name for path in tmp_path.iterdir()] == ["shop.db"], "no log is left"


def test_a_duckdb_table_keeps_its_types(tmp_path: Path) -> None:
    raw, rows = opened(duck(tmp_path / "shop.duckdb"))
    assert rows == [(*row[:2], date.fromisoformat(row[2]), *row[3:]) for row in ROWS]
    assert [(source.name, source.form) for source in raw.sources] == [("shop.duckdb::sales", "duckdb")]


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("ending", ["db", "sqlite", "duckdb", "csv", "bak"])
def test_the_bytes_say_which_database_it_is(tmp_path: Path, form: str, ending: str) -> None:
    raw, rows = opened(WRITERS[form](tmp_path / f"shop.{ending}"))
    assert (len(rows), raw.sources[0].form) == (2, form)


@pytest.mark.parametrize("form", WRITERS)
def test_a_table_or_view_is_asked_for_by_its_name(tmp_path: Path, form: str) -> None:
    path = WRITERS[form](tmp_path / "shop.db", more=True)
    for source in (f"{path}::sales", f"{path}::SALES", f"{path}::all sales"):
        assert len(opened(source)[1]) == 2
    assert len(opened(path, sheet="all sales")[1]) == 2
    with pytest.raises(UsageError, match=r"no table 'orders'\. Tables: all sales \(order_id, .*\); customers \(id"):
        opened(f"{path}::orders")


@pytest.mark.parametrize("form", WRITERS)
def test_a_view_is_left_aside_where_a_table_says_all(tmp_path: Path, form: str) -> None:
    raw, rows = opened(WRITERS[form](tmp_path / "shop.db", more=True))
    assert (raw.sources[0].name, len(rows)) == ("shop.db::sales", 2)
    assert raw.sources[0].notes == (
        "of its 2 tables, only sales has a customer, a date and money; left aside: customers",
        "left aside, as views of what its tables say: all sales",
    )


def shop(path: Path, form: str, *statements: str) -> Path:
    """Orders and their lines in tables of their own, and what the `statements` add."""
    with closing(sqlite3.connect(path) if form == "sqlite" else duckdb.connect(str(path))) as connection:
        connection.execute("CREATE TABLE purchases (purchase_id INTEGER, client_no TEXT, purchase_date TEXT)")
        connection.execute("CREATE TABLE purchase_items (purchase_id INT, sku TEXT, qty INT, unit_price DOUBLE)")
        for at in range(1, 41):
            connection.execute(f"INSERT INTO purchases VALUES ({at}, 'C{at % 9}', '2024-02-{at % 28 + 1:02d}')")
            for line in range(2):
                connection.execute(f"INSERT INTO purchase_items VALUES ({at}, 'S{line}', {1 + line}, {2.5 + line})")
        for each in statements:
            connection.execute(each)
        connection.commit()
    return path


LINES = (
    "CREATE VIEW items_with_totals AS SELECT purchase_id, sku, qty, unit_price, qty * unit_price AS line_total "
    "FROM purchase_items"
)
WHOLE = (
    "CREATE VIEW bills AS SELECT p.purchase_id, client_no, purchase_date, sku, qty, unit_price FROM purchases AS p "
    "JOIN purchase_items AS i ON p.purchase_id = i.purchase_id"
)


@pytest.mark.parametrize("form", WRITERS)
def test_views_of_lines_and_of_all_are_left_aside_where_tables_say_it_together(tmp_path: Path, form: str) -> None:
    found = prepare(shop(tmp_path / "shop.db", form, LINES, WHOLE), Settings())
    assert float(found.ledger().total(kept=True)[1]) == 40 * (2.5 + 2 * 3.5)
    assert any("views of what its tables say: bills, items_with_totals" in note for note in found.raw.sources[0].notes)


@pytest.mark.parametrize("form", WRITERS)
def test_a_view_counts_where_tables_do_not_suffice(tmp_path: Path, form: str) -> None:
    named = "CREATE VIEW bills AS SELECT a AS bill_no, b AS customer, c AS bill_date, d AS price FROM t17"
    path = tmp_path / "shop.db"
    with closing(sqlite3.connect(path) if form == "sqlite" else duckdb.connect(str(path))) as connection:
        connection.execute("CREATE TABLE t17 (a INTEGER, b TEXT, c TEXT, d DOUBLE)")
        connection.execute("INSERT INTO t17 VALUES (1, 'Bo', '2024-01-01', 5), (2, 'Cy', '2024-01-09', 7)")
        connection.execute(named)
        connection.commit()
    raw, rows = opened(path)
    assert (raw.sources[0].name, len(rows)) == ("shop.db::bills", 2)


@pytest.mark.parametrize("form", WRITERS)
def test_the_one_table_that_can_be_sales_is_read_and_the_others_are_named(tmp_path: Path, form: str) -> None:
    path = WRITERS[form](tmp_path / "shop.db")
    tables = ("customers (id INTEGER, name TEXT, email TEXT, created_at TEXT)", "items (id INTEGER, price DOUBLE)")
    with closing(sqlite3.connect(path) if form == "sqlite" else duckdb.connect(str(path))) as connection:
        for table in tables:
            connection.execute(f"CREATE TABLE {table}")
        connection.commit()
    raw, rows = opened(path)
    assert (raw.sources[0].name, len(rows)) == ("shop.db::sales", 2)
    said = "of its 3 tables, only sales has a customer, a date and money; left aside: customers, items"
    assert raw.sources[0].notes == (said,)


@pytest.mark.parametrize("form", WRITERS)
def test_a_whole_reading_of_a_database(tmp_path: Path, form: str) -> None:
    found = prepare(WRITERS[form](tmp_path / "shop.db"), Settings())
    assert found.engine.rows(
        "SELECT customer_id, order_id, quantity, CAST(amount AS DOUBLE) FROM lines ORDER BY 1"
    ) == [
        ("00042", "12345678901234567", 2, 19),
        (None, "2", 1, 0.1),
    ]
    assert str(found.as_of) == "2024-01-15"


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("kept", [0.3, 0.7])
def test_a_database_that_is_cut_off_says_so(tmp_path: Path, form: str, kept: float) -> None:
    path = WRITERS[form](tmp_path / "shop.db")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(DataError, match=r"cannot be read (to its end )?(as a \w+ database)?"):
        prepare(path, Settings())


@pytest.mark.parametrize("form", WRITERS)
def test_a_database_without_tables(tmp_path: Path, form: str) -> None:
    path = tmp_path / "shop.db"
    if form == "sqlite":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE a (b TEXT)")
            connection.execute("DROP TABLE a")
    else:
        duckdb.connect(str(path)).close()
    with pytest.raises(DataError, match=r"shop\.db holds no table"):
        opened(path)


def test_a_duckdb_file_that_another_program_holds(tmp_path: Path) -> None:
    path = duck(tmp_path / "shop.duckdb")
    code = f"import duckdb; c = duckdb.connect({str(path)!r}); print('held', flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        with pytest.raises(DataError, match=r"Close the program that holds it"):
            opened(path)
        holder.communicate(b"\n")


def test_a_sqlite_file_that_another_program_writes_to(tmp_path: Path) -> None:
    path = sqlite(tmp_path / "shop.db")
    with closing(sqlite3.connect(path)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DataError, match=r"locked\. Close the program that holds it"):
            opened(path)
