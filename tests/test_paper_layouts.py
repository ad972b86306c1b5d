"""Papers, states and returns in tables put together by chance: who bought how often and for how much is told, or asked
about, and never told wrongly.

Of few of these tables another answer is still given, or a question that nobody needs; `WRONG` and `NEEDLESS` name them.
"""

from pathlib import Path

import pytest
from paper_layouts import written

from regulars.errors import DataError
from regulars.inspection import inspect
from regulars.preparing import prepare
from regulars.settings import Settings

TABLES = 150
WRONG = frozenset[int]()
NEEDLESS = frozenset[int]()
BOUGHT = "SELECT count(DISTINCT customer_id), count(DISTINCT (customer_id, order_id)) FROM lines WHERE verdict = 'sale'"


@pytest.mark.parametrize("seed", range(TABLES))
def test_what_papers_and_states_say_is_told_or_asked_about(seed: int, tmp_path: Path) -> None:
    truth = written(seed, tmp_path / "sales.csv")
    try:
        found = prepare(tmp_path / "sales.csv", Settings())
    except DataError:
        assert truth.asked or truth.may_ask or seed in NEEDLESS
        return
    spent = float(found.ledger().total(kept=True)[1])
    told = not truth.asked and abs(spent - truth.spend) < 0.015 and found.engine.rows(BOUGHT)[0] == truth.counts
    assert told == (seed not in WRONG)
    assert seed not in NEEDLESS


@pytest.mark.parametrize("seed", range(0, TABLES, 10))
def test_what_is_written_down_reads_such_a_table_in_the_same_way(seed: int, tmp_path: Path) -> None:
    written(seed, tmp_path / "sales.csv")
    try:
        _, settings = inspect(tmp_path / "sales.csv", Settings())
    except DataError:
        return
    ledger = prepare(tmp_path / "sales.csv", Settings()).ledger()
    assert prepare(tmp_path / "sales.csv", settings).ledger().as_dict() == ledger.as_dict()
