"""Amounts in several currencies beside the same in the shop's own."""

import random
from collections.abc import Sequence

import pytest

from regulars.columns import match

ROWS = 60
CHANCE = random.Random(5)
RATES = {"EUR": 1.0, "CHF": 1.04, "SEK": 0.088}
CODES = [("EUR", "CHF", "SEK")[row % 3] for row in range(ROWS)]
FOREIGN = [round(CHANCE.uniform(50, 900), 2) for _ in range(ROWS)]
MOVING = [1.0 if code == "EUR" else RATES[code] * CHANCE.uniform(0.97, 1.05) for code in CODES]
HOME = [round(amount * rate, 2) for amount, rate in zip(FOREIGN, MOVING, strict=True)]


def amount(header: str, values: Sequence[float], of: str = "Amount") -> str:
    sample = {
        "Invoice No": [f"{9000 + row}" for row in range(ROWS)],
        "Date": [f"2025-02-{1 + row % 28:02d}" for row in range(ROWS)],
        "Customer": [f"K{row % 8}" for row in range(ROWS)],
        "Currency": CODES,
        of: FOREIGN,
        header: [*values],
    }
    return next(hit.header for hit in match(sample, "f.csv") if hit.column == "amount")


@pytest.mark.parametrize(
    ("of", "header"),
    [
        ("Amount", "Amount in company currency"),
        ("Amount", "Amount (base currency)"),
        ("Betrag", "Betrag in Hauswährung"),
        ("Montant", "Montant en devise de base"),
        ("Importe", "Importe en moneda local"),
        ("Importo", "Importo in valuta di conto"),
        ("Bedrag", "Bedrag in basisvaluta"),
        ("Kwota", "Kwota w walucie firmowej"),
        ("Belopp", "Belopp i basvaluta"),
    ],
)
def test_the_amount_in_the_one_currency_of_the_shop_counts(of: str, header: str) -> None:
    assert amount(header, HOME, of) == header


@pytest.mark.parametrize(
    ("of", "header"),
    [("Amount", "amount_eur"), ("Betrag", "Betrag EUR"), ("Montant", "Montant (EUR)"), ("Belopp", "EUR belopp")],
)
def test_so_does_one_that_names_the_currency_in_which_both_are_the_same(of: str, header: str) -> None:
    assert amount(header, HOME, of) == header
    assert amount(header.upper().replace("EUR", "CHF"), HOME, of) == of
    assert amount(header, FOREIGN, of) == of, "no rate makes it"
    less = [round(home - 0.6, 2) for home in HOME]
    assert amount(header.replace(of, "Net").replace(of.lower(), "net"), less, of) == of, "a fee is off it"


def test_it_counts_only_where_it_is_the_same_money() -> None:
    weighted = [round(home * CHANCE.choice([0.1, 0.4, 1.0]), 2) for home in HOME]
    assert amount("Weighted amount in company currency", weighted) == "Amount"
    assert amount("Amount in company currency", weighted) == "Amount"
    assert amount("Commission", HOME) == "Amount"


def test_what_was_given_back_is_in_the_same_money_or_nothing_is_taken() -> None:
    back = [100.0 if row % 6 == 1 else 0.0 for row in range(ROWS)]
    sample = {
        "Invoice No": [f"{9000 + row}" for row in range(ROWS)],
        "Date": [f"2025-02-{1 + row % 28:02d}" for row in range(ROWS)],
        "Customer": [f"K{row % 8}" for row in range(ROWS)],
        "Currency": CODES,
        "Amount": FOREIGN,
        "Amount Refunded": back,
        "Converted Amount": HOME,
    }
    found = {hit.column: hit.header for hit in match(sample, "f.csv")}
    assert (found["amount"], found["refunded"], found["currency"]) == ("Amount", "Amount Refunded", "Currency")
    home = [round(each * rate, 2) for each, rate in zip(back, MOVING, strict=True)]
    found = {hit.column: hit.header for hit in match(sample | {"Converted Amount Refunded": home}, "f.csv")}
    assert (found["amount"], found["refunded"]) == ("Converted Amount", "Converted Amount Refunded")
    assert "currency" not in found
