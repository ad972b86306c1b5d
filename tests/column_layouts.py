"""Tables of sales put together by chance: which columns say who bought, on which order and day, what, and how many,
among others that look like these, in nine languages. The orders, made up before any table is written, are the truth.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from column_orders import NAMES, Layout, Line, Order, Person, drawn, sold
from money_layouts import HEADERS, cents

SHEETS = date(1899, 12, 30)
PIECES_OF = {
    "en": "pcs", "de": "Stk.", "fr": "pcs", "es": "uds.", "it": "pz", "nl": "st.", "pl": "szt.", "sv": "st", "pt": "un."
}  # fmt: skip
MONEY_OF = {"en": "GBP", "pl": "PLN", "sv": "SEK"}
KEYS = {
    "daily": ("receipt",), "tills": ("till", "receipt"), "till": ("till", "receipt"), "series": ("series", "docno"),
    "yearly": ("invoice",), "guid": ("guid",), "none": (),
}  # fmt: skip
Cell = Callable[[Order, Line], str]


@dataclass
class Truth:
    """What a careful person finds. Of each day that may count: how many orders, and first, last and customers' days."""

    asked: bool
    may_ask: bool
    customers: int
    spend: float
    days: set[tuple[int, date, date, int]]
    products: int
    pieces: int


@dataclass
class Table:
    layout: Layout
    chance: Random
    columns: list[tuple[str, str, Cell]] = field(default_factory=list)

    def add(self, key: str, cell: Cell, *, beside: bool = False) -> None:
        """A column of a kind; one that only stands beside is left out where all its names are taken."""
        taken = {header.casefold() for _, header, _ in self.columns}
        full, stems = NAMES[self.layout.language][key]
        names = [self.styled(key, each) for each in (stems if self.layout.style in ("stem", "camel", "caps") else full)]
        fresh = [each for each in names if each.casefold() not in taken]
        if fresh:
            self.columns.append((key, self.chance.choice(fresh), cell))
        elif not beside:
            other = [each for each in full + stems if each.casefold() not in taken]
            self.columns.append((key, other[0], cell))

    def styled(self, key: str, name: str) -> str:
        style, language = self.layout.style, self.layout.language
        if style == "camel":
            return "".join(part[:1].upper() + part[1:] for part in name.split("_"))
        if style == "caps":
            return name.upper()
        if style == "typed":
            return self.chance.choice(
                [name, name.lower(), f"{name}:", f" {name} ", name.replace(" ", "  "), name.replace(" ", "-"),
                 name.replace(".", ""), name.replace(".", " . "), name.upper()]
            ).rstrip("\n")  # fmt: skip
        if style == "units" and key in ("price", "amount", "grand"):
            money = MONEY_OF.get(language, self.chance.choice(["EUR", "€"]))
            return self.chance.choice([f"{name} ({money})", f"{name} [{money}]", f"{name} {money}"])
        if style == "units" and key in ("pieces", "stock", "weight"):
            unit = "kg" if key == "weight" else PIECES_OF[language]
            return f"{name} ({unit})" if unit.rstrip(".").casefold() not in name.casefold() else name
        return name


def written(seed: int, path: Path) -> Truth:
    """Write the table of a seed, and say what is in it."""
    chance = Random(seed)
    layout = drawn(chance)
    orders = sold(layout, chance)
    table = Table(layout, chance)
    _who(table)
    _which(table)
    _when(table)
    _what(table)
    essential = len(table.columns)
    _beside(table)
    _mix(table, essential)
    placed = _placed(layout, orders, chance)
    rows = [[cell(order, line) for _, _, cell in table.columns] for order, line in placed]
    if (at := next((at for at, (key, _, _) in enumerate(table.columns) if key == "rowid"), None)) is not None:
        for place, row in enumerate(rows):
            row[at] = str(place + 1)
    path.write_bytes(_text(table, rows, orders))
    return _truth(table, orders)


def _person(tell: Callable[[Person], str]) -> Cell:
    return lambda order, _: tell(order.person) if order.person else ""


def _who(table: Table) -> None:
    """The columns that say who bought; a word for guests stands only where names do."""
    layout, chance = table.layout, table.chance
    word = chance.choice(NAMES[layout.language]["guest"][0]) if layout.guests and chance.random() < 0.3 else ""
    name: Cell = lambda order, _: order.person.name if order.person else word  # noqa: E731
    firm: Cell = lambda order, _: order.person.company if order.person else word  # noqa: E731
    ids: dict[str, Cell] = {
        "number": _person(lambda each: each.number),
        "email": _person(lambda each: each.email),
        "phone": _person(lambda each: each.phone),
        "card": _person(lambda each: each.card),
    }
    who = layout.who
    if who in ids:
        table.add(who, ids[who])
        if who == "number" and chance.random() < 0.25:
            table.add("email", ids["email"])
        if chance.random() < 0.55:
            table.add("name", name)
    elif who == "name":
        table.add("name", name)
    elif who == "parts":
        parts = [("first", _person(lambda each: each.first)), ("last", _person(lambda each: each.last))]
        for key, cell in parts if chance.random() < 0.6 else parts[::-1]:
            table.add(key, cell)
    elif who == "company":
        if chance.random() < 0.4:
            table.add("number", ids["number"])
        table.add("company", firm)
        if chance.random() < 0.6:
            table.add("contact", lambda order, _: order.of["contact"])
    else:
        table.add(chance.choice(["billto", "soldto"]), firm)
    if who == "parties" or chance.random() < 0.15:
        table.add("shipto", lambda order, _: order.of["shipto"])
    if who in ("number", "company") and chance.random() < 0.2:
        table.add("parent", _person(lambda each: each.parent))


def _which(table: Table) -> None:
    """The columns that say which order."""
    numbered, chance = table.layout.numbered, table.chance
    if numbered == "plain":
        known = {"sale": ["invoice", "order", "receipt"], "order": ["order"], "created": ["order"], "ship": ["invoice"]}
        keys = (chance.choice(known[table.layout.main]),)
    elif numbered == "several":
        keys = chance.choice(
            [("order", "invoice"), ("order", "note"), ("invoice", "note"), ("order", "invoice", "note")]
        )
        for key in keys:
            table.add(key, lambda order, line, key=key: _several(order, line, key))
        return
    else:
        keys = KEYS[numbered]
    for key in keys:
        cell: Cell = {
            "till": lambda order, _: str(order.till),
            "series": lambda order, _: order.ids["series"],
            "guid": lambda order, _: order.ids["guid"],
        }.get(key, lambda order, _: order.ids["number"])
        table.add(key, cell)


def _several(order: Order, line: Line, key: str) -> str:
    """What was ordered at once may be sent in two parts."""
    later = key == "note" and line.place > 2 and int(order.ids["note"]) % 2
    return str(int(order.ids["note"]) + 1) if later else order.ids[key]


def _when(table: Table) -> None:
    layout, chance = table.layout, table.chance
    main = layout.main
    if layout.form == "apart":
        for key, part in chance.choice(
            [(("year", "%Y"), ("month", "%m"), ("day", "%d")), (("day", "%d"), ("month", "%m"), ("year", "%Y"))]
        ):
            table.add(key, lambda order, _, part=part: str(int(order.day.strftime(part))))
    else:
        table.add(f"d_{main}", lambda order, _: _day(table, order.days[main], order.clock))
    if layout.numbered == "several" and main == "order" and chance.random() < 0.4:
        table.add("d_invoice", lambda order, _: _day(table, order.days["invoice"], ""))
    if layout.clock == "apart":
        table.add("time", lambda order, _: order.clock, beside=True)
    for also in layout.also:
        if also != main:
            table.add(
                f"d_{also}", lambda order, _, also=also: _day(table, order.days[also], "", beside=True), beside=True
            )


def _day(table: Table, day: date | None, clock: str, *, beside: bool = False) -> str:
    if day is None:
        return ""
    layout = table.layout
    form = "iso" if beside and layout.form in ("epoch", "serial", "apart") else layout.form
    full, short = (NAMES[layout.language][key][0][day.month - 1] for key in ("months", "mon"))
    if form == "epoch":
        return str(int(datetime(day.year, day.month, day.day, int(clock[:2]) if clock else 12, tzinfo=UTC).timestamp()))
    if form == "serial":
        return str((day - SHEETS).days)
    of = "de " if layout.language in ("es", "pt") else ""
    long = f"{full} {day.day}, {day.year}" if layout.language == "en" else (
        f"{day.day}{'.' * (layout.language == 'de')} {of}{full} {of}{day.year}"
    )  # fmt: skip
    said = {
        "iso": f"{day:%Y-%m-%d}", "ymd8": f"{day:%Y%m%d}", "long": long, "mon": f"{day.day:02d}-{short}-{day.year}",
        "dmy2": f"{day:%d/%m/%y}", "mdy2": f"{day:%m/%d/%y}", "mdy/": f"{day:%m/%d/%Y}",
    }.get(form, f"{day:%d{form[-1]}%m{form[-1]}%Y}")  # fmt: skip
    return f"{said} {clock}" if layout.clock == "with" and clock and form in ("iso", "dmy/", "dmy.", "mdy/") else said


def _what(table: Table) -> None:
    layout, chance = table.layout, table.chance
    if layout.of_lines:
        for key in chance.choice([("sku",), ("item",), ("sku", "item")]):
            table.add(key, lambda _, line, key=key: line.good[key])
        table.add("pieces", lambda _, line: str(line.pieces))
    cells: dict[str, Cell] = {
        "price": lambda _, line: _money(table, line.price),
        "amount": lambda _, line: _money(table, line.amount),
        "grand": lambda order, _: _money(table, order.worth),
    }
    for key in layout.money:
        table.add(key, cells[key])
        if key == "price" and "percent" in layout.beside:
            table.add("percent", lambda _, line: str(line.percent))
    if layout.status:
        words = HEADERS[layout.language]
        dead, done = words["cancelled"][0], words["done"]
        table.columns.append(
            ("status", words["status"][0], lambda order, _: dead if order.dead else done[order.day.day % len(done)])
        )


def _money(table: Table, money: float) -> str:
    return f"{money:.2f}".replace(".", table.layout.decimal)


def _beside(table: Table) -> None:
    """Columns that a careful person passes over."""
    layout = table.layout
    cells: dict[str, Cell] = {
        "stock": lambda _, line: line.more["stock"],
        "weight": lambda order, line: _weight(table, [line] if layout.of_lines else order.lines),
        "pack": lambda _, line: line.good["pack"],
        "points": lambda order, line: str(int(abs(line.amount if layout.of_lines else order.worth))),
        "items": lambda order, _: str(len(order.lines)),
        "rowid": lambda _, __: "",
        "line": lambda _, line: str(line.place),
        "batch": lambda _, line: line.more["batch"],
        **{key: lambda _, line, key=key: line.good[key] for key in ("supplier", "brand", "category", "ean")},
    }
    taken = {key for key, _, _ in table.columns}
    for key in layout.beside + layout.others:
        if key not in taken and key != "percent":
            table.add(key, cells.get(key, lambda order, _, key=key: order.of[key]), beside=True)


def _weight(table: Table, lines: list[Line]) -> str:
    weight = sum(float(line.good["weight"]) * abs(line.pieces) for line in lines)
    return f"{weight:.3f}".replace(".", table.layout.decimal)


def _mix(table: Table, essential: int) -> None:
    """Put the columns in another order."""
    chance, beside = table.chance, table.columns[essential:]
    way = chance.choice(["last", "first", "between", "between", "mixed"])
    table.columns = beside + table.columns[:essential] if way == "first" else table.columns
    if way == "mixed":
        chance.shuffle(table.columns)
    if way == "between":
        del table.columns[essential:]
        for column in beside:
            table.columns.insert(chance.randint(0, len(table.columns)), column)


def _placed(layout: Layout, orders: list[Order], chance: Random) -> list[tuple[Order, Line]]:
    shown = [*orders]
    if layout.order_of_rows == "back":
        shown.reverse()
    elif layout.order_of_rows == "mixed" or (layout.undecided and layout.language == "en"):
        chance.shuffle(shown)
    return [(order, line) for order in shown for line in (order.lines if layout.of_lines else order.lines[:1])]


def _text(table: Table, rows: list[list[str]], orders: list[Order]) -> bytes:
    """The file, with what reports have above and below their table."""
    chance, language = table.chance, table.layout.language
    between = chance.choice([";", "\t"] if table.layout.decimal == "," else [",", ",", ";", "\t", "|"])
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=between, lineterminator=chance.choice(["\n", "\r\n"]))
    if chance.random() < 0.25:
        first, last = (_day(table, day, "", beside=True) for day in (orders[0].day, orders[-1].day))
        for title in NAMES[language]["title"][0][: chance.randint(1, 4)]:
            writer.writerow([title.format(first, last)])
        writer.writerows([[]] if chance.random() < 0.6 else [])
    writer.writerow([header for _, header, _ in table.columns])
    every = chance.choice([0, 0, 0, 0, 0, 0, 0, 0, 0, 25])
    for place, row in enumerate(rows):
        if every and place % every == every - 1:
            writer.writerow([])
        writer.writerow(row)
    if chance.random() < 0.2:
        writer.writerow(_sums(table, rows))
    ansi = "cp1250" if language == "pl" else "cp1252"
    encoding = chance.choice(["utf-8"] * 5 + ["utf-8-sig"] * 2 + [ansi] * 2 + ["utf-16"])
    return out.getvalue().encode(encoding)


def _sums(table: Table, rows: list[list[str]]) -> list[str]:
    """The sums below a table, with a word for it in the first column that has none."""
    summed = [
        str(sum(int(row[at]) for row in rows)) if key == "pieces"
        else _money(table, sum(float(row[at].replace(",", ".")) for row in rows)) if key in ("amount", "grand") else ""
        for at, (key, _, _) in enumerate(table.columns)
    ]  # fmt: skip
    summed[summed.index("")] = NAMES[table.layout.language]["total"][0][0]
    return summed


def _truth(table: Table, orders: list[Order]) -> Truth:
    layout, keys = table.layout, {key for key, _, _ in table.columns}
    known = [order for order in orders if order.person and not order.dead]
    bought = [order for order in known if order.worth > 0]
    whose = [str(order.person.number) for order in bought if order.person]
    ways = ["sale"] if layout.form == "apart" else [layout.main, *(["invoice"] if "d_invoice" in keys else [])]
    days = set[tuple[int, date, date, int]]()
    for way in ways:
        own = [order.days[way] or order.day for order in bought]
        of_customers = len({*zip(whose, own, strict=True)})
        days.add((of_customers if layout.numbered == "none" else len(bought), min(own), max(own), of_customers))
    lines = [line for order in bought for line in order.lines]
    numbers = layout.language == "en" and layout.numbered in ("guid", "none")
    return Truth(
        asked=layout.undecided and numbers,
        may_ask=layout.undecided,
        customers=len({*whose}),
        spend=cents(sum(order.worth for order in known)),
        days=days,
        products=len({line.good["sku"] for line in lines}) if layout.of_lines else 0,
        pieces=sum(line.pieces for line in lines) if layout.of_lines else 0,
    )
