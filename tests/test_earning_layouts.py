"""Tables of tills, marketplaces and wholesale put together by chance: what goods are worth is told, or asked about, and
never told wrongly.

Of few of these tables another answer is still given, or one is asked for in vain; `WRONG` and `ASKED` name them, so
that no change goes unnoticed.
"""

from pathlib import Path

import pytest
from earning_layouts import written

from regulars.errors import DataError
from regulars.inspection import inspect
from regulars.preparing import prepare
from regulars.settings import Settings

TABLES = 120
NEAR = 0.0015
"""A price of a hundred, and chained discounts, are rounded on each line."""
WRONG = frozenset[int]()
ASKED = frozenset((31, 78))


@pytest.mark.parametrize("seed", range(TABLES))
def test_what_goods_are_worth_is_told_or_asked_about(seed: int, tmp_path: Path) -> None:
    table = written(seed, tmp_path / "sales.csv")
    try:
        found = prepare(tmp_path / "sales.csv", Settings())
    except DataError:
        assert table.is_open or seed in ASKED
        return
    spent = float(found.ledger().total(kept=True)[1])
    bought = "SELECT count(DISTINCT customer_id), count(DISTINCT order_id) FROM lines WHERE verdict = 'sale'"
    told = abs(spent - table.worth) <= NEAR * table.worth and found.engine.rows(bought)[0] == table.counts
    assert (told and not table.is_open) == (seed not in WRONG)
    assert seed not in ASKED


@pytest.mark.parametrize("seed", range(0, TABLES, 8))
def test_what_is_written_down_reads_a_table_in_the_same_way(seed: int, tmp_path: Path) -> None:
    written(seed, tmp_path / "sales.csv")
    try:
        found, settings = inspect(tmp_path / "sales.csv", Settings())
    except DataError:
        return  # which is asked about
    assert prepare(tmp_path / "sales.csv", settings).ledger().as_dict() == found["ledger"]
