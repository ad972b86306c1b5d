"""Whole orders whose columns of money show what of each is goods → columns of that, and of what went back of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any

from regulars import orderequation, sides, together
from regulars.contents import written_with_commas
from regulars.engine import Engine
from regulars.errors import DataError
from regulars.matching import CERTAIN, Match, Table
from regulars.numbers import Style, reading, styles
from regulars.orderequation import SIGNS, Row, Solved
from regulars.relations import NEARLY_ALL, PENNY, numbers
from regulars.systems import recognise

if TYPE_CHECKING:
    from regulars.read import Raw
    from regulars.settings import Settings

GOODS = " (goods)"
"""What the headers of both columns end with."""

MONEY = ("amount", "order_total", "unit_price", "discount", "tax", "shipping", "refunded")


def join(engine: Engine, raw: Raw, settings: Settings) -> Raw:
    """Add what of each order is goods, where its columns of money show that and no column has it as it stands."""
    found = _find(raw.sample, settings.columns)
    if not found:
        return raw
    back = found.columns.get("refunded", "")
    try:
        named = (found.base, *found.columns.values(), *([found.total] if found.total else []))
        columns = {header: raw.columns[header] for header in named}
        style = styles(engine, raw.table, columns, settings.decimal)
    except DataError:
        return raw  # nothing shows their decimal sign, which is asked about where it matters
    if not _holds(engine, raw, style, found):
        return raw
    comma, gross = written_with_commas(raw.sample), settings.spend == "gross"
    cells = {header: numbers(raw.sample[header], comma=comma) for header in (found.base, *found.columns.values())}
    rows = [
        Row(base or 0.0, {role: abs(cells[each][at] or 0) for role, each in found.columns.items()})
        for at, base in enumerate(cells[found.base])
    ]
    told = _sql(found, raw, style, gross=gross)
    worth = [together.written(f"{_worth(found, row, gross=gross):.4f}", comma=comma) for row in rows]
    sql = together.as_text(told["worth"], 4, comma=comma)
    raw = together.add(engine, raw, found.base + GOODS, sql, worth, view="with_goods")
    if not back or gross:
        return raw
    returned = [together.written(f"{_returned(found, row):.4f}", comma=comma) for row in rows]
    sql = together.as_text(told["returned"], 4, comma=comma)
    return together.add(engine, raw, back + GOODS, sql, returned, view="with_goods_back")


def find(table: Table) -> None:
    """Take these columns for all of the money: what they were worked out of has no more to say."""
    written = {header: cells for header, cells in table.sample.items() if not header.endswith(GOODS)}
    found = _find(written, table.given) if len(written) < len(table.sample) else None
    if not found or found.base + GOODS not in table.sample:
        return
    back = found.columns.get("refunded", "")
    taken = {"amount": (found.base + GOODS, found.why)}
    if back + GOODS in table.sample:
        how = "what was paid back, without what is no goods" if found.taxed_back else "what was paid back"
        taken["refunded"] = (back + GOODS, how)
    table.given = {**table.given, **{column: taken[column][0] if column in taken else "" for column in MONEY}}
    for column, (header, why) in taken.items():
        table.found[column] = Match(column, header, why, CERTAIN, table.held[header].examples)


def _find(sample: Mapping[str, Sequence[Any]], given: Mapping[str, str]) -> Solved | None:
    """What the columns show, unless the user has named any of them, or a layout says what they are."""
    if {*MONEY} & {*given} or recognise(sample) or sides.find(sample, given):
        return None  # the sides of an account are told apart by another column
    found = orderequation.find(sample)
    return None if found is None or found.is_plain else found


def _holds(engine: Engine, raw: Raw, style: Mapping[str, Style], found: Solved) -> bool:
    """Whether the equation holds on nearly all rows, and not only on those of the sample; or the rates of a tax."""
    base, part = _read(raw, style, found.base), _parts(found, raw, style)
    if found.total:
        total = _read(raw, style, found.total)
        made = "".join(f" {'+' if SIGNS[role] > 0 else '-'} {part[role]}" for role in found.made_of)
        of, holds = f"{total} <> 0", f"abs(coalesce(abs({base}), 0){made} - abs({total})) <= {PENNY}"
    elif found.within and found.rates and not found.mixed:
        own = _own(found, base, part)
        whole = [own, *([f"{own} + {part['shipping']}"] if "shipping" in part else [])]
        rates = (
            f"abs({part['tax']} - ({taxed}) * {rate} / {100 + rate}) <= {2 * PENNY}"
            for taxed, rate in product(whole, found.rates)
        )
        of, holds = f"{part['tax']} <> 0", f"({' OR '.join(rates)})"
    else:
        return True
    right, all_ = engine.rows(
        f"SELECT count(CASE WHEN {of} AND {holds} THEN 1 END), count(CASE WHEN {of} THEN 1 END) FROM {raw.table}"
    )[0]
    return bool(right >= NEARLY_ALL * all_)


def _read(raw: Raw, style: Mapping[str, Style], header: str) -> str:
    return reading(raw.columns[header].sql, style[header].sign, style[header].words)


def _parts(found: Solved, raw: Raw, style: Mapping[str, Style]) -> dict[str, str]:
    """Role → SQL: the money of it, without its sign."""
    return {role: f"coalesce(abs({_read(raw, style, header)}), 0)" for role, header in found.columns.items()}


def _own(found: Solved, base: str, part: Mapping[str, str]) -> str:
    """SQL: the base without what stands in columns that are no goods."""
    return f"(abs({base}){''.join(f' - {part[role]}' for role in found.less)})"


def _worth(found: Solved, row: Row, *, gross: bool) -> float:
    """What of an order is goods; before the discount, where that counts."""
    own, tax = orderequation.goods(found, row)
    off = row.parts.get("discount", 0.0) if gross and found.off else 0.0
    share = own / (own + tax) if found.within and own + tax else 1.0
    return (1 if row.base > 0 else -1) * (own + off * share)


def _returned(found: Solved, row: Row) -> float:
    """What of the money that was paid back is goods."""
    own, tax = orderequation.goods(found, row)
    back = row.parts["refunded"]
    if found.of_goods_back or not row.base:
        return back
    if back >= orderequation.paid(found, row) - PENNY:
        return max(own, 0.0)
    share = own / (own + tax) if found.taxed_back and own + tax else 1.0
    return max(min(round(back * share, 2), own), 0.0)


def _sql(found: Solved, raw: Raw, style: Mapping[str, Style], *, gross: bool) -> dict[str, str]:
    """The same as SQL."""
    base, part = _read(raw, style, found.base), _parts(found, raw, style)
    own = _own(found, base, part)
    of_goods = "0"
    if found.within or "tax" in found.on_top:
        sent = part.get("shipping", "0") if found.of_shipping else "0"
        of_sent = f"coalesce({part['tax']} * {sent} / nullif({own} + {sent}, 0), 0)"
        if found.mixed:
            of_sent = f"{sent} * {found.rates[0]} / {100 + found.rates[0] * found.within}"
        of_goods = f"greatest({part['tax']} - {of_sent}, 0)"
    goods = f"({own} - {of_goods})" if found.within else own
    share = f"coalesce({goods} / nullif({goods} + {of_goods}, 0), 1)"
    off = f" + {part['discount']} * {share if found.within else 1}" if gross and found.off else ""
    told = {"worth": f"coalesce(sign({base}) * ({goods}{off}), 0)"}
    if "refunded" in part:
        less = f" - {part['discount']}" if "discount" in found.less else ""
        paid = f"abs({base}){less}{''.join(f' + {part[role]}' for role in found.on_top)}"
        some = f"{part['refunded']} * {share if found.taxed_back else 1}"
        back = (
            f"CASE WHEN {part['refunded']} >= {paid} - {PENNY} THEN {goods} ELSE least(round({some}, 2), {goods}) END"
        )
        alone = "true" if found.of_goods_back else f"coalesce({base}, 0) = 0"
        told["returned"] = f"CASE WHEN {alone} THEN {part['refunded']} ELSE greatest({back}, 0) END"
    return told
