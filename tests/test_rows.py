"""Rows that Python reads come back from the engine as the text that was written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from regulars.engine import DuckDB
from regulars.rows import spool

CELLS = st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@settings(max_examples=50)
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5))
def test_every_cell_comes_back(rows: list[tuple[str | None, str | None]]) -> None:
    engine = DuckDB()
    sql = spool(engine, "t", ["a", 'it"s, b'], rows)
    expected = [tuple(cell or None for cell in row) for row in rows]
    assert sorted(engine.rows(f"FROM {sql}"), key=repr) == sorted(expected, key=repr)


def test_numbers_stay_as_they_are() -> None:
    engine = DuckDB()
    assert engine.rows(f"FROM {spool(engine, 't', ['a', 'b'], [[12345678901234567890, 0.1], [True, 1e-7]])}") == [
        ("12345678901234567890", "0.1"),
        ("True", "1e-07"),
    ]
