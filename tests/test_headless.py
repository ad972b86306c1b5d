"""What is proposed for a table without names: the customer is who comes back, and not the receipt."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from regulars import headless
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

DAY = date(2024, 1, 2)


def rows(lines: int) -> list[tuple[str, ...]]:
    """Receipts of so many lines: day, receipt, customer, name, goods, pieces, total."""
    return [
        (
            (DAY + timedelta(days=2 * at)).isoformat(),
            f"R{2000 + at}",
            f"K{at * 7 % 13}",
            f"Ada {['Reyes', 'Lind', 'Marsh', 'Novak'][at * 7 % 13 % 4]}",
            f"Cup {(at + line) % 31}",
            str(1 + (at + line) % 3),
            f"{9 + at * line}.50",
        )
        for at in range(60)
        for line in range(lines)
    ]


def proposed(table: list[tuple[str, ...]], *places: int) -> str:
    """The proposal for these columns of a table."""
    chosen = places or range(len(table[0]))
    return headless.examples({f"column{at}": [row[place] for row in table] for at, place in enumerate(chosen, start=1)})


def test_the_customer_comes_back_and_the_receipt_does_not() -> None:
    who = "--columns customer=column3,order=column2,date=column1"
    priced = f"{who},quantity=column6,unit_price=column7"
    assert proposed(rows(3)) == f"{who},amount=column7; or, if column7 is the price of one piece, {priced}"
    assert proposed(rows(3), 2, 3, 1, 0, 6) == "--columns customer=column1,order=column3,date=column4,amount=column5"


def test_without_receipts_of_several_lines_it_is_an_id_that_comes_back() -> None:
    assert proposed(rows(1), 0, 1, 2, 3, 4, 6) == "--columns customer=column3,date=column1,amount=column6"
    assert proposed(rows(1), 4, 2, 0, 6) == "--columns customer=column2,date=column3,amount=column4"


def test_where_nothing_comes_back_it_is_the_first_text() -> None:
    assert proposed(rows(1)[:13], 3, 0, 6) == "--columns customer=column1,date=column2,amount=column3"
    assert proposed(rows(1), 3, 6) == "--columns customer=column1,date=...,amount=column2"


def test_it_is_proposed_where_a_file_has_no_header(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_text("\n".join(";".join(row) for row in rows(3)) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="perhaps --columns customer=column3,order=column2,date=column1,amount=column7"):
        prepare(path, Settings())
