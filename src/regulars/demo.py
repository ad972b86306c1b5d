"""A simulated shop whose customers are of known kinds, as the CSV export such a shop would have.

Two years of orders with a season, several lines per order, returns, guests without a customer, postage, gifts at no
price and a few lines that occur twice. The same seed gives the same bytes on every platform: chance comes only from
`Generator.random`, and all that follows is integers, +, -, *, / and sqrt, which IEEE 754 defines to the last bit.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from regulars.errors import UsageError

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

HEADER = "Order ID,Order date,Customer,SKU,Product,Quantity,Unit price\n"
FIRST_DAY = dt.date(2024, 1, 1)
DAYS = 731  # to 31 December 2025
FIRST_CUSTOMER, FIRST_ORDER = 10_001, 100_001
NOBODY = -1  # a guest, who leaves no customer id

MONTHS = (7, 6, 7, 7, 8, 7, 6, 6, 8, 9, 12, 14)  # how many orders come in a month, January first
WEEKDAYS = (10, 10, 10, 11, 13, 9, 4)  # and on a weekday, Monday first
SALE_MONTHS = (1, 7)
OPENS, OPEN_SECONDS = 7 * 3600, 15 * 3600

THINGS = ("bowl", "mug", "plate", "candle", "cushion", "basket", "vase", "frame")
STYLES = ("Blue", "Oak", "Linen", "Crème", "Terracotta", "Striped", "Recycled", "Walnut")
SIZES = ("", ", large")
# 127 is prime: any step through the catalogue meets each product once before the first comes again.
PRODUCTS = len(THINGS) * len(STYLES) * len(SIZES) - 1
POSTAGE, POSTAGE_CENTS = PRODUCTS, 495

GUEST_ORDERS = 0.15  # orders of guests per order of a customer; their baskets are smaller: about a tenth of the lines
RETURNED_ORDERS, POSTAGE_ORDERS = 0.04, 0.05
FREE_LINES, REPEATED_LINES = 0.003, 0.002


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
GUEST = Kind("guest", 0.0, (1, 1), (1, DAYS), (1, 1), (2, 5), (1, 2))


@dataclass(frozen=True, slots=True)
class Orders:
    """One entry per order, oldest first: the customer or NOBODY, the kind, seconds since FIRST_DAY, pieces' factor."""

    customer: Ints
    kind: Ints
    second: Ints
    factor: Floats


@dataclass(frozen=True, slots=True)
class Lines:
    """One entry per line; `order` is the order's place, negative pieces are a return of a line of that order."""

    order: Ints
    second: Ints
    product: Ints
    pieces: Ints
    cents: Ints

    def at(self, places: Ints) -> "Lines":
        """The lines at these places, in this order."""
        return Lines(*(getattr(self, name)[places] for name in self.__slots__))

    def joined(self, others: "Lines") -> "Lines":
        """These lines, then the others."""
        return Lines(*(np.concatenate([getattr(self, name), getattr(others, name)]) for name in self.__slots__))


def write(path: str | Path, *, customers: int = 2000, seed: int = 7) -> Path:
    """Write the shop's sales as CSV (UTF-8, comma, amounts in units of an unnamed currency) and return the path.

    About 25 lines per customer. Raises UsageError for fewer than one customer or a negative seed.
    """
    rng = _generator(customers, seed)
    target = Path(path)
    kinds = _kinds(rng, customers)
    orders = _orders(rng, kinds)
    lines = _lines(rng, orders)
    with target.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        file.writelines(_text(orders, lines))
    return target


def truth(customers: int = 2000, seed: int = 7) -> dict[str, str]:
    """The customer ids of the shop that `write` makes from the same arguments → the name of each one's kind."""
    kinds = _kinds(_generator(customers, seed), customers)
    return {str(FIRST_CUSTOMER + i): KINDS[kind].name for i, kind in enumerate(kinds.tolist())}


def _generator(customers: int, seed: int) -> np.random.Generator:
    if customers < 1:
        raise UsageError(f"{customers} customers asked for. A shop needs at least 1.")
    if seed < 0:
        raise UsageError(f"the seed is {seed}. It must be 0 or more.")
    return np.random.default_rng(seed)


def _kinds(rng: np.random.Generator, customers: int) -> Ints:
    """Customer → its kind's place in KINDS, the shares met as exactly as the number allows."""
    upper = np.cumsum([kind.share for kind in KINDS])
    kinds = np.searchsorted(upper[:-1], (np.arange(customers) + 0.5) / customers, side="right")
    return kinds[np.argsort(rng.random(customers), kind="stable")]


def _orders(rng: np.random.Generator, kinds: Ints) -> Orders:
    """Customers' kinds → their orders and the guests', by time.

    The first and the last order of a customer lie where the kind puts them, the others anywhere between.
    """
    count = _within(rng, kinds, "orders", skewed=True)
    last = DAYS - _within(rng, kinds, "recency_days")
    first = np.maximum(last - (count - 1) * _within(rng, kinds, "gap_days"), 0)
    customer = np.repeat(np.arange(len(kinds)), count)
    place = _places(count)
    day = _seasonal(rng, first[customer], last[customer])
    day = np.where(place == 0, last[customer], np.where(place == count[customer] - 1, first[customer], day))
    factor = _heavy_tail(rng, len(kinds))[customer]

    guests = int(GUEST_ORDERS * len(customer))
    nothing = np.zeros(guests, np.int64)
    customer = np.concatenate([customer, nothing + NOBODY])
    kind = np.concatenate([kinds[customer[: len(day)]], nothing + len(KINDS)])
    factor = np.concatenate([factor, _heavy_tail(rng, guests)])
    day = np.concatenate([day, _seasonal(rng, nothing, nothing + DAYS - 1)])
    clock = (rng.random(len(day)) + rng.random(len(day))) / 2
    second = day * 86_400 + OPENS + _floor(clock * OPEN_SECONDS)
    order = np.argsort(second, kind="stable")
    return Orders(customer[order], kind[order], second[order], factor[order])


def _lines(rng: np.random.Generator, orders: Orders) -> Lines:
    """Orders → all lines of the file, in its order: baskets, postage, gifts, repetitions and returns."""
    count = _within(rng, orders.kind, "lines")
    order = np.repeat(np.arange(len(count)), count)
    place = _places(count)
    start = _floor(PRODUCTS * rng.random(len(count)) * rng.random(len(count)))
    step = 1 + _floor(9 * rng.random(len(count)))
    product = (start[order] + step[order] * place) % PRODUCTS
    pieces = _within(rng, orders.kind[order], "pieces", skewed=True)
    pieces = np.maximum(_floor(pieces * orders.factor[order]), 1)
    cents = _prices(rng)[product]
    month = np.array([_date(day).month for day in range(DAYS)])[orders.second[order] // 86_400]
    cents = np.where(np.isin(month, SALE_MONTHS), cents * 4 // 5, cents)
    # Never the first line: an order of gifts alone would be no order.
    cents = np.where((rng.random(len(order)) < FREE_LINES) & (place > 0), 0, cents)
    lines = Lines(order, orders.second[order], product, pieces, cents)

    returned = _returns(rng, orders, lines.at(np.flatnonzero(place == 0)))
    lines = lines.at(np.repeat(np.arange(len(order)), 1 + (rng.random(len(order)) < REPEATED_LINES)))
    posted = np.flatnonzero(rng.random(len(count)) < POSTAGE_ORDERS)
    one = np.ones(len(posted), np.int64)
    postage = Lines(posted, orders.second[posted], one * POSTAGE, one, one * POSTAGE_CENTS)
    lines = lines.joined(postage).joined(returned)
    return lines.at(np.lexsort((lines.order, lines.second)))


def _returns(rng: np.random.Generator, orders: Orders, lines: Lines) -> Lines:
    """One line of each order → those that came back 3 to 25 days later, in part or whole, before the data ends."""
    second = lines.second + 86_400 * (3 + _floor(23 * rng.random(len(lines.order))))
    kept = np.minimum(_floor(2 * rng.random(len(lines.order))) * (lines.pieces // 2), lines.pieces - 1)
    chosen = (rng.random(len(lines.order)) < RETURNED_ORDERS) & (second < DAYS * 86_400) & (orders.customer != NOBODY)
    return Lines(lines.order, second, lines.product, kept - lines.pieces, lines.cents).at(np.flatnonzero(chosen))


def _text(orders: Orders, lines: Lines) -> Iterator[str]:
    """Lines → rows of CSV. A return carries its order's number after an R."""
    customers = ["" if i == NOBODY else str(FIRST_CUSTOMER + i) for i in orders.customer.tolist()]
    dates = [_date(day).isoformat() for day in range(DAYS)]
    products = _catalogue()
    prices = {cents: f"{cents // 100}.{cents % 100:02d}" for cents in set(lines.cents.tolist())}
    columns = (lines.order, lines.second, lines.product, lines.pieces, lines.cents)
    for order, second, product, pieces, cents in zip(*(column.tolist() for column in columns), strict=True):
        day, time = divmod(second, 86_400)
        yield (
            f"{'R' if pieces < 0 else ''}{FIRST_ORDER + order},"
            f"{dates[day]} {time // 3600:02d}:{time // 60 % 60:02d}:{time % 60:02d},"
            f"{customers[order]},{products[product]},{pieces},{prices[cents]}\n"
        )


def _catalogue() -> list[str]:
    """The SKU and the product of each place in the catalogue as CSV, postage last; what holds a comma is quoted."""
    names = [f"{style} {thing}{size}" for thing in THINGS for style in STYLES for size in SIZES]
    cells = [f'"{name}"' if "," in name else name for name in names[:PRODUCTS]]
    return [f"{1000 + 7 * i},{cell}" for i, cell in enumerate(cells)] + ["POST,Postage"]


def _prices(rng: np.random.Generator) -> Ints:
    """Cents for each product: from 3.95, half under 13, a few past 40."""
    return 100 * np.minimum(_floor(2 + 10 * rng.random(PRODUCTS) + 2 / np.sqrt(1 - rng.random(PRODUCTS))), 90) - 5


def _seasonal(rng: np.random.Generator, first: Ints, last: Ints) -> Ints:
    """A day between first and last, both included: of two days drawn, the one that the season favours, mostly."""
    dates = [_date(day) for day in range(DAYS)]
    weight = np.array([MONTHS[date.month - 1] * WEEKDAYS[date.weekday()] for date in dates])
    one, other = (first + _floor((last - first + 1) * rng.random(len(first))) for _ in range(2))
    return np.where(rng.random(len(first)) * (weight[one] + weight[other]) < weight[one], one, other)


def _within(rng: np.random.Generator, kinds: Ints, field: str, skewed: bool = False) -> Ints:
    """A whole number in each kind's range of a field; skewed: small ones are likelier."""
    low, high = (np.array([getattr(kind, field)[end] for kind in (*KINDS, GUEST)], np.int64)[kinds] for end in (0, 1))
    share = rng.random(len(kinds))
    return low + _floor((high - low + 1) * (share * share if skewed else share))


def _heavy_tail(rng: np.random.Generator, size: int) -> Floats:
    """Factors from 1 up, most under 1.5, one in ten thousand at 10 (Pareto, exponent 4, cut there)."""
    return np.minimum(1 / np.sqrt(np.sqrt(1 - rng.random(size))), 10)


def _places(counts: Ints) -> Ints:
    """Group sizes → each member's place in its group: [2, 3] → [0, 1, 0, 1, 2]."""
    return np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)


def _floor(values: Floats) -> Ints:
    return np.floor(values).astype(np.int64)


def _date(day: int) -> dt.date:
    return FIRST_DAY + dt.timedelta(days=day)
