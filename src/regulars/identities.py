"""What discount, tax and shipping are in amounts and totals: the identities that hold to the penny.

An identity counts where it holds on nearly all lines, or orders, that have one of them; all of them are tried together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from regulars.contents import EXTRAS, HALF
from regulars.engine import Engine
from regulars.relations import RATES

NEARLY_ALL = 0.95
"""The share of lines, or of orders, that an identity must hold for."""

FEWEST = 3
"""Fewer lines or orders with a discount, a tax or a shipping prove nothing about it."""

PENNY = 0.011
NEAR_RATE = 0.0005
"""So close to a rate of tax is what the totals of orders are of their lines, by the median."""
SHARED = "shared"
"""The way of a discount that is so much percent of the amount."""
WHOLE = "whole"
"""The same of all lines of an order together, rounded once."""
HALF_PENNY = 0.0051
SIGNS = {"discount": "-", "tax": "+", "shipping": "+"}
WORTH = "(coalesce(quantity, 1) * unit_price)"
SIGNED = f"(CASE WHEN {WORTH} < 0 THEN -abs({{0}}) ELSE abs({{0}}) END)"
"""What comes back comes back with its discount and its tax, however those are written."""

MONEY_OFF = {
    "-": SIGNED.format("discount"),
    "%": f"{WORTH} * coalesce(percent, discount) / 100",
    "share": f"{WORTH} * discount",
}
"""How a line writes its discount: as money, in percent, or as a fraction of 1; and what that is in money."""

RATE = "coalesce(abs(percent), abs(discount), 0) / 100"
OF_ORDER = " OVER (PARTITION BY order_id)"
NO_REFUND = "coalesce(max(abs(refunded)), 0) = 0"


@dataclass(frozen=True, slots=True)
class Proof:
    """How an extra stands in the identity that was found (empty: not at all); how often that holds, and of how many."""

    way: str
    holds: int
    of: int


@dataclass(frozen=True, slots=True)
class Proven:
    """Extra → its proof: by the totals of lines, of orders, or by another total that each line has beside its own."""

    lines: Mapping[str, Proof] = field(default_factory=dict)
    orders: Mapping[str, Proof] = field(default_factory=dict)
    beside: Mapping[str, Proof] = field(default_factory=dict)

    def shows(self, name: str) -> bool:
        """Whether an extra stands in one of the identities."""
        return any(proof.way for proof in (each.get(name) for each in (self.lines, self.orders, self.beside)) if proof)


def find(engine: Engine, cells: str, names: set[str], total: str, *, pieces_left: bool) -> Proven:
    """The identities that hold in `cells`, a table or a query in parentheses, for the extras among `names`.

    `total`: the cell that holds the order's total beside its lines, or empty. `pieces_left`: the quantities lack what
    came back.
    """
    extras = [name for name in EXTRAS if name in names]
    if not extras:
        return Proven()
    lines = _by_line(engine, cells, extras) if {"unit_price", "amount"} <= names else {}
    orders: dict[str, Proof] = {}
    if total and "order" in names:
        orders = _by_order(engine, cells, extras, total, without_refund=pieces_left and "refunded" in names)
    beside = _by_total(engine, cells, extras, total) if total and not orders and not pieces_left else {}
    return Proven(lines, orders, beside)


def amount_of(name: str, way: str) -> str:
    """SQL: what an extra column adds to a line's worth, or takes off it; nothing where it is blank."""
    if not way:
        return ""
    return f" - coalesce({MONEY_OFF[way]}, 0)" if name == "discount" else f" + coalesce({SIGNED.format(name)}, 0)"


def of_order(name: str, way: str, over: str = "") -> str:
    """SQL: what an order has of an extra, once or on each of its lines (`way`), or in percent of those that may have a
    share in it; `over`: a window, or empty.
    """
    if way == WHOLE:
        return _share_of("CASE WHEN shares THEN worth END", over)
    return f"coalesce({'sum' if way == 'sum' else 'max'}(abs({name})){over}, 0)" if way else "0"


def _filled(name: str) -> str:
    return "coalesce(discount, percent, 0) <> 0" if name == "discount" else f"coalesce({name}, 0) <> 0"


def _by_line(engine: Engine, cells: str, extras: list[str]) -> dict[str, Proof]:
    """Extra → the proof that lines give: amount = quantity × unit price, with some of the extras."""
    ways = {"discount": ("", "-", "%", "share"), "tax": ("", "+"), "shipping": ("", "+")}
    identities = [dict(zip(extras, chosen, strict=True)) for chosen in product(*(ways[name] for name in extras))]
    conditions = [
        f"abs(amount - ({WORTH}{''.join(amount_of(name, way) for name, way in identity.items())})) <= {PENNY}"
        for identity in identities
    ]
    source = (
        f"(SELECT * FROM {cells} WHERE NOT repeated_header AND amount IS NOT NULL AND unit_price IS NOT NULL) AS told"
    )
    return _proofs(engine, source, extras, identities, conditions, {name: _filled(name) for name in extras})


def _by_order(engine: Engine, cells: str, extras: list[str], total: str, *, without_refund: bool) -> dict[str, Proof]:
    """Extra → the proof that orders give: the order's total = its lines, with some of the extras, once or added up."""
    whole = f" AND {NO_REFUND}" if without_refund else ""
    columns = ", ".join(
        f"sum(coalesce(abs({name}), 0)) AS sum_{name}, coalesce(max(abs({name})), 0) AS once_{name}" for name in extras
    )
    worth = f"coalesce(amount, {WORTH})"
    if "discount" in extras:
        columns += f", {_share(worth)} AS {SHARED}_discount, {_share_of(worth)} AS {WHOLE}_discount"
    source = (
        f"(SELECT max({total}) AS total, sum({worth}) AS worth, {columns} FROM {cells} "
        f"WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id HAVING max({total}) IS NOT NULL{whole}) "
        "AS told"
    )
    found = _summed(engine, source, extras, ("", "sum", "once"), (SHARED,))
    if "discount" in found and found["discount"].way == SHARED:
        return _rounded_once(engine, source, found)
    if "tax" in extras or all(found.get(name) for name in extras):
        return found
    return _with_a_tax(engine, source, extras, ("", "sum", "once")) or found


def _share(worth: str) -> str:
    """SQL: what a discount in percent takes off the lines of an order, each rounded."""
    return f"sum(round(TRY_CAST(abs({worth}) * {RATE} AS DECIMAL(24, 6)), 2))"


def _share_of(worth: str, over: str = "") -> str:
    """SQL: the same of all lines together; `over`: a window, or empty."""
    return f"abs(sum({worth} * {RATE}){over})"


def _rounded_once(engine: Engine, source: str, found: dict[str, Proof]) -> dict[str, Proof]:
    """The proof of a discount in percent of the whole order, where totals are that more exactly than with each line
    rounded.
    """
    more = "".join(
        f" {SIGNS[name]} sign(worth) * {proof.way}_{name}"
        for name, proof in found.items()
        if proof.way and name != "discount"
    )
    gaps = [f"abs(total - (worth{more} - sign(worth) * {way}_discount))" for way in (SHARED, WHOLE)]
    counts = ", ".join(f"count(CASE WHEN {gap} <= {HALF_PENNY} THEN 1 END)" for gap in gaps)
    each, once = engine.rows(f"SELECT {counts} FROM {source}")[0]
    return found | {"discount": replace(found["discount"], way=WHOLE)} if once >= each + FEWEST else found


def _with_a_tax(engine: Engine, source: str, extras: list[str], ways: tuple[str, ...]) -> dict[str, Proof]:
    """The proof that orders give whose totals have a tax on top that no column shows, at one rate of goods, which those
    without a discount and a shipping show. The shipping may be taxed too.
    """
    plain = " AND ".join(f"sum_{name} = 0" for name in extras)
    told = engine.rows(
        f"SELECT count(*), median(CAST(total AS DOUBLE) / CAST(worth AS DOUBLE)) FROM {source} "
        f"WHERE worth > 0 AND total > worth AND {plain}"
    )[0]
    rate = min(RATES, key=lambda each: abs(1 + each / 100 - (told[1] or 0)))
    if told[0] < FEWEST or abs(1 + rate / 100 - told[1]) > NEAR_RATE:
        return {}
    factor = f"CAST(1 + {rate} / 100.0 AS DECIMAL(6, 4))"
    named = [f"{way}_{name}" for name in extras for way in ways if way]
    columns = ", ".join(["worth", *named, *([f"{SHARED}_discount"] if "discount" in extras else [])])
    for sent in ("once_shipping", "0") if "once_shipping" in named else ("0",):
        net = f"(SELECT round((total - {sent}) / {factor}, 2) AS total, {columns} FROM {source}) AS told"
        others = [name for name in extras if sent == "0" or name != "shipping"]
        found = _summed(engine, net, others, ways, (SHARED,))
        if "discount" in found and found["discount"].way:
            return found
    return {}


def _by_total(engine: Engine, cells: str, extras: list[str], total: str) -> dict[str, Proof]:
    """The same of lines that each have a total of their own beside the amount; a discount may be percent of that."""
    worth, off = f"coalesce(amount, {WORTH})", "coalesce(abs(percent), abs(discount), 0)"
    sums = {name: f"coalesce(abs({name}), 0)" for name in extras} | ({"discount": off} if "discount" in extras else {})
    columns = ", ".join(f"{each} AS sum_{name}" for name, each in sums.items())
    shared = f"abs({worth}) * {off} / 100 AS {SHARED}_discount"
    source = (
        f"(SELECT {total} AS total, {worth} AS worth, {columns}, {shared} FROM {cells} "
        f"WHERE NOT repeated_header AND {total} IS NOT NULL) AS told"
    )
    found = _summed(engine, source, extras, ("", "sum"), (SHARED,))
    return found if found or "tax" in extras else _with_a_tax(engine, source, extras, ("", "sum"))


def _summed(
    engine: Engine, source: str, extras: list[str], ways: tuple[str, ...], of_discount: tuple[str, ...] = ()
) -> dict[str, Proof]:
    """Extra → the proof that a total is what is worth so much, with some of the extras; a discount has more ways."""
    each = [(*ways, *(of_discount if name == "discount" else ())) for name in extras]
    identities = [dict(zip(extras, chosen, strict=True)) for chosen in product(*each)]
    gaps = []
    for identity in identities:
        added = "".join(f" {SIGNS[name]} sign(worth) * {way}_{name}" for name, way in identity.items() if way)
        gaps.append(f"total - (worth{added})")
    exact, more = [f"abs({gap}) <= {PENNY}" for gap in gaps], [f"{gap} > {PENNY}" for gap in gaps]
    filled = {name: f"sum_{name} <> 0" for name in extras}
    if "discount" in filled:
        filled["discount"] = f"(sum_discount <> 0 OR coalesce({SHARED}_discount, 0) <> 0)"
    return _proofs(engine, source, extras, identities, exact, filled, more=more)


def _proofs(
    engine: Engine,
    source: str,
    extras: list[str],
    identities: list[dict[str, str]],
    conditions: list[str],
    filled: Mapping[str, str],
    *,
    more: Sequence[str] = (),
) -> dict[str, Proof]:
    """The identity that holds best where any extra is filled, and for each extra in how many places it holds.

    `more`: for each identity, the condition that there is more than it says, as where a total has a tip in it that no
    column shows. It may be so in less than half of the places, where hardly any has less.
    """
    width = len(extras)
    # One bit for each: lines differ in few ways, so they are grouped, and what holds is counted here.
    bits = [*(filled[name] for name in extras), *conditions, *more]
    mask = " + ".join(f"CASE WHEN {holds} THEN {1 << place} ELSE 0 END" for place, holds in enumerate(bits))
    asked = [1 << place for place in range(width)]
    asked += [1 << place | 1 << number for number in range(width, len(bits)) for place in range(width)]
    found = engine.rows(f"SELECT {mask} AS mask, count(*) FROM {source} GROUP BY 1")
    counts = [sum(lines for mask, lines in found if mask & both == both) for both in asked]
    of, *held = (counts[width * n : width * (n + 1)] for n in range(len(bits) - width + 1))
    best = max(range(len(identities)), key=lambda n: (sum(held[n]), -len("".join(identities[n].values()))))
    beyond = held[len(identities) + best] if more else [0] * width
    return {
        name: Proof(identities[best][name], held[best][place], of[place])
        for place, name in enumerate(extras)
        if of[place] >= FEWEST
        and held[best][place] >= HALF * of[place]
        and held[best][place] + beyond[place] >= NEARLY_ALL * of[place]
    }
