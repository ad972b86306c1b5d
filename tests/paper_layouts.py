"""Tables of sales put together by chance: which papers, states and returns they hold and how these are marked, in nine
languages. What is a sale and what went back, the made-up papers say before any table is written.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from drawn_papers import (
    BACK,
    DEAD,
    NAMES,
    OF_LINES,
    OTHER_ROLES,
    ROLES,
    SOLD,
    STATES,
    WORDS,
    YES_NO,
    Layout,
    Line,
    Paper,
    codes_of,
    drawn,
)
from money_layouts import HEADERS, cents


@dataclass
class Truth:
    """What is to be found; or that it is to be asked about, or may be."""

    spend: float
    counts: tuple[int, int]
    asked: bool = False
    may_ask: bool = False


Cell = Callable[[Paper, Line], object]


@dataclass
class Table:
    """The columns of a table, as they are put together."""

    layout: Layout
    chance: Random
    columns: list[tuple[str, Cell]] = field(default_factory=list)

    def called(self, name: str) -> str:
        words = WORDS[self.layout.language]
        return self.chance.choice(words[name] if name in words else HEADERS[self.layout.language][name])

    def add(self, name: str, cell: Cell, at: int | None = None) -> None:
        taken = {header for header, _ in self.columns}
        headers = [self.called(name) for _ in range(9)]
        header = next((each for each in headers if each.casefold() not in {a.casefold() for a in taken}), "")
        if header:
            self.columns.insert(len(self.columns) if at is None else at, (header, cell))

    def say_yes(self, name: str, holds: Callable[[Paper], bool]) -> None:
        yes, no = self.chance.choice((*YES_NO, *[tuple(WORDS[self.layout.language]["yes"])] * 3))
        self.add(name, lambda paper, _: yes if holds(paper) else no)


def written(seed: int, path: Path) -> Truth:
    """Write the table of a seed; what is to be found in it."""
    layout, papers, chance = drawn(seed)
    table = Table(layout, chance)
    _who_and_when(table)
    _kinds(table)
    _states(table)
    _money(table)
    _beside(table)
    if chance.random() < 0.25:
        chance.shuffle(table.columns)
    decimal, german = chance.choice(".,"), chance.random() < 0.3
    if chance.random() < 0.15:
        papers = sorted(papers, key=lambda paper: paper.kind)
    rows: list[list[str]] = []
    for paper in papers:
        lines = paper.lines if layout.of_lines else paper.lines[:1]
        if layout.of_lines and paper.kind in ("payment", "refund"):
            lines = [("product", "", 1, paper.total, 0)]
        rows += [[_shown(cell(paper, line), decimal, german) for _, cell in table.columns] for line in lines]
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, delimiter=";" if decimal == "," else ",").writerows(
            [[header for header, _ in table.columns], *rows]
        )
    return _truth(layout, papers)


def _shown(value: object, decimal: str, german: bool) -> str:
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y" if german else "%Y-%m-%d")
    return f"{value:.2f}".replace(".", decimal) if isinstance(value, float) else str(value)


def _who_and_when(table: Table) -> None:
    layout, chance = table.layout, table.chance
    number = {"shop": "order_no", "kinds": "order_no", "till": "receipt_no"}.get(layout.form, "invoice_no")
    walk_in = chance.choice(["", "", table.called("walk_in")])
    if layout.numbered:
        table.add(number, lambda paper, _: paper.number)
    table.add("order_day" if number == "order_no" else "day", lambda paper, _: paper.day)
    table.add("customer", lambda paper, _: paper.customer or walk_in)
    if layout.who == "both":
        header = {"pl": "Nazwa", "it": "Ragione sociale", "de": "Name", "sv": "Namn"}.get(layout.language, "Name 1")
        table.columns.append((header, lambda paper, _: _named(paper.customer) if paper.customer else walk_in))


def _named(customer: str) -> str:
    first, last = NAMES[int(customer) % 30], NAMES[int(customer) // 30 % 30]
    return f"{first.split()[0]} {last.split()[1]}"


def _kinds(table: Table) -> None:
    layout, chance = table.layout, table.chance
    words = WORDS[layout.language]
    if layout.marks == "word" and layout.form != "kinds":
        said = {role: chance.choice(words[role]) for role in (*ROLES, *OTHER_ROLES)}
        change = chance.choice((str, str, str, str.upper, str.lower))
        table.add("kind", lambda paper, _: change(said[paper.kind]), chance.randint(0, 3))
    elif layout.marks == "code":
        codes = dict(zip(ROLES, codes_of(layout), strict=True))
        table.add("kind", lambda paper, _: codes[paper.kind], chance.randint(0, 3))
    elif layout.marks == "flag":
        table.say_yes("is_credit", lambda paper: paper.kind == "credit")
    elif layout.marks == "side":
        debit, credit = table.called("sides").split()
        table.add("side", lambda paper, _: credit if paper.kind == "credit" else debit)
    elif layout.marks == "sign":
        plus, minus = chance.choice((("+", "-"), ("1", "-1"), ("+1", "-1")))
        table.add("sign", lambda paper, _: minus if paper.kind == "credit" else plus)
    elif layout.form == "kinds":
        named = {kind: chance.choice(words[kind]) for kind in OF_LINES}
        table.add("line_kind", lambda _, line: named[line[0]])
    if layout.form == "shop" and layout.back == "kind":
        kinds = {"order_row": chance.choice(words["sale"]), "return": chance.choice(words["return"])}
        table.add("kind", lambda paper, _: kinds[paper.kind])
    if layout.back == "line flag":
        table.say_yes("is_return", lambda paper: paper.kind == "return")
    if layout.back == "papers" and chance.random() < 0.4:
        table.add("ref", lambda paper, _: paper.ref if paper.kind in ("credit", "reversal", "payment") else "")


def _states(table: Table) -> None:
    layout, chance = table.layout, table.chance
    words = WORDS[layout.language if chance.random() < 0.85 else "en"]
    change = chance.choice((str, str, str.lower, str.upper))
    one = {name: change(chance.choice(words[name])) for name in STATES}
    if layout.states == "inv":
        table.add("inv_state", lambda paper, _: one[paper.state])
    elif layout.states == "one":
        going = {"done": "going"}
        table.add(
            "state", lambda paper, _: one[(going if paper.day.day % 4 == 1 else {}).get(paper.state, paper.state)]
        )
    elif layout.states == "two":
        paid = {"done": "paid", "cancelled": "void" if layout.codes else "paid"}
        moved = {"done": "sent", "cancelled": "cancelled", "part": "sent", "refunded": "sent"}
        table.add("pay_state", lambda paper, _: one[paid.get(paper.state, paper.state)])
        later = {**moved, "done": "unsent"}
        table.add(
            "send_state", lambda paper, _: one[(later if paper.day.day % 5 == 1 else moved).get(paper.state, "unsent")]
        )
    elif layout.states == "flag":
        table.say_yes("is_cancelled", lambda paper: paper.state == "cancelled")
    elif layout.states == "deleted":
        table.say_yes("is_deleted", lambda paper: paper.state == "cancelled")
    elif layout.states == "at":
        table.add("cancelled_at", lambda paper, _: paper.day + timedelta(days=1) if paper.state == "cancelled" else "")
    if layout.test:
        table.say_yes("is_test", lambda paper: paper.is_test)
    if layout.back == "yes":
        table.say_yes("returned", lambda paper: paper.ref != "")
    if layout.back == "on":
        table.add("returned_on", lambda paper, _: paper.day + timedelta(days=12) if paper.ref else "")
    told = layout.back not in ("none", "papers") or layout.states in ("one", "two", "flag", "at")
    if told and chance.random() < 0.3:
        reasons = words["reasons"]
        table.add("reason", lambda paper, _: reasons[paper.day.day % len(reasons)] if _has_reason(paper) else "")


def _is_new(paper: Paper, one_in: int) -> bool:
    return paper.state == "done" and paper.day.day % one_in == 1


def _has_reason(paper: Paper) -> bool:
    return paper.kind == "return" or bool(paper.ref or paper.paid_back) or paper.state == "cancelled"


def _signed(layout: Layout, paper: Paper, kind: str) -> int:
    down = {"credit", "reversal", "return"} | ({"payment"} if layout.form == "ledger" else set())
    return -1 if (paper.kind in down and not layout.positive) or kind == "discount" else 1


def _money(table: Table) -> None:
    layout, chance = table.layout, table.chance
    if layout.form == "ledger" and layout.positive:
        down = ("credit", "payment")
        table.add("debit", lambda paper, _: "" if paper.kind in down else paper.total)
        table.add("credits", lambda paper, _: paper.total if paper.kind in down else "")
        return
    if not layout.of_lines:
        table.add("amount", lambda paper, _: _signed(layout, paper, "") * paper.total)
    else:
        less_pieces = chance.random() < 0.6 and "price" in layout.money
        on = 1 if less_pieces else 0
        table.add("item", lambda _, line: line[1])
        table.add("pieces", lambda paper, line: line[2] * (_signed(layout, paper, line[0]) if on else 1))
        if "price" in layout.money:
            minus = "amount" not in layout.money
            signed = minus and not on
            table.add("price", lambda paper, line: line[3] * (_signed(layout, paper, line[0]) if signed else 1))
        if "amount" in layout.money:
            table.add("amount", lambda paper, line: cents(line[2] * line[3]) * _signed(layout, paper, line[0]))
        if "pieces" in layout.back:
            table.add("pieces_back", lambda _, line: line[4])
    if layout.back.startswith("refund"):
        sign = chance.choice((1, 1, -1))
        table.add("refund_of", lambda paper, _: sign * paper.paid_back or 0.0)


def _beside(table: Table) -> None:
    """Columns that say nothing of what was sold."""
    layout, chance = table.layout, table.chance
    for name in ("order_type", "method"):
        if chance.random() < 0.4:
            header, values = table.called(name).split(": ")
            several = values.split(", ")
            table.columns.append((header, lambda paper, _, each=several: each[paper.day.toordinal() % len(each)]))
    if chance.random() < 0.35:
        table.say_yes("yesno", lambda paper: paper.day.day % 3 == 1)
    if chance.random() < 0.25 and layout.form != "till":
        table.add("shipped_at", lambda paper, _: "" if paper.day.day % 6 == 0 else paper.day + timedelta(days=2))
    if layout.form in ("papers", "ledger"):
        if chance.random() < 0.4:
            table.add("due", lambda paper, _: paper.day + timedelta(days=14))
        if chance.random() < 0.2:
            table.add("paid_at", lambda paper, _: "" if paper.day.day % 4 == 0 else paper.day + timedelta(days=9))
    if chance.random() < 0.25:
        notes = WORDS[layout.language]["notes"]
        table.add("note", lambda paper, _: notes[paper.day.day % len(notes)] if paper.day.day % 5 == 0 else "")
    if chance.random() < 0.25:
        table.add("person", lambda paper, _: ("MK", "TS", "JB")[paper.day.day % 3])


def _truth(layout: Layout, papers: list[Paper]) -> Truth:
    spend, bought = 0.0, set[tuple[str, str]]()
    for paper in papers:
        came_back = layout.back in ("yes", "on") and paper.ref == "came back"
        if not paper.customer or paper.state in DEAD or paper.is_test or came_back:
            continue
        for kind, _, pieces, price, _back in paper.lines:
            if paper.kind in BACK:
                spend -= pieces * price
            elif paper.kind in SOLD and kind in (*SOLD, "discount"):
                spend += pieces * price * (-1 if kind == "discount" else 1)
        if paper.kind in SOLD:
            spend -= paper.paid_back
            bought.add((paper.customer, paper.number if layout.numbered else str(paper.day)))
    truth = Truth(cents(spend), (len({customer for customer, _ in bought}), len(bought)))
    truth.asked = "deposit" in layout.extras
    single = len(codes_of(layout)[0].strip("-/")) < 2
    sides = layout.marks == "side" and not layout.of_lines  # what is on the other side may have been paid
    truth.may_ask = (single and layout.positive) or "refund" in layout.extras or sides
    return truth
