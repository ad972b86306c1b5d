"""What was refunded is not taken off an amount that it is off already, whatever else comes off it."""

import random
from collections.abc import Sequence

import pytest

from regulars.columns import match
from regulars.errors import DataError

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


def refunds(net: str, tax: str, whole: str, *, on_top: bool) -> dict[str, str]:
    """Orders of two lines with a tax on top, or inside, and some of which was paid back in two sums."""
    goods = [round(20 + row * 1.5, 2) for row in range(ROWS)]
    order = [row // 2 for row in range(ROWS)]
    worth = [sum(goods[each] for each in range(ROWS) if each // 2 == number) for number in order]
    back = [8.0 + number if number % 7 == 3 else None for number in order]
    columns = {
        "Day": [f"2025-06-{1 + number % 28:02d}" for number in order],
        "Customer": [f"C{number % 9}" for number in order],
        "Order ID": [f"P-{number}" for number in order],
        "Line Total": goods,
        "Tax": [round(each * 0.2, 2) for each in worth],
        "Order Total": [round(each * (1.2 if on_top else 1), 2) for each in worth],
        net: back,
        tax: [each and round(each * 0.2, 2) for each in back],
        whole: [each and round(each * 1.2, 2) for each in back],
    }
    return {hit.column: hit.header for hit in match(columns, "f.csv")}


@pytest.mark.parametrize(
    ("net", "tax", "whole"),
    [
        ("refund.base", "refund.tax", "refund.total"),
        ("reembolso.importe", "reembolso.iva", "reembolso.total"),
        ("remboursement.montant", "remboursement.tva", "remboursement.total"),
    ],
)
def test_of_two_sums_paid_back_that_without_tax_counts_where_the_amounts_are_so(net: str, tax: str, whole: str) -> None:
    assert refunds(net, tax, whole, on_top=True)["refunded"] == net


def test_where_the_amounts_have_the_tax_in_them_so_has_what_came_back() -> None:
    assert refunds("refund.base", "refund.tax", "refund.total", on_top=False)["refunded"] == "refund.total"
    with pytest.raises(DataError, match=r"2 columns of f\.csv could be the refunded"):
        refunds("reembolso.importe", "reembolso.iva", "reembolso.total", on_top=False)
