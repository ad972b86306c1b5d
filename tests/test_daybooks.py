"""A book whose days and customers stand on the first of their lines is filled down where that is sure."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

DAYS = [date(2023, 10, 2) + timedelta(days=2 * at) for at in range(40)]
GOODS = ["Rope", "Bucket", "Ladder", "Trowel"]

Row = tuple[str, str, str, str, str]


def lines(*, totals: bool = True) -> list[Row]:
    """Two customers a day, of one line and of two; a sum below each twenty days."""
    found: list[Row] = []
    for at, day in enumerate(DAYS):
        first, second = f"Smith {at % 7}", f"Jones {at % 5}"
        goods = [GOODS[(at + place) % 4] for place in range(3)]
        found.append((f"{day:%d.%m.%Y}", first, goods[0], "1", "9.50"))
        found.append(("", second, goods[1], "2", "7.25"))
        found.append(("", "", goods[2], "1", "4.75"))
        if totals and at % 20 == 19:
            found.append(("", "", "TOTAL OCTOBER", "", "430.00"))
    return found


def text(path: Path, rows: list[Row]) -> Path:
    path.write_text("\n".join(["Date;Customer;Item;Qty;Amount", *(";".join(row) for row in rows)]))
    return path


def counted(path: Path) -> tuple[Any, ...]:
    found = prepare(path, Settings())
    asked = "SELECT count(*), count(DISTINCT customer_id), count(DISTINCT ordered_on), sum(amount) FROM lines "
    told = found.engine.rows(f"{asked} WHERE verdict = 'sale'")[0]
    assert "both were filled down" in " ".join(found.raw.sources[0].notes)
    return told


@pytest.mark.parametrize("totals", [True, False])
def test_each_line_has_the_day_and_the_customer_above_it(tmp_path: Path, totals: bool) -> None:
    told = counted(text(tmp_path / "book.csv", lines(totals=totals)))
    assert (*told[:3], float(told[3])) == (120, 12, 40, 40 * 21.5)


def named_again(rows: list[Row]) -> list[Row]:
    """One customer stands on two lines of a day in a row."""
    return [*rows[:2], (rows[2][0], rows[1][1], *rows[2][2:]), *rows[3:]]


def below_a_sum(rows: list[Row]) -> list[Row]:
    return [*rows, ("", "", "Rope", "1", "9.50")]


def not_in_order(rows: list[Row]) -> list[Row]:
    return [*rows[60:], *rows[:60]]


def sum_of_pieces(rows: list[Row]) -> list[Row]:
    """What is called a total has pieces too, as goods of such a name have."""
    return [(*row[:3], "9", row[4]) if "TOTAL" in row[2] else row for row in rows]


@pytest.mark.parametrize("changed", [named_again, below_a_sum, not_in_order, sum_of_pieces])
def test_what_is_not_sure_is_asked_about(tmp_path: Path, changed: Any) -> None:
    with pytest.raises(DataError, match=r"Fill the empty cells below"):
        prepare(text(tmp_path / "book.csv", changed(lines())), Settings())


def test_few_days_prove_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"Fill the empty cells below"):
        prepare(text(tmp_path / "book.csv", lines()[:30]), Settings())


def test_who_is_not_named_on_first_lines_either_is_nobody_known(tmp_path: Path) -> None:
    rows = [(row[0], "" if at % 12 == 0 else row[1], *row[2:]) for at, row in enumerate(lines(totals=False))]
    found = prepare(text(tmp_path / "book.csv", rows), Settings())
    assert {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows} == {
        "sale": 70,
        "no_customer": 50,
    }


def test_bare_amounts_may_be_sums_and_are_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "book.csv"
    path.write_text(
        "\n".join(["Date;Customer;Amount", *(f"{row[0]};{row[1]};{row[4]}" for row in lines(totals=False))])
    )
    with pytest.raises(DataError, match=r"Fill the empty cells below"):
        prepare(path, Settings())
