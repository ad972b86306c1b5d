"""What counts as spend: which of discount, tax and shipping is inside the amounts, by arithmetic; and refunds.

Nothing is assumed. An identity that holds to the penny over the whole column proves what is inside; where none does,
the amount counts as it is written, and the reason says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

from regulars import shares
from regulars.contents import EXTRAS
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.shares import Sampled

SPENDS = ("net", "gross")
NEARLY_ALL = 0.95
"""The share of lines, or of orders, that an identity must hold for."""

FEWEST = 3
"""Fewer lines or orders with a discount, a tax or a shipping prove nothing about it."""

PENNY = 0.011
SHARED = "shared"
"""The way of a discount that is so much percent of the amount."""
_SIGNS = {"discount": "-", "tax": "+", "shipping": "+"}
WORTH = "(coalesce(quantity, 1) * unit_price)"
SIGNED = f"(CASE WHEN {WORTH} < 0 THEN -abs({{0}}) ELSE abs({{0}}) END)"
"""What comes back comes back with its discount and its tax, however those are written."""

_MONEY_OFF = {
    "-": SIGNED.format("discount"),
    "%": f"{WORTH} * coalesce(percent, discount) / 100",
    "share": f"{WORTH} * discount",
}
"""How a line writes its discount: as money, in percent, or as a fraction of 1; and what that is in money."""

_NO_REFUND = "coalesce(max(abs(refunded)), 0) = 0"
_AS_WRITTEN = "nothing shows whether it is inside the amount, which counts as it is written"


@dataclass(frozen=True, slots=True)
class Spend:
    """How amounts become spend: what `spent.sql` is filled with (empty where amounts count as written), and why."""

    parts: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Proof:
    """How an extra stands in the identity that was found (empty: not at all); how often that holds, and of how many."""

    way: str
    holds: int
    of: int


def find(
    engine: Engine,
    cells: str,
    names: set[str],
    *,
    total: str,
    gross: bool,
    before_discount: str = "",
    pieces_left: bool = False,
    sampled: Sampled | None = None,
) -> Spend:
    """What the extra columns among `names` mean in `cells`, a table or a query in parentheses.

    `total`: the cell that holds the order's total beside its lines, or empty. `gross` leaves discounts and refunds in.
    `before_discount`: the amounts are, as the layout says, which is each line's own ("line"; "share": a fraction of 1),
    or that or its order's ("either"). `pieces_left`: the quantities lack what came back. `sampled`: what may show of a
    discount that no total does.
    """
    extras = [name for name in EXTRAS if name in names]
    priced = "unit_price" in names
    lines: dict[str, _Proof] = {}
    orders: dict[str, _Proof] = {}
    beside: dict[str, _Proof] = {}
    if extras and priced and "amount" in names:
        lines = _by_line(engine, cells, extras)
    if extras and total and "order" in names:
        orders = _by_order(engine, cells, extras, total, without_refund=pieces_left and "refunded" in names)
    if extras and total and not orders and not pieces_left:
        beside = _by_total(engine, cells, extras, total)
    reasons = {name: _reason(name, lines.get(name), orders.get(name), beside.get(name), gross=gross) for name in extras}
    parts = _parts(lines, orders, beside, gross=gross)
    shown = any(proof.way for proof in (each.get("discount") for each in (lines, orders, beside)) if proof)
    if before_discount == "share" and not _shares(engine, cells, names):
        before_discount = ""
    if before_discount and {"discount", "order"} <= names and not shown:
        share = before_discount == "share"
        own = share or before_discount == "line" or not _once(engine, cells, "discount")
        parts |= {} if gross else _discount_parts(parts, own=own, way="share" if share else "-")
        how = "left in: --spend gross" if gross else "taken off each line" if own else "taken off them, shared out"
        reasons["discount"] = f"the layout's line totals are before it: {how}"
    elif sampled and "discount" in names and not shown and not gross:
        told = shares.find(sampled)
        if told.reason:
            reasons["discount"] = told.reason
        if told.way:
            parts |= _discount_parts(parts, own=True, way=told.way)
    if "refunded" in names:
        once = "order" in names and _once(engine, cells, "refunded")
        reasons["refunded"] = _refund_reason(once=once, gross=gross)
        parts |= _refund_parts(once=once, gross=gross)
        if pieces_left and not gross:
            parts["refunded"] = _unless_lacking(engine, cells, orders, total, parts["refunded"])
            reasons["refunded"] += "; not for orders whose lines lack what came back already"
    if not parts:
        return Spend({}, reasons)
    usual = {
        "worth": f"coalesce(amount, {WORTH})",
        "disagrees": f"coalesce(abs(amount - {WORTH}) > 0.01, false)" if "amount" in names else "false",
        "order_discount": "NULL",
        "order_refunded": "CAST(NULL AS DECIMAL(18, 4))",
        "refunded": "CAST(0 AS DECIMAL(18, 4))",
    }
    return Spend(usual | parts, reasons)


def _amount_of(name: str, way: str) -> str:
    """SQL: what an extra column adds to a line's worth, or takes off it; nothing where it is blank."""
    if not way:
        return ""
    return f" - coalesce({_MONEY_OFF[way]}, 0)" if name == "discount" else f" + coalesce({SIGNED.format(name)}, 0)"


def _filled(name: str) -> str:
    return "coalesce(discount, percent, 0) <> 0" if name == "discount" else f"coalesce({name}, 0) <> 0"


def _by_line(engine: Engine, cells: str, extras: list[str]) -> dict[str, _Proof]:
    """Extra → the proof that lines give: amount = quantity × unit price, with some of the extras."""
    ways = {"discount": ("", "-", "%", "share"), "tax": ("", "+"), "shipping": ("", "+")}
    identities = [dict(zip(extras, chosen, strict=True)) for chosen in product(*(ways[name] for name in extras))]
    conditions = [
        f"abs(amount - ({WORTH}{''.join(_amount_of(name, way) for name, way in identity.items())})) <= {PENNY}"
        for identity in identities
    ]
    source = (
        f"(SELECT * FROM {cells} WHERE NOT repeated_header AND amount IS NOT NULL AND unit_price IS NOT NULL) AS told"
    )
    return _proofs(engine, source, extras, identities, conditions, {name: _filled(name) for name in extras})


def _by_order(engine: Engine, cells: str, extras: list[str], total: str, *, without_refund: bool) -> dict[str, _Proof]:
    """Extra → the proof that orders give: the order's total = its lines, with some of the extras, once or added up."""
    whole = f" AND {_NO_REFUND}" if without_refund else ""
    columns = ", ".join(
        f"sum(coalesce(abs({name}), 0)) AS sum_{name}, coalesce(max(abs({name})), 0) AS once_{name}" for name in extras
    )
    source = (
        f"(SELECT max({total}) AS total, sum(coalesce(amount, {WORTH})) AS worth, {columns} FROM {cells} "
        f"WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id HAVING max({total}) IS NOT NULL{whole}) "
        "AS told"
    )
    return _summed(engine, source, extras, ("", "sum", "once"))


def _by_total(engine: Engine, cells: str, extras: list[str], total: str) -> dict[str, _Proof]:
    """The same of lines that each have a total of their own beside the amount; a discount may be percent of that."""
    worth, off = f"coalesce(amount, {WORTH})", "coalesce(abs(percent), abs(discount), 0)"
    sums = {name: f"coalesce(abs({name}), 0)" for name in extras} | ({"discount": off} if "discount" in extras else {})
    columns = ", ".join(f"{each} AS sum_{name}" for name, each in sums.items())
    shared = f"abs({worth}) * {off} / 100 AS {SHARED}_discount"
    source = (
        f"(SELECT {total} AS total, {worth} AS worth, {columns}, {shared} FROM {cells} "
        f"WHERE NOT repeated_header AND {total} IS NOT NULL) AS told"
    )
    return _summed(engine, source, extras, ("", "sum"), (SHARED,))


def _summed(
    engine: Engine, source: str, extras: list[str], ways: tuple[str, ...], of_discount: tuple[str, ...] = ()
) -> dict[str, _Proof]:
    """Extra → the proof that a total is what is worth so much, with some of the extras; a discount has more ways."""
    each = [(*ways, *(of_discount if name == "discount" else ())) for name in extras]
    identities = [dict(zip(extras, chosen, strict=True)) for chosen in product(*each)]
    conditions = []
    for identity in identities:
        added = "".join(f" {_SIGNS[name]} sign(worth) * {way}_{name}" for name, way in identity.items() if way)
        conditions.append(f"abs(total - (worth{added})) <= {PENNY}")
    return _proofs(engine, source, extras, identities, conditions, {name: f"sum_{name} <> 0" for name in extras})


def _proofs(
    engine: Engine,
    source: str,
    extras: list[str],
    identities: list[dict[str, str]],
    conditions: list[str],
    filled: Mapping[str, str],
) -> dict[str, _Proof]:
    """The identity that holds best where any extra is filled, and for each extra in how many places it holds."""
    width = len(extras)
    # One bit for each: lines differ in few ways, so they are grouped, and what holds is counted here.
    bits = [*(filled[name] for name in extras), *conditions]
    mask = " + ".join(f"CASE WHEN {holds} THEN {1 << place} ELSE 0 END" for place, holds in enumerate(bits))
    asked = [1 << place for place in range(width)]
    asked += [1 << place | 1 << width + number for number in range(len(conditions)) for place in range(width)]
    found = engine.rows(f"SELECT {mask} AS mask, count(*) FROM {source} GROUP BY 1")
    counts = [sum(lines for mask, lines in found if mask & both == both) for both in asked]
    of, held = counts[:width], [counts[width * n : width * (n + 1)] for n in range(1, len(identities) + 1)]
    best = max(range(len(identities)), key=lambda n: (sum(held[n]), -len("".join(identities[n].values()))))
    return {
        name: _Proof(identities[best][name], held[best][place], of[place])
        for place, name in enumerate(extras)
        if of[place] >= FEWEST and held[best][place] >= NEARLY_ALL * of[place]
    }


def _reason(name: str, line: _Proof | None, order: _Proof | None, own: _Proof | None, *, gross: bool) -> str:
    """What to say of a discount, tax or shipping column."""
    if line and line.way:
        where = f"inside the line totals ({line.holds:,} of {line.of:,} lines that have one)"
        if name == "discount":
            return f"{where}, and {'added to them again: --spend gross' if gross else 'stays off'}"
        return f"{where}, and taken out of them: it is no goods"
    if order and order.way:
        where = f"({order.holds:,} of {order.of:,} orders that have one)"
        if name == "discount":
            how = "and left in: --spend gross" if gross else "and taken off them, shared out by their worth"
            return f"the order's total is its lines less the discount {where}: it is not yet off the lines, {how}"
        return f"not inside the lines: the order's total adds it to them {where}"
    if own and own.way:
        where = f"({own.holds:,} of {own.of:,} lines that have one)"
        if name == "discount":
            how = "left in: --spend gross" if gross else "taken off"
            return f"another total is the amount less the discount {where}: it is not yet off the lines, and {how}"
        return f"not inside the amount: another total adds it {where}"
    if line and name != "discount":
        return f"not inside the line totals, which are quantity × unit price ({line.holds:,} of {line.of:,} lines)"
    return _AS_WRITTEN


def _parts(
    lines: Mapping[str, _Proof], orders: Mapping[str, _Proof], own: Mapping[str, _Proof], *, gross: bool
) -> dict[str, str]:
    """What `spent.sql` needs so that amounts hold goods only, as far as that is proven."""
    parts: dict[str, str] = {}
    inside = {name: proof.way for name, proof in lines.items() if proof.way}
    if inside:
        said = "".join(_amount_of(name, way) for name, way in inside.items())
        off = _amount_of("discount", inside.get("discount", ""))
        added = "".join(_amount_of(name, way) for name, way in inside.items() if name != "discount")
        goods = f"amount - (0{added}){off.replace(' - ', ' + ', 1) if gross else ''}"
        parts["worth"] = f"coalesce({goods}, {WORTH}{'' if gross else off})"
        parts["disagrees"] = f"coalesce(abs(amount - ({WORTH}{said})) > 0.01, false)"
    if "discount" in inside or gross:
        return parts
    if (discount := own.get("discount")) and discount.way:
        return parts | _discount_parts(parts, own=True, way="%" if discount.way == SHARED else "-")
    if (discount := orders.get("discount")) and discount.way:
        parts["order_discount"] = (
            f"{'sum' if discount.way == 'sum' else 'max'}(abs(discount)) OVER (PARTITION BY order_id)"
        )
    return parts


def _shares(engine: Engine, cells: str, names: set[str]) -> bool:
    """Whether every discount is a fraction of 1: from 1 on it would be money or percent, whatever the layout says."""
    return "discount" in names and not engine.rows(f"SELECT 1 FROM {cells} WHERE abs(discount) >= 1 LIMIT 1")


def _discount_parts(parts: Mapping[str, str], *, own: bool, way: str) -> dict[str, str]:
    """What takes a discount off amounts that are before it: each line its own, or once for all of an order."""
    if not own:
        return {"order_discount": "max(abs(discount)) OVER (PARTITION BY order_id)"}
    worth = parts.get("worth", f"coalesce(amount, {WORTH})")
    rates = {"%": "abs(coalesce(percent, discount)) / 100", "share": "abs(discount)"}
    if way == "-":
        return {"worth": f"({worth}) - sign({worth}) * coalesce(abs(discount), 0)"}
    left = f"({worth}) * (1 - coalesce({rates[way]}, 0))"
    return {"worth": f"round(TRY_CAST({left} AS DECIMAL(24, 6)), 2)"}  # as a shop rounds a line, half a coin up


def _once(engine: Engine, cells: str, column: str) -> bool:
    """Whether a refund or a discount stands on every line of its order, and is meant once."""
    repeated, others = engine.rows(
        "SELECT count(CASE WHEN constant AND NOT own THEN 1 END), count(CASE WHEN NOT constant OR own THEN 1 END) "
        "FROM ("
        f"SELECT count({column}) = count(*) AND min({column}) = max({column}) AS constant, "
        f"max(abs(abs({column}) - coalesce(amount, {WORTH}))) <= {PENNY} AS own "
        f"FROM {cells} WHERE order_id IS NOT NULL AND NOT repeated_header GROUP BY order_id "
        f"HAVING count(*) > 1 AND max(abs({column})) > 0 AND min(line_hash) <> max(line_hash)) AS told"
    )[0]
    return bool(repeated > others)


def _refund_reason(*, once: bool, gross: bool) -> str:
    if gross:
        return "left aside: --spend gross"
    where = "written on each line of an order and counted once; " if once else ""
    return f"{where}counts as returned, and lowers what the customer spent"


def _refund_parts(*, once: bool, gross: bool) -> dict[str, str]:
    if gross:
        return {}
    own = "CAST(coalesce(abs(refunded), 0) AS DECIMAL(18, 4))"
    if not once:
        return {"refunded": own}
    one = f"CASE WHEN order_id IS NULL THEN {own} WHEN line = 1 THEN coalesce(order_refunded, 0) ELSE 0 END"
    largest = "max(abs(refunded)) OVER (PARTITION BY order_id)"
    return {"refunded": f"CAST({one} AS DECIMAL(18, 4))", "order_refunded": f"CAST({largest} AS DECIMAL(18, 4))"}


def _unless_lacking(engine: Engine, cells: str, orders: Mapping[str, _Proof], total: str, refunded: str) -> str:
    """SQL: the refund of a line where its order's total still is its lines; nothing where these lack what came back."""
    back, told, held = engine.rows(
        f"SELECT count(CASE WHEN NOT whole THEN 1 END), count(CASE WHEN whole THEN gap END), "
        f"count(CASE WHEN whole AND gap <= {PENNY} THEN 1 END) FROM ("
        f"SELECT {_NO_REFUND} AS whole, {_gap(orders, total, '') if total else 'NULL'} AS gap FROM {cells} "
        "WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id) AS told"
    )[0]
    if not back:
        return refunded
    if total and told >= FEWEST and held >= NEARLY_ALL * told:
        gap = _gap(orders, total, " OVER (PARTITION BY order_id)")
        lacking = f"order_id IS NOT NULL AND {gap} > {PENNY}"
        return f"CAST(CASE WHEN {lacking} THEN 0 ELSE {refunded} END AS DECIMAL(18, 4))"
    raise DataError(
        "The quantities are what is left after refunds, and a refund may be of those pieces or of money only: no total "
        "of orders shows which. If all were of pieces, say --spend gross; else export the quantities before refunds"
    )


def _gap(orders: Mapping[str, _Proof], total: str, over: str) -> str:
    """SQL: how far an order's total is from its lines with the extras that are proven; `over`: a window, or empty."""
    worth = f"sum(coalesce(amount, {WORTH})){over}"
    way = {"sum": "sum(abs({0})){1}", "once": "max(abs({0})){1}"}
    added = "".join(
        f" {_SIGNS[name]} sign({worth}) * coalesce({way[proof.way].format(name, over)}, 0)"
        for name, proof in orders.items()
        if proof.way
    )
    return f"abs(max({total}){over} - ({worth}{added}))"
