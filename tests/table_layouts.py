"""Shops in several tables put together by chance: which tables and keys they have, where their money stands, what is
cancelled, deleted, paid back or archived, and as what they are written. What was sold, the orders say before that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from money_layouts import cents
from table_forms import NESTED, Row, Tables, write
from table_names import NUMBERED, WORDS_OF, Names
from table_shop import GOODS, Design, Line, Order, drawn, merged, person

FIRST = "Ann Bo Cleo Dan Eva Finn Gus Hal Ida Jon Kim Lea Max Nia Oto Pia Quin Rob Sue Tom Uma Vic Wim Xan Yan Zoe"
LAST = "Adams Brandt Costa Duval Ekman Ferri Gomez Hansen Ivanov Jansen Kowal Lopes Moreau Nowak Olsen"
CITIES = ["Ulm", "Lyon", "Cork", "Bari", "Gent", "Vigo", "Lund", "Faro", "Lodz", "Bern", "Graz", "Nice"]
NUMBERS = {"customer": (31, "C{:04}"), "order": (20417, "A{:06}"), "product": (100, "P-{:03}")}


def written(seed: int, folder: Path) -> tuple[Path, Design, list[Order]]:
    """Write the shop of a seed."""
    design, orders = drawn(seed)
    chance = Random(seed + 1)
    spread = design.form in ("folder", "zip", "xlsx")
    names = Names(design.language, design.scheme, chance, spread, loud=design.ids == "small")
    rows = Rows(design, orders, chance)
    made = rows.documents(rows.made()) if design.form in NESTED else rows.made()
    roles = [*made]
    chance.shuffle(roles)
    tables: Tables = {names.table(role): [names.named(role, row) for row in made[role]] for role in roles}
    main = names.table("customer" if design.form == "by customer" else "order")
    return write(tables, design.form, folder, chance, main), design, orders


def _name(place: int) -> str:
    first, last = FIRST.split(), LAST.split()
    return f"{first[place % len(first)]} {last[place % len(last)]}"


def _mail(place: int) -> str:
    return _name(place).lower().replace(" ", ".") + "@example.com"


@dataclass
class Rows:
    """The rows of all tables of a shop, each under what its columns are."""

    design: Design
    orders: list[Order]
    chance: Random

    def __post_init__(self) -> None:
        self.words = {key: names for key, (names, _) in WORDS_OF[self.design.language].items()}
        self.customers = max(order.customer or 0 for order in self.orders) + 4
        self.first = {order.day.year: order.place for order in reversed(self.orders)}
        self.dead = self.chance.choice(self.words["dead"])
        self.counts: dict[str, int] = {}
        self.has = {  # what each table shows beside what it must
            key: self.chance.random() < 0.4
            for key in [
                "id",
                "no",
                "name",
                "created",
                "updated",
                "note",
                "method",
                "cost",
                "position",
                "title",
                "email",
                "phone",
                "first",
            ]
        }

    def key(self, role: str, place: int | None) -> Any:
        """What a row is known by, in its own table and in others."""
        if place is None:
            return None
        if role in NUMBERED and self.design.scheme in ("no", "code", "stem"):
            return self.number(role, place)
        start = sum(map(ord, role))
        match self.design.ids:
            case "large":
                return start * 10 + place
            case "guid":
                return str(UUID(int=Random(start * 10_000 + place).getrandbits(128), version=4))
        return place + 1

    def number(self, role: str, place: int) -> Any:
        """Its number in business."""
        start, text = NUMBERS[role]
        return start + place if self.design.ids == "small" and role != "product" else text.format(start + place)

    def row(self, role: str, /, **cells: Any) -> Row:
        """A row of a table that only counts its rows."""
        self.counts[role] = place = self.counts.get(role, -1) + 1
        return {"id": self.key(role, place), **cells}

    def order(self, order: Order) -> Row:
        """What refers to an order."""
        first = self.first[order.day.year]
        if self.design.parts == "series":
            return {"series": "AB"[order.place % 2], "number": order.place // 2 + 1}
        if self.design.parts == "year":
            return {"year": order.day.year, "number": order.place - first + 1}
        return {"order": self.key("order", order.place - (first if self.design.archive == "again" else 0))}

    def made(self) -> dict[str, list[Row]]:
        made: dict[str, list[Row]] = {}
        archive = self.design.archive
        for order in self.orders:
            part = str(order.day.year) if archive != "archive" else "archive" if order.day.year == 2024 else ""
            made.setdefault(f"order/{part}" if archive and part else "order", []).append(self._head(order))
            if self.design.priced != "head":
                lines = f"line/{part}" if archive in ("years", "again") else "line"
                made.setdefault(lines, []).extend(self._lines(order))
            for role, rows in self._beside(order).items():
                made.setdefault(role, []).extend(rows)
        return {**made, **self._people(), **self._things(), **self._decoys()}

    def _head(self, order: Order) -> Row:
        design, has = self.design, self.has
        refers = self.order(order)
        row = {"id": refers["order"]} if "order" in refers else refers
        if design.scheme == "code" and "id" in row:
            row = {"id": order.place + 1, "no": row["id"]}
        elif has["no"] and "id" in row and design.scheme not in ("no", "stem"):
            row["no"] = self.number("order", order.place)
        if design.through:
            row["contact"] = self.key("contact", person(order))
        else:
            row["customer"] = self.key("customer", order.customer)
            if "contact" in design.more:
                row["contact"] = self.key("contact", person(order))
        if design.inline or not design.customers:
            row["name"] = None if order.customer is None else _name(order.customer)
        row |= {each: self.key(each, order.place % 4) for each in ("staff", "store") if each in design.more}
        row["date"] = order.day
        if "address" in design.more:
            row["address"] = self.key("address", order.customer)
        if has["method"]:
            row["method"] = self.words["methods"][order.place % 3]
        row |= self._state(order)
        cells = {"sub": order.goods, "less": order.less, "sent": order.sent, "tax": order.tax, "total": order.total}
        row |= {each: {**cells, "net": cents(order.total - order.tax)}[each] for each in design.totals}
        if has["note"]:
            row["note"] = "call first" if order.place % 9 == 4 else None
        if has["updated"]:
            row["updated"] = order.day + timedelta(days=3)
        return row | self._gone("orders", order.deleted, order.day)

    def _state(self, order: Order) -> Row:
        """How far an order is: in words, by a code that a legend explains, or by one that nothing does."""
        done = self.words["done"][order.place % len(self.words["done"])]
        place = 3 if order.dead else order.place % 3
        match self.design.state:
            case "text":
                return {"state": self.dead if order.dead else done}
            case "legend":
                return {"status": self.key("status", place)}
            case "code":
                return {"state": place}
        return {}

    def _gone(self, what: str, deleted: bool, day: date) -> Row:
        match self.design.deleted.split():
            case [kind, "at"] if kind == what:
                return {"deleted_at": day + timedelta(days=2) if deleted else None}
            case [kind] if kind == what:
                return {"deleted": deleted if self.design.ids == "guid" else int(deleted)}
        return {}

    def _lines(self, order: Order) -> list[Row]:
        return [
            {
                **self.row("line"),
                **self.order(order),
                **({"position": at + 1} if self.has["position"] else {}),
                **self._good(line),
                **self._gone("lines", line.deleted, order.day),
            }
            for at, line in enumerate(order.lines)
        ]

    def _good(self, line: Line) -> Row:
        """What was sold, in pieces, and for how much."""
        design = self.design
        row: Row = {"product": self.key("product", line.product)}
        if not design.products or self.has["title"]:
            row["title"] = GOODS.split()[line.product]
        row["pieces"] = line.pieces
        if self.has["cost"] and design.priced not in ("list", "bare"):
            row["cost"] = cents(line.price * 0.55)
        cells = {"price": line.price, "amount": cents(line.pieces * line.price)}
        return row | {each: cells[each] for each in design.priced.split() if each in cells}

    def _beside(self, order: Order) -> dict[str, list[Row]]:
        """Rows of other tables about an order: payments, what went back, shipments, bills, what happened, a view."""
        design, refers, day = self.design, self.order(order), order.day
        live = not order.dead and not order.deleted
        beside: dict[str, list[Row]] = {}
        if design.archive == "again":
            return beside
        if "payment" in design.more and live and order.total:
            half = cents(order.total / 2)
            parts = [half, cents(order.total - half)] if order.place % 6 == 1 else [order.total]
            methods = self.words["methods"]
            beside["payment"] = [
                self.row("payment", **refers, on=day, sum=part, method=methods[order.place % 3]) for part in parts
            ]
        if "shipment" in design.more and live and order.goods:
            carriers = ("DHL", "UPS")[: 2 if order.place % 8 == 3 else 1]
            beside["shipment"] = [
                self.row("shipment", **refers, carrier=each, tracking=f"JD{order.place:08}", on=day + timedelta(days=1))
                for each in carriers
            ]
        customer = {"customer": self.key("customer", order.customer)}
        if "bill" in design.more and live and order.total:
            beside["bill"] = [self.row("bill", **refers, **customer, date=day, total=order.total)]
        if "event" in design.more:
            kinds = [*self.words["done"][: 1 + order.place % 2], *([self.dead] if order.dead else [])]
            beside["event"] = [self.row("event", **refers, kind=each, on=day) for each in kinds]
        if "flat" in design.more and not order.deleted and design.priced not in ("head", "bare"):
            beside["flat"] = [self._flat(order, line) for line in order.lines if not line.deleted]
        if order.back:
            beside |= self._back(order, order.back)
        return beside

    def _flat(self, order: Order, line: Line) -> Row:
        name = None if order.customer is None else _name(order.customer)
        row = {**self.order(order), "date": order.day, "name": name, "title": GOODS.split()[line.product]}
        row |= {"pieces": line.pieces, "amount": line.amount}
        return row | {"state": self.dead if order.dead else self.words["done"][0]}

    def _back(self, order: Order, line: Line) -> dict[str, list[Row]]:
        refers, day = self.order(order), order.day + timedelta(days=9)
        customer = {"customer": self.key("customer", order.customer)}
        match self.design.back:
            case "refund":
                return {"refund": [self.row("refund", **refers, on=day, sum=order.paid_back, reason="defect")]}
            case "credit":
                return {"credit": [self.row("credit", **refers, **customer, date=day, total=order.paid_back)]}
            case "credit alone":
                return {"credit": [self.row("credit", **customer, date=day, total=order.paid_back)]}
        head = self.row("credit", **refers, **customer, date=day)
        return {"credit": [head], "creditline": [self.row("creditline", credit=head["id"], **self._good(line))]}

    def _people(self) -> dict[str, list[Row]]:
        design, made = self.design, dict[str, list[Row]]()
        if design.customers or design.through:
            made["customer"] = [self._customer(place) for place in range(self.customers)]
        if "contact" in design.more or design.through:
            made["contact"] = [
                self.row(
                    "contact",
                    customer=self.key("customer", place // 2),
                    name=_name(place + 70),
                    email=_mail(place + 70),
                )
                for place in range(2 * self.customers)
            ]
        if "address" in design.more:
            made["address"] = [
                self.row(
                    "address",
                    customer=self.key("customer", place % self.customers),
                    street=f"{place} Main St",
                    city="Ulm",
                )
                for place in range(self.customers + 6)
            ]
        if "staff" in design.more:
            made["staff"] = [
                self.row("staff", name=_name(at + 200), email=_mail(at + 200), role="clerk") for at in range(4)
            ]
        if "merge" in design.more:
            pairs = [(at, merged(at)) for at in range(self.customers) if merged(at) != at]
            made["merge"] = [
                {"from": self.key("customer", old), "into": self.key("customer", new), "on": date(2025, 1, 9)}
                for old, new in pairs
            ]
        return made

    def _customer(self, place: int) -> Row:
        row = {"id": self.key("customer", place), "name": _name(place)}
        if self.design.scheme == "code":
            row = {"id": place + 1, "no": row["id"], "name": row["name"]}
        if self.design.through:
            row["company"] = row.pop("name").split()[1] + " Ltd"
        row |= {"email": _mail(place)} if self.has["email"] else {}
        row |= {"phone": f"0{place:03} 555{place:03}"} if self.has["phone"] else {}
        row["city"] = CITIES[place % len(CITIES)]
        if self.has["created"]:
            row["created"] = date(2023, 5, 1) + timedelta(days=place)
        return row | self._gone("others", place % 5 == 3, date(2025, 3, 1))

    def _things(self) -> dict[str, list[Row]]:
        design, made = self.design, dict[str, list[Row]]()
        prices = {line.product: line.price for order in self.orders for line in order.lines}
        goods = GOODS.split()
        if design.products:
            made["product"] = []
            for place, title in enumerate(goods):
                row = {"id": self.key("product", place), "title": title}
                if design.scheme == "code":
                    row = {"id": place + 1, "no": row["id"], "title": title}
                if "category" in design.more:
                    row["category"] = self.key("category", place % 3)
                price = prices.get(place, 5.0)
                row |= {"cost": cents(price * 0.55)} if self.has["cost"] and design.priced != "bare" else {}
                dearer = 1.1 if design.priced != "list" and place % 3 == 1 else 1
                row |= {"listed": cents(price * dearer)} if design.priced != "bare" else {}
                made["product"].append(row | self._gone("others", place % 6 == 3, date(2025, 3, 1)))
        if design.state == "legend":
            states = [*self.words["done"][:3], self.dead]
            made["status"] = [{"id": self.key("status", at), "title": state} for at, state in enumerate(states)]
        if "category" in design.more and design.products:
            made["category"] = [self.row("category", title=each) for each in ("Home", "Kitchen", "Bath")]
        if "stock" in design.more:
            made["stock"] = [
                self.row("stock", product=self.key("product", at), hand=7 * at % 40) for at in range(len(goods))
            ]
        if "pricelist" in design.more and design.priced not in ("list", "bare"):
            made["pricelist"] = [
                self.row(
                    "pricelist", product=self.key("product", at), kind=kind, listed=cents(prices.get(at, 5.0) * share)
                )
                for kind, share in (("A", 1), ("B", 0.9))
                for at in range(len(goods))
            ]
        return made

    def _decoys(self) -> dict[str, list[Row]]:
        """Stores, purchases, quotes and carts."""
        made, days = dict[str, list[Row]](), [date(2024, 2, 1) + timedelta(days=6 * at) for at in range(40)]
        more = self.design.more
        if "store" in more:
            made["store"] = [self.row("store", title=f"Store {city}", city=city) for city in CITIES[:4]]
        if "supplier" in more:
            made["supplier"] = [self.row("supplier", name=f"{each} Ltd", city="Ulm") for each in LAST.split()[:6]]
            made["purchase"] = [
                self.row("purchase", supplier=self.key("supplier", at % 6), date=day, total=cents(310.5 + 7 * at))
                for at, day in enumerate(days)
            ]
        who = [self.key("customer", 3 * at % self.customers) for at in range(len(days))]
        if "quote" in more:
            made["quote"] = [
                self.row("quote", customer=who[at], date=day, total=cents(95.5 + 3 * at)) for at, day in enumerate(days)
            ]
        if "cart" in more:
            made["cart"] = [
                self.row("cart", customer=who[at], product=self.key("product", at % 7), pieces=1, created=day)
                for at, day in enumerate(days)
            ]
        return made

    def documents(self, made: dict[str, list[Row]]) -> dict[str, list[Row]]:
        """Orders that hold their lines and the like: alone, beside other tables, or inside of customers."""
        design, orders = self.design, made.pop("order")
        alone = design.form != "nested" or self.chance.random() < 0.5
        inside = [role for role in ("line", "payment", "shipment", "refund", "credit", "event") if role in made]
        goods = {row.get("no", row["id"]): row for row in made.get("product", [])}
        embed = design.priced == "list" or self.chance.random() < 0.3
        for role in inside:
            held: dict[Any, list[Row]] = {}
            for row in made.pop(role):
                if role == "line" and goods and embed:
                    row["product"] = goods[row["product"]]
                held.setdefault(row.pop("order"), []).append({k: v for k, v in row.items() if k != "customer"})
            for row in orders:
                row[role] = held.get(row.get("no", row["id"]) if design.scheme == "code" else row["id"], [])
        people = {row.get("no", row["id"]): row for row in made.get("customer", [])}
        if design.form == "by customer":
            owned: dict[Any, list[Row]] = {}
            for row in orders:
                owned.setdefault(row.pop("customer"), []).append(row)
            rest = [self._customer(place) for place in range(self.customers)]
            return {"customer": [{**row, "order": owned.get(row.get("no", row["id"]), [])} for row in rest]}
        if people and (alone or self.chance.random() < 0.4):
            for row in orders:
                row["customer"] = people.get(row["customer"])
        return {"order": orders, **({} if alone else made)}
