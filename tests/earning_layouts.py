"""Tables of tills, marketplaces, wholesale and home-made lists put together by chance: how lines are priced, what
comes on top of orders, how they were paid, what was earned on them. What their goods are worth, the orders say before
any table is written.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import ceil, prod
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from money_layouts import HEADERS as MONEY
from money_layouts import RATES, cents
from wordlists import words_of

HEADERS = words_of("earning_words.txt")
PRICES = (1.2, 2.5, 4.95, 7.9, 12.5, 19.99, 24.9, 39, 59.5, 119)
HOWS = (
    "unit", "unit", "unit", "chain", "chain", "sold", "base", "hundred", "thousand", "grams", "kilos", "packs", "cents",
    "abroad",
)  # fmt: skip
ON_TOP = ("tip", "service", "rounding", "deposit", "eco", "surcharge", "sent")
DECOYS = (
    "running", "balance", "last_year", "budget", "points", "stock", "line_no", "clerk", "till", "credit_limit", "bonus",
    "guests", "table",
)  # fmt: skip
OF_LINES = frozenset(("stock", "line_no"))

Cells = dict[str, Any]
OWN_CURRENCY = {"pl": "PLN", "sv": "SEK"}


@dataclass
class Order:
    """What all of an order's rows share, what each of its lines has, and what the goods of the lines are worth."""

    number: int
    day: date
    customer: int | None
    dead: bool
    lines: list[Cells]
    worths: list[float]
    cells: Cells = field(default_factory=dict)

    @property
    def goods(self) -> float:
        return cents(sum(self.worths))


@dataclass
class Layout:
    """How a table is written: one row per line or per order, and which money it shows."""

    language: str
    kind: str
    how: str
    of_lines: bool
    tax: str
    total: bool
    amount: bool
    goods: bool
    less: str
    minus: bool
    status: bool
    blank: bool
    first_only: bool
    each_top: str
    tops: list[str]
    paid_by: Sequence[str]
    earned: list[str]
    decoys: list[str]
    discounts: int
    shows_sold: bool
    percent: str


_PAID_BY: Mapping[str, Sequence[Sequence[str]]] = {
    "till": ((), ("cash", "card"), ("cash", "card", "voucher"), ("card", "gift"), ("given", "change")),
    "trade": ((), (), ("paid", "open")), "list": ((), ("paid", "open")), "market": ((),),
}  # fmt: skip


def drawn(seed: int) -> tuple[Layout, list[Order]]:
    """A shop and how it writes its sales."""
    chance = Random(seed)
    kind = chance.choice(["till", "till", "market", "trade", "trade", "trade", "list"])
    how = chance.choice(HOWS) if kind in ("trade", "list") else "unit"
    of_lines = how != "unit" or chance.random() < 0.5
    plain = how in ("cents", "abroad")
    tax = chance.choice(["", "", "on top", "inside", "inside"]) if not plain and kind != "market" else ""
    many = {"till": [0, 1, 1, 2, 3], "trade": [0, 0, 1, 2], "list": [0, 0, 1], "market": [0]}[kind]
    layout = Layout(
        language=chance.choice([*RATES]),
        kind=kind,
        how=how,
        of_lines=of_lines,
        tax=tax,
        total=False,
        amount=chance.random() < 0.65 or bool(tax) or kind == "market",
        goods=chance.random() < 0.7,
        less=chance.choice(["", "", "", "money", "below zero"]) if not plain and not tax else "",
        minus=chance.random() < 0.2,
        status=chance.random() < 0.25,
        blank=chance.random() < 0.25,
        first_only=of_lines and chance.random() < 0.25,
        each_top=chance.choice(["", "", "", "deposit", "eco"]) if how == "unit" and kind != "market" else "",
        tops=[] if plain else chance.sample(ON_TOP, chance.choice(many)),
        paid_by=() if plain else chance.choice(_PAID_BY[kind]),
        earned=chance.choice([[], [], ["cost"], ["cost_total", "profit"], ["cost", "profit"], ["profit", "margin"]]),
        decoys=chance.sample(DECOYS, chance.choice([0, 1, 1, 2, 3, 4])),
        discounts=chance.choice([1, 2, 2, 3]),
        shows_sold=chance.random() < 0.5,
        percent=chance.choice(["", "", "%", "/", "-"]),
    )
    if how == "chain" and not layout.amount and not layout.shows_sold:
        layout.percent = "%"  # else it may be money
    layout.each_top = layout.each_top if of_lines and not tax else ""
    layout.tops = [each for each in layout.tops if each != layout.each_top]
    must = layout.tops or layout.less or layout.paid_by or not of_lines
    layout.total = kind != "market" and bool(must or (not plain and chance.random() < 0.3))
    return layout, list(_orders(layout, chance))


def _orders(layout: Layout, chance: Random) -> list[Order]:
    goods = [_item(layout, chance) for _ in range(25)]
    customers = [chance.randint(10000, 99999) for _ in range(chance.randint(26, 45))]
    weights = [(place + 1) ** -0.6 for place in range(len(customers))]
    day, number, orders = date(2024, 1, 3), chance.randint(1000, 90000), list[Order]()
    last_year, balances = {each: chance.randint(2, 90) * 100 for each in customers}, {0: cents(chance.uniform(0, 900))}
    for place in range(chance.randint(90, 130)):
        day, number = day + timedelta(days=chance.choice([0, 1, 1, 2, 3])), number + chance.choice([1, 1, 1, 2])
        back = layout.minus and place % 11 == 5
        many = 1 if layout.kind == "market" else chance.choice([1, 1, 2, 2, 3, 4])
        told = [_line(layout, item, chance, back=back) for item in chance.sample(goods, many)]
        lines, worths = zip(*told, strict=True)
        customer = chance.choices(customers, weights)[0]
        buyer = None if layout.blank and place % 9 == 4 else customer
        order = Order(number, day, buyer, layout.status and chance.random() < 0.1, [*lines], [*worths])
        _put_together(layout, order, chance, back=back)
        _beside(order, last_year, balances, customer, chance)
        orders.append(order)
    return orders


def _item(layout: Layout, chance: Random) -> Cells:
    price = cents(chance.choice(PRICES) * chance.choice([1, 1, 1.1, 0.95]))
    base = {"hundred": 100, "thousand": 1000}.get(layout.how, chance.choice([1, 100, 100, 1000]))
    return {
        "item": f"{chance.choice('ABCDEFGH')}{chance.randint(1000, 9999)}",
        "price": cents(price * 10) if layout.how in ("chain", "sold") else price,
        "base": base,
        "discounts": [chance.choice([0, 5, 10, 20, 25, 30]), chance.choice([0, 0, 5, 10]), chance.choice([0, 0, 3, 5])],
        "per_pack": chance.choice([6, 10, 12, 24]),
        "cost": cents(price * chance.choice([0.5, 0.6, 0.72]) * (10 if layout.how in ("chain", "sold") else 1)),
    }


def _line(layout: Layout, item: Cells, chance: Random, *, back: bool) -> tuple[Cells, float]:
    """What a line shows, and what its goods are worth."""
    sign = -1 if back else 1
    price, base, per_pack = item["price"], item["base"], item["per_pack"]
    pieces = sign * chance.choice([1, 1, 1, 2, 2, 3, 5, 10])
    cells: Cells = {**item, "pieces": pieces}
    if layout.how in ("base", "hundred", "thousand"):
        pieces = sign * base * chance.choice([1, 2, 2, 3, 5]) if base > 1 else pieces
        cells |= {"pieces": pieces, f"price{base}": price}
        worth = pieces * price / base
    elif layout.how in ("grams", "kilos"):
        grams = sign * chance.randint(8, 250) * 10
        cells |= {"grams": grams, "kilos": f"{grams / 1000:.3f}", "price_kg": price}
        worth = grams * price / 1000
    elif layout.how == "packs":
        packs = sign * chance.choice([1, 1, 2, 3, 4])
        cells |= {"packs": packs}
        worth = packs * per_pack * price
    elif layout.how == "chain":
        offs = item["discounts"][: layout.discounts]
        sold = price * prod(1 - off / 100 for off in offs)
        cells |= {"list": price, "sold": cents(sold)} | {f"disc{at}": off for at, off in enumerate(offs, 1)}
        worth = pieces * (cents(sold) if layout.shows_sold else sold)
    elif layout.how == "sold":
        sold = cents(price * chance.choice([1, 1, 0.9, 0.8, 0.75]))
        cells |= {"list": price, "sold": sold}
        worth = pieces * sold
    else:
        worth = pieces * price
    worth = cents(worth)
    if layout.how == "cents":
        cells |= {"price_cents": round(price * 100), "amount_cents": round(worth * 100)}
    if layout.each_top:
        cells |= {layout.each_top: cents(pieces * chance.choice([0, 0.08, 0.15, 0.25]))}
    rate = RATES[layout.language][0] / 100
    net = cents(worth / (1 + rate)) if layout.tax == "inside" else worth
    tax = cents(worth - net) if layout.tax == "inside" else cents(worth * rate)
    cells |= {"amount": cents(worth + cells.get(layout.each_top, 0)), "net": net, "tax": tax}
    cells |= {"gross": cents(net + tax), "cost_total": cents(worth * chance.choice([0.5, 0.6, 0.7]))}
    if "cost" in layout.earned:
        cells["cost_total"] = cents(worth * item["cost"] / price)
    cells["cost"] = cents(cells["cost_total"] / pieces) if layout.how != "abroad" else cells["cost"]
    return cells, net if layout.tax else worth


def _put_together(layout: Layout, order: Order, chance: Random, *, back: bool) -> None:
    """What comes on top of the goods of an order and off them, and how that was paid."""
    shown = cents(sum(line["gross" if layout.tax == "inside" else "amount"] for line in order.lines))
    net, tax = (cents(sum(line[each] for line in order.lines)) for each in ("net", "tax"))
    cells = order.cells
    cells |= {"goods": shown, "tax": tax, "net": net, "gross": cents(net + tax)}
    off = 0.0 if back or not layout.less else cents(shown * chance.choice([0, 0, 0, 0.05, 0.1]))
    cells["less"] = 0.0 - off if layout.less == "below zero" else off
    total = shown - off + (tax if layout.tax == "on top" else 0)
    for top in layout.tops:
        if top != "rounding":
            own = 0.0 if back else float(chance.choice(_TOPS[top]))
            cells[top] = cents(shown * own / 100) if top in ("tip", "service") else own
            total += cells[top]
    total = cents(total)
    if "rounding" in layout.tops:
        rounded = cents(round(total * 20) / 20)
        cells["rounding"], total = cents(rounded - total), rounded
    cells["total"] = total
    share = cents(total * chance.choice([0, 0.25, 0.5])) if chance.random() < 0.25 else total
    cells |= {"paid": share, "open": cents(total - share)}
    given = float(ceil(total / 10) * 10) if total > 0 else total
    cells |= {"given": given, "change": cents(given - total)}
    way = chance.choice(layout.paid_by or ("",))
    cells |= {each: total * (each == way) for each in layout.paid_by if each not in cells}
    if "voucher" in layout.paid_by and total > 20 and chance.random() < 0.3:
        cells |= {"voucher": 10.0, "cash": cents(total - 10), "card": 0.0}
    sent, promo = chance.choice([0.0, 3.9, 4.9]), cents(shown * chance.choice([0, 0, 0, -0.1]))
    commission = cents((shown + promo) * -0.15)
    if layout.kind == "market":
        sent = 0.0 if back else sent
        cells |= {"sent": sent, "promo": promo, "commission": commission, "fee": 0.0 if back else -0.35}
        cells |= {"market_tax": cents((shown + promo) * 0.08), "payout": cents(shown + promo + commission + sent)}
        cells["payout"] = cents(cells["payout"] + cells["fee"])
        order.worths = [cents(order.goods + promo)]
    elif off:
        order.worths = [cents(sum(order.worths) - off)]
    _abroad(layout, order, chance)


_TOPS: Mapping[str, Sequence[float]] = {
    "tip": (0, 0, 5, 10, 12.5), "service": (10, 10, 12.5), "deposit": (0, 0.25, 0.75, 1.5, 3), "eco": (0, 0.1, 0.5, 2),
    "surcharge": (0, 0, 1.5, 4), "sent": (0, 4.9, 6.9, 9.5),
}  # fmt: skip


def _abroad(layout: Layout, order: Order, chance: Random) -> None:
    """The same in the currency of the shop, where papers are written in several."""
    if layout.how != "abroad":
        return
    home = OWN_CURRENCY.get(layout.language, "EUR")
    currency = chance.choice([home, home, "USD", "GBP", "CHF"])
    usual = {"USD": 0.92, "GBP": 1.17, "CHF": 1.05}.get(currency, 1.0) * {"PLN": 4.3, "SEK": 11.4}.get(home, 1)
    rate = 1.0 if currency == home else round(usual * chance.uniform(0.97, 1.03), 4)
    for at, line in enumerate(order.lines):
        own = cents(order.worths[at] * rate)
        line |= {"fx_amount": order.worths[at], "currency": currency, "fx_rate": f"{rate:.4f}", "home_amount": own}
        line["cost_total"] = cents(line["cost_total"] * rate)
        order.worths[at] = own


def _beside(
    order: Order, last_year: Mapping[int, int], balances: dict[int, float], customer: int, chance: Random
) -> None:
    """What else stands in a table; `balances`: of each customer, and under 0 what was sold so far."""
    total = order.cells.get("total", order.goods)
    balances[0] = cents(balances[0] + total)
    balances[customer] = cents(balances.get(customer, 0) * chance.choice([1, 0, 0.5]) + total)
    year = last_year[customer]
    order.cells |= {
        "running": balances[0], "balance": balances[customer], "last_year": year + 0.37, "points": int(abs(total)),
        "budget": 500.0 * (year // 500 + 1), "credit_limit": 1000.0 * (year // 1000 + 1), "bonus": cents(total * 0.03),
    }  # fmt: skip
    for each, most in (("clerk", 5), ("till", 3), ("guests", 6), ("table", 24)):
        order.cells[each] = chance.randint(1, most)
    share = order.goods / (sum(line["net"] for line in order.lines) or 1)
    for place, line in enumerate(order.lines, 1):
        own = line["net"] * share
        line |= {"line_no": place, "stock": chance.randint(0, 400)}
        line["profit"] = cents(own - line["cost_total"])
        line["margin"] = cents(100 * line["profit"] / (own or 1))
    for each in ("cost_total", "profit"):
        order.cells[each] = cents(sum(line[each] for line in order.lines))
    order.cells["margin"] = cents(100 * order.cells["profit"] / (order.goods or 1))


class Truth(NamedTuple):
    """What all goods are worth, how many customers bought how often, and whether nobody could tell."""

    worth: float
    counts: tuple[int, int]
    is_open: bool


def written(seed: int, path: Path) -> Truth:
    """Write the table of a seed, and tell what is true of it."""
    layout, orders = drawn(seed)
    chance = Random(seed + 1)
    columns = _named(layout, _columns(layout, chance), chance)
    decimal = chance.choice(".,")
    rows = [[header for _, _, header in columns]]
    for order in orders:
        lines = order.lines if layout.of_lines or layout.kind == "market" else order.lines[:1]
        rows += [[_cell(order, line, (each, by), layout, decimal) for each, by, _ in columns] for line in lines]
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";" if decimal == "," else ",").writerows(rows)
    live = [order for order in orders if not order.dead and order.customer is not None]
    bought = [order for order in live if max(order.worths) > 0]
    is_open = layout.how == "packs" and not layout.amount and not layout.total
    counts = len({order.customer for order in bought}), len(bought)
    return Truth(sum(order.goods for order in live), counts, is_open)


def _columns(layout: Layout, chance: Random) -> list[tuple[str, str]]:
    """Name of a column → "order" where its rows share it, "line" where each has its own."""
    own = [*_HOWS[layout.how]] if layout.of_lines or layout.kind == "market" else []
    if layout.how == "chain":
        own = ["pieces", "list", *(f"disc{at + 1}" for at in range(layout.discounts))] + ["sold"] * layout.shows_sold
    if layout.kind == "market":
        own = ["pieces", "item_price"]
    if own and layout.amount and layout.how not in ("cents", "abroad"):
        own += [layout.each_top] * bool(layout.each_top)
        own += ["net", "tax", "gross"] if layout.tax else ["amount"]
    elif layout.each_top and own:
        own += [layout.each_top, "amount"]
    if own:
        own = ["item", *own, *layout.earned]
    shared = _shared(layout)
    if not own:
        shared += [each for each in layout.earned if each != "cost"]
    if layout.kind == "market":
        shared = ["sent", *chance.sample(["market_tax"], chance.choice([0, 1])), "promo", "commission", "fee", "payout"]
    placed = [(each, "line") for each in own] + [(each, "order") for each in shared]
    for decoy in layout.decoys:
        if own or decoy not in OF_LINES:
            placed.insert(chance.randint(0, len(placed)), (decoy, "line" if decoy in OF_LINES else "order"))
    head = [("order", "order"), ("date", "order"), ("customer", "order")] + [("status", "order")] * layout.status
    return head + placed


def _shared(layout: Layout) -> list[str]:
    """The money that stands once for each order."""
    if not layout.total:
        return []
    shared = ["goods"] if layout.goods or not layout.of_lines else []
    if not layout.of_lines and layout.tax:
        shared = ["net", "tax", "gross"] if layout.tops or layout.tax == "inside" else ["net", "tax"]
    shared += ["less"] * bool(layout.less) + layout.tops
    return [*shared, "total", *layout.paid_by]


_HOWS: Mapping[str, tuple[str, ...]] = {
    "unit": ("pieces", "price"), "sold": ("pieces", "list", "sold"), "base": ("pieces", "price", "base"),
    "hundred": ("pieces", "price100"), "thousand": ("pieces", "price1000"), "grams": ("grams", "price_kg"),
    "kilos": ("kilos", "price_kg"), "packs": ("packs", "per_pack", "price"),
    "cents": ("pieces", "price_cents", "amount_cents"),
    "abroad": ("pieces", "price", "currency", "fx_amount", "fx_rate", "home_amount"), "chain": (),
}  # fmt: skip


def _named(layout: Layout, columns: list[tuple[str, str]], chance: Random) -> list[tuple[str, str, str]]:
    words = MONEY[layout.language] | HEADERS[layout.language]
    named, style = list[tuple[str, str, str]](), chance.randint(0, 9)
    for name, source in columns:
        known, number = ("disc", name[-1]) if name.startswith("disc") else (name, "")
        said = {"price": {"inside": "price_gross", "on top": "price_net"}.get(layout.tax, name)}.get(name, known)
        taken = {header.lower() for _, _, header in named}
        names = words[said]
        fresh = [each for each in names if each.lower() not in taken] or [f"{names[0]} {len(taken)}"]
        header = names[style % len(names)].format(number) if number else chance.choice(fresh)
        named.append((name, source, header))
    return named


def _cell(order: Order, line: Cells, column: tuple[str, str], layout: Layout, decimal: str) -> str:
    name, source = column
    if name == "status":
        words = MONEY[layout.language]
        return words["cancelled"][0] if order.dead else words["done"][order.number % len(words["done"])]
    if name in ("order", "date", "customer"):
        value: object = {"order": order.number, "date": order.day.isoformat(), "customer": order.customer}[name]
        return "" if value is None else str(value)
    if layout.first_only and line is not order.lines[0] and source == "order" and name not in DECOYS:
        return ""
    named = "price" if name == "item_price" or name.startswith("price1") else name
    value = (line if source == "line" else order.cells)[named]
    if name.startswith("disc"):
        off = value
        sign, percent = "-" if layout.percent == "-" and off else "", "%" if layout.percent == "%" else ""
        shown = f"{off / 100:.3f}".rstrip("0").rstrip(".") if layout.percent == "/" else f"{off:g}"
        return sign + shown.replace(".", decimal) + percent
    if name in ("kilos", "fx_rate"):
        return str(value).replace(".", decimal)
    return f"{value:.2f}".replace(".", decimal) if isinstance(value, float) else str(value)
