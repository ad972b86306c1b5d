"""Shops put together by chance: who bought what and when, how orders are numbered, and how a table is laid out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from uuid import UUID

from money_layouts import cents
from wordlists import sections

FIRST = (
    "Anna Ben Clara David Emma Felix Greta Hugo Ida Jonas Karin Luca Maria Nina Oskar Paula Rosa Simon Teresa Viktor"
)
LAST = (
    "Adams Bauer Costa Dupont Eriksson Ferrari Garcia Hansen Ivarsson Jansen Kowalski Lindberg Martin Nowak Oliveira "
    "Peeters Quintero Rossi Silva Turner Urban Visser Weber Young Zimmer Moreau Larsson Berger Conti Dekker"
)
GOODS = "Lamp Chair Mug Scarf Candle Kettle Basket Towel Clock Vase Frame Pillow Bowl Tray Hook Rug Shelf Jar Bell Fan"
STYLES = ("full", "full", "full", "stem", "stem", "camel", "caps", "typed", "units")
ORDERS = {"plain": 9, "daily": 3, "till": 2, "tills": 1, "series": 2, "yearly": 2, "guid": 1, "several": 3, "none": 2}
WHO = {"number": 7, "email": 3, "name": 3, "parts": 2, "company": 4, "phone": 1, "card": 2, "parties": 2}
OTHERS = [
    *("seller", "seller", "cashier", "store", "store", "region", "pricelist", "user", "terminal", "shift", "payment"),
    *("city", "rowid", "tracking", "voucher", "ref", "supplier", "brand", "category", "line", "ean", "batch"),
]
OF_GOODS = ("supplier", "brand", "category", "line", "ean", "batch")
DAYS = ("ship", "ship", "due", "due", "paid", "birth", "since", "created", "updated", "export")


def _names(line: str) -> tuple[list[str], list[str]]:
    """What people call a column, and what a database does."""
    full, _, stems = line.partition(" # ")
    return full.split(" | "), stems.split(" | ") if stems else []


NAMES = {
    language: {column: _names(line) for column, line in words.items()}
    for language, words in sections("column_words.txt").items()
}


@dataclass
class Person:
    first: str
    last: str
    company: str
    contacts: list[str]
    number: str
    email: str
    phone: str
    card: str
    parent: str
    of: dict[str, str]
    born: date
    since: date

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"


@dataclass
class Line:
    place: int
    good: dict[str, str]
    pieces: int
    price: float
    percent: int
    more: dict[str, str]

    @property
    def amount(self) -> float:
        return cents(self.pieces * self.price * (100 - self.percent) / 100)


@dataclass
class Order:
    day: date
    clock: str
    person: Person | None
    till: int
    lines: list[Line] = field(default_factory=list)
    dead: bool = False
    days: dict[str, date | None] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    of: dict[str, str] = field(default_factory=dict)

    @property
    def worth(self) -> float:
        return cents(sum(line.amount for line in self.lines))


@dataclass
class Layout:
    language: str
    of_lines: bool
    who: str
    numbered: str
    style: str
    form: str
    main: str
    also: list[str]
    others: list[str]
    undecided: bool
    money: list[str]
    beside: list[str]
    guests: bool
    back: bool
    status: bool
    clock: str
    order_of_rows: str
    decimal: str


def drawn(chance: Random) -> Layout:
    """How a shop writes its sales."""
    language, of_lines = chance.choice([*NAMES]), chance.random() < 0.65
    numbered, who = (chance.choices([*each], [*each.values()])[0] for each in (ORDERS, WHO))
    form = _form(language, chance)
    undecided = form in ("dmy/", "mdy/", "dmy-", "dmy2", "mdy2") and chance.random() < 0.2
    main = "sale"
    if numbered in ("plain", "several", "guid", "none"):
        main = chance.choice(["sale", "order", "order", "created"])
        if chance.random() < 0.06 and form != "apart":
            main = "ship"
    if numbered in ("series", "yearly"):
        main = chance.choice(["sale", "invoice"])
    also = [] if undecided else chance.sample(DAYS, chance.choice([0, 0, 1, 1, 2, 3]))
    if main in ("created", "ship") or form == "apart":
        also = [each for each in also if each not in ("created", "ship", "paid", "due"[: 3 * (main == "ship")])]
    others = {*chance.sample(OTHERS, chance.choice([1, 2, 3, 4, 5, 6]))}
    if not of_lines:
        others -= {*OF_GOODS}
    if numbered == "none":
        others -= {"rowid", "tracking", "ref"}
    money = chance.choice([["price"], ["price", "amount"], ["price", "amount"], ["amount"]]) if of_lines else ["grand"]
    beside = [each for each in ("stock", "weight", "pack", "points", "percent", "items") if chance.random() < 0.14]
    beside = [each for each in beside if (each in ("weight", "points", "items")) >= (not of_lines)]
    if not of_lines and chance.random() < 0.3:
        beside = [*{*beside, "items"}]
    if of_lines:
        beside = [each for each in beside if each != "items" and (each not in ("pack", "percent") or len(money) == 2)]
    return Layout(
        language, of_lines, who, numbered, chance.choice(STYLES), form, main, [*dict.fromkeys(also)], sorted(others),
        undecided, money, sorted(beside), chance.random() < 0.3, chance.random() < 0.2, chance.random() < 0.15,
        chance.choice(["", "", "", "apart", "with"]), chance.choice(["", "", "", "back", "mixed"]),
        "." if language == "en" else chance.choice(".,,"),
    )  # fmt: skip


def _form(language: str, chance: Random) -> str:
    own = {"en": chance.choice(["dmy/", "mdy/"]), "de": "dmy.", "pl": "dmy.", "sv": "iso", "nl": "dmy-"}.get(
        language, chance.choice(["dmy/", "dmy/", "dmy-", "dmy."])
    )
    short = {"mdy/": "mdy2", "iso": "ymd8"}.get(own, "dmy2")
    every = {"iso": 6, own: 9, short: 2, "ymd8": 2, "long": 1.5, "mon": 1.5, "epoch": 1, "serial": 1, "apart": 1.5}
    return chance.choices([*every], [*every.values()])[0]


def people(layout: Layout, chance: Random) -> list[Person]:
    firsts, lasts, firms = FIRST.split(), LAST.split(), NAMES[layout.language]["firm"][0]
    names = chance.sample([(first, last) for first in firsts for last in lasts], chance.randint(18, 36))
    kind, start = chance.choice(["five", "code", "zeros", "small", "six"]), chance.randint(100, 700)
    companies = chance.sample([f"{last} {firm}" for last in lasts for firm in firms], len(names))
    if layout.who == "number":
        names[3] = names[8]  # two people of one name
    found = []
    for place, (first, last) in enumerate(names):
        each = start + place * 7
        number = {
            "five": str(10000 + each), "code": f"K{each}", "zeros": f"{each:06d}", "small": str(place + 1),
            "six": str(100000 + each * 13),
        }[kind]  # fmt: skip
        own = {
            "region": chance.choice("NSWO"),
            "pricelist": f"{chance.randint(1, 3)}",
            "city": chance.choice(lasts) + "by",
        }
        found.append(
            Person(
                first, last, companies[place],
                [f"{chance.choice(firsts)} {chance.choice(lasts)}" for _ in range(chance.choice([1, 1, 2, 3]))],
                number, f"{first}.{last}{place}@example.com".lower(),
                f"+4{chance.randint(10, 99)} {7_000_000 + each * 31}",
                str(2_600_000_000 + each * 97), f"{lasts[place // 4]} Group", own,
                date(1950, 1, 1) + timedelta(days=chance.randint(0, 18000)),
                date(2015, 1, 1) + timedelta(days=chance.randint(0, 2500)),
            )
        )  # fmt: skip
    return found


def sold(layout: Layout, chance: Random) -> list[Order]:
    """The orders of a shop, by day."""
    bought = people(layout, chance)
    weights = [(place + 1) ** -0.6 for place in range(len(bought))]
    day, steps = date(2024, 1, 8), [0, 1, 2, 4, 5]
    if layout.numbered in ("daily", "tills"):
        steps = chance.choice([[0, 0, 0, 1, 1, 2], [0, 0, 0, 0, 1, 1]])
    goods, orders = _goods(chance), list[Order]()
    for place in range(chance.randint(90, 130)):
        day += timedelta(days=chance.choice(steps))
        own = date(day.year, day.month, 1 + (day.day - 1) % 12) if layout.undecided else day
        person = chance.choices(bought, weights)[0] if not layout.guests or chance.random() < 0.8 else None
        if orders and orders[-1].day == own and chance.random() < 0.08:
            person = orders[-1].person
        order = Order(own, f"{chance.randint(9, 18):02d}:{chance.randint(0, 59):02d}", person, chance.randint(1, 2))
        sign = -1 if layout.back and place % 12 == 7 else 1
        for at, (good, price) in enumerate(chance.sample(goods, chance.choice([1, 1, 2, 2, 3, 4]))):
            percent = chance.choice([0, 0, 5, 10]) if "percent" in layout.beside else 0
            more = {"batch": f"L{chance.randint(100, 999)}", "stock": str(chance.randint(0, 400))}
            order.lines.append(Line(at + 1, good, sign * chance.choice([1, 1, 1, 2, 2, 3, 6]), price, percent, more))
        order.dead = layout.status and chance.random() < 0.1
        orders.append(order)
    orders.sort(key=lambda order: (order.day, order.clock))
    _number(layout, orders, chance)
    _date(layout, orders, chance)
    _describe(orders, bought, chance, firms=layout.who in ("company", "parties"))
    return orders


def _goods(chance: Random) -> list[tuple[dict[str, str], float]]:
    return [
        (
            {
                "sku": f"{chance.choice('ABC')}{1000 + place * 37}", "item": f"{name} {chance.choice('SML')}",
                "ean": f"40{10_000_000_000 + place * 7_919_111}", "brand": chance.choice(["Norrum", "Rosso", "Hoff"]),
                "supplier": chance.choice(["70011", "70025", "70044"]), "category": chance.choice(["Home", "Bath"]),
                "pack": chance.choice(["1", "6", "12", "24"]), "weight": str(chance.choice([0.2, 0.35, 1.4, 2.25])),
            },
            chance.choice([2.5, 4.95, 7.9, 12.5, 19.99, 24.9, 39, 59.5, 119]),
        )
        for place, name in enumerate(GOODS.split())
    ]  # fmt: skip


def _number(layout: Layout, orders: list[Order], chance: Random) -> None:
    """Give orders their numbers, which begin anew each day, year, till or series in some shops."""
    prefix, counted = chance.choice(["", "", "", "RE-", "F24/"]), dict[object, int]()
    start = chance.choice([0, 1000, 48210])
    for order in orders:
        series = chance.choice("AAB")
        scope: object = {
            "daily": order.day, "tills": (order.day, order.till), "till": order.till, "series": series,
            "yearly": order.day.year,
        }.get(layout.numbered)  # fmt: skip
        counted[scope] = number = counted.get(scope, 0 if scope else start) + 1
        order.ids = {
            "number": str(number) if scope else f"{prefix}{number:05d}",
            "series": series,
            "guid": str(UUID(int=chance.getrandbits(128))),
            "order": str(start + 30000 + number),
            "invoice": f"{prefix or 'INV'}{number + 7:04d}",
            "note": f"{880000 + 3 * number}",
        }


def _date(layout: Layout, orders: list[Order], chance: Random) -> None:
    last = orders[-1].day + timedelta(days=20)
    for order in orders:
        person, terms = order.person, chance.choice([14, 30])
        paid = order.day + timedelta(days=chance.randint(0, 40))
        order.days = {
            "sale": order.day,
            "order": order.day,
            "created": order.day,
            "invoice": order.day + timedelta(days=chance.randint(0, 3) if layout.numbered == "several" else 0),
            "ship": order.day if layout.main == "ship" else order.day + timedelta(days=chance.randint(1, 6)),
            "due": order.day + timedelta(days=terms),
            "paid": None if chance.random() < 0.15 else paid,
            "updated": min(last, order.day + timedelta(days=chance.randint(0, 90))),
            "birth": person.born if person else None,
            "since": person.since if person else None,
            "export": last,
        }


def _describe(orders: list[Order], bought: list[Person], chance: Random, *, firms: bool) -> None:
    staff = [f"{chance.choice('ABCDEFGHJ')}. {last}" for last in chance.sample(LAST.split(), 5)]
    if chance.random() < 0.5:
        staff = [str(number) for number in chance.sample(range(11, 60), 5)]
    serves = {id(person): chance.choice(staff) for person in bought}
    fixed, shops = (
        chance.random() < 0.6,
        chance.choice([["1", "2", "3"], ["City", "Harbour", "Outlet"], ["101", "104"]]),
    )
    for order in orders:
        person = order.person
        other = chance.choice(bought)
        sent_to = (person if chance.random() < 0.8 else other) if person else None
        order.of = {
            "seller": serves[id(person)] if fixed and person else chance.choice(staff),
            "cashier": chance.choice(staff[:3]),
            "user": chance.choice(["jsmith", "mk", "admin"]),
            "store": chance.choice(shops),
            "terminal": f"T{chance.randint(1, 4):02d}",
            "shift": chance.choice(["1", "2"]),
            "payment": chance.choice(["Visa", "PayPal", "Mastercard"]),
            "tracking": f"00340{chance.randint(10**9, 10**10 - 1)}",
            "voucher": f"GV{chance.randint(1000, 9999)}" if chance.random() < 0.1 else "",
            "ref": f"45{chance.randint(10**5, 10**6 - 1)}" if chance.random() < 0.7 else "",
            "shipto": "" if not sent_to else sent_to.company if firms else sent_to.name,
            "contact": chance.choice(person.contacts) if person else "",
            "city": person.of["city"] if person else "",
            "region": person.of["region"] if person else "",
            "pricelist": person.of["pricelist"] if person else "",
        }
