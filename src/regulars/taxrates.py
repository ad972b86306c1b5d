"""A tax that is inside amounts: at a few rates it is a part of them to the penny, and no rate on top of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from regulars import fifths, inclusive, margins
from regulars.engine import Engine
from regulars.headers import words
from regulars.identities import NEARLY_ALL, WORTH, Proof
from regulars.relations import BEYOND_DOUBT, FEW_RATES, RATES, TELLING, Numbers, numbers, of_lines, varying
from regulars.taxwords import taxed

MOST = 30
"""No rate of tax on goods is more, in percent."""

FEW_IN_A_COLUMN = 8
"""So many different rates at most stand in a column of them."""

NOISE = 1.5
"""By so many coins, times the root of how many there are, amounts that were rounded each may be off in sum."""

SMALL = 0.0002
"""Or by such a share of them, as where each line was rounded; the nearest other rate is off by more."""

STEPS = (4, 8, 10, 20)
"""Rates of sales taxes are quarters of a percent, or eighths, tenths or twentieths: the first that tells decides."""

MOST_ROUND = 14
"""No sales tax at such a rate is more, in percent."""

OF_SALES = tuple(quarter / 4 for quarter in range(4, 49))
"""Rates of taxes on sales, which come on top, in quarters of a percent."""

NEAR = 1.1
"""So many coins a tax may be off, as it may be rounded for each piece."""

AT_ONE = 0.2
"""So many orders at least have nothing but goods at the highest rate."""

ALL = PART = 100
ON_TOP = 0
"""What is all of the goods, in percent; and what of them stands beside a rate in an amount that a tax is a part of, or
comes on top of.
"""

Pair = tuple[float, float]
"""What a line is worth and its tax, without signs."""
Row = tuple[float, float, int]
"""What a line is worth and its tax, without signs, and its place in the sample."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A tax inside amounts, as a sample shows: its rates in percent, and the smallest coin of what it is written in.

    There are no rates where a line may have several, and both headers say that it is inside.
    """

    percents: tuple[float, ...]
    coin: float

    def fits(self) -> str:
        """SQL: whether the tax of a line is inside what it is worth."""
        part, whole = "abs(tax)", f"abs(coalesce(amount, {WORTH}))"
        near = NEAR * self.coin
        shares = [f"abs({part} - {whole} * {rate} / {ALL + rate}) <= {near}" for rate in self.percents]
        return f"({' OR '.join(shares) or f'{part} <= {whole} * {MOST} / {ALL + MOST} + {near}'})"


def find(
    sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], *, pieces_back: bool = False
) -> Inside | None:
    """Whether the tax in a sample is inside the amounts, by its rates; where it may be on top as well, by the headers.

    A fifth may be 20 % on top or 25 % inside, as the rest of the table says. `headers`: canonical column → header.
    Another column may say it too. `pieces_back`: what was refunded is the cost of pieces, less all that is off those.
    """
    total = next((headers[name] for name in ("amount", "unit_price", "order_total") if name in headers), None)
    if total is None or "tax" not in headers or _repeats(sample, headers):
        return None
    if "refunded" in headers and not pieces_back:
        return None  # what was given back has the tax in it too
    tax = numbers(sample[headers["tax"]])
    worth = _worths(sample, headers, total)
    rows = [(abs(w), abs(t), row) for row, (w, t) in enumerate(zip(worth, tax, strict=True)) if w and t]
    said, told = taxed(total), bool(re.search(fifths.WITHIN, words(headers["tax"])))
    earned = margins.tax_inside(sample, worth, headers)
    if len(rows) < TELLING or earned is False or (said == 0 and not earned):
        return None
    if earned or (inclusive.find(sample) and _own(sample, headers, rows)):
        said, told = 1, True
    coin = 1 if all(w % 1 == t % 1 == 0 for w, t, _ in rows) else 0.01
    columns = _of_rates(sample, (total, headers["tax"]))
    within, on_top = ([*_listed(rows, columns, coin, whole)] for whole in (PART, ON_TOP))
    if not within and not on_top:
        within, on_top = (few(rows, coin, whole) for whole in (PART, ON_TOP))
    fifth = fifths.INSIDE in within and bool(fifths.inside(sample, headers, total, worth))
    if within and (told or said or not on_top or fifth):
        return Inside(tuple(sorted(within)), coin)
    small = sum(t * (ALL + MOST) <= w * MOST for w, t, _ in rows)
    alone = said and not on_top and (told or _own(sample, headers, rows))
    if (earned or alone) and small >= NEARLY_ALL * len(rows):
        return Inside((), coin)
    return None


def _own(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], rows: Sequence[Row]) -> bool:
    """Whether the tax is that of each line, and not the order's, which its lines repeat."""
    orders = [sample[headers["order"]][row] for *_, row in rows] if "order" in headers else []
    return of_lines(orders, [tax for _, tax, _ in rows][: len(orders)])


def _repeats(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str]) -> bool:
    """Whether a total is the order's, of which each line would have a part, and the whole tax."""
    alone = {"amount", "unit_price"}.isdisjoint(headers) and "order" in headers
    return alone and bool(varying(sample[headers["order"]], sample[headers["order_total"]])[0])


def _worths(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], total: str) -> Numbers:
    """What each line comes to."""
    worth = numbers(sample[total])
    if "amount" in headers or "unit_price" not in headers or "quantity" not in headers:
        return worth
    counted = numbers(sample[headers["quantity"]])
    return [cost if count is None or cost is None else count * cost for count, cost in zip(counted, worth, strict=True)]


def _of_rates(sample: Mapping[str, Sequence[Any]], others: Sequence[str]) -> list[Numbers]:
    """The columns that may hold each line's rate, in percent: `25 %`, `25`, `0.25`."""
    found: list[Numbers] = []
    for header, cells in sample.items():
        if header in others or len(different := {*map(str, cells)}) > FEW_IN_A_COLUMN + 2:
            continue
        rates = numbers([cell if re.search(r"\d", str(cell)) else None for cell in cells])
        told = {rate for rate in rates if rate}
        if told and len(told) <= len(different) and all(0 < rate <= MOST for rate in told):
            found.append([rate and rate * 100 for rate in rates] if max(told) < 1 else rates)
    return found


def _off(worth: float, tax: float, rate: float, whole: int) -> float:
    """How far a tax is from its rate of what a line is worth."""
    return tax - worth * _part(rate, whole)


def _part(rate: float, whole: int) -> float:
    """What part of an amount a rate is.

    `whole`: of 100 parts of goods, what stands beside a rate in the amount: all where it is inside, none on top.
    """
    return rate / (whole + rate if whole else ALL)


def _listed(rows: Sequence[Row], columns: Sequence[Numbers], coin: float, whole: int) -> set[float]:
    """The rates in a column of them that make the tax of nearly all rows, each its own; none where none does."""
    for rates in columns:
        told = [(worth, tax, rate) for worth, tax, row in rows if (rate := rates[row])]
        fits = sum(abs(_off(*each, whole)) <= NEAR * coin for each in told)
        if len(told) >= NEARLY_ALL * len(rows) and fits >= NEARLY_ALL * len(told):
            return {rate for *_, rate in told}
    return set()


def few(rows: Sequence[Row], coin: float, whole: int, among: Sequence[float] = RATES) -> list[float]:
    """A few usual rates that make the tax of nearly all rows; none where none do."""
    left = [(worth, tax) for worth, tax, _ in rows]
    found: list[float] = []
    while len(left) > (1 - NEARLY_ALL) * len(rows) and len(found) < FEW_RATES:
        fits = {rate: _fitting(left, rate, coin, whole) for rate in among}
        rate = max(among, key=lambda rate: (len(fits[rate]), -rate))
        if not _is_rate(fits[rate], rate, coin, whole):
            return []
        left = [each for each in left if abs(_off(*each, rate, whole)) > NEAR * coin]
        found.append(rate)
    enough = len(rows) >= BEYOND_DOUBT and len(left) <= (1 - NEARLY_ALL) * len(rows)
    pairs = [(worth, tax) for worth, tax, _ in rows]
    return found if enough and not (len(found) == 1 and whole and _is_round_on_top(pairs, found[0])) else []


def _is_round_on_top(pairs: Sequence[Pair], rate: float) -> bool:
    """Whether all together are closer to a round rate on top than to this one inside: 11.5 % on top is nearly
    13 % inside.
    """
    told = ALL * sum(tax for _, tax in pairs) / sum(worth for worth, _ in pairs)
    off = abs(ALL * rate / (ALL + rate) - told)
    return told <= MOST_ROUND and any(2 * abs(round(told * step) / step - told) < off for step in STEPS)


def highest(rows: Sequence[Row], coin: float, whole: int) -> float | None:
    """A usual rate that makes the tax of many rows, and that no other exceeds: those have goods at lower ones too."""
    pairs = [(worth, tax) for worth, tax, _ in rows]
    for rate in RATES:
        fits = _fitting(pairs, rate, coin, whole)
        above = sum(_off(*each, rate, whole) > NEAR * coin for each in pairs)
        if above > (1 - NEARLY_ALL) * len(rows) or not _is_rate(fits, rate, coin, whole):
            continue
        many = len(fits) >= max(BEYOND_DOUBT, AT_ONE * len(rows))
        if many or (len({*fits}) >= TELLING and has_lowest(pairs, rate, coin, whole)):
            return None if whole and _is_round_on_top(fits, rate) else rate
    return None


def has_lowest(pairs: Sequence[Pair], most: float, coin: float, whole: int) -> bool:
    """Whether no tax is below a lower usual rate either, and that of some rows is at it: few have goods at one only."""
    for rate in (rate for rate in RATES if rate < most):
        fits = _fitting(pairs, rate, coin, whole)
        below = sum(_off(*each, rate, whole) < -NEAR * coin for each in pairs)
        few_below = len({*fits}) >= TELLING and below <= (1 - NEARLY_ALL) * len(pairs)
        if few_below and _is_rate(fits, rate, coin, whole):
            return True
    return False


def usual(rows: Sequence[Row], coin: float, whole: int, *, mixed: bool) -> tuple[float, ...]:
    """The usual rates that make the tax of rows, or the highest of them where that is `mixed`; or none."""
    if not mixed:
        return tuple(sorted(few(rows, coin, whole)))
    rate = highest(rows, coin, whole)
    return () if rate is None else (rate,)


def _fitting(pairs: Sequence[Pair], rate: float, coin: float, whole: int) -> list[Pair]:
    """The rows whose tax is at a rate, but for rounding."""
    part, near = _part(rate, whole), NEAR * coin
    return [pair for pair in pairs if -near <= pair[1] - pair[0] * part <= near]


def _is_rate(fits: Sequence[Pair], rate: float, coin: float, whole: int) -> bool:
    """Whether what fits a rate is off to both sides: one close to it, of another kind, would fit small amounts too, but
    always be off one way. The same amount is rounded the same way each time, and counts once.
    """
    told = {*fits}
    off = abs(sum(_off(*each, rate, whole) for each in told))
    return bool(told) and (off <= NOISE * coin * sqrt(len(told)) or off <= SMALL * sum(worth for worth, _ in told))


def percents(rates: Sequence[float]) -> str:
    """Rates as they are said: `7 or 19 %`."""
    return f"{' or '.join(f'{rate:g}' for rate in rates)} %"


def prove(engine: Engine, cells: str, inside: Inside) -> Proof:
    """In how many of the lines of `cells` that have a tax it is inside what they are worth."""
    holds, of = engine.rows(
        f"SELECT count(CASE WHEN {inside.fits()} THEN 1 END), count(*) FROM {cells} "
        f"WHERE NOT repeated_header AND tax <> 0 AND coalesce(amount, {WORTH}) <> 0"
    )[0]
    return Proof("+" if of >= TELLING and holds >= NEARLY_ALL * of else "", holds, of)
