"""A bank statement with a name on each line is not taken for sales; a running balance of sales alone is none."""

import random
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
RNG = random.Random(2)
DAYS = [f"2024-{1 + row // 28:02d}-{1 + row % 28:02d}" for row in range(ROWS)]
NAMES = [f"{RNG.choice(['Ann', 'Bo', 'Cleo'])} {RNG.choice(['Lee', 'Ek'])}" for _ in range(ROWS)]
MOVED = [round(RNG.uniform(-90, 140), 2) for _ in range(ROWS)]
SOLD = [abs(moved) + 1 for moved in MOVED]
ACCOUNTS = [f"DE{10 + row % 29}500105170648489{10 + row % 29}0" for row in range(ROWS)]


def running(moved: list[float]) -> list[float]:
    return [round(1000 + sum(moved[: row + 1]), 2) for row in range(ROWS)]


def found(given: dict[str, str] | None = None, /, **columns: list[Any]) -> dict[str, str]:
    sample = {name.replace("_", " "): values for name, values in columns.items()}
    return {hit.column: hit.header for hit in match({"Date": DAYS} | sample, "f.csv", given)}


@pytest.mark.parametrize("balance", ["Balance", "Saldo", "Running balance", "Kontostand", "Solde"])
@pytest.mark.parametrize("newest_first", [False, True])
def test_a_balance_that_moves_with_the_amount(balance: str, newest_first: bool) -> None:
    columns = {"Payer": NAMES, "Amount": MOVED, balance: running(MOVED)}
    if newest_first:
        columns = {name: values[::-1] for name, values in columns.items()}
    with pytest.raises(DataError, match=r"looks like a bank statement: .* goes on from line to line by 'Amount'"):
        found(**columns)
    assert found({"customer": "Payer"}, **columns)["customer"] == "Payer"


def test_account_numbers_in_place_of_customers() -> None:
    with pytest.raises(DataError, match=r"'Account number' holds numbers of bank accounts, and money goes out on"):
        found(Account_number=ACCOUNTS, Amount=MOVED)
    assert found(Account_number=ACCOUNTS, Amount=SOLD)["customer"] == "Account number"


def test_a_running_sum_of_sales_is_no_statement() -> None:
    assert found(Customer=NAMES, Amount=SOLD, Balance=running(SOLD))["amount"] == "Amount"


def test_what_customers_owe_is_no_statement() -> None:
    assert found(Customer=NAMES, Amount=MOVED, Balance=SOLD)["customer"] == "Customer"
