"""The engine: text is quoted safely, steps are filled in, and a second connection sees what the first one does."""

from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.engine import SQL_FOLDER, DuckDB, Engine, identifier, literal, step

TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return DuckDB()


@given(text=TEXT)
def test_any_text_is_quoted_as_a_value(engine: Engine, text: str) -> None:
    assert engine.rows(f"SELECT {literal(text)}") == [(text,)]


@given(name=TEXT.filter(bool))
def test_any_text_is_quoted_as_a_name(engine: Engine, name: str) -> None:
    assert engine.records(f"SELECT 1 AS {identifier(name)}") == [{name: 1}]


def test_a_step_is_its_file_with_the_placeholders_filled_in() -> None:
    assert "CAST(12345 - last_on AS DOUBLE) AS recency_days" in step("buyers", as_of=12345)


def test_a_step_without_its_values_is_a_key_error() -> None:
    with pytest.raises(KeyError, match="as_of"):
        step("buyers")


@pytest.mark.parametrize("path", sorted(SQL_FOLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_every_step_says_what_it_makes_of_what(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("-- ")
    assert f"→ {path.stem}" in first


def test_a_table_keeps_its_rows_and_a_view_is_worked_out_anew() -> None:
    engine = DuckDB()
    engine.table("numbers", "SELECT 1 AS n")
    engine.table("kept", "SELECT sum(n) AS total FROM numbers")
    engine.table("anew", "SELECT sum(n) AS total FROM numbers", stored=False)
    engine.run("INSERT INTO numbers VALUES (2)")
    assert engine.rows("SELECT total FROM kept") == [(1,)]
    assert engine.rows("SELECT total FROM anew") == [(3,)]


def test_the_schema_and_the_columns_of_a_table(engine: Engine) -> None:
    engine.table("mixed", "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS mixed(\"a number\", letter)")
    assert engine.schema("mixed") == {"a number": "INTEGER", "letter": "VARCHAR"}
    assert np.array_equal(np.sort(engine.columns("SELECT * FROM mixed")["a number"]), [1, 2])


def test_a_second_connection_sees_tables_views_and_frames() -> None:
    engine = DuckDB()
    engine.register("frame", pl.DataFrame({"n": [1, 2]}))
    engine.table("kept", "SELECT * FROM frame")
    engine.table("anew", "SELECT * FROM frame", stored=False)
    twin = engine.cursor()
    assert [twin.rows(f"SELECT sum(n) FROM {table}") for table in ("frame", "kept", "anew")] == [[(3,)]] * 3


def test_days_do_not_depend_on_the_time_zone_of_the_machine(engine: Engine) -> None:
    late = "TIMESTAMPTZ '2024-01-13 23:30:00-05:00'"
    assert engine.rows(f"SELECT CAST(CAST({late} AS DATE) AS VARCHAR)") == [("2024-01-14",)]


def test_a_csv_file_is_written_with_its_header(engine: Engine, tmp_path: Path) -> None:
    engine.write_csv("SELECT 7 AS id, 'Müller, \"M\"' AS name", tmp_path / "it's.csv")
    assert (tmp_path / "it's.csv").read_text(encoding="utf-8") == 'id,name\n7,"Müller, ""M"""\n'


def test_the_scratch_folder_goes_with_the_engine() -> None:
    engine = DuckDB(threads=1)
    folder = engine.scratch()
    (folder / "a.csv").write_text("a")
    assert engine.scratch() == folder
    del engine
    assert not folder.exists()
