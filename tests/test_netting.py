"""What was refunded is not taken off an amount that it is off already, whatever else comes off it."""

import random
from collections.abc import Sequence

import pytest

from regulars.columns import match

ROWS = 60
CHANCE = random.Random(5)
BASE = {
    "Day": [f"2025-05-{1 + row % 28:02d}" for row in range(ROWS)],
    "Customer": [f"C{CHANCE.randint(1, 20)}" for _ in range(ROWS)],
}
GROSS = [0.0 if row % 15 == 7 else round(CHANCE.uniform(20, 90), 2) for row in range(ROWS)]
OFF = [round(gross / 10, 2) if row % 4 == 0 else 0.0 for row, gross in enumerate(GROSS)]
BACK = [19.9 if row % 15 == 7 else 5.5 if row % 20 == 3 else 0.0 for row in range(ROWS)]
"""On some days nothing was sold, and something came back."""


def less(*parts: Sequence[float]) -> list[float]:
    return [round(row[0] - sum(row[1:]), 2) for row in zip(GROSS, *parts, strict=True)]


def below(values: Sequence[float]) -> list[float]:
    return [-each for each in values]


def found(**columns: Sequence[float]) -> dict[str, str]:
    sample = {**BASE, **{name.replace("_", " "): [*values] for name, values in columns.items()}}
    return {hit.column: hit.header for hit in match(sample, "f.csv")}


@pytest.mark.parametrize("off", [OFF, below(OFF)])
@pytest.mark.parametrize("back", [BACK, below(BACK)])
@pytest.mark.parametrize("name", ["Discounts", "Taken_off", "Réductions"])
def test_refunds_are_off_an_amount_that_is_another_total_less_them_and_a_discount(
    name: str, back: list[float], off: list[float]
) -> None:
    hits = found(Ventes_brutes=GROSS, **{name: off}, Retours=back, Ventes_nettes=less(OFF, BACK))
    assert hits["amount"] == "Ventes nettes"
    assert "refunded" not in hits


def test_they_are_without_a_discount_too_where_lines_hold_nothing_else() -> None:
    hits = found(Gross_sales=GROSS, Returns=below(BACK), Net_sales=less(BACK))
    assert (hits["amount"], "refunded" in hits) == ("Net sales", False)


def test_one_refund_is_enough_where_every_other_line_fits() -> None:
    back = [12.34 if row == 11 else 0.0 for row in range(ROWS)]
    hits = found(Ventes_brutes=GROSS, Réductions=below(OFF), Retours=below(back), Ventes_nettes=less(OFF, back))
    assert "refunded" not in hits


def test_refunds_that_an_amount_still_holds_are_taken_off() -> None:
    assert found(Ventes_brutes=GROSS, Réductions=below(OFF), Retours=below(BACK), Ventes_nettes=less(OFF))["refunded"]


def test_refunds_that_are_off_on_some_lines_only_are_taken_off() -> None:
    some = [each if row < ROWS / 2 else 0.0 for row, each in enumerate(BACK)]
    assert found(Ventes_brutes=GROSS, Réductions=below(OFF), Retours=below(BACK), Ventes_nettes=less(OFF, some))[
        "refunded"
    ]
