"""What is paid with what was sold, and is none of it: taxes, tips, and taxes that whoever pays keeps back."""

import random
from collections.abc import Sequence

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
CHANCE = random.Random(3)
BASE = {
    "Date": [f"2025-03-{1 + row % 28:02d}" for row in range(ROWS)],
    "Client": [f"C{CHANCE.randint(1, 20)}" for _ in range(ROWS)],
}
NET = [round(CHANCE.uniform(20, 90), 2) for _ in range(ROWS)]
TAX = [round(net / 5, 2) for net in NET]
TIPS = [CHANCE.choice([0.0, 0.0, 3.0, 5.0]) for _ in range(ROWS)]
KEPT = [round(net * 0.15, 2) for net in NET]


def total(*parts: Sequence[float]) -> list[float]:
    return [round(sum(row), 2) for row in zip(NET, *parts, strict=True)]


def amount(**columns: Sequence[float]) -> str:
    sample = {**BASE, **{name.replace("_", " "): [*values] for name, values in columns.items()}}
    return next(hit.header for hit in match(sample, "f.csv") if hit.column == "amount")


def test_neither_tax_nor_tip_is_sold() -> None:
    gross = total(TAX)
    columns = {"Gross_sales": gross, "Net_sales": NET, "Tax": TAX, "Tips": TIPS, "Total_sales": total(TAX, TIPS)}
    assert amount(**columns) == "Net sales"


def test_a_tip_alone_comes_off_too() -> None:
    assert amount(Subtotal=NET, Tip=TIPS, Total=total(TIPS)) == "Subtotal"


@pytest.mark.parametrize("sign", [1, -1])
def test_what_is_kept_back_is_no_discount(sign: int) -> None:
    paid = total(TAX, [-kept for kept in KEPT])
    columns = {"Subtotal": NET, "IVA": TAX, "Retención": [sign * kept for kept in KEPT], "Total": paid}
    assert amount(**columns) == "Subtotal"


def test_what_a_tax_is_reckoned_from_is_no_tax() -> None:
    low = [net if row % 3 == 1 else 0 for row, net in enumerate(NET)]
    base = {"Základ DPH 21 %": [net - less for net, less in zip(NET, low, strict=True)], "Základ DPH 12 %": low}
    assert amount(**base, **{"Celkem bez DPH": NET, "DPH": TAX, "Celkem s DPH": total(TAX)}) == "Celkem bez DPH"


def test_a_fee_as_high_as_what_was_sold_is_no_tax() -> None:
    assert amount(Amount_A=NET, VAT_base=NET, Total=total(NET)) == "Total"


@pytest.mark.parametrize(
    ("net", "tax", "gross"),
    [("Base de devolución", "IVA", "Valor procesado"), ("Energy_excl_VAT", "VAT_15", "Tendered")],
)
def test_of_columns_that_no_name_is_known_of_the_one_with_a_tax_on_top_of_it_was_sold(
    net: str, tax: str, gross: str
) -> None:
    assert amount(**{net: NET, tax: TAX, gross: total(TAX)}) == net.replace("_", " ")
    with pytest.raises(DataError, match="no amount column"):
        amount(**{net: NET, tax: TAX, gross: total(TIPS)})


def test_what_one_piece_costs_is_not_sold_for_having_a_tax_on_top() -> None:
    with pytest.raises(DataError, match="no amount column"):
        amount(Tariff_net=NET, VAT=TAX, Tariff_in_all=total(TAX))
    with pytest.raises(DataError, match="no amount column"):
        amount(Worth=NET, VAT=TAX, Worth_in_all=total(TAX), Quantity=[3.0] * ROWS)


def test_what_was_settled_counts_where_it_is_what_was_asked_for_or_nothing() -> None:
    settled = [0.0 if row % 9 == 4 else net for row, net in enumerate(NET)]
    assert amount(Authorization_Value=NET, Settlement_Value=settled) == "Settlement Value"
    with pytest.raises(DataError, match="no amount column"):  # a fee may have come off it
        amount(Authorization_Value=NET, Settlement_Value=[round(net * 0.97, 2) for net in NET])


def test_refunds_and_a_discount_that_are_off_already_are_not_taken_off_again() -> None:
    off, back = [CHANCE.choice([0, 0, 4.5]) for _ in NET], [CHANCE.choice([0, 0, 0, 9.9]) for _ in NET]
    left = total([-each for each in off], [-each for each in back])
    hits = match({**BASE, "Gross Sales": NET, "Discounts": off, "Returns": back, "Net Sales": left}, "f.csv")
    assert {hit.column: hit.header for hit in hits if hit.column in ("amount", "refunded")} == {"amount": "Net Sales"}


def test_what_was_sold_before_refunds_is_without_what_is_on_top_of_it_too() -> None:
    sent, back = [CHANCE.choice([0, 4.9]) for _ in NET], [CHANCE.choice([0, 0, 0, 9.9]) for _ in NET]
    whole = total(sent)
    left = [round(sum_ - less, 2) for sum_, less in zip(whole, back, strict=True)]
    columns = {"Order": [*range(ROWS)], "Items total": NET, "Shipping": sent, "Order total": whole, "Refunded": back}
    hits = {hit.column: hit.header for hit in match({**BASE, **columns, "Net paid": left}, "f.csv")}
    assert (hits["amount"], hits["refunded"]) == ("Items total", "Refunded")


def test_what_is_asked_for_beside_goods_and_tax_comes_off_only_a_subtotal() -> None:
    fees = [round(net * 0.06, 2) for net in NET]
    assert amount(Subtotal=NET, Taxes=TAX, Booking_Fee=fees, Total=total(TAX, fees)) == "Subtotal"
    # a seller's own fees, and the tax on them, come on top of what is paid out to him
    assert amount(Payout=NET, Service_fee=fees, VAT_on_fee=TAX, Total=total(TAX, fees)) == "Total"


def test_what_a_tax_is_reckoned_from_counts_beside_a_price_with_a_discount_in_no_known_column() -> None:
    prices = [round(net / 0.9, 2) for net in NET]
    columns = {"Qtd": [1.0] * ROWS, "Preço Unit.": prices, "Incidência": NET, "Valor IVA": TAX}
    assert amount(**columns, **{"Total c/ IVA": total(TAX)}) == "Incidência"
