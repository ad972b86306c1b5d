"""Orders → the lines in them: what was bought, how many pieces, at what price. And the guests, who only fill up.

Every draw comes from a number that the order carries, so that a return, made elsewhere, gives back what was sold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import gcd, isqrt

import numpy as np
from numpy.typing import NDArray

from regulars import shop
from regulars.shop import Ints, Records

THINGS = ("bowl", "mug", "plate", "candle", "cushion", "basket", "vase", "frame")
STYLES = ("Blue", "Oak", "Linen", "Crème", "Terracotta", "Striped", "Recycled", "Walnut")
SIZES = ("", ", large")
SERIES_CUSTOMERS, MOST_SERIES = 2000, 150
POSTAGE = ("POST", "Postage")
POSTAGE_CENTS = 495
STEPS = 9  # how far apart in the catalogue the lines of a basket may be
FREE_OF_65536 = 200  # lines
GUEST_LINES = 3.5  # in an order, on average

FIRST_ORDER = 100_001
NOBODY = -1
CHUNK_ORDERS = 16_384  # as many as fit a processor's cache
U64 = NDArray[np.uint64]
Small = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The products, postage last: SKU, name and cents for each place."""

    skus: list[str]
    names: list[str]
    cents: Ints


@dataclass(frozen=True, slots=True)
class Sales:
    """What one file holds. Per order, by time: its number, whether it is a return, seconds since FIRST_DAY, the
    customer's number or NOBODY, its lines. Per line, order by order: product's place, pieces, cents for one.
    """

    number: Ints
    returned: NDArray[np.bool_]
    second: Ints
    customer: Ints
    lines: Ints
    product: Small
    pieces: Small
    cents: Small

    def chunks(self, orders: int) -> Iterator["Sales"]:
        """The same in pieces of so many orders."""
        ends = np.cumsum(self.lines)
        for begin in range(0, len(self.number), orders):
            per_order = slice(begin, begin + orders)
            per_line = slice(int(ends[begin] - self.lines[begin]), int(ends[per_order][-1]))
            yield Sales(
                *(self.number[per_order], self.returned[per_order], self.second[per_order]),
                *(self.customer[per_order], self.lines[per_order]),
                *(self.product[per_line], self.pieces[per_line], self.cents[per_line]),
            )


def catalogue(seed: int, customers: int) -> Catalogue:
    """The catalogue of a shop of about so many customers: the more of them, the more products, from 127 to 19,199.

    From 3.95, half under 13, a few past 40.
    """
    series = min(max(isqrt(customers // SERIES_CUSTOMERS), 1), MOST_SERIES)
    kinds = [f"{style} {thing}{size}" for thing in THINGS for style in STYLES for size in SIZES]
    names = [name if each == 0 else f"{name}, no. {each + 1}" for each in range(series) for name in kinds]
    # No step has a divisor in common with the size: a basket meets each product once before the first comes again.
    size = next(n for n in range(len(names) - 1, 0, -1) if all(gcd(n, step) == 1 for step in range(2, STEPS + 1)))
    rng = shop.stream(seed, shop.PRICES_CHANCE)
    cents = 100 * np.minimum(shop.floor(2 + 10 * rng.random(size) + 2 / np.sqrt(1 - rng.random(size))), 90) - 5
    skus = [str(1000 + 7 * place) for place in range(size)]
    return Catalogue([*skus, POSTAGE[0]], [*names[:size], POSTAGE[1]], np.append(cents, POSTAGE_CENTS))


def guest_orders(lines: int) -> int:
    """How many orders of guests hold so many lines."""
    return 0 if lines == 0 else max(1, round(lines / GUEST_LINES))


def guests(rng: np.random.Generator, known: Records, lines: int) -> Records:
    """Orders of guests with exactly so many lines, in the hours in which the known customers order."""
    found = np.zeros(guest_orders(lines), shop.RECORD)
    beside = known["second"][shop.floor(len(known) * rng.random(len(found)))].astype(np.int64)
    hour = beside // shop.HOUR_SECONDS * shop.HOUR_SECONDS
    found["second"] = hour + shop.floor(shop.HOUR_SECONDS * rng.random(len(found)))
    found["chance"] = rng.bit_generator.random_raw(len(found))
    found["factor"] = shop.floor(shop.heavy_tail(rng, len(found)) * shop.FACTOR_ONE)
    found["lines"] = _sizes(rng, len(found), lines)
    sale = np.array([date.month in shop.SALE_MONTHS for date in shop.dates()])[hour // shop.DAY_SECONDS]
    found["marks"] = len(shop.KINDS) + sale * shop.ON_SALE
    return found


def _sizes(rng: np.random.Generator, orders: int, lines: int) -> Ints:
    """So many orders' lines, each between the least and the most of a guest, with a given sum."""
    least, most = shop.GUEST.lines
    sizes = 2 + shop.floor((most - 1) * rng.random(orders))
    while missing := lines - int(sizes.sum()):
        step = 1 if missing > 0 else -1
        free = np.flatnonzero(sizes < most if step > 0 else sizes > least)
        sizes[free[: abs(missing)]] += step
    return sizes


def sales(orders: Records, customer: Ints, first: int, stock: Catalogue) -> Sales:
    """Orders by time, with their customers' numbers → everything a file says of them; `first` is the first's number."""
    lines = orders["lines"].astype(np.int64)
    ends = np.cumsum(lines)
    columns = [np.empty(int(lines.sum()), np.int32) for _ in range(3)]
    for begin in range(0, len(orders), CHUNK_ORDERS):
        some = orders[begin : begin + CHUNK_ORDERS]
        at = slice(int(ends[begin] - lines[begin]), int(ends[begin + len(some) - 1]))
        for column, values in zip(columns, _bought(some, stock), strict=True):
            column[at] = values
    returned = orders["marks"] & shop.RETURN != 0
    return Sales(first + np.arange(len(orders)), returned, orders["second"].astype(np.int64), customer, lines, *columns)


def _bought(orders: Records, stock: Catalogue) -> tuple[Ints, Ints, Ints]:
    """Orders → the product, the pieces and the cents of all their lines."""
    lines, marks, chance = orders["lines"].astype(np.int64), orders["marks"], orders["chance"]
    posted, repeated, returned = (marks & mark != 0 for mark in (shop.POSTED, shop.REPEATED, shop.RETURN))
    # A repeated line is the last of the basket again; postage stands behind it.
    bought = np.minimum(shop.places(lines), np.repeat(lines - 1 - posted - repeated, lines))
    noise = _mixed(np.repeat(chance, lines) + bought.astype(np.uint64))
    size = len(stock.cents) - 1
    start = _share(_low(chance) * _low(chance >> np.uint64(16)), size)
    step = 1 + _share(_low(chance >> np.uint64(32)) << np.uint64(16), STEPS)
    product = np.repeat(start, lines) + np.repeat(step, lines) * bought
    product -= product // size * size
    pieces = _pieces(noise, orders, lines)
    cents = stock.cents[product]
    sale = np.flatnonzero(np.repeat(marks & shop.ON_SALE != 0, lines))
    cents[sale] = cents[sale] * 4 // 5
    # Never the first line: an order of gifts alone would be no order.
    cents[(_low(noise >> np.uint64(16)) < FREE_OF_65536) & (bought > 0)] = 0
    back = (np.cumsum(lines) - 1)[returned]
    sold, part = pieces[back], (noise[back] >> np.uint64(32) & np.uint64(1)).astype(np.int64)
    pieces[back] = np.minimum(part * (sold // 2), sold - 1) - sold
    post = (np.cumsum(lines) - 1)[posted]
    product[post], pieces[post], cents[post] = size, 1, POSTAGE_CENTS
    return product, pieces, cents


def _pieces(noise: U64, orders: Records, lines: Ints) -> Ints:
    """Numbers → pieces as the kind buys them, fewer more often, times the customer's factor."""
    low, high = (ends[orders["marks"] & shop.KIND] for ends in shop.bounds("pieces"))
    share = _low(noise)
    share *= share
    share *= np.repeat((high - low + 1).astype(np.uint64), lines)
    pieces = (share >> np.uint64(32)).astype(np.int64)
    pieces += np.repeat(low, lines)
    pieces *= np.repeat(orders["factor"].astype(np.int64), lines)
    pieces >>= shop.FACTOR_BITS
    return np.maximum(pieces, 1)


def _low(values: U64) -> U64:
    return values & np.uint64(0xFFFF)


def _share(values: U64, size: int) -> Ints:
    """Numbers below 2³² → places below the size."""
    return (values * np.uint64(size) >> np.uint64(32)).astype(np.int64)


def _mixed(values: U64) -> U64:
    """Numbers → numbers that look drawn, in place: SplitMix64's finish."""
    values *= np.uint64(0x9E3779B97F4A7C15)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        values ^= values >> np.uint64(shift)
        values *= np.uint64(factor)
    values ^= values >> np.uint64(31)
    return values
