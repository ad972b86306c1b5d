"""Orders of which a table has one total, a tax and a shipping: what is inside it, by the rates, or by its name."""

from decimal import Decimal
from random import Random
from typing import Any

import polars as pl
import pytest

from regulars.preparing import prepare
from regulars.settings import Settings

Order = dict[str, float]


def orders(rates: list[float], count: int = 80) -> list[Order]:
    """Orders of goods at one or more rates, each rounded; small ones pay for the shipping, without a tax."""
    random, found = Random(3), list[Order]()
    for _ in range(count):
        parts = {rate: round(random.uniform(6, 70), 2) for rate in random.sample(rates, random.randint(1, len(rates)))}
        goods, tax = sum(parts.values()), sum(round(worth * rate / 100, 2) for rate, worth in parts.items())
        sent = 4.95 if goods < 60 else 0.0
        found.append(
            {"goods": round(goods, 2), "tax": round(tax, 2), "sent": sent, "all": round(goods + tax + sent, 2)}
        )
    return found


def spent(told: list[Order], columns: dict[str, str], *, lines: int = 1) -> tuple[Decimal, dict[str, str]]:
    """What orders come to, each of so many lines at most; `columns`: header → what stands there."""
    rows = [
        {"Order": f"A{number}", "Date": f"2024-{1 + number % 12:02d}-03", "Email": f"k{number % 11}@example.com"}
        | ({"Item": f"P{(number + at) % 9}", "Qty": 1 + (number + at) % 4} if lines > 1 else {})
        | {header: each[name] for header, name in columns.items()}
        for number, each in enumerate(told)
        for at in range(1 + number % lines)
    ]
    found = prepare(pl.DataFrame(rows), Settings())
    return found.ledger().total(kept=True)[1], dict(found.mapped.reasons)


def worth(told: list[Order], *names: str) -> Decimal:
    return Decimal(str(round(sum(each[name] for each in told for name in names), 2)))


BOTH = {"Tax": "tax", "Shipping": "sent"}


@pytest.mark.parametrize("lines", [1, 3])
@pytest.mark.parametrize("rates", [[20.0], [8.25], [5.5, 20.0], [8.875]], ids=str)
def test_what_an_order_comes_to_has_tax_and_shipping_in_it(rates: list[float], lines: int) -> None:
    told = orders(rates)
    money, reasons = spent(told, {"Order Total": "all"} | BOTH, lines=lines)
    if rates != [5.5, 20.0]:  # where goods at several rates leave open whether the shipping is taxed
        assert money == worth(told, "goods")
    assert abs(money - worth(told, "goods")) < Decimal("0.01") * money
    assert "taken out: it is no goods" in reasons["tax"]
    assert "taken out: it is no goods" in reasons["shipping"]


@pytest.mark.parametrize("header", ["Total", "Total incl. VAT", "Gesamtsumme"])
def test_the_rate_proves_it_whatever_the_total_is_called(header: str) -> None:
    told = orders([19.0])
    money, reasons = spent(told, {header: "all"} | BOTH)
    assert money == worth(told, "goods")
    assert reasons["tax"].startswith("inside the orders' totals, as it is 19 % of what is left")


def test_a_tax_on_top_is_not_inside() -> None:
    told = orders([19.0])
    money, reasons = spent(told, {"Order Total": "goods"} | BOTH)
    assert money == worth(told, "goods")
    assert reasons["tax"].startswith("nothing shows")


def test_a_total_without_tax_by_its_name() -> None:
    told = [each | {"all": round(each["goods"] + each["sent"], 2)} for each in orders([5.5, 20.0])]
    assert spent(told, {"Order Total (ex tax)": "all"} | BOTH)[0] == worth(told, "goods", "sent")


def test_a_gross_total_of_goods_at_several_rates() -> None:
    told = [each | {"all": round(each["goods"] + each["tax"], 2)} for each in orders([5.5, 10.0, 20.0])]
    assert spent(told, {"Montant TTC": "all", "Montant TVA": "tax"})[0] == worth(told, "goods")


@pytest.mark.parametrize("header", ["Total TTC", "Total commande TTC"])
def test_shipping_without_the_tax_that_is_on_it(header: str) -> None:
    told = []
    for each in orders([20.0]):
        tax = round(each["tax"] + each["sent"] * 0.2, 2)
        told.append(each | {"tax": tax, "all": round(each["goods"] + each["sent"] + tax, 2)})
    assert spent(told, {header: "all", "TVA": "tax", "Frais de port HT": "sent"})[0] == worth(told, "goods")


def test_shipping_with_the_tax_that_is_in_it() -> None:
    told = []
    for each in orders([20.0]):
        sent = round(each["sent"] / 1.2, 2)
        tax = round(each["tax"] + each["sent"] - sent, 2)
        told.append(each | {"tax": tax, "all": round(each["goods"] + sent + tax, 2)})
    money, _ = spent(told, {"Order Total": "all"} | BOTH)
    assert abs(money - worth(told, "goods")) < Decimal("0.2")


def test_what_was_paid_back_has_the_tax_in_it_and_no_more_than_the_goods_came_back() -> None:
    told = []
    for at, each in enumerate(orders([20.0])):
        whole = round(each["goods"] + each["tax"], 2)
        told.append(each | {"sent": 0.0, "all": whole, "back": whole if at % 10 == 0 else 6.0})
    goods = sum(0 if at % 10 == 0 else each["goods"] - 5 for at, each in enumerate(told))
    money, _ = spent(told, {"Order Total": "all", "Refunded": "back"} | BOTH)
    assert float(money) == pytest.approx(goods, abs=0.001)


def test_what_stands_beside_the_price_of_a_line_is_left_to_sums() -> None:
    given: dict[str, Any] = {"Amount": "goods", "Tax": "tax"}
    assert spent(orders([5.5, 20.0]), given)[0] == worth(orders([5.5, 20.0]), "goods")
