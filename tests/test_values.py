"""How a cell becomes an id: one table of cells and readings per rule."""

import pytest

from regulars.engine import DuckDB, Engine, literal
from regulars.nobody import NO_CUSTOMER
from regulars.values import Column, customer, identity, nobodies, present

CELL = Column("cell", "VARCHAR")


def read(engine: Engine, cells: list[str | None], sql: str) -> list[object]:
    """What `sql` makes of text cells in a column `cell` of the table `cells`, in their order."""
    rows = ", ".join(f"({'NULL' if cell is None else literal(cell)}, {place})" for place, cell in enumerate(cells))
    engine.table("cells", f"SELECT CAST(cell AS VARCHAR) AS cell, place FROM (VALUES {rows}) AS cells(cell, place)")
    return [value for (value,) in engine.rows(f"SELECT {sql} FROM cells ORDER BY place")]


@pytest.fixture(scope="module")
def engine() -> Engine:
    return DuckDB()


def test_ids_as_text_keep_their_zeros_and_lose_the_mark_of_a_float(engine: Engine) -> None:
    cells: dict[str | None, object] = {
        "17850.0": "17850",
        "17850": "17850",
        "007": "007",
        "007.0": "007",
        "A.0": "A.0",
        "C1": "C1",
        "1.50": "1.50",
        '="00123"': "00123",
        '="17850"': "17850",
        "'00123": "00123",
        '"00123"': "00123",
        "1.7850E+04": "17850",
        "1,7850E+04": "17850",
        "1.23457E+11": "1.23457E+11",
        "5E+10": "5E+10",
        "7.E.1": "7.E.1",
        None: None,
    }
    assert dict(zip(cells, read(engine, list(cells), identity(CELL)), strict=True)) == cells


@pytest.mark.parametrize(
    ("value", "kind", "read_as"),
    [
        ("17850.0", "DOUBLE", "17850"),
        ("17850.5", "DOUBLE", "17850.5"),
        ("17850.00", "DECIMAL(12,2)", "17850"),
        ("17850", "BIGINT", "17850"),
        ("12345678901234567890", "HUGEINT", "12345678901234567890"),
        ("-1", "INTEGER", None),
        ("-7", "INTEGER", "-7"),
        ("0", "BIGINT", None),
        ("0", "DOUBLE", None),
        ("NULL", "DOUBLE", None),
        ("NULL", "BIGINT", None),
        ("'nan'::DOUBLE", "DOUBLE", None),
    ],
)
def test_typed_ids(engine: Engine, value: str, kind: str, read_as: str | None) -> None:
    source = f"(SELECT CAST({value} AS {kind}) AS cell)"
    assert engine.rows(f"SELECT {customer(Column('cell', kind))} FROM {source}") == [(read_as,)]


def test_the_words_for_nobody_are_no_customers_whatever_their_case(engine: Engine) -> None:
    words = [*NO_CUSTOMER, *(word.upper() for word in NO_CUSTOMER), "Guest", "0.0", None]
    assert read(engine, list(words), customer(CELL)) == [None] * len(words)
    assert read(engine, ["guesthouse", "00", "nana", "7"], customer(CELL)) == ["guesthouse", "00", "nana", "7"]


def test_the_words_for_nobody_can_be_others_or_none(engine: Engine) -> None:
    cells: list[str | None] = ["guest", "0", "Shop", None]
    assert read(engine, cells, customer(CELL, ("shop",))) == ["guest", "0", None, None]
    assert read(engine, cells, customer(CELL, ())) == ["guest", "0", "Shop", None]
    assert engine.rows(f"SELECT {customer(Column('cell', 'BIGINT'), ())} FROM (SELECT 0 AS cell)") == [("0",)]


@pytest.mark.parametrize("kind", ["BIGINT", "DOUBLE", "VARCHAR"])
def test_a_number_can_stand_for_nobody_whatever_its_type(engine: Engine, kind: str) -> None:
    source = f"(SELECT CAST(cell AS {kind}) AS cell FROM (VALUES (99999), (7)) AS numbers(cell))"
    rows = engine.rows(f"SELECT {customer(Column('cell', kind), ('guest', '99999'))} FROM {source}")
    assert rows == [(None,), ("7",)]


def test_the_counter_is_nobody_with_accents_and_hyphens_or_without(engine: Engine) -> None:
    cells: list[str | None] = ["Walk-In Customer", "WALK IN CUSTOMER", "Público en general", "PUBLICO EN GENERAL"]
    cells += ["ΠΕΛΆΤΗΣ ΛΙΑΝΙΚΉΣ", "ΠΕΛΑΤΗΣ ΛΙΑΝΙΚΗΣ", "Розничный покупатель", "散客"]
    assert read(engine, cells, customer(CELL)) == [None] * len(cells)


def test_which_words_stand_for_nobody_is_counted(engine: Engine) -> None:
    read(engine, ["guest", "Guest", "0.0", "7", None], "cell")
    assert nobodies(engine, "cells", CELL) == [("guest", 2), ("0", 1)]
    assert nobodies(engine, "cells", CELL, ()) == []


def test_a_word_for_nobody_is_one_with_a_spreadsheets_marks_too(engine: Engine) -> None:
    cells: list[str | None] = ['="0"', "'guest", "'Guest'", '"n/a"', '="007"', "'guesthouse'"]
    assert read(engine, cells, customer(CELL)) == [None, None, None, None, "007", "guesthouse"]


WRITTEN = (*(word.upper() for word in NO_CUSTOMER), "0.0", '="GUEST"', "'-1", "Γ\u03b1Στ", "Someone", "")


@pytest.mark.parametrize("first", range(20))
def test_with_the_words_that_a_column_holds_it_reads_as_with_all(engine: Engine, first: int) -> None:
    cells: list[str | None] = [*WRITTEN[first::20], "7", None]
    whole = read(engine, cells, customer(CELL))
    assert read(engine, cells, customer(CELL, present(engine, "cells", CELL, NO_CUSTOMER))) == whole


def test_only_words_that_stand_in_a_column_are_looked_for(engine: Engine) -> None:
    read(engine, ["Guest", "0.0", "7", '="n/a"', None], "cell")
    assert present(engine, "cells", CELL, NO_CUSTOMER) == ("0", "n/a", "guest")
    assert present(engine, "cells", CELL, ("GUEST", "Shop", "7")) == ("GUEST", "7")
    assert present(engine, "cells", CELL, ()) == ()


@pytest.mark.parametrize("kind", ["BIGINT", "DOUBLE", "DECIMAL(12,2)"])
def test_numbers_for_nobody_are_looked_for_in_a_column_of_numbers(engine: Engine, kind: str) -> None:
    numbers = f"(SELECT CAST(cell AS {kind}) AS cell FROM (VALUES (99999), (0), (7)) AS numbers(cell)) AS typed"
    assert present(engine, numbers, Column("cell", kind), ("guest", "0", "99999", "8")) == ("0", "99999")
