"""Words that each have one price are what is sold, where nothing is called a product."""

import random

import polars as pl
import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

FEED = {"Mash": 9.9, "Heucobs": 14.5, "Mineral": 32.9, "Luzerne": 11.8, "Hafer": 12.4, "Leinsaat": 21.0}


def _sold(header: str, *, off: bool, of_person: bool = False) -> Prepared:
    """200 lines of 20 customers without a number of an order; the first line of a purchase may have a discount."""
    draw = random.Random(5)
    rows = []
    for number in range(200):
        what = draw.choice([*FEED])
        price = FEED[what] if not of_person else draw.choice([*FEED.values()])
        count = draw.randint(1, 6)
        rows.append(
            {
                "Kunde": f"Familie {chr(65 + number % 20)}ahn",
                "Datum": f"2024-{1 + number // 25:02d}-{1 + number % 25:02d}",
                header: what,
                "Sack": count,
                "Preis": price,
                "Betrag": round(count * price, 2),
                "Rabatt": 2.5 if off and number % 9 == 0 else None,
            }
        )
    return prepare(pl.DataFrame(rows), Settings())


def _found(prepared: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in prepared.mapped.matches}


@pytest.mark.parametrize("header", ["Futter", "Voer", "Karma", "Foder"])
def test_words_that_each_have_one_price_are_the_product(header: str) -> None:
    assert _found(_sold(header, off=False))["product"] == header


def test_words_that_have_several_prices_are_not() -> None:
    assert "product" not in _found(_sold("Futter", off=False, of_person=True))


def test_a_discount_beside_prices_that_stay_the_same_comes_off() -> None:
    whole, less = (float(_sold("Futter", off=off).ledger().total(kept=True)[1]) for off in (False, True))
    assert less == pytest.approx(whole - 2.5 * 23)
