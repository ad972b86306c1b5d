"""What is in an order: the catalogue, the guests, and baskets that a return can tell again."""

from math import gcd

import numpy as np
import pytest

from regulars import baskets, shop
from regulars.shop import Block


def known() -> shop.Records:
    return shop.orders(4, Block(0, 2000))[0]


@pytest.mark.parametrize("customers", [1, 2000, 8000, 123_456, 5_000_000, 10**10])
def test_no_basket_meets_a_product_twice(customers: int) -> None:
    stock = baskets.catalogue(1, customers)
    products = len(stock.cents) - 1
    assert 100 < products < 20_000
    assert all(gcd(products, step) == 1 for step in range(1, baskets.STEPS + 1))
    assert len(set(stock.skus)) == len(set(stock.names)) == len(stock.skus) == len(stock.names) == products + 1
    assert (stock.skus[-1], stock.names[-1], stock.cents[-1]) == ("POST", "Postage", 495)
    assert 295 <= stock.cents.min() < stock.cents.max() <= 8995


def test_a_larger_shop_has_more_products() -> None:
    sizes = [len(baskets.catalogue(1, customers).cents) - 1 for customers in (2000, 200_000, 45_000_000, 10**10)]
    assert sizes == [127, 1279, 19_199, 19_199]


@pytest.mark.parametrize("lines", [*range(30), 12_345])
def test_guests_have_exactly_as_many_lines_as_asked_for(lines: int) -> None:
    found = baskets.guests(np.random.default_rng(lines), known(), lines)
    assert len(found) == baskets.guest_orders(lines)
    assert found["lines"].sum() == lines
    assert all(1 <= each <= 5 for each in found["lines"])


def test_guests_come_when_customers_do() -> None:
    orders = known()
    found = baskets.guests(np.random.default_rng(1), orders, 5000)
    assert set(found["second"] // 3600) <= set(orders["second"] // 3600)


def test_a_return_gives_back_the_first_line_of_its_order() -> None:
    orders = known()
    sold = baskets.sales(orders, orders["customer"].astype(np.int64), 1, baskets.catalogue(4, 2000))
    first = np.cumsum(sold.lines) - sold.lines
    lines = {(chance, bool(back)): at for chance, back, at in zip(orders["chance"], sold.returned, first, strict=True)}
    parts = 0
    for chance, back in list(lines):
        if back:
            was, now = lines[chance, False], lines[chance, True]
            assert (sold.product[was], sold.cents[was]) == (sold.product[now], sold.cents[now])
            assert 1 <= -sold.pieces[now] <= sold.pieces[was]
            parts += -sold.pieces[now] < sold.pieces[was]
    assert 0 < parts < sold.returned.sum() / 2


def test_the_order_in_which_orders_are_worked_on_does_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    orders, stock = known(), baskets.catalogue(4, 2000)
    one = baskets.sales(orders, orders["customer"].astype(np.int64), 1, stock)
    monkeypatch.setattr(baskets, "CHUNK_ORDERS", 7)
    other = baskets.sales(orders, orders["customer"].astype(np.int64), 1, stock)
    for name in one.__slots__:
        assert (getattr(one, name) == getattr(other, name)).all()
    joined = [np.concatenate([getattr(chunk, name) for chunk in one.chunks(13)]) for name in one.__slots__]
    assert all((getattr(one, name) == values).all() for name, values in zip(one.__slots__, joined, strict=True))


def test_baskets_hold_what_their_orders_say() -> None:
    orders, stock = known(), baskets.catalogue(4, 2000)
    sold = baskets.sales(orders, orders["customer"].astype(np.int64), 1, stock)
    last = np.cumsum(sold.lines) - 1
    posted, repeated = (orders["marks"] & mark != 0 for mark in (shop.POSTED, shop.REPEATED))
    assert ((sold.product[last] == 127) == posted).all()
    assert (sold.product == 127).sum() == posted.sum() > 300
    again = last[repeated & ~posted]
    for values in (sold.product, sold.pieces, sold.cents):
        assert (values[again] == values[again - 1]).all()
    assert (sold.cents[last - sold.lines + 1] > 0).all()
    assert 0 < (sold.cents == 0).mean() < 0.005
