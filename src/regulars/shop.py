"""A made-up shop: who its customers are, and when each of them orders.

Two years with a season. Customers come in blocks, each from a stream of chance of its own, so that a block can be made
without those before it. The same seed gives the same numbers on every platform: chance comes only from PCG64, and all
that follows is integers, +, -, *, / and sqrt, which IEEE 754 defines to the last bit.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regulars.errors import UsageError

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Records = NDArray[np.void]

FIRST_DAY = dt.date(2024, 1, 1)
DAYS = 731  # to 31 December 2025
DAY_SECONDS, HOUR_SECONDS = 86_400, 3600
FIRST_CUSTOMER = 10_001

MONTHS = (7, 6, 7, 7, 8, 7, 6, 6, 8, 9, 12, 14)  # how many orders come in a month, January first
WEEKDAYS = (10, 10, 10, 11, 13, 9, 4)  # and on a weekday, Monday first
SALE_MONTHS = (1, 7)
OPENS, OPEN_SECONDS = 7 * HOUR_SECONDS, 15 * HOUR_SECONDS

RETURNED_ORDERS, POSTAGE_ORDERS, REPEATED_ORDERS = 0.04, 0.05, 0.01
RETURN_DAYS = (3, 25)

BLOCK_CUSTOMERS, BLOCK_LINES, MOST_BLOCKS = 40_000, 1_000_000, 1000
KNOWN_LINES = 0.9  # of all lines; the others are guests', who leave no customer id

CUSTOMERS_CHANCE, GUESTS_CHANCE, PRICES_CHANCE = 1, 2, 3  # which stream of chance

FACTOR_BITS = 12
FACTOR_ONE = 1 << FACTOR_BITS  # a customer's factor is a whole number of so many parts
RECORD = np.dtype(
    [("chance", "<u8"), ("second", "<u4"), ("customer", "<u4"), ("factor", "<u2"), ("lines", "u1"), ("marks", "u1")]
)
"""An order: what its basket is drawn from, seconds since FIRST_DAY, the customer's place in its block, the factor of
its pieces, its lines, and its kind with the marks below."""
KIND, POSTED, REPEATED, RETURN, ON_SALE = 7, 8, 16, 32, 64


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of customer. Ranges hold both ends: orders; days from the last order to the end of the data; days between
    orders; lines in an order; pieces in a line, before the customer's own factor.
    """

    name: str
    share: float
    orders: tuple[int, int]
    recency_days: tuple[int, int]
    gap_days: tuple[int, int]
    lines: tuple[int, int]
    pieces: tuple[int, int]


KINDS = (
    Kind("regular", 0.12, (9, 40), (1, 45), (10, 30), (3, 7), (1, 4)),
    Kind("big_spender", 0.10, (1, 5), (10, 200), (40, 150), (8, 18), (5, 20)),
    Kind("newcomer", 0.22, (1, 3), (1, 50), (4, 15), (1, 5), (1, 2)),
    Kind("one_time", 0.34, (1, 1), (60, 650), (1, 1), (1, 5), (1, 2)),
    Kind("lapsed", 0.22, (3, 12), (90, 420), (15, 45), (3, 6), (1, 3)),
)
GUEST = Kind("guest", 0.0, (1, 1), (1, DAYS), (1, 1), (1, 5), (1, 2))
LINES_PER_CUSTOMER = 21  # a little fewer than they have


@dataclass(frozen=True, slots=True)
class Block:
    """Customers that are made together: `customers` of them, or fewer where their lines reach `most_lines`."""

    number: int
    customers: int
    most_lines: int | None = None


def blocks_of_customers(customers: int) -> list[Block]:
    """The blocks of a shop with so many customers."""
    starts = range(0, customers, BLOCK_CUSTOMERS)
    return [Block(number, min(BLOCK_CUSTOMERS, customers - start)) for number, start in enumerate(starts)]


def blocks_of_lines(lines: int) -> list[Block]:
    """The blocks of a shop with so many lines, guests' lines included."""
    known = int(lines * KNOWN_LINES)
    count = min(-(-known // BLOCK_LINES), MOST_BLOCKS)
    ends = [known * (number + 1) // count for number in range(count)]
    sizes = [end - start for start, end in zip([0, *ends], ends, strict=False)]
    # More customers than needed, so that nearly always some are left when the lines are reached.
    return [Block(number, size // LINES_PER_CUSTOMER + 100, size) for number, size in enumerate(sizes)]


def stream(seed: int, which: int, number: int = 0) -> np.random.Generator:
    """One of the shop's streams of chance; the same arguments, the same numbers. Raises UsageError below 0."""
    if seed < 0:
        raise UsageError(f"the seed is {seed}. It must be 0 or more.")
    return np.random.Generator(np.random.PCG64([seed, which, number]))


def kinds(seed: int, block: Block) -> Ints:
    """Each customer of a block → its kind's place in KINDS. Any run of customers has all kinds by their shares."""
    start = stream(seed, CUSTOMERS_CHANCE, block.number).bit_generator.random_raw()
    # Steps of the golden ratio around a circle spread evenly, however many are taken.
    places = np.uint64(start) + np.arange(block.customers, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    upper = np.cumsum([kind.share for kind in KINDS])[:-1]
    return np.searchsorted(upper, (places >> np.uint64(11)) * 2.0**-53, side="right")


def orders(seed: int, block: Block) -> tuple[Records, int]:
    """A block's orders and returns, by time, and how many customers they are of.

    The first and the last order of a customer lie where the kind puts them, the others anywhere between.
    """
    kind = kinds(seed, block)
    rng = stream(seed, CUSTOMERS_CHANCE, block.number)
    rng.random()  # the kinds began with it
    count = _within(rng, kind, "orders", skewed=True)
    last = DAYS - _within(rng, kind, "recency_days")
    first = np.maximum(last - (count - 1) * _within(rng, kind, "gap_days"), 0)
    factor = floor(heavy_tail(rng, len(kind)) * FACTOR_ONE)
    customer = np.repeat(np.arange(len(kind)), count)
    place = places(count)
    day = _seasonal(rng, first[customer], last[customer])
    day = np.where(place == 0, last[customer], np.where(place == count[customer] - 1, first[customer], day))
    sold = np.empty(len(customer), RECORD)
    sold["chance"] = rng.bit_generator.random_raw(len(customer))
    clock = (rng.random(len(day)) + rng.random(len(day))) / 2
    sold["second"] = day * DAY_SECONDS + OPENS + floor(clock * OPEN_SECONDS)
    sold["customer"], sold["factor"] = customer, factor[customer]
    posted, repeated = rng.random(len(day)) < POSTAGE_ORDERS, rng.random(len(day)) < REPEATED_ORDERS
    sold["lines"] = _within(rng, kind[customer], "lines") + posted + repeated
    sold["marks"] = kind[customer] + posted * POSTED + repeated * REPEATED + _in_sale(day) * ON_SALE
    found = joined([sold, _returns(rng, sold)])
    customers = _fitting(found, block)
    found = found.take(np.flatnonzero(found["customer"] < customers))
    return found.take(by_time(found)), customers


def _returns(rng: np.random.Generator, sold: Records) -> Records:
    """Orders → the returns of their first lines some days later, before the data ends, at the price paid."""
    least, most = RETURN_DAYS
    second = sold["second"] + DAY_SECONDS * (least + floor((most - least + 1) * rng.random(len(sold))))
    chosen = (rng.random(len(sold)) < RETURNED_ORDERS) & (second < DAYS * DAY_SECONDS)
    back = sold.take(np.flatnonzero(chosen))
    back["second"], back["lines"] = second[chosen], 1
    back["marks"] = (back["marks"] & (KIND | ON_SALE)) | RETURN
    return back


def joined(records: Sequence[Records]) -> Records:
    """Records one after the other; as plain bytes, because NumPy copies them field by field otherwise."""
    return np.concatenate([each.view(f"V{RECORD.itemsize}") for each in records]).view(RECORD)


def by_time(records: Records) -> Ints:
    """The places of the records by time, those of the same second in their order."""
    # Sorting one number that holds both is faster than sorting places by another.
    both = records["second"].astype(np.uint64) << np.uint64(32) | np.arange(len(records), dtype=np.uint64)
    return (np.sort(both) & np.uint64(0xFFFFFFFF)).astype(np.int64)


def _fitting(found: Records, block: Block) -> int:
    """How many customers, from the first on, have no more lines together than the block may have."""
    if block.most_lines is None:
        return block.customers
    lines = np.bincount(found["customer"], weights=found["lines"], minlength=block.customers)
    return int(np.searchsorted(np.cumsum(lines), block.most_lines, side="right"))


def _seasonal(rng: np.random.Generator, first: Ints, last: Ints) -> Ints:
    """A day between first and last, both included: of two days drawn, the one that the season favours, mostly."""
    weight = np.array([MONTHS[date.month - 1] * WEEKDAYS[date.weekday()] for date in dates()])
    one, other = (first + floor((last - first + 1) * rng.random(len(first))) for _ in range(2))
    return np.where(rng.random(len(first)) * (weight[one] + weight[other]) < weight[one], one, other)


def _in_sale(day: Ints) -> NDArray[np.bool_]:
    return np.array([date.month in SALE_MONTHS for date in dates()])[day]


def _within(rng: np.random.Generator, kind: Ints, field: str, skewed: bool = False) -> Ints:
    """A whole number in each kind's range of a field; skewed: small ones are likelier."""
    low, high = (bounds(field)[end][kind] for end in (0, 1))
    share = rng.random(len(kind))
    return low + floor((high - low + 1) * (share * share if skewed else share))


def bounds(field: str) -> tuple[Ints, Ints]:
    """The low and the high ends of a field of the kinds, guests last."""
    ends: Sequence[tuple[int, int]] = [getattr(kind, field) for kind in (*KINDS, GUEST)]
    low, high = np.array(ends, np.int64).T
    return low, high


def heavy_tail(rng: np.random.Generator, size: int) -> Floats:
    """Factors from 1 up, most under 1.5, one in ten thousand at 10 (Pareto, exponent 4, cut there)."""
    return np.minimum(1 / np.sqrt(np.sqrt(1 - rng.random(size))), 10)


def places(counts: Ints) -> Ints:
    """Group sizes → each member's place in its group: [2, 3] → [0, 1, 0, 1, 2]."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)


def floor(values: Floats) -> Ints:
    """Numbers of 0 or more, without what stands behind the point."""
    return values.astype(np.int64)


def dates() -> list[dt.date]:
    """All days of the shop."""
    return [FIRST_DAY + dt.timedelta(days=day) for day in range(DAYS)]
