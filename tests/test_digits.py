"""Digits of other scripts are the same numbers and days; ids stay as they are written."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

import polars as pl
import pytest

from regulars.digits import latin
from regulars.preparing import prepare
from regulars.settings import Settings

LATIN = "0123456789.,-/:"
SCRIPTS = {
    "arabic": "٠١٢٣٤٥٦٧٨٩٫٬-/:",
    "persian": "۰۱۲۳۴۵۶۷۸۹٫٬-/:",
    "full width": "０１２３４５６７８９．，－／：",
}
LINES = 24


def lines() -> Iterable[tuple[str, str, int, str, str]]:
    for line in range(LINES):
        price = Decimal(f"{1150 + line * 25}.25")
        yield (
            f"K{line % 5}",
            f"{date(2024, 1, 9) + timedelta(days=line):%d/%m/%Y}",
            1 + line % 3,
            f"{price:,}",
            f"{(1 + line % 3) * price:,}",
        )


@pytest.mark.parametrize("script", SCRIPTS)
def test_numbers_and_days_are_read_in_any_digits(script: str) -> None:
    written = str.maketrans(LATIN, SCRIPTS[script])
    rows = [[str(cell).translate(written) for cell in line] for line in lines()]
    names = ["Customer", "Date", "Qty", "Unit price", "Total"]
    found = prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings())
    first, last, money = found.engine.rows("SELECT min(ordered_on), max(ordered_on), sum(amount) FROM lines")[0]
    start = (date(2024, 1, 9) - date(1970, 1, 1)).days
    assert (first, last) == (start, start + LINES - 1)
    assert money == sum(Decimal(total.replace(",", "")) for *_, total in lines())
    assert {entry.verdict for entry in found.ledger().entries if entry.rows} == {"sale"}
    assert found.engine.rows("SELECT min(customer_id) FROM lines") == [("K0".translate(written),)]


def test_marks_of_direction_are_left_out() -> None:
    assert latin("\u200f١٢٫٥٠\u200f") == "12.50"
    assert latin("12.50") == "12.50"
