"""The orders of all blocks of customers → parts of the shop's time, each of them what one file holds.

Any part can be made without the others: what is before it is only counted.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regulars import baskets, shop
from regulars.baskets import Catalogue, Sales
from regulars.shop import Block, Ints, Records

PART_LINES = 2_000_000
HOURS = shop.DAYS * 24


@dataclass(frozen=True, slots=True)
class Orders:
    """A block's orders by time, in memory or in a file; how many customers they are of; and how many orders are before
    each hour and before the end.
    """

    block: Block
    customers: int
    before: NDArray[np.int32]
    records: Records | Path

    def between(self, begin: int, end: int) -> Records:
        """Those from one hour to another."""
        start, stop = int(self.before[begin]), int(self.before[end])
        if isinstance(self.records, Path):
            return np.fromfile(self.records, shop.RECORD, stop - start, offset=start * shop.RECORD.itemsize)
        return self.records[start:stop]


@dataclass(frozen=True, slots=True)
class Part:
    """The hours that one file holds, the lines of guests in it, and the number of its first order."""

    number: int
    begin: int
    end: int
    guest_lines: int
    first_order: int


def ordered(seed: int, block: Block, scratch: Path | None = None) -> tuple[Orders, Ints]:
    """A block's orders, kept in a file of the folder `scratch` where there is one, and how many lines each hour has."""
    found, customers = shop.orders(seed, block)
    hour = found["second"] // shop.HOUR_SECONDS
    before = np.searchsorted(hour, np.arange(HOURS + 1)).astype(np.int32)
    lines = np.bincount(hour, weights=found["lines"], minlength=HOURS).astype(np.int64)
    if scratch is None:
        return Orders(block, customers, before, found), lines
    file = scratch / f"{block.number}.orders"
    found.tofile(file)
    return Orders(block, customers, before, file), lines


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop whose customers have ordered, cut into parts that together have a given number of lines."""

    seed: int
    made: Sequence[Orders]
    first_customers: Ints
    stock: Catalogue
    parts: Sequence[Part]

    @property
    def customers(self) -> int:
        """How many there are."""
        return sum(orders.customers for orders in self.made)

    def kinds(self) -> Iterator[tuple[int, Ints]]:
        """The id of the first customer of each block, and the kinds of it and those after it, as places in KINDS."""
        for first, orders in zip(self.first_customers.tolist(), self.made, strict=True):
            yield shop.FIRST_CUSTOMER + first, shop.kinds(self.seed, orders.block)[: orders.customers]

    def sales(self, part: Part) -> Sales:
        """What the file of a part holds: its orders by time, those of the same second in the order of the blocks."""
        found = [orders.between(part.begin, part.end) for orders in self.made]
        known = shop.joined(found)
        customer = np.repeat(self.first_customers, [len(each) for each in found]) + known["customer"]
        rng = shop.stream(self.seed, shop.GUESTS_CHANCE, part.number)
        guests = baskets.guests(rng, known, part.guest_lines)
        both = shop.joined([known, guests])
        customer = np.concatenate([customer, np.full(len(guests), baskets.NOBODY)])
        order = shop.by_time(both)
        return baskets.sales(both.take(order), customer.take(order), part.first_order, self.stock)


def opened(seed: int, blocks: Iterable[tuple[Orders, Ints]], lines: int | None = None) -> Shop:
    """The shop of these orders and lines an hour. Guests fill it up to `lines`, or to their usual share."""
    made, known, before = [], np.zeros(HOURS, np.int64), np.zeros(HOURS + 1, np.int64)
    for orders, hourly in blocks:
        made.append(orders)
        known += hourly
        before += orders.before
    guests = (round(known.sum() / shop.KNOWN_LINES) if lines is None else lines) - int(known.sum())
    customers = np.array([orders.customers for orders in made])
    stock = baskets.catalogue(seed, int(customers.sum()))
    parts = list(_cut(np.concatenate([[0], np.cumsum(known)]), before, guests))
    return Shop(seed, made, np.cumsum(customers) - customers, stock, parts)


def _cut(known: Ints, orders: Ints, guests: int) -> Iterator[Part]:
    """Customers' lines and orders before each hour and the end, and the guests' lines → parts of about as many."""
    total = int(known[-1])
    count = -(-(total + guests) // PART_LINES)
    ends = np.searchsorted(known, [total * number // count for number in range(1, count)])
    hours = np.unique([0, *ends, HOURS]).tolist()
    earlier = 0
    for number, (begin, end) in enumerate(pairwise(hours)):
        # In whole numbers of any size: the shares of all parts add up to the guests.
        before, after = (guests * int(known[hour]) // total for hour in (begin, end))
        yield Part(number, begin, end, after - before, baskets.FIRST_ORDER + int(orders[begin]) + earlier)
        earlier += baskets.guest_orders(after - before)
