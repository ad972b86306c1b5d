"""Signs and codes of money: which are the same, and which say less than a code."""

import pytest

from regulars.currencies import known, settle


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("€", "EUR"),
        ("eur", "EUR"),
        ("Euro", "EUR"),
        ("£", "GBP"),
        ("US$", "USD"),
        ("us $", "USD"),
        ("USD$", "USD"),
        ("€EUR", "EUR"),
        ("zł", "PLN"),
        ("Fr.", "CHF"),
        ("R$", "BRL"),
        ("$", "$"),
        ("kr", "kr"),
        ("PCS", None),
        ("", None),
        ("Stück", None),
    ],
)
def test_what_a_sign_or_a_code_stands_for(written: str, code: str | None) -> None:
    assert known(written) == code


def test_a_shared_sign_is_the_only_code_that_shares_it() -> None:
    assert settle(["$", "USD", "EUR"]) == {"$": "USD", "USD": "USD", "EUR": "EUR"}
    assert settle(["$", "USD", "CAD"])["$"] == "$"
    assert settle(["kr"]) == {"kr": "kr"}
