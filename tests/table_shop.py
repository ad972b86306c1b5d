"""Made-up shops whose orders are to be written as several tables, how each is written, and what it sold in truth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from money_layouts import PRICES, RATES, cents
from table_forms import NESTED

SCHEMES = ("id", "id", "id", "id noun", "idnoun", "noun id", "noun id", "fk", "bare", "no", "code", "stem")
FORMS = ("sqlite", "sqlite", "duckdb", "folder", "folder", "zip", "xlsx", "xlsx", "sql", "tables", *NESTED)
TOTALS = ("", "", "total", "total", "sub less total", "sent total", "sub less sent total", "net tax total", "tax total")
PRICED = ("price", "price", "price amount", "price amount", "amount", "list", "head", "bare")
MORE = (
    "staff", "store", "category", "address", "shipment", "stock", "pricelist", "contact", "supplier", "quote", "cart",
    "bill", "merge", "event", "flat", "payment", "payment",
)  # fmt: skip
FIRST = "Ann Bo Cleo Dan Eva Finn Gus Hal Ida Jon Kim Lea Max Nia Oto Pia Quin Rob Sue Tom Uma Vic Wim Xan Yan Zoe"
LAST = "Adams Brandt Costa Duval Ekman Ferri Gomez Hansen Ivanov Jansen Kowal Lopes Moreau Nowak Olsen Peters"
GOODS = "Mug Lamp Chair Vase Bowl Clock Towel Pillow Candle Basket Mirror Shelf Plate Jug Tray"


@dataclass
class Line:
    product: int
    pieces: int
    price: float
    deleted: bool

    @property
    def amount(self) -> float:
        return 0.0 if self.deleted else cents(self.pieces * self.price)


@dataclass
class Order:
    place: int
    day: date
    customer: int | None
    lines: list[Line]
    share: float
    sent: float
    rate: float
    inside: bool
    dead: bool
    deleted: bool
    back: Line | None

    @property
    def goods(self) -> float:
        return cents(sum(line.amount for line in self.lines))

    @property
    def less(self) -> float:
        return cents(self.goods * self.share)

    @property
    def tax(self) -> float:
        return cents(self.goods - self.goods / (1 + self.rate) if self.inside else self.goods * self.rate)

    @property
    def total(self) -> float:
        return cents(self.goods - self.less + self.sent + (0 if self.inside else self.tax))

    @property
    def paid_back(self) -> float:
        return cents(self.back.amount * (1 - self.share)) if self.back else 0.0

    @property
    def sold(self) -> bool:
        return self.customer is not None and not self.dead and not self.deleted and self.goods > 0

    @property
    def worth(self) -> float:
        return cents(self.goods - self.less - (self.tax if self.inside else 0) - self.paid_back)


@dataclass
class Design:
    """How a shop is written."""

    language: str
    scheme: str
    form: str
    ids: str
    priced: str
    totals: list[str]
    state: str
    deleted: str
    back: str
    archive: str
    parts: str
    more: set[str]
    customers: bool
    inline: bool
    products: bool
    through: bool


def drawn(seed: int) -> tuple[Design, list[Order]]:
    """A shop, and how it is written."""
    chance = Random(seed)
    form, priced = chance.choice(FORMS), chance.choice(PRICED)
    nested = form in NESTED
    totals = chance.choice(TOTALS[2:] if priced in ("head", "bare") else TOTALS).split()
    taxed = "tax" in totals
    backs = ("", "", "", "", "refund", "refund", "credit", "credit alone", "credit lines")[
        : 7 if nested or priced in ("head", "bare") or "less" in totals else 9
    ]
    archive = (
        chance.choice(["", "", "", "", "", "", "", "", "years", "heads", "archive", "again"]) if not nested else ""
    )
    design = Design(
        language=chance.choice([*RATES]),
        scheme=chance.choice(SCHEMES),
        form=form,
        ids=chance.choice(["small", "small", "large", "guid"]),
        priced=priced,
        totals=totals,
        state=chance.choice(["", "", "text", "text"] + ["legend", "legend", "code"] * (not nested)),
        deleted=chance.choice(["", "", "", "", "", "orders", "orders at", "lines", "lines at", "others"]),
        back="" if taxed else chance.choice(backs),
        archive=archive,
        parts=chance.choice(["", "", "", "", "", "", "", "", "series", "year"]) if not nested and not archive else "",
        more={each for each in MORE if chance.random() < 0.14},
        customers=chance.random() < 0.75,
        inline=chance.random() < 0.3,
        products=priced == "list" or chance.random() < 0.7,
        through=not nested and chance.random() < 0.1,
    )
    if design.archive == "again" and (design.ids != "small" or design.scheme in ("no", "code", "stem")):
        design.archive = "years"
    if design.archive == "again":
        design.back = ""  # whose orders they would be, nobody could tell
    if priced == "head" and "lines" in design.deleted:
        design.deleted = "others"
    if design.state == "code" and chance.random() < 0.7:  # nobody could tell
        design.state = "text"
    return design, _orders(design, chance)


def _orders(design: Design, chance: Random) -> list[Order]:
    prices = [cents(chance.choice(PRICES)) for _ in GOODS.split()]
    count = chance.randint(16, 26)
    weights = [(place + 1) ** -0.6 for place in range(count)]
    rate = RATES[design.language][0] / 100 if "tax" in design.totals else 0
    inside = rate > 0 and "net" not in design.totals
    day, orders = date(2024, 1, 3), list[Order]()
    walks, lost = chance.random() < 0.3, chance.random() < 0.2 and design.priced != "head"
    for place in range(chance.randint(70, 110)):
        day += timedelta(days=chance.choice([1, 3, 5, 8]))
        lines = [
            Line(
                product, chance.choice([1, 1, 1, 2, 2, 3, 5]), prices[product],
                "lines" in design.deleted and chance.random() < 0.07,
            )
            for product in chance.sample(range(len(prices)), chance.choice([1, 1, 2, 2, 3, 4]))
        ]  # fmt: skip
        if lost and chance.random() < 0.06:
            lines = []
        share = chance.choice([0, 0, 0.1, 0.15]) if "less" in design.totals else 0
        live = [line for line in lines if not line.deleted]
        sent = chance.choice([0.0, 4.9, 6.9, 9.5]) if "sent" in design.totals and live else 0.0
        customer = None if walks and chance.random() < 0.1 else chance.choices(range(count), weights)[0]
        dead = design.state != "" and chance.random() < 0.12
        gone = "orders" in design.deleted and chance.random() < 0.08
        fine = design.back and live and not dead and not gone and customer is not None
        back = live[0] if fine and chance.random() < 0.12 else None
        orders.append(Order(place, day, customer, lines, share, sent, rate, inside, dead, gone, back))
    return orders


def truth(design: Design, orders: list[Order]) -> tuple[set[tuple[int, int]], float]:
    """How many customers bought how often: as they are in the orders, put together, or as firms; and what was spent."""
    sold = [order for order in orders if order.sold]
    buyers = [order.customer for order in sold if order.customer is not None]
    counts = {len({*buyers})}
    if "merge" in design.more:
        counts.add(len({merged(each) for each in buyers}))
    if design.through:
        counts.add(len({person(order) for order in sold}))
    return {(count, len(sold)) for count in counts}, cents(sum(order.worth for order in sold))


def merged(customer: int) -> int:
    return customer - 1 if customer % 7 == 6 else customer


def person(order: Order) -> int | None:
    return None if order.customer is None else 2 * order.customer + order.place % 2
