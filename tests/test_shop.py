"""Customers and their orders: blocks that add up, kinds by their shares, orders where the kind puts them."""

import numpy as np
import pytest

from regulars import shop
from regulars.shop import KINDS, Block


@pytest.mark.parametrize("lines", [1000, 999_999, 1_111_111, 2_345_678, 10**9, 10**11])
def test_the_blocks_of_lines_have_nine_tenths_of_them(lines: int) -> None:
    blocks = shop.blocks_of_lines(lines)
    assert sum(block.most_lines or 0 for block in blocks) == lines * 9 // 10
    assert [block.number for block in blocks] == list(range(len(blocks)))
    assert len(blocks) <= shop.MOST_BLOCKS


@pytest.mark.parametrize("customers", [1, 39_999, 40_000, 40_001, 100_000])
def test_the_blocks_of_customers_have_all_of_them(customers: int) -> None:
    blocks = shop.blocks_of_customers(customers)
    assert sum(block.customers for block in blocks) == customers
    assert all(0 < block.customers <= shop.BLOCK_CUSTOMERS for block in blocks)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("customers", [10, 100, 5000])
def test_any_run_of_customers_has_the_kinds_by_their_shares(seed: int, customers: int) -> None:
    kinds = shop.kinds(seed, Block(3, 5000))[:customers]
    counts = np.bincount(kinds, minlength=len(KINDS))
    assert counts == pytest.approx([kind.share * customers for kind in KINDS], abs=3)


def test_a_block_does_not_depend_on_others() -> None:
    found, customers = shop.orders(1, Block(2, 50))
    again, _ = shop.orders(1, Block(2, 50))
    other, _ = shop.orders(1, Block(3, 50))
    assert customers == 50
    assert found.tobytes() == again.tobytes() != other.tobytes()


def test_a_block_stops_where_its_lines_are_reached() -> None:
    everyone, _ = shop.orders(1, Block(0, 500))
    found, customers = shop.orders(1, Block(0, 500, 5000))
    assert 4500 < found["lines"].sum() <= 5000 < everyone["lines"].sum()
    assert set(found["customer"]) == set(range(customers))
    next_one = everyone[everyone["customer"] == customers]["lines"].sum()
    assert found["lines"].sum() + next_one > 5000


def test_orders_are_by_time_and_within_the_opening_hours() -> None:
    found, _ = shop.orders(4, Block(0, 2000))
    second = found["second"].astype(int)
    assert (np.diff(second) >= 0).all()
    assert second[0] >= 0
    assert second[-1] < shop.DAYS * shop.DAY_SECONDS
    clock = second % shop.DAY_SECONDS
    assert shop.OPENS <= clock.min() < clock.max() < shop.OPENS + shop.OPEN_SECONDS


def test_a_return_carries_what_its_order_was_drawn_from() -> None:
    found, _ = shop.orders(4, Block(0, 2000))
    returned = found[found["marks"] & shop.RETURN != 0]
    sold = {each["chance"]: each for each in found[found["marks"] & shop.RETURN == 0]}
    assert len(returned) > 100
    for back in returned:
        order = sold[back["chance"]]
        assert 3 * shop.DAY_SECONDS <= int(back["second"]) - int(order["second"]) < 26 * shop.DAY_SECONDS
        assert (back["customer"], back["factor"], back["lines"]) == (order["customer"], order["factor"], 1)
        assert back["marks"] & (shop.KIND | shop.ON_SALE) == order["marks"] & (shop.KIND | shop.ON_SALE)
