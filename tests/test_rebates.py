"""Discounts of any kind are told by the word for a discount in their headers; codes and prices after one are not."""

import pytest

from regulars.columns import match
from regulars.rebates import is_discount

KINDS = (
    "Kampanjrabatt; Actiekorting; Mengenrabatt; Radrabatt (kr); Staff discount; Multi-buy discount; Kupongrabatt; "
    "Remise caisse; Dto. cupón; Dto. línea; Sconto cassa; Desconto comercial; Rabat od poz.; Promo Savings; "
    "Desc. (%); Rem. %; Sc. %; Couponkorting; Kundenrabatt EUR"
)
OTHERS = (
    "Discount code; Discount type; Rabattcode; Rabattgruppe; Kortingstype; Código dto.; Tipo sconto; Motif remise; "
    "Price before discount; Total after discount; Netto nach Rabatt; Importe con descuento; Bedrag excl. korting; "
    "Montant avant remise; Cena po rabacie; Pris efter rabatt; Desc.; Desc. artículo; Remise accordée par; Max discount"
)


@pytest.mark.parametrize("header", KINDS.split("; "))
def test_the_word_for_a_discount_tells_one_of_any_kind(header: str) -> None:
    assert is_discount(header)


@pytest.mark.parametrize("header", OTHERS.split("; "))
def test_codes_kinds_and_money_before_or_after_a_discount_are_none(header: str) -> None:
    assert not is_discount(header)


def test_of_several_kinds_of_discounts_none_is_taken_and_nothing_asked() -> None:
    sample = {
        "Date": ["2024-01-13"] * 2,
        "Customer": ["C1", "C2"],
        "Total": ["9.50", "8.20"],
        "Staff discount": ["0", "1"],
    }
    assert {hit.column: hit.header for hit in match(sample, "t.csv")}["discount"] == "Staff discount"
    both = sample | {"Bulk discount": ["2", "0"]}
    assert "discount" not in {hit.column for hit in match(both, "t.csv")}
