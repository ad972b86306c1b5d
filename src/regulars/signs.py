"""What a line comes to, and whether it is a sale, a return or neither: by states, kinds, flags, days and signs."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from typing import TYPE_CHECKING, Any

from regulars import documents, events, kinds, minus, orderstates, papercodes, testrows, undoneday
from regulars.engine import Engine, literal
from regulars.errors import DataError, UsageError
from regulars.flags import of_which_line
from regulars.headers import fold, option, unlisted, words
from regulars.kinds import SPACED, spaced
from regulars.nobody import BLANK
from regulars.reasons import Reasons
from regulars.relations import NEARLY_ALL, PENNY
from regulars.settings import Settings
from regulars.statephrases import bare
from regulars.statuses import (
    EITHER,
    MONEY_BACK,
    NEW,
    NO,
    NOT_COMPLETED,
    STATE_NAMED,
    YES,
    flags,
    flags_back,
    may_be_dated,
)
from regulars.systems import System

if TYPE_CHECKING:
    from regulars.read import Raw

SAMPLED = 1_000
"""So many first lines show whether quantities below zero are the habit of a table."""

TOTAL = "coalesce(amount, coalesce(quantity, 1) * unit_price)"
"""SQL: what a line of `cells` comes to."""

TOTAL_OF_BOTH = "coalesce(amount, quantity * unit_price)"
"""The same where there are columns for both the amount and the pieces: a line with neither says not what it came to."""

DISAGREES = "amount IS NOT NULL AND abs(amount - coalesce(quantity, 1) * unit_price) > 0.01"


def find(
    engine: Engine,
    headers: Mapping[str, str],
    reasons: Reasons,
    layout: System | None,
    settings: Settings,
    *,
    spent: bool,
    raw: Raw,
) -> dict[str, str]:
    """What `mapped.sql` needs beside its cells, which stand under `headers`; adds to the reasons how they are told.

    `spent`: the amounts are those of `spent.sql`. `raw`: what the lines come from.
    Raises UsageError where no column could say what the user named.
    """
    settled, named = settings.columns, spaced(settings.no_sale)
    if named or settings.sale:
        unsaid = _unsaid(engine, headers, settings)
        reasons.add(column := "status" if "status" in headers else "type", unsaid)
        reasons.doubted.update({column} if unsaid else ())
    sure = {*settled, *(layout.columns if layout else ())}
    not_sold, states = _by_state(engine, headers, reasons, layout, settings, sure, raw=raw)
    given_back, unsold = _by_kind(engine, headers, reasons, layout, settings, sure)
    by_name = [_among(column, named) for column in ("status", "type") if column in headers]
    stock = {"quantity", "amount"} <= {*headers} and _counts_stock(engine)
    if stock:
        reasons.add("quantity", "below zero for what was sold, as in a record of stock: the amount's sign counts")
    if {"quantity", "unit_price", "amount"} <= {*headers} and "amount" not in settled:
        _refuse_books(engine, headers)
    disagrees = "disagrees" if spent else DISAGREES if "amount" in headers else "false"
    taken_back = _taken_back(engine, headers, given_back, states, "written" if spent else TOTAL)
    return {
        "total": "amount" if spent else TOTAL_OF_BOTH if {"quantity", "amount"} <= {*headers} else TOTAL,
        "turned": "quantity < 0" if "quantity" in headers and not stock else "false",
        "given_back": given_back,
        "pieces": "-coalesce(quantity, -1)" if stock else "coalesce(quantity, 1)",
        "refunded": "refunded" if spent else "CAST(0 AS DECIMAL(18, 4))",
        "not_completed": " OR ".join([not_sold, unsold, *by_name, taken_back]),
        "disagrees": disagrees,
    }


def _unsaid(engine: Engine, headers: Mapping[str, str], settings: Settings) -> str:
    """What to say of words that the user named for a sale, or for none, and that no line says, as in a month without.

    Raises UsageError where no column could say them.
    """
    if not {"status", "type"} & headers.keys():
        said = "--no-sale" if settings.no_sale else "--sale"
        raise UsageError(f"{said}: no column of states was found. Name it with --columns status=...")
    found = {
        value for column in ("status", "type") if column in headers for value in documents.count_values(engine, column)
    }
    missing = sorted(spaced((*settings.no_sale, *settings.sale)) - found)
    return f"no line says {' or '.join(map(repr, missing))}" if missing else ""


def _by_state(
    engine: Engine,
    headers: Mapping[str, str],
    reasons: Reasons,
    layout: System | None,
    settings: Settings,
    sure: Container[str],
    *,
    raw: Raw,
) -> tuple[str, frozenset[str]]:
    """SQL: whether the state of a line's order says that it is no sale; and the states that say so."""
    if "status" not in headers:
        return "false", frozenset()
    states = _no_sale(layout, headers)
    if states is NOT_COMPLETED and not undoneday.called(headers["status"]):
        told = orderstates.states(
            engine,
            headers,
            TOTAL,
            raw=raw,
            known=_laid_out(layout, headers, "status", more=True),
            settled="status" in sure,
            settings=settings,
        )
        states = told.undone
        for each in (*told.said, told.unknown):
            reasons.add("status", each)
        reasons.doubted.update({"status"} if told.unknown else ())
    undone = frozenset(states) - spaced(settings.sale)
    return _flagged(headers, reasons, "status", undone), undone


def _by_kind(
    engine: Engine,
    headers: Mapping[str, str],
    reasons: Reasons,
    layout: System | None,
    settings: Settings,
    sure: Container[str],
) -> tuple[str, str]:
    """SQL: whether a line came back by its kind, and whether it is no sale by it."""
    if "type" not in headers:
        return "false", "false"
    header, name = headers["type"], fold(unlisted(headers["type"]))
    if name in EITHER and "type" not in sure:
        _refuse_some(engine, header)
    if name in EITHER or minus.flags(name):
        reasons.add("type", "yes: the line is a return")
        return _among("type", YES), "false"
    counted = documents.count_values(engine, "type")
    if back := minus.mark(header, counted):
        back = min(counted, key=lambda mark: counted[mark]) if minus.of_account(header) else back
        reasons.add("type", f"{back.replace(' ', '-')!r}: the line is a return")
        return _among("type", (back,)), "false"
    if flags(name) or flags_back(name) or name in testrows.LIVE or undoneday.called(header):
        return "false", _flagged(headers, reasons, "type", NO if name in testrows.LIVE else YES)
    if re.search(STATE_NAMED, words(header)):
        undone, unpaid = orderstates.second_states(engine, header)
        new = _among("status", NEW) if "status" in headers else "false"
        return "false", f"({_flagged(headers, reasons, 'type', undone)} OR ({new} AND {_among('type', unpaid)}))"
    named, sale = spaced(settings.no_sale), spaced(settings.sale)
    said = documents.read(engine, header, TOTAL, settled="type" in sure, named=named, sale=sale)
    reasons.add("type", said.reason)
    no_sale = _among("type", (*said.no_sale, *_laid_out(layout, headers, "type")))
    if said.undoing:
        is_one = f"CASE WHEN {_among('type', said.undoing)} THEN 1 ELSE 0 END"
        no_sale = f"({no_sale} OR (order_id IS NOT NULL AND max({is_one}) OVER (PARTITION BY order_id) = 1))"
    return _among("type", said.given_back), no_sale


def _taken_back(
    engine: Engine, headers: Mapping[str, str], given_back: str, states: Iterable[str], written: str
) -> str:
    """SQL: whether a line gives back what is left out already, as its state says that it was paid back: it counts once.

    So it is where nearly all such lines have one that gives back in their order, or as much to their customer; and
    where all else of its order is left out, be it in another state.
    `written`: the SQL of what a line comes to in `mapped` before a shipping or tax is taken out, which what goes back
    may not name.
    """
    paid_back = _paid_back(headers, states)
    if not paid_back or undoneday.called(headers["status"]):
        return "false"
    state = _among("status", paid_back)
    back, sold = f"coalesce(total < 0 OR ({given_back}), false)", f"coalesce({state} AND total > 0, false)"
    for key, alike, most in (("order_id", "{0}", "1"), ("customer_id", "{0}, abs({1})", "sold")):
        counts = (
            f"SELECT sum(least(sold, {most})), sum(least(sold, back, {most})) FROM (SELECT "
            f"count(CASE WHEN {sold} AND NOT {back} THEN 1 END) AS sold, count(CASE WHEN {back} THEN 1 END) AS back "
            f"FROM (SELECT *, {TOTAL} AS total FROM cells) AS cells WHERE {key} IS NOT NULL AND NOT repeated_header "
            f"GROUP BY {alike.format(key, 'total')}) AS groups"
        )
        all_, both = engine.rows(counts)[0]
        if all_ and both >= NEARLY_ALL * all_:
            shared = alike.format(key, written)
            left = f"max(CASE WHEN {sold} AND NOT {back} THEN 1 ELSE 0 END) OVER (PARTITION BY {shared}) = 1"
            return f"({key} IS NOT NULL AND {back} AND {left})"
    return _all_undone(engine, state, _among("status", states))


def _all_undone(engine: Engine, paid_back: str, undone: str) -> str:
    """SQL: whether a line below zero, in a state that says so, gives back money of an order that is all left out."""
    sold = f"min(CASE WHEN total > 0 THEN CASE WHEN {undone} THEN 1 ELSE 0 END END)"
    gives = f"{paid_back} AND total < 0"
    counts = (
        f"SELECT 1 FROM (SELECT *, {TOTAL} AS total FROM cells) AS cells WHERE order_id IS NOT NULL AND NOT "
        f"repeated_header GROUP BY order_id HAVING {sold} = 1 AND max(CASE WHEN {gives} THEN 1 END) = 1 LIMIT 1"
    )
    if not engine.rows(counts):
        return "false"
    return f"coalesce(order_id IS NOT NULL AND {gives} AND {sold} OVER (PARTITION BY order_id) = 1, false)"


def _paid_back(headers: Mapping[str, str], states: Iterable[str]) -> set[str]:
    """The states that say that money went back; a flag's yes too, as another paper may take back what it is said of."""
    if flags(name := fold(unlisted(headers.get("status", "")))) or flags_back(name):
        return {*states}
    return {state for state in states if MONEY_BACK.match(bare(state))}


def _no_sale(layout: System | None, headers: Mapping[str, str]) -> Set[str]:
    """The states of orders that are no sale: the usual words, a flag's yes, or the numbers of a known export."""
    if states := _laid_out(layout, headers, "status"):
        return states
    name = fold(unlisted(headers.get("status", "")))
    if name in testrows.LIVE:
        return NO
    return YES if flags(name) or flags_back(name) or name in EITHER else NOT_COMPLETED


def _laid_out(layout: System | None, headers: Mapping[str, str], column: str, *, more: bool = False) -> frozenset[str]:
    """The states, or kinds, of a known export that are no sale in it, where it is its own column that was taken.

    `more`: those that are none beside the usual ones.
    """
    if not layout or fold(headers.get(column, "")) not in layout.columns.get(column, ()):
        return frozenset()
    return spaced(layout.undone if more else layout.no_sale)


def _refuse_some(engine: Engine, header: str) -> None:
    """Ask of a bare `Return` that said no on all lines seen, where some other line says yes."""
    if engine.rows(f"SELECT 1 FROM cells WHERE {_among('type', YES)} LIMIT 1"):
        raise DataError(of_which_line(repr(header), header))


def set_aside(layout: System | None, headers: Mapping[str, str], sample: Mapping[str, Sequence[Any]]) -> str:
    """SQL: whether a line of `cells` is of a kind that is surely no sale, as in a known export.

    Beside kinds of what was sold these are all that say that it was not, or came back: such a line has its order's
    amount once more.
    """
    aside = _laid_out(layout, headers, "type")
    told = {str(cell).strip().lower().translate(SPACED) for cell in sample.get(headers.get("type", ""), ()) if cell}
    said = {value: kinds.bare(value) for value in told} | papercodes.codes(told)
    if events.is_log(told, headers.get("type", "")):
        aside |= {value for value in told if not events.bought(value)}  # a checkout that began has its order's total
    elif not {*said.values()}.isdisjoint(kinds.SOLD):
        unsold = kinds.NO_SALE - kinds.EITHER | kinds.GIVEN_BACK
        unsold |= kinds.PAYMENTS | kinds.BEFORE_INVOICE if {*said.values()} & kinds.INVOICES else frozenset()
        aside |= {value for value, kind in said.items() if kind in unsold}
    return _among("type", aside)


def _flagged(headers: Mapping[str, str], reasons: Reasons, column: str, states: frozenset[str]) -> str:
    """SQL: whether a column says that nothing was sold; a line below zero gives money back, whatever a flag says."""
    name, says = fold(unlisted(headers[column])), _among(column, states)
    if undoneday.called(headers[column]):
        reasons.add(column, "a day there: what was sold was undone, so it counts neither as bought nor as returned")
        written = f"trim({column}) <> '' AND {_a_day(column)} AND NOT {_among(column, BLANK)}"
        return f"({written} AND coalesce(total, 0) >= 0 AND NOT coalesce(turned, false))"
    if may_be_dated(name):
        day = f"regexp_full_match(trim({column}), {literal(undoneday.DAY)})"
        says = f"({says} OR coalesce({day} AND {_a_day(column)}, false))"
    if flags_back(name) or name in EITHER:
        reasons.add(column, "yes: what was sold came back, so it counts neither as bought nor as returned")
        return f"({says} AND coalesce(total, 0) >= 0 AND NOT coalesce(turned, false))"
    if flags(name):
        reasons.add(column, "yes: no sale")
    if name in testrows.LIVE:
        reasons.add(column, "no: a test, and no sale")
    if back := [state for state in states if MONEY_BACK.match(bare(state))]:
        below = "(coalesce(total, 0) < 0 OR coalesce(turned, false))"
        return f"({says} AND NOT ({_among(column, back)} AND {below}))"
    return says


def _a_day(column: str) -> str:
    """SQL: whether a cell, of which it is known that it is not blank, holds more than what systems write for no day."""
    return f"NOT regexp_full_match(trim({column}), {literal(undoneday.NO_DAY)})"


def _counts_stock(engine: Engine) -> bool:
    """Whether most lines have a quantity below zero and an amount above it: pieces that left the stock, not returns.

    The first lines tell whether it is worth a look at all of them.
    """
    if not _first_below(engine, "quantity"):
        return False
    counts = "count(CASE WHEN quantity < 0 AND amount > 0 THEN 1 END), count(quantity)"
    turned, filled = engine.rows(f"SELECT {counts} FROM cells")[0]
    return bool(turned * 2 > filled)


def _first_below(engine: Engine, column: str) -> bool:
    """Whether a column is below zero on one of the first lines."""
    rows = engine.first(f"(SELECT {column} FROM cells)", SAMPLED)
    return any(row[column] is not None and row[column] < 0 for row in rows)


def _refuse_books(engine: Engine, headers: Mapping[str, str]) -> None:
    """Ask where most lines have an amount that is quantity × unit price below zero, with both of them above it.

    The first lines tell whether it is worth a look at all of them.
    """
    if not _first_below(engine, "amount"):
        return
    books = f"quantity > 0 AND unit_price > 0 AND abs(amount + quantity * unit_price) < {PENNY}"
    counts = f"count(CASE WHEN {books} THEN 1 END), count(CASE WHEN quantity <> 0 AND unit_price <> 0 THEN 1 END)"
    booked, priced = engine.rows(f"SELECT {counts} FROM cells WHERE NOT repeated_header")[0]
    if booked * 2 > priced:
        raise DataError(
            f"{headers['amount']!r} is below zero on most lines, by as much as {headers['quantity']!r} × "
            f"{headers['unit_price']!r} is above it, as in books where a sale is a credit. To count the pieces at "
            "their price, say --columns amount=: what has no pieces, as tax and freight, then comes to nothing. If "
            f"these lines are returns, say --columns {option('amount', headers['amount'])}"
        )


def _among(column: str, values: Iterable[str]) -> str:
    listed = ", ".join(literal(value) for value in sorted(values))
    return f"coalesce({column} IN ({listed}), false)" if listed else "false"
