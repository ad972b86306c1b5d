"""What comes on top of a subtotal under a name that no list knows is found, whichever way it goes."""

from regulars.added import on_top

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
