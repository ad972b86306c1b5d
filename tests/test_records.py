"""How a line divides into cells, and which lines belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.records import MOST_LINES, Dialect, Lines, read_on, records


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a,b", ["a", "b"]),
        (",", ["", ""]),
        ('"a,b",c', ["a,b", "c"]),
        ('"a ""b""",c', ['a "b"', "c"]),
        ('"",""', ["", ""]),
        ('a, "b, c" ,d', ["a", "b, c", "d"]),
        ('5" bowl,x', ['5" bowl', "x"]),
        ('"5" bowl,x', ['"5" bowl', "x"]),
        ('"5 bowl,x', None),
        ('a,"two\nlines"', ["a", "two\nlines"]),
    ],
)
def test_split(text: str, cells: list[str] | None) -> None:
    assert Dialect(",").split(text) == cells


def test_other_dialects() -> None:
    assert Dialect("||").split('a|b||"c||d"') == ["a|b", "c||d"]
    assert Dialect(";", "'", "'").split("'it''s';\"x\"") == ["it's", '"x"']
    assert Dialect(",", escape="\\").split(r'"a \"b\", \\",c\d') == ['a "b", \\', r"c\d"]
    assert Dialect(",", "").split('"a,b"') == ['"a', 'b"']


@given(
    cells=st.lists(st.text(st.sampled_from('ab,;"\n\\ |')), min_size=2),
    separator=st.sampled_from([",", ";", "\t", "||"]),
)
def test_what_is_written_in_quotes_is_read_as_it_was(cells: list[str], separator: str) -> None:
    written = separator.join('"' + cell.replace('"', '""') + '"' for cell in cells)
    assert Dialect(separator).split(written) == cells


def test_lines_of_a_cell_are_one_record_with_the_number_of_the_first() -> None:
    found = list(records(["a,b", "", '1,"x', "", 'y"', "2,z"], Dialect(",")))
    assert [(record.number, record.lines, record.cells) for record in found] == [
        (1, 1, ["a", "b"]),
        (3, 3, ["1", "x\n\ny"]),
        (6, 1, ["2", "z"]),
    ]


@pytest.mark.parametrize("follows", [["2,b,c"] * 5, ["2,b,c"] * (MOST_LINES + 9), ['2,"b",c'] * 5, ['2,b",c']])
def test_a_quote_that_is_never_closed_costs_one_line(follows: list[str]) -> None:
    waiting = Lines(follows)
    record = read_on(1, '1,"a,c', waiting, Dialect(","), 3)
    assert (record.cells, record.lines) == (None, 1)
    assert [waiting.next() for _ in follows] == follows
    found = list(records(['1,"a,c', *follows], Dialect(","), 3))
    assert [record.number for record in found] == list(range(1, len(follows) + 2))
