"""What of the money of a whole order is goods, as SQL: the same as in `ordermoney`, over all orders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

from regulars.orderlines import LINES, Lines
from regulars.ordermoney import SIGNS, Solved, near
from regulars.relations import PENNY

Each = Callable[[str, str], str]
"""How lines are put together (`sum`, `max`) and the SQL of a line → the SQL of their order."""


@dataclass(frozen=True, slots=True)
class Cells:
    """SQL of the money of an order: the `base` and the `total` as they stand, the `parts` by their role without a sign,
    and what the total has `beyond` those that it is made of.
    """

    base: str
    total: str
    parts: Mapping[str, str]
    beyond: str


def cells(
    found: Solved, read: Mapping[str, str], each: Each = lambda _, cell: cell, lines: Lines | None = None
) -> Cells:
    """The money of an order. `read`: header → the SQL of its number; `lines`: those that `each` puts together."""
    base = each("sum", lines.worth.sql(read)) if lines and found.base == LINES else each("max", read[found.base])
    if found.more:
        goods = [base, *(each("max", read[header]) for header in found.more)]
        base = f"({' + '.join(f'coalesce({cell}, 0)' for cell in goods)})"
    total = each("max", read[found.total]) if found.total else "0"
    added = lines.added if lines else ()
    how = {header: "sum" if header in added else "max" for header in read}
    sizes = {header: f"coalesce(abs({each(how[header], sql)}), 0)" for header, sql in read.items()}
    parts = {role: f"({' + '.join(sizes[header] for header in headers)})" for role, headers in found.columns.items()}
    if "rounding" in found.columns:
        rounded = (f"coalesce({each('max', read[header])}, 0)" for header in found.columns["rounding"])
        parts["rounding"] = f"(CASE WHEN {base} < 0 THEN -1 ELSE 1 END * ({' + '.join(rounded)}))"
    if lines and lines.summed:
        parts["tax"] = f"coalesce(abs({each('sum', read[lines.summed])}), 0)"
        if lines.off:
            off = f"coalesce(abs({each('max', read[lines.off])}) / nullif(abs({base}), 0), 0)"
            parts["tax"] = f"round({parts['tax']} * (1 - {off}), 2)"
    made = "".join(f" {'-' if SIGNS[role] > 0 else '+'} {parts[role]}" for role in found.made_of)
    beyond = f"(abs({total}) - coalesce(abs({base}), 0){made})"
    return Cells(base, total, parts | ({"tax": f"greatest({beyond}, 0)"} if found.unseen else {}), beyond)


def proof(found: Solved, money: Cells) -> tuple[str, str] | None:
    """Of which orders something can be seen, and whether it holds: the equation, or the rates of the tax; None where
    neither tells.
    """
    if found.total:
        at_rates = f"{money.beyond} >= {-PENNY} AND ({money.beyond} <= {PENNY} OR {_at_rates(found, money)})"
        return f"{money.total} <> 0", at_rates if found.unseen else f"abs({money.beyond}) <= {near(found.columns)}"
    if found.within and found.rates and not found.mixed:
        return f"{money.parts['tax']} <> 0", _at_rates(found, money)
    return None


def worth(found: Solved, money: Cells, *, gross: bool) -> str:
    """What of an order is goods; before the discount, where that counts."""
    goods, share = _goods(found, money)
    off = f" + {money.parts['discount']} * {share if found.within else 1}" if gross and found.off else ""
    return f"coalesce(sign({money.base}) * ({goods}{off}), 0)"


def returned(found: Solved, money: Cells) -> str:
    """What of the money that was paid back is goods."""
    goods, share = _goods(found, money)
    less = f" - {money.parts['discount']}" if "discount" in found.less else ""
    paid = f"abs({money.base}){less}{''.join(f' + {money.parts[role]}' for role in found.on_top)}"
    back = money.parts["refunded"]
    some = f"least(round({back} * {share if found.taxed_back else 1}, 2), {goods})"
    own = f"CASE WHEN {back} >= {paid} - {PENNY} THEN {goods} ELSE {some} END"
    alone = "true" if found.of_goods_back else f"coalesce({money.base}, 0) = 0"
    return f"CASE WHEN {alone} THEN {back} ELSE greatest({own}, 0) END"


def _goods(found: Solved, money: Cells) -> tuple[str, str]:
    """The goods, and what share they are of themselves with their tax."""
    own, of_goods = _own(found, money), "0"
    if found.within or "tax" in found.on_top:
        tax, sent = money.parts["tax"], money.parts.get("shipping", "0") if found.of_shipping else "0"
        if found.at_one_rate:
            of_goods = f"least({tax}, round({own} * {found.rates[0]} / {found.whole}, 2))"
        elif found.mixed:
            of_goods = f"greatest({tax} - {sent} * {found.rates[0]} / {found.whole}, 0)"
        else:
            of_goods = f"greatest({tax} - coalesce({tax} * {sent} / nullif({own} + {sent}, 0), 0), 0)"
    goods = f"({own} - {of_goods})" if found.within else own
    return goods, f"coalesce({goods} / nullif({goods} + {of_goods}, 0), 1)"


def _own(found: Solved, money: Cells) -> str:
    """The base without what stands in columns that are no goods."""
    return f"(abs({money.base}){''.join(f' - {money.parts[role]}' for role in found.less)})"


def _at_rates(found: Solved, money: Cells) -> str:
    """Whether the tax is at one of the rates of the goods, or of these with what is sent; or below the highest."""
    own = _own(found, money)
    whole = [own, *([f"{own} + {money.parts['shipping']}"] if "shipping" in money.parts else [])]
    shares = [
        f"{money.parts['tax']} - ({taxed}) * {rate} / {100 + rate * found.within}"
        for taxed, rate in product(whole, found.rates)
    ]
    near = [f"{share} <= {2 * PENNY}" if found.mixed else f"abs({share}) <= {2 * PENNY}" for share in shares]
    return f"({' OR '.join(near)})"
