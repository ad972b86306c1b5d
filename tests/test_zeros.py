"""An id of letters and nothing but zeros is nobody where it cannot be the first of a count, and is said to be."""

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

SHOPPERS = [f"MB{at * 37 % 90 + 1:05d}" for at in range(30)]


def read(zero: str, times: int, others: list[str] | None = None, names: list[str] | None = None) -> Prepared:
    """Three orders each of the `others`, and some of the one whose id may be nobody's."""
    people = [each for each in others or SHOPPERS for _ in range(3)]
    ids = [*people, *[zero] * times]
    columns = {
        "Bon": [f"B{at}" for at in range(len(ids))],
        "Day": [f"2024-05-{1 + at * 7 % 28:02d}" for at in range(len(ids))],
        "Member": ids,
        "Total": [4.0 + at % 13 for at in range(len(ids))],
    }
    named = {"Member name": [f"Name {each}" for each in people] + names} if names else {}
    return prepare(pl.DataFrame(columns | named), Settings())


@pytest.mark.parametrize(
    ("zero", "times", "others", "why"),
    [
        ("XX00000", 2, None, "no other id begins as it does"),
        ("00000", 2, None, "no other id begins as it does"),
        ("MB00000", 12, None, "with 12 orders, where nobody else has more than 3"),
        ("K-0", 12, [f"K-{at}" for at in range(1, 31)], "with 12 orders"),
        ("MB00000", 2, [f"MB{at}" for at in range(10_001, 10_031)], "where all others begin at 10001"),
    ],
)
def test_zeros_that_are_no_first_number_of_a_count_are_nobody(
    zero: str, times: int, others: list[str] | None, why: str
) -> None:
    found = read(zero, times, others)
    assert found.ledger()["no_customer"].rows == times
    assert any(repr(zero.lower()) in note and why in note for note in found.raw.sources[0].notes)


@pytest.mark.parametrize(
    ("zero", "times", "others"),
    [
        ("MB00000", 3, None),  # may be the first member
        ("C0", 2, [f"C{at}" for at in range(1, 31)]),
        ("AB0000", 3, [f"{chr(65 + at)}{chr(90 - at)}{1 + at:04d}" for at in range(20)]),  # initials
        ("ann00", 3, [f"{name}@mail.example" for name in ("ann", "bo", "cy", "di", "ed", "flo", "gus")]),
        ("MB10000", 12, None),
    ],
)
def test_zeros_that_may_be_a_customers_are_a_customer(zero: str, times: int, others: list[str] | None) -> None:
    assert read(zero, times, others).ledger()["no_customer"].rows == 0


def test_zeros_with_a_name_of_their_own_are_a_customer() -> None:
    assert read("XX00000", 2, names=["Ida Holm"] * 2).ledger()["no_customer"].rows == 0
    assert read("XX00000", 2, names=["n/a"] * 2).ledger()["no_customer"].rows == 2


def test_an_empty_key_is_nobody() -> None:
    others = [f"{at:08x}-1b2c-4d3e-8f40-{at:012x}" for at in range(9)]
    assert read("00000000-0000-0000-0000-000000000000", 2, others).ledger()["no_customer"].rows == 2
