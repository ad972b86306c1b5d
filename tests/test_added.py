"""What comes on top of a subtotal under a name that no list knows is found, whichever way it goes."""

import pytest

from regulars.added import on_top
from regulars.orderroles import by_words

GOODS = [20.0, 31.5, 12.25, 48.0, 9.9, 77.0]
CARD = [1.5, 0.0, 2.0, 1.5, 3.0, 0.5]
ROUNDED = [0.02, -0.01, 0.0, 0.01, -0.02, 0.02]


def test_a_charge_and_what_was_rounded_are_on_top_of_a_subtotal() -> None:
    total = [round(sum(row), 2) for row in zip(GOODS, CARD, ROUNDED, strict=True)]
    money = {"Subtotal": GOODS, "Zzz": CARD, "Adj.": ROUNDED, "Total": total}
    assert [*on_top(money, {}, "")] == [{"tip": ["Zzz"], "rounding": ["Adj."]}]


def test_nothing_is_told_where_the_total_has_more_in_it() -> None:
    money = {"Subtotal": GOODS, "Zzz": CARD, "Total": [each + 4 for each in GOODS]}
    assert not [*on_top(money, {}, "")]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        *(("Adm.avg", "tip"), ("Insurance", "tip"), ("Verwijderingsbijdrage", "tip"), ("Kaucja", "tip")),
        *(
            ("Coupon Credit", "discount"),
            ("Rabatt totalt", "discount"),
            ("discount_tax", "tax"),
            ("Öresavr", "rounding"),
        ),
        *(("Versandgebühr Amazon", "fee"), ("Tariffa fissa", "fee"), ("Tax collected by marketplace", "")),
    ],
)
def test_what_a_column_is_beside_goods(header: str, role: str) -> None:
    assert by_words(header) == role
