"""Tables of sales put together by chance: which columns of money they have, what tax, discounts, shipping and returns
there are, in twenty languages. What the goods in them are worth, the orders say before any table is written.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from wordlists import words_of

RATES = {
    "en": (20, 5), "de": (19, 7), "fr": (20, 5.5), "es": (21, 10), "it": (22, 10), "nl": (21, 9), "pl": (23, 8),
    "sv": (25, 12), "pt": (23, 6),
}  # fmt: skip
MORE_RATES = {
    "da": (25, 25), "no": (25, 15), "fi": (25.5, 14), "cs": (21, 12), "hu": (27, 5), "ro": (19, 9), "tr": (20, 10),
    "sk": (23, 5), "hr": (25, 13), "el": (24, 13), "ru": (20, 10),
}  # fmt: skip
"""The same in more languages, which the tables from `MORE` on are in."""

MORE = 10_000
PRICES = (1, 2.5, 4.95, 7.9, 12.5, 19.99, 24.9, 39, 59.5, 119)
PIECES = (1, 1, 1, 2, 2, 3, 5, 10)
OF_LINES = (
    "price", "price amount", "amount", "net tax gross", "net rate tax gross", "net gross", "rate net", "rate gross",
    "price rate amount", "net tax", "tax gross", "price rate",
)  # fmt: skip
OF_ORDERS = ("grand", "sub grand", "sub tax grand", "net tax grand", "net tax", "tax grand", "bases")
UNTAXED = {"lines": OF_LINES[:3], "orders": OF_ORDERS[:2]}


HEADERS = words_of("money_words.txt")


def cents(money: float) -> float:
    return round(money + (1e-9 if money >= 0 else -1e-9), 2)


@dataclass
class Line:
    item: str
    pieces: int
    price: float
    percent: int
    off: float
    rate: float
    net: float
    tax: float
    own: float

    @property
    def gross(self) -> float:
        return cents(self.net + self.tax)


@dataclass
class Order:
    """`less` and `sent` are its discount and its shipping, as the shop shows prices: without tax or with it."""

    number: int
    day: date
    customer: int
    lines: list[Line]
    share: float
    less: float
    sent: float
    sent_net: float
    sent_tax: float
    dead: bool
    paid_back: bool

    @property
    def net(self) -> float:
        return cents(sum(line.net for line in self.lines))

    @property
    def tax(self) -> float:
        return cents(sum(line.tax for line in self.lines))

    @property
    def net_after(self) -> float:
        return cents(self.net - cents(self.net * self.share))

    @property
    def tax_after(self) -> float:
        return cents(self.tax - cents(self.tax * self.share))

    def of_rate(self, rate: float) -> tuple[float, float]:
        """The net and the tax of all at one rate."""
        own = [line for line in self.lines if line.rate == rate]
        return cents(sum(line.net for line in own)), cents(sum(line.tax for line in own))


@dataclass
class Layout:
    """How a table is written: one row per line or per order, which money it shows, and whether prices are net."""

    language: str
    of_lines: bool
    net: bool
    style: str
    percent: bool
    off: bool
    less: bool
    sent: bool
    minus: bool
    status: bool
    paid_back: bool
    usual: float
    rates: tuple[float, ...]
    percent_sign: str
    first_only: bool

    @property
    def shows_tax(self) -> bool:
        return self.style not in UNTAXED["lines" if self.of_lines else "orders"]


def drawn(seed: int) -> tuple[Layout, list[Order]]:
    """A shop and how it writes its sales."""
    chance = Random(seed)
    rates = RATES if seed < MORE else MORE_RATES
    language, of_lines = chance.choice([*rates]), chance.random() < 0.67
    usual, low = rates[language]
    kind = "lines" if of_lines else "orders"
    styles = UNTAXED[kind] if chance.random() < 0.25 else (OF_LINES if of_lines else OF_ORDERS)
    style = chance.choice(styles)
    percent = of_lines and chance.random() < 0.3
    plain = style == "bases"
    layout = Layout(
        language=language,
        of_lines=of_lines,
        net=chance.random() < 0.5,
        style=style,
        percent=percent,
        off=of_lines and not percent and chance.random() < 0.25,
        less=not plain and chance.random() < (0.12 if of_lines else 0.25),
        sent=not plain and chance.random() < (0.2 if of_lines else 0.4),
        minus=chance.random() < 0.25,
        status=chance.random() < 0.3,
        paid_back=not of_lines and style in ("sub tax grand", "net tax grand") and chance.random() < 0.2,
        usual=usual,
        rates=(usual,) if chance.random() < 0.33 else chance.choice([(usual, usual, low), (usual, usual, low, 0)]),
        percent_sign=chance.choice(["", "", "%", "/"]),
        first_only=of_lines and chance.random() < 0.2,
    )
    return layout, list(_orders(layout, chance))


def _orders(layout: Layout, chance: Random) -> list[Order]:
    goods = [
        (
            f"{chance.choice('ABCDEFGH')}{chance.randint(1000, 9999)}",
            cents(chance.choice(PRICES)),
            chance.choice(layout.rates),
        )
        for _ in range(30)
    ]
    customers = [chance.randint(10000, 99999) for _ in range(chance.randint(20, 40))]
    weights = [(place + 1) ** -0.6 for place in range(len(customers))]
    day, number, orders = date(2024, 1, 3), chance.randint(1000, 90000), list[Order]()
    usual = layout.usual
    for place in range(chance.randint(90, 140)):
        day, number = day + timedelta(days=chance.choice([0, 1, 1, 2, 3])), number + chance.choice([1, 1, 1, 2])
        back = layout.minus and place % 11 == 5
        lines = [
            _line(layout, *good, chance, back=back) for good in chance.sample(goods, chance.choice([1, 1, 2, 2, 3, 4]))
        ]
        share = chance.choice([0, 0, 0, 0.1, 0.15]) if layout.less else 0
        sent = chance.choice([0, 4.9, 6.9, 9.5]) if layout.sent and not back else 0
        net = sent if layout.net else cents(sent / (1 + usual / 100))
        tax = cents(sent * usual / 100) if layout.net else cents(sent - net)
        worth = sum(line.net if layout.net else line.gross for line in lines)
        orders.append(
            Order(
                number, day, chance.choices(customers, weights)[0], lines, share, cents(worth * share), sent, net, tax,
                dead=layout.status and chance.random() < 0.1,
                paid_back=layout.paid_back and not back and chance.random() < 0.1,
            )
        )  # fmt: skip
    return orders


def _line(layout: Layout, item: str, price: float, rate: float, chance: Random, *, back: bool) -> Line:
    pieces = chance.choice(PIECES)
    percent = chance.choice([0, 0, 0, 5, 10, 20]) if layout.percent else 0
    before = cents(pieces * price)
    off = cents(before * percent / 100) if layout.percent else chance.choice([0, 0, 0, 1, 2.5]) if layout.off else 0
    own = cents(before - min(off, cents(before / 2)))
    net = own if layout.net else cents(own / (1 + rate / 100))
    tax = cents(own * rate / 100) if layout.net else cents(own - net)
    sign = -1 if back else 1
    return Line(
        item, sign * pieces, price, percent, cents(sign * (before - own)), rate, sign * net, sign * tax, sign * own
    )


Cell = Callable[[Order, Line], object]


@dataclass
class Table:
    """The columns of a table, as they are put together."""

    words: Mapping[str, list[str]]
    chance: Random
    seed: int
    columns: list[tuple[str, str, Cell]] = field(default_factory=list)

    def add(self, name: str, cell: Cell, *numbers: float) -> None:
        taken = {header for _, header, _ in self.columns}
        names = [each.format(*numbers) for each in self.words[name]]
        fresh = [each for each in names if each not in taken] or [f"{names[0]} {len(taken)}"]
        header = names[self.seed % len(names)] if numbers else self.chance.choice(fresh)  # columns of rates are alike
        self.columns.append((name, header, cell))


def written(seed: int, path: Path) -> tuple[list[float], tuple[int, int]]:
    """Write the table of a seed; what its goods may be worth, and how many customers bought how often."""
    layout, orders = drawn(seed)
    table = Table(HEADERS[layout.language], Random(seed + 1), seed)
    table.add("order", lambda order, _: order.number)
    table.add("date", lambda order, _: order.day.isoformat())
    table.add("customer", lambda order, _: order.customer)
    if layout.status:
        dead, done = table.words["cancelled"][0], table.words["done"]
        table.add("status", lambda order, _: dead if order.dead else done[order.number % len(done)])
    (_columns_of_lines if layout.of_lines else _columns_of_orders)(table, layout)
    decimal = table.chance.choice(".,")
    rows = [[header for _, header, _ in table.columns]]
    for order in orders:
        for line in order.lines if layout.of_lines else order.lines[:1]:
            later = layout.first_only and line is not order.lines[0]
            rows.append(
                [_cell(name, cell(order, line), layout, decimal, later=later) for name, _, cell in table.columns]
            )
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";" if decimal == "," else ",").writerows(rows)
    return _worth(layout, orders), _counts(layout, orders)


def _cell(name: str, value: object, layout: Layout, decimal: str, *, later: bool) -> str:
    if later and name in ("less", "sent", "grand"):
        return ""
    if name in ("percent", "rate"):
        share = f"{float(str(value)) / 100:.3f}".rstrip("0").rstrip(".") if layout.percent_sign == "/" else str(value)
        return share.replace(".", decimal) + ("%" if layout.percent_sign == "%" else "")
    return f"{value:.2f}".replace(".", decimal) if isinstance(value, float) else str(value)


def _columns_of_lines(table: Table, layout: Layout) -> None:
    cells: dict[str, Cell] = {
        "price": lambda _, line: line.price,
        "amount": lambda _, line: line.own,
        "net": lambda _, line: line.net,
        "tax": lambda _, line: line.tax,
        "gross": lambda _, line: line.gross,
        "rate": lambda _, line: line.rate,
    }
    basis = "net" if layout.net else "gross"
    table.add("item", lambda _, line: line.item)
    table.add("pieces", lambda _, line: line.pieces)
    parts = layout.style.split()
    for part in parts:
        says = layout.shows_tax and part in ("price", "amount")
        name = {"price": f"price_{basis}", "amount": basis}[part] if says else part
        table.add(name, cells[part])
        if part == parts[0] and layout.percent:
            table.add("percent", lambda _, line: line.percent)
        if part == parts[0] and layout.off:
            table.add("off", lambda _, line: float(line.off))
    if layout.less:
        table.add("less", lambda order, _: order.less)
    if layout.sent:
        table.add("sent", lambda order, _: float(order.sent))
    if layout.less or layout.sent or table.chance.random() < 0.35:
        table.add("grand", lambda order, _: _grand(layout, order))


def _columns_of_orders(table: Table, layout: Layout) -> None:
    if layout.style == "bases":
        for rate in sorted({rate for rate in layout.rates if rate}, reverse=True):
            table.add("net_at", lambda order, _, rate=rate: order.of_rate(rate)[0], rate)
            table.add("tax_at", lambda order, _, rate=rate: order.of_rate(rate)[1], rate)
        return
    cells: dict[str, Cell] = {
        "sub": lambda order, _: cents(sum(line.own for line in order.lines)),
        "net": lambda order, _: cents(order.net_after + order.sent_net),
        "tax": lambda order, _: cents(order.tax_after + order.sent_tax),
        "grand": lambda order, _: _grand(layout, order),
    }
    parts = layout.style.split()
    if "sub" in parts:
        table.add("sub", cells["sub"])
    if layout.less:
        table.add("less", lambda order, _: order.less)
    if layout.sent:
        table.add("sent", lambda order, _: float(order.sent))
    for part in parts:
        if part != "sub":
            table.add({"tax": "taxes", "net": "net_of_all"}.get(part, part), cells[part])
    if layout.paid_back:
        table.add("back", lambda order, _: _grand(layout, order) if order.paid_back else 0.0)


def _grand(layout: Layout, order: Order) -> float:
    """What the buyer is asked for: where nothing shows a tax, and prices are net, without it."""
    tax = order.tax_after + order.sent_tax if layout.shows_tax or not layout.net else 0
    return cents(order.net_after + order.sent_net + tax)


def _own(layout: Layout, order: Order) -> float:
    """What the goods of an order are worth."""
    if order.paid_back:
        return 0.0
    if layout.style == "bases":
        return cents(sum(order.of_rate(rate)[0] for rate in {*layout.rates} - {0}))
    return order.net_after if layout.shows_tax or layout.net else cents(order.net_after + order.tax_after)


def _worth(layout: Layout, orders: list[Order]) -> list[float]:
    """What all goods are worth. Of totals alone nothing says whether the shipping beside them has its tax in it."""
    live = [order for order in orders if not order.dead]
    worth = [sum(_own(layout, order) for order in live)]
    if layout.sent and layout.shows_tax and not layout.of_lines:
        usual = layout.usual
        sent = [order for order in live if not order.paid_back]
        worth += [worth[0] + sum(each.sent_net - each.sent / (1 + rate / 100) for each in sent) for rate in (0, usual)]
        if layout.style == "net tax" and len({*layout.rates}) > 1:  # nor whether the net total has it in it
            worth.append(worth[0] + sum(each.sent_net for each in sent))
    return worth


def _counts(layout: Layout, orders: list[Order]) -> tuple[int, int]:
    bought = [order for order in orders if not order.dead and (order.paid_back or _own(layout, order) > 0)]
    return len({order.customer for order in bought}), len(bought)
