"""Marks for what stands above mean that, where the lines are in their order; else the user is asked to fill them."""

from pathlib import Path

import pandas as pd
import pytest
from books import Rows, xlsx

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

HEADER = ["Date", "Customer", "Item", "Amount"]


def lines(mark: str) -> Rows:
    """Two lines of each visit, the second with marks for its day and customer; every fifth customer is unknown."""
    rows: Rows = []
    for visit in range(12):
        who = "" if visit % 5 == 4 else f"Person {visit % 4}"
        rows += [[f"2025-03-{1 + visit:02d}", who, "Trim", 20], [mark, mark, "Shoe", 5]]
    return rows


@pytest.mark.parametrize("mark", ['"', "〃", "ditto", "Dto.", "-”-"])
def test_a_mark_is_what_stands_above_and_nothing_where_nothing_does(tmp_path: Path, mark: str) -> None:
    found = prepare(xlsx(tmp_path / "book.xlsx", {"Work": [HEADER, *lines(mark)]}), Settings())
    told = found.engine.rows("SELECT verdict, count(*), sum(amount) FROM lines GROUP BY 1 ORDER BY 1")
    assert [(verdict, count, int(amount)) for verdict, count, amount in told] == [
        ("no_customer", 4, 50),
        ("sale", 20, 250),
    ]
    assert "marks for what stands above" in found.raw.sources[0].notes[-1]


def test_a_frame_has_no_lines_above_and_is_asked_about() -> None:
    frame = pd.DataFrame(lines('"'), columns=HEADER)
    with pytest.raises(DataError, match="Fill these cells with what they stand for"):
        prepare(frame, Settings())


def test_two_of_them_may_be_something_else(tmp_path: Path) -> None:
    rows = [[f"2025-03-{1 + row:02d}", f"P{row % 4}", "idem" if row < 2 else "Tea", 5] for row in range(20)]
    found = prepare(xlsx(tmp_path / "book.xlsx", {"Work": [HEADER, *rows]}), Settings())
    assert not any("marks for" in note for note in found.raw.sources[0].notes)
