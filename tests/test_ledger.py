"""The ledger counts every line once, and says so if it does not."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regulars import ledger, remarks
from regulars.errors import RegularsError
from regulars.preparing import prepare
from regulars.settings import Settings

LINES = pl.DataFrame(
    {
        "Invoice": ["1", "1", "2", "3", "4"],
        "Date": ["2024-01-13", "2024-01-13", "2024-01-14", "2024-01-15", None],
        "Customer": ["A", "A", None, "B", "B"],
        "Amount": [10.0, 10.0, 5.5, -2.25, 1.0],
    }
)


def test_rows_and_money_per_verdict_and_their_totals() -> None:
    found = prepare(LINES, Settings()).ledger()
    assert [(entry.verdict, entry.kept, entry.rows, entry.money) for entry in found.entries] == [
        ("sale", True, 2, Decimal(20)),
        ("return", True, 1, Decimal("-2.25")),
        ("no_customer", False, 1, Decimal("5.5")),
        ("no_date", False, 1, Decimal(1)),
    ]
    assert found.total() == (5, Decimal("24.25"))
    assert found.total(kept=True) == (3, Decimal("17.75"))
    assert found.total(kept=False) == (2, Decimal("6.5"))
    assert (found["return"].rows, found["zero_amount"].rows) == (1, 0)
    with pytest.raises(KeyError):
        found["no such verdict"]


def test_as_a_plain_dict() -> None:
    found = prepare(LINES, Settings()).ledger().as_dict()
    assert found["read"] == {"rows": 5, "money": 24.25}
    assert found["kept"] == {"rows": 3, "money": 17.75}
    assert found["dropped"] == {"rows": 2, "money": 6.5}
    assert found["verdicts"][0] == {"verdict": "sale", "label": "sales", "kept": True, "rows": 2, "money": 20.0}
    assert [(remark["kind"], remark["rows"], remark["money"]) for remark in found["remarks"]] == [("duplicates", 1, 10)]


def test_lines_that_could_not_be_split_count_as_unreadable() -> None:
    engine = prepare(LINES, Settings()).engine
    remarks.count_lines(engine)
    found = ledger.take(engine, (), {"unreadable": (3, "lines 2, 3, 4"), "aside": (1, "line 9")})
    assert (found["unreadable"].rows, found["aside"].rows) == (3, 1)
    assert found["unreadable"].label.endswith("or cells that do not match the header (lines 2, 3, 4)")
    assert found["aside"].label.endswith("text below it (line 9)")
    assert found.total() == (9, Decimal("24.25"))


@pytest.mark.parametrize(
    "fault",
    [
        "DELETE FROM tallies WHERE verdict = 'return'",
        "UPDATE tallies SET amount = amount + 0.01",
        "CREATE OR REPLACE VIEW raw AS SELECT * FROM frame LIMIT 4",
    ],
)
def test_a_ledger_that_does_not_add_up_is_a_fault_and_no_result(fault: str) -> None:
    engine = prepare(LINES, Settings()).engine
    remarks.count_lines(engine)
    assert ledger.take(engine, ()).total()[0] == 5
    engine.run(fault)
    with pytest.raises(RegularsError, match="the ledger does not add up"):
        ledger.take(engine, ())


CELLS: dict[str, st.SearchStrategy[Any]] = {
    "Invoice": st.sampled_from(["1", "2", "C3", "", None]),
    "Date": st.sampled_from(["2024-01-13", "2024-01-14 09:30", "2031-01-01", "1999-12-31", "soon", "", None]),
    "Customer": st.sampled_from(["A", "B", "17850.0", "guest", "0", "-", " ", None]),
    "Product": st.sampled_from(["85123A", "71053", "POST", None]),
    "Quantity": st.sampled_from(["1", "-2", "0", "1.5", "many", "", None]),
    "Price": st.sampled_from(["5.00", "0.10", "-1.25", "0", "99999.99", "(3.00)", "$2.50", "free", None]),
}
TABLE = st.lists(st.fixed_dictionaries(CELLS), min_size=1, max_size=30)
DROPS = st.sets(st.sampled_from(sorted(remarks.KINDS))).map(lambda kinds: tuple(sorted(kinds)))
NAMED = {"date": "Date", "quantity": "Quantity", "unit_price": "Price", "customer": "Customer", "order": "Invoice"}


@settings(max_examples=20)
@given(table=TABLE, drop=DROPS, recipe=st.sampled_from(["rfm", "classic"]))
def test_any_table_reconciles_whatever_is_dropped(
    table: list[dict[str, Any]], drop: tuple[str, ...], recipe: str
) -> None:
    ordinary = {"Invoice": "9", "Date": "2024-01-20", "Customer": "Z", "Product": "1", "Quantity": "1", "Price": "1.00"}
    frame = pl.DataFrame([*table, ordinary], schema=dict.fromkeys(CELLS, pl.String))
    prepared = prepare(frame, Settings(columns=NAMED, drop=drop, recipe=recipe))
    found = prepared.ledger()
    kept, dropped = found.total(kept=True), found.total(kept=False)
    money = prepared.engine.rows("SELECT coalesce(sum(amount), 0) FROM mapped")[0][0]
    assert kept[0] + dropped[0] == len(table) + 1
    assert kept[1] + dropped[1] == money
    assert found["no_customer"].rows + found["excluded"].rows + found["unreadable"].rows >= sum(
        line["Customer"] in ("guest", "0", "-", " ", None) for line in table
    )
    for remark in found.remarks:
        assert 0 < remark.rows <= len(table) + 1
        assert remark.kept_rows <= (0 if remark.kind in drop else remark.rows)
