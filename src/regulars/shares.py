"""A discount that no total shows: whether prices are before it, as the same product's other prices show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from regulars.contents import is_blank
from regulars.errors import DataError
from regulars.headers import in_percent, option, says_money, words
from regulars.phrases import LIST_PRICE
from regulars.rebates import AS_MONEY, IN_PERCENT
from regulars.relations import NEARLY_ALL, PENNY, TELLING, numbers, varying
from regulars.taxwords import WITHOUT

CLEAR = 0.8
"""The share of discounted lines, of products that were sold without a discount too, that must say the same."""

MATERIAL = 0.02
"""A discount that would take less than this off all sales is not worth a question."""

FEW = 12
"""Discounts in percent have so many different values at most."""

LARGE = 10
"""Beside lines that come to more than this, discounts that are all below 1 are hardly money."""

IMPOSSIBLE = 3
"""So many discounts above what their line comes to are no money."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """The cells of a sample by canonical column, the headers of the discount and of the price, whether the user named
    that of the discount, and whether it surely is each line's own; `kinds` are the cells of a column that says whether
    it is percent or money.
    """

    columns: Mapping[str, Sequence[Any]]
    header: str
    price: str
    named: bool
    own: bool = False
    kinds: Sequence[Any] = ()

    @property
    def said(self) -> str:
        """What kinds say of all discounts: "%", "-" for money, "?" where some are the one and some the other."""
        off = zip(numbers(self.columns["discount"]), self.kinds, strict=False)
        told = {str(kind).strip().lower().replace("_", " ") for number, kind in off if number}
        if not told or not told <= IN_PERCENT | AS_MONEY:
            return ""
        return "%" if told <= IN_PERCENT else "-" if told <= AS_MONEY else "?"

    @property
    def listed(self) -> bool:
        """Whether the price is before the discount by its name."""
        return bool(re.search(LIST_PRICE, words(self.price)))


@dataclass(frozen=True, slots=True)
class Found:
    """How a discount is written ("%", "share"; "-": as money), where it is not yet off the prices, and what to say."""

    way: str = ""
    reason: str = ""


def find(sampled: Sampled, *, multiplied: bool = False) -> Found:
    """How to take a discount off that no total shows; an empty way where it is off already or nothing is said of it.

    `multiplied`: the totals of lines are nothing but quantity × price, and say no more than the prices do.
    Raises DataError where it takes much off, and nothing shows whether prices are before it, or line totals seem to be.
    """
    lines = _lines(sampled.columns)
    if sampled.said == "?" and not sampled.named:
        raise DataError(_question(sampled.header, "?", 0, seen=""))
    way = _way(sampled, lines, multiplied=multiplied)
    if not way:
        return Found()
    before, after, told = _votes(sampled.columns, lines, way)
    if told >= TELLING and after >= CLEAR * told:
        return Found("", f"off the prices already: the same product costs that much less ({after:,} of {told:,} lines)")
    shown = told >= TELLING and before >= CLEAR * told
    seen = f"({before:,} of {told:,} lines)"
    priced = "unit_price" in sampled.columns
    if shown and priced and way != "?":
        how = "once for all lines of an order" if way == "-" and _repeats(sampled.columns) else "each line"
        return Found(way, f"the same product costs the same with it and without {seen}: taken off {how}")
    if sampled.listed and way != "?":
        return Found(way, f"{sampled.price!r} is before it: taken off each line")
    if sampled.named and (shown or priced):
        return Found("-" if way == "?" else way, "taken off each line, as you named it")
    of_order = way == "-" and "order_total" in sampled.columns  # whose total it may be off already
    alone = not of_order and (multiplied or "amount" not in sampled.columns)
    if (shown or alone) and _taken(lines, way) >= MATERIAL:
        raise DataError(_question(sampled.header, way, _taken(lines, way), seen=seen if shown else ""))
    return Found()


def _question(header: str, way: str, taken: float, *, seen: str) -> str:
    """`seen`: on how many lines a product costs the same with the discount and without, where that shows it."""
    name = option("discount", header)
    after = "if the prices are after it, say --columns discount= and it is left aside"
    if way == "?":
        before = "" if seen else ", or off the prices already"
        percent = f'If it is in percent, call the column "{header} %"; if it is money, say --columns {name}; {after}'
        return f"{header!r} may be percent of the price or money{before}, and no total shows which. {percent}"
    shows = f"a product costs the same with it and without {seen}, though a line's total may be after it"
    return (
        f"{header!r} would take {taken:.0%} off all sales, and {shows if seen else 'nothing shows whether it is off'}. "
        f"If the prices are before it, say --columns {name} and it is taken off; {after}"
    )


Line = tuple[float, float, float]
"""What one piece costs, what the line comes to, and its discount as it is written, without signs."""


def _lines(columns: Mapping[str, Sequence[Any]]) -> list[Line | None]:
    """The lines that have a price; one without a discount has 0."""
    told = {name: numbers(columns[name]) for name in columns if name not in ("product", "order")}
    found: list[Line | None] = []
    for row, off in enumerate(told["discount"]):
        pieces, price, amount = (
            told[part][row] if part in told else None for part in ("quantity", "unit_price", "amount")
        )
        pieces = abs(pieces or 1)
        if amount is not None:
            price = amount / pieces  # which counts, and may be without tax where the price is with it
        found.append(None if not price else (abs(price), abs(price) * pieces, abs(off or 0)))
    return found


def _way(sampled: Sampled, lines: Sequence[Line | None], *, multiplied: bool) -> str:
    """How a discount is written: "%", "share", "?" where it may be percent or money; "-" where it is money, and stands
    beside prices alone; empty where it is money beside some total.
    """
    if sampled.listed and is_share(sampled.columns["discount"], sampled.header):
        cells = sampled.columns["discount"]
        return "share" if _largest(cells) < 1 and not _signed(cells) else "%"
    off = [line for line in lines if line and line[2]]
    if len(off) < TELLING or (_stands_once(sampled.columns) and not sampled.own):
        return ""
    rates = {rate for *_, rate in off}
    signed = _signed(sampled.columns["discount"])
    says = signed or in_percent(sampled.header) or sampled.said == "%"
    typical = median(rate for *_, rate in off)
    in_money = sampled.said == "-" or _says_money(sampled.header)
    if max(rates) < 1 and not signed and (says or not in_money):
        large = median(worth for _, worth, _ in off) >= LARGE
        return "share" if typical <= 0.5 and (says or (large and len(rates) <= FEW)) else ""
    too_much = max(rates) > 100 or typical > 50  # for percent
    if too_much and says:
        return ""
    if not too_much and (signed or not in_money):
        if says or (not _repeats(sampled.columns) and sum(rate > worth for _, worth, rate in off) >= IMPOSSIBLE):
            return "%"
        if len(rates) <= FEW and all(rate % 5 == 0 for rate in rates):
            return "?"
    if not multiplied and {"unit_price", "amount"} <= {*sampled.columns}:
        return ""
    return "" if "order_total" in sampled.columns and not _repeats(sampled.columns) else "-"


def _repeats(columns: Mapping[str, Sequence[Any]]) -> bool:
    """Whether orders of several lines say one discount on all of them, as it is the order's."""
    cells = [str(cell) for cell in columns["discount"]]
    several, differing = varying(columns.get("order", [None] * len(cells)), cells)
    return several >= TELLING and not differing


def is_share(cells: Sequence[Any], header: str) -> bool:
    """Whether a discount surely is a share of the price: all below 1 on lines that have one, or percent as it says."""
    says = _signed(cells) or in_percent(header)
    largest = _largest(cells)
    small = 0 < largest < 1 and (says or not _says_money(header))
    return small or (1 <= largest <= 100 and bool(says))


def _says_money(header: str) -> bool:
    return says_money(header) or header.endswith(WITHOUT)  # nothing but money has a tax in it


def _signed(cells: Sequence[Any]) -> bool:
    written = [str(cell) for cell in cells if not is_blank(cell)]
    return sum("%" in cell for cell in written) >= NEARLY_ALL * len(written)


def _largest(cells: Sequence[Any]) -> float:
    return max((abs(number) for number in numbers(cells) if number is not None), default=0)


def _stands_once(columns: Mapping[str, Sequence[Any]]) -> bool:
    """Whether a discount stands on one line of each order only, whose it is, and on none of its others."""
    filled: dict[Any, list[bool]] = defaultdict(list)
    for order, cell in zip(columns.get("order", ()), columns["discount"], strict=False):
        filled[order].append(not is_blank(cell))
    several = [told for told in filled.values() if len(told) > 1 and any(told)]
    return len(several) >= TELLING and all(sum(told) == 1 for told in several)


def _votes(columns: Mapping[str, Sequence[Any]], lines: Sequence[Line | None], way: str) -> tuple[int, int, int]:
    """Of discounted lines: how many cost what their product does without one, how many less by it, and of how many."""
    full: dict[Any, set[float]] = defaultdict(set)
    products = columns.get("product", [None] * len(lines))
    for product, line in zip(products, lines, strict=True):
        if line and not line[2] and not is_blank(product):
            full[product].add(line[0])
    before = after = told = 0
    for product, line in zip(products, lines, strict=True):
        if line and line[2] and product in full:
            price = line[0]
            same = any(abs(price - other) <= PENNY for other in full[product])
            less = any(abs(price - other + each) <= PENNY for other in full[product] for each in _off(other, line, way))
            told += not (same and less)  # what costs next to nothing says neither
            before += same and not less
            after += less and not same
    return before, after, told


def _off(price: float, line: Line, way: str) -> tuple[float, ...]:
    """What a discount may take off the price of one: of money its own part of the line's, or each as much."""
    if way == "-":
        return line[2] * line[0] / line[1], line[2]
    return (price * line[2] / (1 if way == "share" else 100),)


def _taken(lines: Sequence[Line | None], way: str) -> float:
    """What share of all sales a discount would take off."""
    worth = sum(line[1] for line in lines if line)
    off = sum(line[2] if way == "-" else _off(line[1], line, way)[0] for line in lines if line)
    return off / worth if worth else 0
