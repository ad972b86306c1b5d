"""Signs and codes of money: which are the same, and which say less than a code."""

import csv
from pathlib import Path

import pytest

from regulars.contents import holdings
from regulars.currencies import known, settle
from regulars.preparing import prepare
from regulars.settings import Settings


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
        ("R", "ZAR"),
        ("RM", "MYR"),
        ("KSh", "KES"),
        ("Dhs.", "AED"),
        ("S/", "PEN"),
        ("GH₵", "GHS"),
        ("FCFA", "FCFA"),
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


WRITTEN = (
    "R {}", "R{}", "RM {}", "RM{}", "KSh {}", "Ksh. {}", "{} DH", "S/ {}", "S/. {}", "Bs. {}", "{} FCFA", "SR {}",
    "Tk {}", "৳{}", "₦{}", "GH₵{}", "N${}", "{} din", "Rs. {}", "₡{}",
)  # fmt: skip


@pytest.mark.parametrize("written", WRITTEN)
def test_money_is_read_with_its_sign_before_it_or_after_it(written: str, tmp_path: Path) -> None:
    amounts = [1_234.5, 20.25, 3_999.99, 7.0, 310.1, 45.75] * 5
    with (tmp_path / "sales.csv").open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(["Order ID", "Date", "Customer ID", "Amount"])
        for at, amount in enumerate(amounts):
            lines.writerow(
                [f"SR{1000 + at}", f"2024-03-{13 + at % 15}", f"C{at % 7}", written.format(f"{amount:,.2f}")]
            )
    engine = prepare(tmp_path / "sales.csv", Settings()).engine
    assert [(len(amounts), round(sum(amounts), 2))] == [
        (count, float(total)) for count, total in engine.rows("SELECT count(*), sum(amount) FROM lines")
    ]


@pytest.mark.parametrize("ids", ["SR{}", "BD{}", "R{}", "RM{}", "KD{}"])
def test_ids_that_begin_like_money_are_none(ids: str) -> None:
    assert holdings([ids.format(1001 + at) for at in range(40)]).numbers == 0
