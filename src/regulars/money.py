"""What counts as spend: which of discount, tax and shipping is inside the amounts, by arithmetic; and refunds.

Nothing is assumed. An identity that holds to the penny over the whole column proves what is inside; where none does,
the amount counts as it is written, and the reason says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from regulars import coupons, identities, ordertax, shares, subtotals, taxrates
from regulars.contents import EXTRAS
from regulars.coupons import Coupons
from regulars.engine import Engine, literal
from regulars.errors import DataError
from regulars.identities import (
    FEWEST,
    NEARLY_ALL,
    NO_REFUND,
    OF_ORDER,
    PENNY,
    SHARED,
    SIGNS,
    WORTH,
    Proof,
    Proven,
    amount_of,
    of_order,
)
from regulars.kinds import TIPS
from regulars.orderparts import OrderParts
from regulars.ordertax import OrderTax
from regulars.shares import Sampled
from regulars.subtotals import OnTop
from regulars.taxrates import Inside

SPENDS = ("net", "gross")
_AS_WRITTEN = "nothing shows whether it is inside the amount, which counts as it is written"


@dataclass(frozen=True, slots=True)
class Spend:
    """How amounts become spend: what `spent.sql` is filled with (empty where amounts count as written), and why."""

    parts: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """What the layout, the headers and a sample show beside the arithmetic of the columns.

    `written`: the amounts are, as the layout says, before the discount, which is each line's own ("line"; "share": a
    fraction of 1), or that or its order's ("either"), or with tax and shipping ("inside"). `pieces_left`: the
    quantities lack what came back; `pieces_back`: this is the cost of pieces. `sampled`: what may show of a discount
    that no total does; `inside`: of a tax; `couponed`: of coupons without amounts; `on_top`: of what comes on top of a
    subtotal; `parts`: of what is in an order's total that its lines repeat; `included`: the column that says that the
    tax is in the prices, or empty; `fifth`: what says so of a tax that is a fifth of orders' totals;
    `net`: a header says that amounts, or totals of orders, are without tax; `open_tax`: neither that nor the user says
    whether they are; `two_discounts`: what to ask where totals of orders show neither of two to be all that comes off.
    """

    written: str = ""
    pieces_left: bool = False
    sampled: Sampled | None = None
    inside: Inside | None = None
    couponed: Coupons | None = None
    on_top: OnTop | None = None
    included: str = ""
    fifth: str = ""
    pieces_back: bool = False
    parts: OrderParts | None = None
    net: bool = False
    open_tax: bool = False
    two_discounts: str = ""


def find(engine: Engine, cells: str, names: set[str], seen: Seen, *, total: str, gross: bool) -> Spend:
    """What the extra columns among `names` mean in `cells`, a table or a query in parentheses.

    `total`: the cell that holds the order's total beside its lines, or empty. `gross` leaves discounts and refunds in.
    """
    proven = identities.find(engine, cells, names, total, pieces_left=seen.pieces_left)
    reasons = {name: _reason(name, proven, gross=gross) for name in EXTRAS if name in names}
    parts = _parts(proven, gross=gross)
    if seen.written == "inside" and (extras := sorted({"tax", "shipping"} & names)):
        parts |= _taken_out(engine, cells, names, extras)
        reasons |= dict.fromkeys(extras, "inside the amount, as in this layout, and taken out of it: it is no goods")
    if seen.parts:
        parts |= _of_parts(engine, cells, names, seen.parts, gross=gross)
        reasons |= seen.parts.reasons(gross=gross)
    if "discount" in names and not proven.shows("discount") and not (seen.parts and seen.parts.discount[0]):
        more, why = _unproven(engine, cells, names, parts, seen, lines=proven.lines, gross=gross)
        parts |= more
        reasons["discount"] = why or reasons["discount"]
    if seen.two_discounts and total and not proven.shows("discount"):
        raise DataError(seen.two_discounts)
    if seen.couponed and not gross and (off := coupons.off_orders(engine, cells, total, seen.couponed)):
        parts["order_discount"] = off
        reasons["order_total"] = f"what it lacks of orders with a {seen.couponed.header!r} was taken off their lines"
    more, why, taxed = _inside_tax(engine, cells, names, seen, proven, parts=parts, total=total)
    parts |= more
    reasons |= {"tax": why} if why else {}
    if "refunded" in names:
        once = "order" in names and not seen.pieces_back and _once(engine, cells, "refunded")
        reasons["refunded"] = _refund_reason(once=once, gross=gross)
        parts |= _refund_parts(once=once, gross=gross, taxed=taxed, pieces=seen.pieces_back)
        if seen.pieces_left and not gross:
            parts["refunded"] = _unless_lacking(engine, cells, proven.orders, total, parts["refunded"])
            reasons["refunded"] += "; not for orders whose lines lack what came back already"
        if seen.parts and "tax" in seen.parts.inside and not gross:
            parts["refunded"] = _without_its_tax(parts["refunded"], parts.get("worth", "amount"))
    if seen.on_top and (shown := subtotals.prove(engine, cells, names, seen.on_top)):
        more, said = _of_subtotal(seen.on_top, shown, parts, gross=gross)
        parts |= more
        reasons |= said
    if not parts:
        return Spend({}, reasons)
    usual = {
        "worth": f"coalesce(amount, {WORTH})",
        "disagrees": f"coalesce(abs(amount - {WORTH}) > 0.01, false)" if "amount" in names else "false",
        "shares": f"coalesce(type NOT IN ({', '.join(map(literal, sorted(TIPS)))}), true)"
        if "type" in names
        else "true",
        "order_discount": "NULL",
        "order_refunded": "CAST(NULL AS DECIMAL(18, 4))",
        "refunded": "CAST(0 AS DECIMAL(18, 4))",
    }
    return Spend(usual | parts, reasons)


def _inside_tax(
    engine: Engine, cells: str, names: set[str], seen: Seen, proven: Proven, *, parts: Mapping[str, str], total: str
) -> tuple[dict[str, str], str, OrderTax | None]:
    """What takes a tax out that is inside the prices, by totals of orders, its rates or a column that says so; and why;
    and the tax of orders, which refunds have in them too.
    """
    if seen.written == "inside" or (seen.parts and "tax" in seen.parts.inside):
        return {}, "", None  # it is out already
    orders, off = proven.orders, parts.get("order_discount")
    if off and seen.couponed:
        orders = {name: Proof(way, 0, 0) for name, way in seen.couponed.ways.items()}
    if "amount" in names and not proven.shows("tax") and (own := _of_lines(engine, cells, seen, parts)):
        return own
    told = orders and not (proven.shows("tax") or seen.net) and ("amount" not in names or not seen.included)
    if told and (taxed := ordertax.find(engine, cells, ordertax.total_of(total), orders, seen.fifth)):
        return {"order_discount": " + ".join(filter(None, (off, taxed.of_goods())))}, taxed.reason(), taxed
    if proven.shows("tax") or off:
        return {}, "", None
    if seen.inside:
        return _of_lines(engine, cells, seen, parts) or ({}, "", None)
    if seen.included and total and "tax" in names and (taxed := ordertax.said(engine, cells, total)):
        why = f"inside the prices, as {seen.included!r} says, and taken out of them: it is no goods"
        return {"worth": taxed.off(f"({parts.get('worth', f'coalesce(amount, {WORTH})')})")}, why, taxed
    if seen.open_tax and "order" in names and not {"refunded", "order_total"} & names:
        worth = parts.get("worth", f"coalesce(amount, {WORTH})")
        if taxed := ordertax.inside_lines(engine, cells, worth, seen.fifth):
            return {"order_discount": taxed.of_goods()}, taxed.reason(), taxed
    return {}, "", None


def _of_lines(
    engine: Engine, cells: str, seen: Seen, parts: Mapping[str, str]
) -> tuple[dict[str, str], str, None] | None:
    """What takes the tax of each line out of it, where all lines prove its rates; and why."""
    if not seen.inside or not (proof := taxrates.prove(engine, cells, seen.inside)).way:
        return None
    taken = _tax_parts(parts)
    if off := parts.get("order_discount"):  # it has the tax in it that is in the lines
        share = f"sum(abs(tax)){OF_ORDER} / nullif(abs(sum({parts.get('worth', 'amount')}){OF_ORDER}), 0)"
        taken["order_discount"] = f"round(({off}) * (1 - coalesce({share}, 0)), 2)"
    return taken, _tax_reason(seen.inside, proof), None


def _of_subtotal(
    on_top: OnTop, shown: subtotals.Proof, parts: Mapping[str, str], *, gross: bool
) -> tuple[dict[str, str], dict[str, str]]:
    """What takes the discounts that only a grand total shows off a subtotal, and the tax out of refunds; and why."""
    said = {"shipping": f"not inside the subtotal: the grand total adds it ({shown.holds:,} of {shown.of:,} orders)"}
    more = {}
    if shown.discounted and not gross:
        more = {"order_discount": on_top.discount} if on_top.repeated else {"worth": f"amount - {on_top.discount}"}
        said["order_total"] = f"on {shown.discounted:,} orders it is less: that was taken off, and does not count"
    if shown.back_taxed and "refunded" in parts:
        more["refunded"] = f"CAST(round({parts['refunded']} / {on_top.taxed}, 2) AS DECIMAL(18, 4))"
        said["refunded"] = (
            "it has the tax in it, as of orders that were paid back whole, which is taken out; counts as "
        )
        said["refunded"] += "returned, and lowers what the customer spent"
    return more, said


def _unproven(
    engine: Engine,
    cells: str,
    names: set[str],
    parts: Mapping[str, str],
    seen: Seen,
    *,
    lines: Mapping[str, Proof],
    gross: bool,
) -> tuple[dict[str, str], str]:
    """What takes a discount off that stands in no identity, by the layout or by a product's other prices; and why."""
    share = seen.written == "share"
    if seen.written not in ("", "inside") and "order" in names and (not share or _shares(engine, cells)):
        own = share or seen.written == "line" or not _once(engine, cells, "discount")
        how = "left in: --spend gross" if gross else "taken off each line" if own else "taken off them, shared out"
        taken = {} if gross else _discount_parts(parts, own=own, way="share" if share else "-")
        return taken, f"the layout's line totals are before it: {how}"
    if not seen.sampled or gross:
        return {}, ""
    told = shares.find(seen.sampled, multiplied="discount" in lines)  # where the totals of lines have it, it is proven
    own = told.way != "-" or "order" not in names or not _once(engine, cells, "discount")
    return _discount_parts(parts, own=own, way=told.way) if told.way else {}, told.reason


def _reason(name: str, proven: Proven, *, gross: bool) -> str:
    """What to say of a discount, tax or shipping column."""
    line, order, own = (each.get(name) for each in (proven.lines, proven.orders, proven.beside))
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


def _parts(proven: Proven, *, gross: bool) -> dict[str, str]:
    """What `spent.sql` needs so that amounts hold goods only, as far as that is proven."""
    parts: dict[str, str] = {}
    inside = {name: proof.way for name, proof in proven.lines.items() if proof.way}
    if inside:
        said = "".join(amount_of(name, way) for name, way in inside.items())
        off = amount_of("discount", inside.get("discount", ""))
        added = "".join(amount_of(name, way) for name, way in inside.items() if name != "discount")
        goods = f"amount - (0{added}){off.replace(' - ', ' + ', 1) if gross else ''}"
        parts["worth"] = f"coalesce({goods}, {WORTH}{'' if gross else off})"
        parts["disagrees"] = f"coalesce(abs(amount - ({WORTH}{said})) > 0.01, false)"
    if "discount" in inside or gross:
        return parts
    if (discount := proven.beside.get("discount")) and discount.way:
        return parts | _discount_parts(parts, own=True, way="%" if discount.way == SHARED else "-")
    if (discount := proven.orders.get("discount")) and discount.way == SHARED:
        return parts | _discount_parts(parts, own=True, way="%")
    if discount and discount.way:
        parts["order_discount"] = of_order("discount", discount.way, OF_ORDER)
    return parts


def _taken_out(engine: Engine, cells: str, names: set[str], extras: Sequence[str]) -> dict[str, str]:
    """What takes extras out of amounts that they are inside of: each line its own, or once what an order repeats."""
    repeated = [name for name in extras if "order" in names and _once(engine, cells, name)]
    own = [name for name in extras if name not in repeated]
    once = " + ".join(of_order(name, "once", OF_ORDER) for name in repeated)
    return ({"worth": _less(own)} if own else {}) | ({"order_discount": once} if once else {})


def _of_parts(engine: Engine, cells: str, names: set[str], found: OrderParts, *, gross: bool) -> dict[str, str]:
    """What takes out of totals of orders what is no goods, and a discount that is not off them yet: once for the lines
    that repeat it, else from each.
    """
    how, _ = found.discount
    used = [*found.inside, *(["discount"] if how else [])]
    once = "order" in names and (how == "aside" or any(_once(engine, cells, name) for name in used))
    cell = {name: of_order(name, "once", OF_ORDER) if once else f"coalesce(abs({name}), 0)" for name in used}
    off = [cell[name] for name in found.inside]
    if found.taxed:
        whole = f"nullif({f'sum(amount){OF_ORDER}' if once else 'amount'}, 0)"
        off.append(f"-round({cell['shipping']} * {found.of_shipping(cell['tax'], whole)}, 2)")
    if how in ("aside", "inside" if gross else "off"):
        off.append(f"-{cell['discount']}" if gross and how == "inside" else cell["discount"])
    if not off:
        return {}
    taken = " + ".join(f"coalesce({each}, 0)" for each in off)
    return {"order_discount": taken} if once else {"worth": f"amount - sign(amount) * ({taken})"}


def _without_its_tax(refunded: str, goods: str) -> str:
    """SQL: what was paid back of an order without the tax in it, and no more than its goods: all of it has shipping."""
    own = f"{refunded} * (1 - coalesce(abs(tax) / nullif(abs(amount), 0), 0))"
    return f"CAST(round(least({own}, abs({goods})), 2) AS DECIMAL(18, 4))"


def _less(extras: Sequence[str]) -> str:
    """SQL: the amount less what is inside, which is never more than all of it; what goes back has it too."""
    of = " + ".join(f"coalesce(abs({name}), 0)" for name in extras)
    return f"amount - sign(amount) * least(abs(amount), {of})"


def _shares(engine: Engine, cells: str) -> bool:
    """Whether every discount is a fraction of 1: from 1 on it would be money or percent, whatever the layout says."""
    return not engine.rows(f"SELECT 1 FROM {cells} WHERE abs(discount) >= 1 LIMIT 1")


def _discount_parts(parts: Mapping[str, str], *, own: bool, way: str) -> dict[str, str]:
    """What takes a discount off amounts that are before it: each line its own, or once for all of an order."""
    if not own:
        return {"order_discount": of_order("discount", "once", OF_ORDER)}
    worth = parts.get("worth", f"coalesce(amount, {WORTH})")
    rates = {"%": "abs(coalesce(percent, discount)) / 100", "share": "abs(discount)"}
    if way == "-":
        return {"worth": f"({worth}) - sign({worth}) * coalesce(abs(discount), 0)"}
    left = f"({worth}) * (1 - coalesce({rates[way]}, 0))"
    return {"worth": f"round(TRY_CAST({left} AS DECIMAL(24, 6)), 2)"}  # as a shop rounds a line, half a coin up


def _tax_parts(parts: Mapping[str, str]) -> dict[str, str]:
    """What takes a tax out of amounts that it is inside of; one that is too much of its line is another thing."""
    worth = parts.get("worth", f"coalesce(amount, {WORTH})")
    part = f"CASE WHEN abs(tax) < abs({worth}) THEN coalesce(abs(tax), 0) ELSE 0 END"
    return {"worth": f"({worth}) - sign({worth}) * {part}"}


def _tax_reason(inside: Inside, proof: Proof) -> str:
    rates = f"at {taxrates.percents(inside.percents)} " if inside.percents else ""
    return f"inside the amounts {rates}({proof.holds:,} of {proof.of:,} lines), and taken out of them: it is no goods"


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


def _refund_parts(*, once: bool, gross: bool, taxed: OrderTax | None, pieces: bool) -> dict[str, str]:
    """What counts refunds, of which those of pieces are as much of their line as these are, with all that is off it."""
    if gross:
        return {}
    if pieces:
        full = f"CAST(coalesce(amount, {WORTH}) AS DOUBLE)"
        share = f"CASE WHEN abs(paid) < abs({full}) THEN CAST(paid AS DOUBLE) / {full} ELSE 1 END"
        return {"refunded": f"CAST(coalesce(abs(refunded) * {share}, 0) AS DECIMAL(18, 4))"}
    money, largest = "abs(refunded)", f"max(abs(refunded)){OF_ORDER}"
    if taxed:
        money, largest = taxed.without(money), taxed.without(largest)
    own = f"CAST(coalesce({money}, 0) AS DECIMAL(18, 4))"
    if not once:
        return {"refunded": own}
    one = f"CASE WHEN order_id IS NULL THEN {own} WHEN line = 1 THEN coalesce(order_refunded, 0) ELSE 0 END"
    return {"refunded": f"CAST({one} AS DECIMAL(18, 4))", "order_refunded": f"CAST({largest} AS DECIMAL(18, 4))"}


def _unless_lacking(engine: Engine, cells: str, orders: Mapping[str, Proof], total: str, refunded: str) -> str:
    """SQL: the refund of a line where its order's total still is its lines; nothing where these lack what came back."""
    back, told, held = engine.rows(
        f"SELECT count(CASE WHEN NOT whole THEN 1 END), count(CASE WHEN whole THEN gap END), "
        f"count(CASE WHEN whole AND gap <= {PENNY} THEN 1 END) FROM ("
        f"SELECT {NO_REFUND} AS whole, {_gap(orders, total, '') if total else 'NULL'} AS gap FROM {cells} "
        "WHERE NOT repeated_header AND order_id IS NOT NULL GROUP BY order_id) AS told"
    )[0]
    if not back:
        return refunded
    if total and told >= FEWEST and held >= NEARLY_ALL * told:
        gap = _gap(orders, total, OF_ORDER)
        lacking = f"order_id IS NOT NULL AND {gap} > {PENNY}"
        return f"CAST(CASE WHEN {lacking} THEN 0 ELSE {refunded} END AS DECIMAL(18, 4))"
    raise DataError(
        "The quantities are what is left after refunds, and a refund may be of those pieces or of money only: no total "
        "of orders shows which. If all were of pieces, say --spend gross; else export the quantities before refunds"
    )


def _gap(orders: Mapping[str, Proof], total: str, over: str) -> str:
    """SQL: how far an order's total is from its lines with the extras that are proven; `over`: a window, or empty."""
    worth = f"sum(coalesce(amount, {WORTH})){over}"
    added = "".join(
        f" {SIGNS[name]} sign({worth}) * {of_order(name, proof.way, over)}"
        for name, proof in orders.items()
        if proof.way
    )
    return f"abs(max({total}){over} - ({worth}{added}))"
