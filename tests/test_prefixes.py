"""Papers of one deal that only the letters before their numbers tell apart count once."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

DEALS = 40
FIRST = date(2024, 1, 5)
NAMES = ["Number", "Date", "Customer", "Item", "Qty", "Unit price", "Total"]

Paper = tuple[str, Callable[[int], tuple[int, str, float]]]


def told(*papers: Paper, options: Settings | None = None) -> dict[str, int]:
    """What becomes of two lines of each paper: its prefix, and for each deal its day, its customer and its price."""
    rows: list[tuple[Any, ...]] = []
    for deal in range(DEALS):
        for prefix, of in papers:
            day, customer, price = of(deal)
            when = (FIRST + timedelta(days=day)).isoformat()
            for item, pieces in (("Mug", 2), ("Plate", 1 + deal % 3)):
                rows.append((f"{prefix}{1000 + deal}", when, customer, item, pieces, price, pieces * price))
    found = prepare(pl.DataFrame(rows, schema=NAMES, orient="row"), options or Settings())
    return {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows}


def deal(deal: int) -> tuple[int, str, float]:
    return 3 * deal, f"C{deal % 7}", 10.25 + deal


def later(deal: int) -> tuple[int, str, float]:
    return 3 * deal + 2, f"C{deal % 7}", 10.25 + deal


def another(deal: int) -> tuple[int, str, float]:
    return 3 * deal + 1, f"C{deal % 5}", 7.5 + 2 * deal


@pytest.mark.parametrize(
    ("order", "invoice"), [("SO-", "INV-"), ("AB", "RE"), ("ORD/2024/", "FV/2024/"), ("BC ", "FA "), ("so_", "si_")]
)
def test_an_order_counts_by_its_invoice(order: str, invoice: str) -> None:
    assert told((order, deal), (invoice, later)) == {"sale": 2 * DEALS, "not_completed": 2 * DEALS}


def test_orders_that_no_invoice_repeats_are_sales() -> None:
    assert told(("SO-", deal), ("INV-", another)) == {"sale": 4 * DEALS}


def test_two_tills_are_two_tills() -> None:
    assert told(("WEB-", deal), ("POS-", another)) == {"sale": 4 * DEALS}


@pytest.mark.parametrize(("one", "other"), [("SO-", "INV-"), ("A-", "B-")])
def test_a_shop_that_changed_its_prefix_sells_the_same_again(one: str, other: str) -> None:
    def next_year(number: int) -> tuple[int, str, float]:
        day, customer, price = deal(number)
        return day + 366, customer, price

    assert told((one, deal), (other, next_year)) == {"sale": 4 * DEALS}


def test_one_price_for_all_tells_nothing_of_two_tills() -> None:
    def box(number: int) -> tuple[int, str, float]:
        return number, f"C{number % 7}", 19.9

    assert told(("WEB-", box), ("APP-", box)) == {"sale": 4 * DEALS}


def test_papers_of_unknown_prefixes_that_repeat_each_other_are_asked_about() -> None:
    with pytest.raises(DataError, match=r"'Number' begins with 'P' on 40 papers, of which 40 .* say --columns type="):
        told(("P-", deal), ("Z-", later))


def test_the_user_says_that_all_are_sales() -> None:
    assert told(("SO-", deal), ("INV-", later), options=Settings(columns={"type": ""})) == {"sale": 4 * DEALS}


def test_letters_that_explain_each_other_say_what_is_offered_and_what_is_given_back() -> None:
    def given_back(number: int) -> tuple[int, str, float]:
        day, customer, price = deal(number)
        return day + 4, customer, price / 2

    assert told(("FS ", deal), ("PF ", another), ("KFS ", given_back)) == {
        "sale": 2 * DEALS,
        "not_completed": 2 * DEALS,
        "return": 2 * DEALS,
    }


@pytest.mark.parametrize(("header", "kinds"), [("Type", ("Item", "Charge (Item)")), ("DO_Type", ("6", "7"))])
def test_letters_tell_beside_what_was_sold_and_codes_that_nobody_knows(header: str, kinds: tuple[str, str]) -> None:
    rows: list[tuple[Any, ...]] = []
    for number in range(DEALS):
        for prefix in ("FA", "AV", "DE"):
            day, customer, price = deal(number)
            kind = "0" if header == "DO_Type" and prefix == "DE" else kinds[number % 2]
            when = (FIRST + timedelta(days=day)).isoformat()
            rows.append((f"{prefix}{number + 1000}", when, customer, "Mug", 1, price, price, kind))
    names = ["Invoice No", *NAMES[1:], header]
    found = prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings())
    assert {entry.verdict: entry.rows for entry in found.ledger().entries if entry.rows} == {
        "sale": DEALS,
        "return": DEALS,
        "not_completed": DEALS,
    }
