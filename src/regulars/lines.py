"""cells → mapped → lines: what an order says once on each of its lines, what counts as spend, and one verdict each."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import Any

from regulars import cells, documents, inparts, money, prefixes, shapes, sums
from regulars.columns import Match
from regulars.currencies import known
from regulars.engine import Engine, literal, step
from regulars.errors import DataError, UsageError
from regulars.headers import fold, spellings, words
from regulars.nobody import BLANK, NO_CUSTOMER
from regulars.read import Raw, keep
from regulars.settings import Settings
from regulars.shapes import Shape
from regulars.statuses import EITHER, FLAGS, MONEY_BACK, NOT_COMPLETED, RETURNED, RETURNS, STATE_NAMED, UNDONE_ON, YES
from regulars.systems import System, recognise

STORED_ROWS = 5_000_000
"""Up to this many lines, `lines` is kept in memory; beyond, it is worked out anew for each pass over it."""

SHARING = ("duplicates", "overlap", "non_products")
"""Kinds of remark that cannot be dropped where the lines of an order share its total."""

SAMPLED = 1_000
"""So many first lines show whether quantities below zero are the habit of a table."""

TOTAL = "coalesce(amount, coalesce(quantity, 1) * unit_price)"
"""SQL: what a line of `cells` comes to."""

QUANTITY_LEFT = "quantityrefund"
"""A header, folded, of quantities after refunds: `Quantity (- Refund)`."""

PRICED = "coalesce(amount, quantity * unit_price)"
"""The same where there are columns for both the amount and the pieces: a line with neither says not what it came to."""

DISAGREES = "amount IS NOT NULL AND abs(amount - coalesce(quantity, 1) * unit_price) > 0.01"


@dataclass(frozen=True, slots=True)
class Mapped:
    """How the columns were read: what `inspect` and the report say about it; the one currency, where there is one.

    `refunds`: some money given back stands in a column of its own. `nobody`: the words that stand for no customer.
    """

    matches: tuple[Match, ...]
    reasons: Mapping[str, str]
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
                "confidence": found.confidence,
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

    To read the ids of a line costs more than to add it up. So they are taken as they stand where a sample shows nothing
    else, until the groups, which are far fewer than the lines, show that not all are; then all is done with care.
    """
    headers = {found.column: found.header for found in matches}
    dates = {headers["date"]}
    nobody = cells.nobody(settings)
    plain = _plain_ids(engine, raw, headers, nobody)
    proven = raw.whole and raw.table == "found"  # the sample is every line, as the engine gave it
    for as_written in [plain, ()] if plain else [()]:
        keep(engine, raw, headers.values(), dates, as_written)
        mapped = map_columns(engine, raw, matches, settings, as_written)
        judge(engine, mapped, returns_as_sales=returns_as_sales, excluded=excluded)
        if proven or not as_written or cells.are_ids(engine, "tallies", nobody):
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
    reasons = dict(read.reasons)
    headers = {found.column: found.header for found in matches}
    settled = "amount" in settings.columns
    if not settled:
        sums.refuse_named(headers, raw.sample)
    if not settled and sums.find(engine, headers, raw.sample):
        engine.table("cells", step("without_sums", cells=read.sql), stored=read.stored)
        _add(reasons, "product", "a line without one holds the sum of its order's other lines, which count instead")
    shape = shapes.find(engine, headers, raw.sample, settled=settled)
    if _is_day(headers.get("status", "")) and not {"customer", "date"} & {*shape.once}:
        shape = replace(shape, once=tuple(each for each in shape.once if each != "status"))  # what else would fill it
    if shape.order_total:
        matches = [_as_order_total(found) if found.column == "amount" else found for found in matches]
        headers = {found.column: found.header for found in matches}
        if "amount" in reasons:
            reasons["order_total"] = reasons.pop("amount")
    source = _shaped(headers, shape, reasons, settings)
    layout = recognise(raw.columns)
    spend = money.find(
        engine,
        source,
        {*headers},
        total=_total(headers),
        gross=settings.spend == "gross",
        before_discount=layout.before_discount if layout and not settled else "",
        pieces_left=QUANTITY_LEFT in spellings(headers.get("quantity", "")),
    )
    for column, reason in spend.reasons.items():
        _add(reasons, column, reason)
    if spend.parts:
        source = f"({step('spent', cells=source, **spend.parts)}) AS spent"
    sure = {*settings.columns, *(layout.columns if layout else ())}
    undone = (_no_sale(layout, headers), _laid_out(layout, headers, "type"))
    parts = _signs(engine, headers, reasons, undone, sure, spent=bool(spend.parts))
    if "order" in headers and "type" not in {*headers, *settings.columns}:
        before, said = prefixes.find(engine, headers["order"], raw.sample[headers["order"]], TOTAL)
        _add(reasons, "order", said)
        parts["not_completed"] = f"{parts['not_completed']} OR {before}" if before else parts["not_completed"]
    engine.table("mapped", step("mapped", cells=source, other_currency="false", **parts), stored=False)
    currency = _one_currency(engine, read.currencies, headers, reasons, settings)
    if len(read.currencies) > 1:
        other = f"currency IS DISTINCT FROM {literal(currency or '')}"
        engine.table("mapped", step("mapped", cells=source, other_currency=other, **parts), stored=False)
    refunds = "refunded" in headers and "refunded" in spend.parts
    return Mapped(tuple(matches), reasons, currency, refunds, cells.nobody(settings), read.rows)


def _shaped(headers: Mapping[str, str], shape: Shape, reasons: dict[str, str], settings: Settings) -> str:
    """The table of cells with what an order says once put on each of its lines; the reasons say so."""
    once = "order_total" in headers and not {"amount", "unit_price"} & {*headers}
    if once:
        _check_order_total(headers, settings)
    for column in shape.once:
        _add(reasons, column, "it stands on one line of each order and counts for all of them")
    if "order_total" in headers:
        _add(reasons, "order_total", _how_it_counts(headers))
    if shape.once or (once and "order" in headers) or shape.order_total:
        return f"({step('whole', **_whole(shape, once=once and 'order' in headers))}) AS whole_orders"
    return "cells"


def _whole(shape: Shape, *, once: bool) -> dict[str, str]:
    """What `whole.sql` puts on each line of an order."""
    filled = {
        "customer": ("customer_id", "order_customer"),
        "date": ("ordered_on", "order_day"),
        "status": ("status", "order_status"),
        "currency": ("currency", "order_currency"),
    }
    names = "order_id IS NOT NULL AND {1} IS NOT NULL AND {0} IS NULL"
    parts = {
        column: f"CASE WHEN {names.format(*pair)} THEN {pair[1]} ELSE {pair[0]} END"
        if column in shape.once
        else pair[0]
        for column, pair in filled.items()
    }
    share = (
        "CASE WHEN order_id IS NULL THEN amount WHEN totals_differ THEN NULL "
        "ELSE ((total - total % lines) / lines + CASE WHEN line = 1 THEN total % lines ELSE 0 END) / 10000.0 END"
    )
    moved = "CAST(NULL AS DOUBLE)" if shape.order_total else "amount"
    parts["ordered_on"] = parts.pop("date")
    return parts | {
        "amount": share if once else moved,
        "order_total": "amount" if shape.order_total else "order_total",
        "differs": "coalesce(order_id IS NOT NULL AND totals_differ, false)" if once else "false",
    }


def _total(headers: Mapping[str, str]) -> str:
    """The cell that holds the order's total beside its lines, if one does."""
    lines_tell = {"amount", "unit_price"} & {*headers}
    return "order_total" if "order_total" in headers and lines_tell else ""


def _as_order_total(found: Match) -> Match:
    return replace(found, column="order_total", why=f"{found.why}; within an order it is the same on every line")


def _how_it_counts(headers: Mapping[str, str]) -> str:
    if "amount" in headers:
        return "not used: the line totals count"
    if "unit_price" in headers:
        return "not used, as it is the whole order's: quantity × unit price counts"
    return "counted once per order, in equal shares on its lines" if "order" in headers else "every line is an order"


def _check_order_total(headers: Mapping[str, str], settings: Settings) -> None:
    """Refuse what would make an order's total count twice, or in part."""
    header = headers["order_total"]
    if "order" not in headers and {"product", "quantity"} & {*headers}:
        raise DataError(
            f"{header!r} is the total of a whole order, and no order column says which lines are one order. "
            f"Name it with --columns order=..., or say --columns amount={header} if it is the total of a line"
        )
    if "order" in headers and (unfit := [kind for kind in settings.drop if kind in SHARING]):
        raise UsageError(
            f"--drop {','.join(unfit)}: {header!r} is the total of a whole order, shared by its lines, and counts "
            "once however often they are repeated; a part of it would be lost. Leave that option out"
        )


def _no_sale(layout: System | None, headers: Mapping[str, str]) -> frozenset[str]:
    """The states of orders that are no sale: the usual words, a flag's yes, or the numbers of a known export."""
    if states := _laid_out(layout, headers, "status"):
        return states
    return YES if fold(headers.get("status", "")) in FLAGS | RETURNED | EITHER else NOT_COMPLETED


def _laid_out(layout: System | None, headers: Mapping[str, str], column: str) -> frozenset[str]:
    """The states, or kinds, of a known export that are no sale in it, where it is its own column that was taken."""
    if not layout or fold(headers.get(column, "")) not in layout.columns.get(column, ()):
        return frozenset()
    return frozenset(state.translate(str.maketrans("_-", "  ")) for state in layout.no_sale)


def _signs(
    engine: Engine,
    headers: Mapping[str, str],
    reasons: dict[str, str],
    undone: tuple[frozenset[str], frozenset[str]],
    sure: Container[str],
    *,
    spent: bool,
) -> dict[str, str]:
    """What `mapped.sql` needs beside its cells: which lines are returns whatever their amount, which no sales.

    `undone`: the states, and the kinds of a known layout, that are no sale. `sure`: the columns that the user or a
    known layout has named.
    """
    states, kinds = undone
    if "status" in headers and states == NOT_COMPLETED and not _is_day(headers["status"]):
        listed, unknown = documents.states(engine, headers["status"], settled="status" in sure)
        states = frozenset(listed)
        _add(reasons, "status", unknown)
    given_back, no_sale = "false", _flagged(headers, reasons, "status", states) if "status" in headers else "false"
    if fold(headers.get("type", "")) in RETURNS | EITHER:
        given_back = _among("type", YES)
        _add(reasons, "type", "yes: the line is a return")
    elif fold(headers.get("type", "")) in FLAGS | RETURNED or _is_day(headers.get("type", "")):
        no_sale = f"{no_sale} OR {_flagged(headers, reasons, 'type', YES)}"
    elif re.search(STATE_NAMED, words(headers.get("type", ""))):
        listed, _ = documents.states(engine, headers["type"], "type", settled=True)
        no_sale = f"{no_sale} OR {_flagged(headers, reasons, 'type', frozenset(listed))}"
    elif "type" in headers:
        said = documents.read(engine, headers["type"], TOTAL, settled="type" in sure)
        _add(reasons, "type", said.reason)
        given_back = _among("type", said.given_back)
        no_sale = f"{no_sale} OR {_among('type', (*said.no_sale, *kinds))}"
    stock = {"quantity", "amount"} <= {*headers} and _counts_stock(engine)
    if stock:
        _add(reasons, "quantity", "below zero for what was sold, as in a record of stock: the amount's sign counts")
    disagrees = "disagrees" if spent else DISAGREES if "amount" in headers else "false"
    return {
        "total": "amount" if spent else PRICED if {"quantity", "amount"} <= {*headers} else TOTAL,
        "turned": "quantity < 0" if "quantity" in headers and not stock else "false",
        "given_back": given_back,
        "pieces": "-coalesce(quantity, -1)" if stock else "coalesce(quantity, 1)",
        "refunded": "refunded" if spent else "CAST(0 AS DECIMAL(18, 4))",
        "not_completed": no_sale,
        "disagrees": disagrees,
    }


def _flagged(headers: Mapping[str, str], reasons: dict[str, str], column: str, states: frozenset[str]) -> str:
    """SQL: whether a column says that nothing was sold; a line below zero gives money back, whatever a flag says."""
    name, says = fold(headers[column]), _among(column, states)
    if _is_day(headers[column]):
        _add(reasons, column, "a day there: what was sold was undone, so it counts neither as bought nor as returned")
        written = f"trim({column}) <> '' AND NOT {_among(column, BLANK)}"
        return f"({written} AND coalesce(total, 0) >= 0 AND NOT coalesce(turned, false))"
    if name in RETURNED | EITHER:
        _add(reasons, column, "yes: what was sold came back, so it counts neither as bought nor as returned")
        return f"({says} AND coalesce(total, 0) >= 0 AND NOT coalesce(turned, false))"
    if name in FLAGS:
        _add(reasons, column, "yes: no sale")
    if back := [state for state in states if MONEY_BACK.match(state)]:
        return f"({says} AND NOT ({_among(column, back)} AND coalesce(total, 0) < 0))"
    return says


def _is_day(header: str) -> bool:
    """Whether a column holds the day on which an order was undone, and nothing for all others."""
    return bool(re.search(UNDONE_ON, words(header)))


def _counts_stock(engine: Engine) -> bool:
    """Whether most lines have a quantity below zero and an amount above it: pieces that left the stock, not returns.

    The first lines tell whether it is worth a look at all of them.
    """
    if not any(row["quantity"] is not None and row["quantity"] < 0 for row in engine.first("cells", SAMPLED)):
        return False
    counts = "count(CASE WHEN quantity < 0 AND amount > 0 THEN 1 END), count(quantity)"
    turned, filled = engine.rows(f"SELECT {counts} FROM cells")[0]
    return bool(turned * 2 > filled)


def _one_currency(
    engine: Engine, found: Sequence[str], headers: Mapping[str, str], reasons: dict[str, str], settings: Settings
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
            _add(reasons, "currency", f"only {chosen} counts; left out: {', '.join(others)}")
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


def _among(column: str, values: Iterable[str]) -> str:
    listed = ", ".join(literal(value) for value in sorted(values))
    return f"coalesce({column} IN ({listed}), false)" if listed else "false"


def _add(reasons: dict[str, str], column: str, reason: str) -> None:
    reasons[column] = "; ".join(filter(None, (reasons.get(column), reason)))
    if not reasons[column]:
        del reasons[column]


def judge(engine: Engine, mapped: Mapped, *, returns_as_sales: bool, excluded: str = "false") -> None:
    """mapped → lines → tallies; `excluded` is the SQL condition of the user's own filter."""
    verdicts = step("lines", excluded=excluded, returns_as_sales=str(returns_as_sales).lower())
    engine.table("lines", verdicts, stored=mapped.rows <= STORED_ROWS)
    engine.table(
        "tallies",
        step("tallies", refunds=step("refunds") if mapped.refunds else ""),
        large=inparts.number(engine) > 1,
    )
