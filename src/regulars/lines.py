"""cells → mapped → lines: what an order says once on each of its lines, what counts as spend, and one verdict each."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any

from regulars import (
    cells,
    coupons,
    deletedlines,
    discounts,
    fifths,
    grandtotals,
    inclusive,
    inparts,
    money,
    orderparts,
    prefixes,
    rebates,
    shapes,
    signs,
    subtotals,
    sums,
    taxrates,
    undoneday,
    whole_orders,
)
from regulars.columns import Match
from regulars.currencies import known
from regulars.engine import Engine, literal, step
from regulars.errors import DataError, UsageError
from regulars.headers import fold, says_left
from regulars.kept import keep
from regulars.nobody import NO_CUSTOMER
from regulars.orderparts import OrderParts
from regulars.read import Raw
from regulars.reasons import Reasons
from regulars.relations import numbers
from regulars.settings import Settings
from regulars.shares import Sampled
from regulars.statuses import EITHER
from regulars.systems import System, recognise
from regulars.taxwords import taxed

STORED_ROWS = 5_000_000
"""Up to this many lines, `lines` is kept in memory; beyond, it is worked out anew for each pass over it."""


DOUBTED = 0.65
"""How sure a column is of which some values are not known: unsure enough to be named after a run."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """How the columns were read: what `inspect` and the report say about it; the one currency, where there is one.

    `refunds`: some money given back stands in a column of its own. `nobody`: the words that stand for no customer.
    """

    matches: tuple[Match, ...]
    reasons: Reasons
    currency: str | None = None
    refunds: bool = False
    nobody: tuple[str, ...] = NO_CUSTOMER
    rows: int = 0
    """So many lines there are."""

    def columns(self, *, examples: bool = False) -> list[dict[str, Any]]:
        """The `columns` of docs/summary.md; `examples` lets the reasons quote values of the file."""
        return [
            {
                "column": found.column,
                "header": found.header,
                "reason": "; ".join(
                    filter(None, (found.reason if examples else found.why, self.reasons.get(found.column)))
                ),
                "confidence": min(found.confidence, DOUBTED)
                if found.column in self.reasons.doubted
                else found.confidence,
            }
            for found in self.matches
        ]


def give_verdicts(
    engine: Engine,
    raw: Raw,
    matches: Sequence[Match],
    settings: Settings,
    *,
    returns_as_sales: bool,
    excluded: str = "false",
) -> Mapped:
    """found → raw → cells → mapped → lines → tallies; `excluded` is the SQL condition of the user's own filter.

    To read the ids of a line costs more than to add it up. So of many lines they are taken as they stand where a sample
    shows nothing else, until the groups, which are far fewer, show that not all are; then all is done with care.
    """
    headers = {found.column: found.header for found in matches}
    dates = {headers["date"]}
    nobody = cells.words_for_nobody(settings)
    plain = () if raw.whole else _plain_ids(engine, raw, headers, nobody)
    for as_written in [plain, ()] if plain else [()]:
        keep(engine, raw, headers.values(), dates, as_written)
        mapped = map_columns(engine, raw, matches, settings, as_written)
        judge(engine, mapped, returns_as_sales=returns_as_sales, excluded=excluded)
        if not as_written or cells.are_ids(engine, "tallies", nobody):
            break
    return mapped


def _plain_ids(engine: Engine, raw: Raw, headers: Mapping[str, str], nobody: Sequence[str]) -> tuple[str, ...]:
    """The headers of text ids, where all in the sample can be taken as they stand; else none."""
    texts = [name for name in ("customer", "order") if name in headers and raw.columns[headers[name]].is_text]
    if not texts:
        return ()
    held = (raw.sample[headers[name]] if name in texts else repeat(None) for name in ("customer", "order"))
    pairs = {pair for pair in zip(*held, strict=False) if pair != (None, None)}
    rows = ", ".join(f"({', '.join('NULL' if each is None else literal(each) for each in pair)})" for pair in pairs)
    if not rows or not cells.are_ids(engine, f"(VALUES {rows}) AS sample(customer_id, order_id)", nobody):
        return ()
    return tuple(headers[name] for name in texts)


def map_columns(
    engine: Engine, raw: Raw, matches: Sequence[Match], settings: Settings, as_written: Container[str] = ()
) -> Mapped:
    """Define `mapped` over `raw`; says how dates and numbers were read."""
    read = cells.define(engine, raw, matches, settings, as_written)
    reasons = Reasons(read.reasons)
    headers = {found.column: found.header for found in matches}
    settled = "amount" in settings.columns
    if not settled:
        sums.refuse_named(headers, raw.sample)
    summed = sums.find(engine, headers, raw.sample, settled=settled)
    if summed:
        engine.table("cells", step("without_sums", cells=read.sql), stored=read.stored)
        reasons.add("product", "a line without one holds the sum of its order's other lines, which count instead")
    layout = recognise(raw.columns)
    gone, whole = _deleted(raw, headers)
    aside = f"({signs.set_aside(layout, headers, raw.sample)} OR {gone})"
    on_top = None if settled else subtotals.shown(whole.sample, headers)
    repeated = on_top is not None and on_top.repeated
    shape = shapes.find(engine, headers, whole.sample, settled=settled or repeated, aside=aside)
    if not (settled or summed):
        sums.refuse_unnamed(headers, raw.sample)
    if undoneday.called(headers.get("status", "")) and not {"customer", "date"} & {*shape.once}:
        shape = replace(shape, once=tuple(each for each in shape.once if each != "status"))  # what else would fill it
    if shape.order_total:
        matches = whole_orders.as_totals(matches)
        headers = {found.column: found.header for found in matches}
        if "amount" in reasons:
            reasons["order_total"] = reasons.pop("amount")
    source = whole_orders.put_on_lines(headers, shape, reasons, settings, repeated=repeated, gone=gone)
    seen = _seen(whole, headers, settings, layout, on_top)
    total = whole_orders.total(headers)
    left = source if whole is raw else f"(SELECT * FROM {source} WHERE NOT {gone}) AS left_lines"
    spend = money.find(engine, left, {*headers}, seen, total=total, gross=settings.spend == "gross")
    reasons.add_each(spend.reasons)
    if spend.parts and whole is not raw:
        source = f"({step('without_deleted', cells=source, gone=gone)}) AS without_deleted"
    if spend.parts:
        source = f"({step('spent', cells=source, in_order=deletedlines.in_order(gone), **spend.parts)}) AS spent"
    parts = signs.find(engine, headers, reasons, layout, settings, spent=bool(spend.parts), raw=raw)
    numbers = _by_number(engine, raw, headers, reasons, settings)
    parts |= {part: f"{parts[part]} OR {more}" for part, more in numbers.items() if more}
    engine.table("mapped", step("mapped", cells=source, other_currency="false", **parts), stored=False)
    currency = _one_currency(engine, read.currencies, headers, reasons, settings)
    if len(read.currencies) > 1:
        other = f"currency IS DISTINCT FROM {literal(currency or '')}"
        engine.table("mapped", step("mapped", cells=source, other_currency=other, **parts), stored=False)
    refunds = "refunded" in headers and "refunded" in spend.parts
    return Mapped(tuple(matches), reasons, currency, refunds, read.nobody, read.rows)


def _deleted(raw: Raw, headers: Mapping[str, str]) -> tuple[str, Raw]:
    """SQL: whether a line was deleted from its order, of which totals know nothing; and what was read without them."""
    column = deletedlines.column(raw.sample, headers)
    if not column:
        return deletedlines.NONE, raw
    header = headers[column]
    left = replace(raw, sample=deletedlines.without(raw.sample, header))
    return f"(order_id IS NOT NULL AND {deletedlines.sql(header, column)})", left


def _by_number(
    engine: Engine, raw: Raw, headers: Mapping[str, str], reasons: Reasons, settings: Settings
) -> dict[str, str]:
    """SQL: what the letters before the number of a line's paper say of it, where no column says its kind."""
    told = "type" in {*headers, *settings.columns} and fold(headers.get("type", "")) not in EITHER
    if "order" not in headers or (
        told and ("type" in settings.columns or prefixes.told_by(raw.sample[headers["type"]]))
    ):
        return {}
    found = prefixes.find(engine, headers["order"], raw.sample[headers["order"]], signs.TOTAL)
    for each in found.said:
        reasons.add("order", each)
    return {"not_completed": found.no_sale, "given_back": found.given_back}


def _seen(
    raw: Raw, headers: Mapping[str, str], settings: Settings, layout: System | None, on_top: subtotals.OnTop | None
) -> money.Seen:
    """What shows, beside arithmetic, what is inside the amounts; less where the user has said which they are."""
    settled = {"amount", "discount", "tax"} & {*settings.columns}
    totals = headers.get("order_total") if "tax" in headers else None
    back = cells.counts_pieces(raw, headers)
    without = "amount" in settled and "tax" not in settled
    inside = None if without else taxrates.find(raw.sample, headers, pieces_back=back)
    priced = [headers[name] for name in ("amount", "order_total") if name in headers] or [headers.get("unit_price", "")]
    net = any(taxed(header) == 0 for header in priced)
    return money.Seen(
        written=layout.written if layout and "amount" not in settled else "",
        pieces_left=says_left(headers.get("quantity", "")),
        sampled=None if layout else _sampled(raw, headers, settings),
        inside=inside,
        couponed=None if {"amount", "discount"} & settled else coupons.find(raw.sample, headers),
        on_top=on_top,
        parts=None if layout or on_top or (inside and "shipping" not in headers) else _parts(raw, headers, settings),
        fifth=fifths.inside(raw.sample, headers, totals, numbers(raw.sample[totals])) if totals else "",
        included="" if {"amount", "tax"} & settled else inclusive.find(raw.sample),
        net=net,
        open_tax="tax" in headers and not (settled or net),
        pieces_back=back,
        two_discounts="" if layout or "discount" in settled else discounts.ask_for_totals(raw.sample, headers),
    )


def _parts(raw: Raw, headers: Mapping[str, str], settings: Settings) -> OrderParts | None:
    """What totals of orders have in them, where these alone say what was paid."""
    given = [*settings.columns]
    return orderparts.find(raw.sample, headers, given) or grandtotals.find(raw.sample, headers, given)


def _sampled(raw: Raw, headers: Mapping[str, str], settings: Settings) -> Sampled | None:
    """What a sample shows of a discount, where there is one."""
    if "discount" not in headers:
        return None
    names = ("order", "product", "quantity", "unit_price", "amount", "order_total", "discount")
    columns = {name: raw.sample[headers[name]] for name in names if name in headers}
    off, price = headers["discount"], headers.get("unit_price", "")
    kinds = next((cells for header, cells in raw.sample.items() if rebates.says_kind(header)), ())
    return Sampled(columns, off, price, "discount" in settings.columns, discounts.is_joined(off), kinds)


def _one_currency(
    engine: Engine, found: Sequence[str], headers: Mapping[str, str], reasons: Reasons, settings: Settings
) -> str | None:
    """The currency that counts. Raises DataError where there are several and none was picked, or only another one."""
    picked = settings.currency and (known(settings.currency) or settings.currency.upper())
    if not found:
        if picked and not known(picked) and not re.fullmatch("[A-Z]{3}", picked):
            raise UsageError(
                f"{settings.currency!r} is no currency. Give a code of three letters such as EUR, or a sign such as €"
            )
        return None
    if picked in found or (len(found) == 1 and picked is None):
        chosen = picked or found[0]
        others = [currency for currency in found if currency != chosen]
        if others and "currency" in headers:
            reasons.add("currency", f"only {chosen} counts; left out: {', '.join(others)}")
        return chosen
    if len(found) == 1 and found[0] in ("$", "¥", "kr", "Rs"):
        return picked  # the sign says less than the user
    rows = engine.rows(
        "SELECT coalesce(currency, 'none'), count(*), coalesce(sum(amount), 0) FROM mapped WHERE NOT repeated_header "
        "GROUP BY 1 ORDER BY 2 DESC, 1"
    )
    listed = "; ".join(f"{currency} on {lines:,} lines ({amount:,.2f})" for currency, lines, amount in rows)
    if picked:
        raise DataError(f"no line is in {picked}, as --currency {settings.currency} asks. Found: {listed}")
    options = " or ".join(f"--currency {currency}" for currency, *_ in rows if currency != "none")
    raise DataError(
        f"amounts are in {len(found)} currencies, which cannot be added up: {listed}. "
        f"Pick one, and the other lines are left out: {options}"
    )


def judge(engine: Engine, mapped: Mapped, *, returns_as_sales: bool, excluded: str = "false") -> None:
    """mapped → lines → tallies; `excluded` is the SQL condition of the user's own filter."""
    verdicts = step("lines", excluded=excluded, returns_as_sales=str(returns_as_sales).lower())
    engine.table("lines", verdicts, stored=mapped.rows <= STORED_ROWS)
    engine.table(
        "tallies",
        step("tallies", refunds=step("refunds") if mapped.refunds else ""),
        large=inparts.number(engine) > 1,
    )
