"""Who bought is no maker of goods, and what is nearly all below zero is asked about."""

from typing import Any

import polars as pl
import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 80
LABELS = ("id", "company", "date", "purchaseamount")


def bought(*, makers: bool) -> dict[str, list[Any]]:
    """Lines of twenty people, each of whom is there on four days; the companies make goods, or are firms that buy."""
    ids = [86_000_000 + 7_919 * (row % 20) for row in range(ROWS)]
    firms = [102_000 + 31 * row if makers else 102_000 + 31 * (row % 10) for row in range(ROWS)]
    days = [f"2025-{1 + row // 20:02d}-{1 + row % 20:02d}" for row in range(ROWS)]
    return dict(zip(LABELS, (ids, firms, days, [2.5 + row % 9 for row in range(ROWS)]), strict=True))


def test_firms_that_hardly_ever_come_back_are_asked_about_beside_an_id_that_does() -> None:
    with pytest.raises(DataError, match=r"could be the customer.*customer=id or customer=company"):
        match(bought(makers=True), "f.csv", whole=True)


def test_firms_that_come_back_are_customers() -> None:
    hits = {hit.column: hit.header for hit in match(bought(makers=False), "f.csv", whole=True)}
    assert hits["customer"] == "company"


@pytest.mark.parametrize(("below", "refused"), [(1.0, False), (0.97, True), (0.5, False)])
def test_amounts_that_are_nearly_all_below_zero_are_asked_about(below: float, refused: bool) -> None:
    rows = 200
    columns = {
        "Customer ID": [f"C{row % 20}" for row in range(rows)],
        "Date": [f"2025-{1 + row // 20:02d}-{1 + row % 20:02d}" for row in range(rows)],
        "Amount": [(-1 if row < below * rows else 1) * (0.5 + row % 7) for row in range(rows)],
    }
    if refused:
        with pytest.raises(DataError, match=r"194 of the 200 lines.*below zero in 'Amount'"):
            prepare(pl.DataFrame(columns), Settings())
    found = prepare(pl.DataFrame(columns), Settings(columns={"amount": "Amount"} if refused else {}))
    assert found.ledger()["return"].rows == below * rows


@pytest.mark.parametrize(("guest", "agency"), [("Gæst", "Bureau"), ("Guest", "Travel Agency")])
def test_guests_that_all_came_by_an_agency_are_asked_about(guest: str, agency: str) -> None:
    columns: dict[str, list[Any]] = {
        "Booking No": [7000 + row for row in range(ROWS)],
        "Date": [f"2025-{1 + row // 20:02d}-{1 + row % 20:02d}" for row in range(ROWS)],
        agency: [f"{('Nord', 'Fjord', 'Klit', 'Kyst', 'Vest', 'Ost')[row % 6]} Rejser" for row in range(ROWS)],
        guest: [
            f"{('Anna', 'Per', 'Eva', 'Lars')[row % 4]} {('Holm', 'Lund', 'Berg')[row % 3]}" for row in range(ROWS)
        ],
        "Amount": [100.5 + row for row in range(ROWS)],
    }
    with pytest.raises(DataError, match="could be the customer"):
        match(columns, "f.csv", whole=True)
    columns[agency] = [each if row % 3 else None for row, each in enumerate(columns[agency])]
    assert {hit.column: hit.header for hit in match(columns, "f.csv", whole=True)}["customer"] == guest


def school(*, siblings: bool) -> dict[str, list[Any]]:
    pupils = [f"{('Anna', 'Tom', 'Eva', 'Ben')[row % 4]} {('Hill', 'Wood', 'Dale')[row % 3]}" for row in range(ROWS)]
    return {
        "Receipt": [7000 + row for row in range(ROWS)],
        "Date": [f"2025-{1 + row // 20:02d}-{1 + row % 20:02d}" for row in range(ROWS)],
        "Pupil": pupils,
        "Parent/carer": [f"Kim {each.split()[1] if siblings else each[::-1]}" for each in pupils],
        "Amount": [10.5 + row % 7 for row in range(ROWS)],
    }


def test_pupils_whose_parents_have_several_are_asked_about() -> None:
    with pytest.raises(DataError, match=r"could be the customer.*customer=Pupil or customer=.Parent/carer"):
        match(school(siblings=True), "f.csv", whole=True)
    hits = {hit.column: hit.header for hit in match(school(siblings=False), "f.csv", whole=True)}
    assert hits["customer"] == "Pupil"
