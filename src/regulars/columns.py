"""A file's headers → the canonical columns, by what they are called and what they hold; each match with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from regulars import (
    adjusted,
    aliases,
    clientele,
    comeback,
    discounts,
    flags,
    goods,
    guests,
    ids,
    instalments,
    linetax,
    missing,
    numbered,
    ofbase,
    offered,
    order_ids,
    overlooked,
    packed,
    parties,
    people,
    piecesback,
    plurals,
    priced,
    pricing,
    purchases,
    redeemed,
    saleday,
    sides,
    statements,
    tips,
    together,
)
from regulars.contents import EXTRAS, HALF, MONEY, holdings
from regulars.errors import DataError, UsageError
from regulars.headers import meant, option, spellings, unprefixed
from regulars.matching import (
    CANONICAL,
    CERTAIN,
    LAID_OUT,
    PROBABLE,
    Match,
    Table,
    find,
    holds,
    surer,
)
from regulars.relations import one_to_one
from regulars.systems import System, recognise

__all__ = ["CANONICAL", "Match", "match"]

ONE_EACH = 0.65
"""How sure a price is to be all of a line where nothing counts the pieces: unsure enough to be named after a run."""


def match(
    sample: Mapping[str, Sequence[Any]],
    source: str,
    given: Mapping[str, str] | None = None,
    *,
    whole: bool = False,
    beyond: str = "",
    alone: bool = True,
    seen: Mapping[str, Match] | None = None,
) -> list[Match]:
    """Find the canonical columns in a table.

    `sample` maps each header to some of its values; `given` maps canonical columns to headers, or to "" where the table
    has no such column, and wins over everything; `whole`: the sample is all there is; `beyond`: what to say of anything
    else that may say who bought; `alone`: no other tables were given with it; `seen`: what is known of a table without
    a header. Raises UsageError where `given` names what is not there, DataError where a needed column is missing or
    where two readings are equally good; all that is open is asked at once.
    """
    try:
        return _match(sample, source, given, whole=whole, beyond=beyond, alone=alone, seen=seen)
    except DataError:
        if not (bare := unprefixed(sample, several=not alone) or aliases.spelled_out(sample)):
            raise
        columns = {short: sample[header] for header, short in bare.items()}
        named = {column: bare.get(header, header) for column, header in (given or {}).items()}
        try:
            found = _match(columns, source, named, whole=whole)
        except DataError:
            found = []
        if not found:
            raise
        headers = {short: header for header, short in bare.items()}
        return [replace(hit, header=headers[hit.header]) for hit in found]


def _match(
    sample: Mapping[str, Sequence[Any]],
    source: str,
    given: Mapping[str, str] | None,
    *,
    whole: bool,
    beyond: str = "",
    alone: bool = True,
    seen: Mapping[str, Match] | None = None,
) -> list[Match]:
    """The same for headers as they stand."""
    held = {header: holdings(values) for header, values in sample.items()}
    table = Table(source, sample, dict(given or {}), held, whole=whole, beyond=beyond, alone=alone)
    named = ((column, _given(column, header, sample)) for column, header in table.given.items())
    table.found |= {**(seen or {})} | {column: hit for column, hit in named if hit}
    layout = recognise(sample)
    by_name: tuple[str, ...] = CANONICAL[3:]
    if layout:
        _laid_out(table, layout)
        # What a layout does not name is not looked for, but for money where it leaves that open, and how much it is of.
        by_name = () if {*MONEY} & {*layout.columns} else ("quantity", "unit_price")
    goods.find(table)
    if not layout:
        linetax.find_net(table)
    saleday.find(table)
    parties.find(table)
    _find_person(table)
    ids.find_ids(table)
    guests.find(table)
    if not layout:
        comeback.doubt(table)
        redeemed.find(table)
        packed.find(table)
        ofbase.find(table)
    for column in by_name:
        find(table, column)
    if not layout:
        _leave_code_of_customers(table)
        plurals.find(table)
        flags.find_marks(table)
    of_account = not (layout and "amount" in table.found) and _find_sides(table)
    if not layout:
        instalments.pay_totals(table)
        piecesback.find(table)
    flags.find(table, laid_out=layout is not None)
    tips.find(table)
    pricing.settle(table, laid_out=layout is not None)
    adjusted.find(table)
    if not layout:
        priced.find(table)
        discounts.find(table)
    linetax.find(table)
    _doubt(table, layout, headless=bool(seen), of_account=of_account)
    _finish(table, layout)
    return [table.found[column] for column in CANONICAL if column in table.found]


def _doubt(table: Table, layout: System | None, *, headless: bool, of_account: bool) -> None:
    """Ask about what was found and may be something else, or no sales at all."""
    order_ids.doubt_order(table)
    if not headless:
        numbered.doubt(table)
    if not of_account:
        statements.doubt(table)
    clientele.refuse(table)
    offered.doubt(table)
    purchases.doubt_kinds(table, layout.no_sale if layout else ())
    if not layout:
        purchases.doubt(table)
    overlooked.doubt(table, layout)


def _given(column: str, header: str, sample: Mapping[str, Sequence[Any]]) -> Match | None:
    if column not in CANONICAL:
        raise UsageError(f"there is no column {column!r} to name. Columns: {', '.join(CANONICAL)}")
    if not header:
        return None
    if header not in sample:
        close = meant(header, sample)
        hint = f"Did you mean {option(column, close)}? " if close else ""
        raise UsageError(f"--columns {column}={header}: there is no such header. {hint}Found: {', '.join(sample)}")
    return Match(column, header, "named by you", 1.0)


def _laid_out(table: Table, layout: System) -> None:
    """Take the columns that a known export has, where they hold what they should."""
    known = {way: header for header in reversed(list(table.sample)) for way in reversed(spellings(header)[:2])}
    for column, names in layout.columns.items():
        if table.settled(column):
            continue
        free = table.free(column, named=True)
        hits = [known[name] for name in names if name in known and known[name] in free]
        filled = [header for header in hits if table.held[header].filled_share >= HALF]
        if column == "customer" and not any(table.held[header].filled for header in hits):
            continue  # who bought stands elsewhere, or nowhere
        if hits:
            hit = (filled or hits)[0]
            why = f"as in {layout.name}, and it holds {holds(column, table.held[hit])}"
            table.take(column, hit, why, LAID_OUT)


def _find_sides(table: Table) -> bool:
    """Take the two sides of an account for the amount where it is proven which of them holds the sales, or ask."""
    account = sides.find(table.sample, table.given)
    if not account or {*MONEY} & {*table.given} or account.marks in {hit.header for hit in table.found.values()}:
        return False
    own = account.names if account.sale is not None else ()  # what came in may be called an amount
    others = {name for name in MONEY if name in table.found and table.found[name].header not in own}
    if others - ({"amount"} if account.amount else set()) and not _is_gross_of(table, account, others):
        return False
    if account.sale is None:
        order = table.found["order"].header if "order" in table.found else ""
        journal = order and sides.is_balanced(account, table.sample[order])
        ask = sides.journal(table.source, account, order) if journal else sides.question(table.source, account)
        table.questions["amount"] = ask
        return False
    if account.header(account.sale) not in table.held:
        return False  # one of several files, which are not yet one table
    names = account.names[account.sale], account.names[1 - account.sale]
    why = f"{names[0]!r} holds what was sold" + (f", as {account.kind!r} says" if account.kind else "")
    if others and not account.amount:
        del table.found["tax"]  # it is on top
    table.take("amount", account.header(account.sale), f"{why}, {names[1]!r} what went back", CERTAIN)
    if account.kind and "type" not in table.given:
        table.take("type", account.kind, "it says what each line of the account is", PROBABLE)
    sides.find_parties(table, account)
    return True


def _is_gross_of(table: Table, account: sides.Sides, others: set[str]) -> bool:
    """Whether the one other column of money has a tax on top of what kinds of lines prove to be sales."""
    if others != {"amount"} or "tax" not in table.found or not account.kind or "tax" in table.given:
        return False
    total, tax = (table.numbers(table.found[name].header) for name in ("amount", "tax"))
    return sides.without_tax(account, total, tax)


def _leave_code_of_customers(table: Table) -> None:
    """Leave aside what was taken for the product, and is another code of each customer, as a `Symbol` may be."""
    if "product" in table.given or not {"customer", "product"} <= {*table.found}:
        return
    if one_to_one(table.column("customer"), table.column("product")):
        del table.found["product"]


def _find_person(table: Table) -> None:
    """Take whole names joined from two columns, which there are only where nothing else is called like a customer."""
    header = together.joined(table.sample, people.names)
    if header and "customer" not in table.found and not table.settled("customer"):
        why = "a first and a last name, joined for want of an id; two people of one name count as one customer"
        table.take("customer", header, why, ids.AT_MOST["name"])


def _finish(table: Table, layout: System | None) -> None:
    """Refuse what is missing or open, and say of a price without pieces what it counts for."""
    found = table.found
    proves = {*EXTRAS} & {*found} or ("refunded" in found and adjusted.says(found["refunded"].header))
    if "order_total" not in table.given and {"amount", "unit_price"} & {*found} and not proves:
        # The lines say what they cost; the order's total only tells what of a discount or a tax is inside that.
        found.pop("order_total", None)
    missing.refuse(table, layout)
    if (
        "unit_price" in found
        and not {"quantity", "amount"} & {*found, *table.given}
        and "unit_price" not in table.given
    ):
        said = "no column says how many pieces, so each line counts as one"
        found["unit_price"] = surer(found["unit_price"], said, ONE_EACH)
