"""What comes off whole orders beside their lines: with these and what comes on top it makes a total of the order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Any

from regulars.advances import FIRST, LAST
from regulars.contents import EXTRAS
from regulars.headers import option, words
from regulars.matching import CERTAIN, PROBABLE, Table, is_total, rank
from regulars.per_order import Once, once, worths
from regulars.phrases import OWED
from regulars.rebates import names_one, paid_with, says_voucher
from regulars.relations import NEARLY_ALL, PENNY, TELLING, of_percent
from regulars.taxwords import untaxed
from regulars.totals import FEES, PAID, SENT, TAX

MOST = 0.8
"""Of the orders in a sample so many fit: it may have cut some of them off."""

MOST_PARTS, MOST_COLUMNS = 3, 8
"""So many columns beside the lines make a total, and so many are tried with each other."""

ALL, MOST_RATES = 100, 20
"""What percentages are of, and so many of them at most a shop gives on whole orders."""

Part = tuple[str, int]
"""A column of orders, and whether it is added (1) or comes off (-1)."""


def find(table: Table) -> None:
    """Take a discount of whole orders where it, their lines and what comes on top make an order's total.

    What comes on top may have any name. Where the discount is called by no known one, ask: what was paid by points or
    in advance makes a total as well.
    """
    found = table.found
    if "order" not in found or "order_total" in table.given or not (lines := worths(table)):
        return
    shared = _shared(table)
    known = [found["discount"].header] if "discount" in found else []
    held = [(off, shared) for off in (*known, *(() if "discount" in table.given else ("",)))]
    if "discount" not in table.given:
        held += [(off, {**shared, off: amounts}) for off, amounts in _of_percent(table, shared, lines).items()]
    for off, columns in held:
        totals = [header for header in shared if not _on_top(table, header) and header != off]
        for total in sorted(totals, key=lambda header: (not _is_found(table, header), not is_total(header))):
            for parts in _ways(table, columns, total, off):
                if _make(lines, columns, parts, shared[total]):
                    _take(table, total, parts, columns[_off(parts)], lines)
                    return


def _is_found(table: Table, header: str) -> bool:
    return "order_total" in table.found and table.found["order_total"].header == header


def _shared(table: Table) -> dict[str, Once]:
    """The columns of numbers that all lines of an order repeat, or one of them has, by what they may be of an order."""
    names = [table.found[name].header for name in ("order_total", *EXTRAS) if name in table.found]
    free = [header for header in table.free("order_total") if rank("refunded", header) is None]
    found = {header: once(table, header) for header in dict.fromkeys([*names, *free])}
    return dict([(header, held) for header, held in found.items() if any(held.values())][:MOST_COLUMNS])


def _of_percent(table: Table, shared: Mapping[str, Once], lines: Once) -> dict[str, Once]:
    """What columns of orders take off their lines, where each may hold a few rates of a discount, in percent."""
    found = {}
    for header, rates in shared.items():
        few = {rate for rate in rates.values() if rate}
        if not few or min(few) < 0 or max(few) >= ALL or len(few) > MOST_RATES or _on_top(table, header):
            continue
        found[header] = {order: lines[order] * rate / ALL for order, rate in rates.items() if order in lines}
    return found


def _ways(table: Table, shared: Mapping[str, Once], total: str, off: str) -> Iterator[tuple[Part, ...]]:
    """Up to so many columns, of which one comes off, `off` where it is known; what is called an extra is one, and a fee
    that comes off is no discount: it leaves what is paid out to the seller.
    """
    others = [header for header in shared if header != total]
    on_top = [header for header in others if _on_top(table, header) or re.search(FEES, words(header))]
    signs = dict.fromkeys(on_top, (1,)) | {off: (-1,)}
    for size in range(1, MOST_PARTS + 1):
        for some in combinations(others, size):
            if off and off not in some:
                continue
            for each in product(*(signs.get(header, (1, -1)) for header in some)):
                if each.count(-1) == 1:
                    yield tuple(zip(some, each, strict=True))


def _on_top(table: Table, header: str) -> str:
    """Whether a header says tax or shipping, and which."""
    said = words(header)
    for name, called in (("shipping", SENT), ("tax", TAX)):
        known = name in table.found and table.found[name].header == header
        if known or rank(name, header) or (re.search(called, said) and not (name == "tax" and untaxed(header))):
            return name
    return ""


def _make(lines: Once, shared: Mapping[str, Once], parts: Sequence[Part], total: Once) -> bool:
    """Whether the lines of orders with some columns are their totals, several of them not without, and each column has
    something on several. What comes off must not be what another one adds, as two marks of the same size do.
    """
    told = [order for order in lines if order in total]
    off = shared[_off(parts)]
    fits = []
    for left, order in zip(range(len(told), 0, -1), told, strict=True):
        if abs(off.get(order, 0)) < lines[order] and _comes_to(order, lines, shared, parts, total):
            fits.append(order)
        elif len(fits) + left - 1 < MOST * len(told):
            return False  # most ways fit none, and are given up soon
    if 2 * sum(abs(off.get(order, 0)) for order in fits) > sum(lines[order] for order in fits):
        return False  # of lines with tax, what is without it and the tax are parts too
    filled = {header: sum(bool(shared[header].get(order)) for order in fits) for header, _ in parts}
    taken = sum(bool(off.get(order)) for order in fits)
    if taken < MOST * sum(bool(off.get(order)) for order in told) or min(filled.values()) < TELLING:
        return False
    added = [header for header, sign in parts if sign > 0]
    without = ([(each, 1) for each in added if each != header] for header in added)
    if any(all(_comes_to(order, lines, shared, some, total) for order in fits) for some in without):
        return False
    plain = sum(_comes_to(order, lines, shared, (), total) for order in told)
    return len(fits) >= MOST * len(told) and len(fits) >= plain + TELLING


def _off(parts: Sequence[Part]) -> str:
    """The column that comes off."""
    return next(header for header, sign in parts if sign < 0)


def _comes_to(order: Any, lines: Once, shared: Mapping[str, Once], parts: Sequence[Part], total: Once) -> bool:
    """Whether the lines of an order with some columns are its total."""
    made = lines[order] + sum(sign * abs(shared[header].get(order, 0)) for header, sign in parts)
    return abs(made - total[order]) <= PENNY


def _take(table: Table, total: str, parts: Sequence[Part], amounts: Once, lines: Once) -> None:
    """Take a discount, the total that shows it, and what comes on top, each by its name; or ask about the discount.

    A voucher is one where its `amounts` are a percentage of the lines, and so is what another column has in percent.
    """
    off = _off(parts)
    more = [header for header, sign in parts if sign > 0]
    known = "discount" in table.found and table.found["discount"].header == off
    named = known or ((rank("discount", off) or names_one(off)) and not paid_with(off))
    named = named or (says_voucher(off) and of_percent((lines.get(order), each) for order, each in amounts.items()))
    named = named or _in_percent(table, amounts, lines)
    with_ = f" with {' and '.join(map(repr, more))}" if more else ""
    if named:
        why = f"the lines of an order less {off!r}{with_} are {total!r}"
        if not _is_found(table, total):
            table.take("order_total", total, why, PROBABLE)
        if not known:  # another one may be of each line, and off it already
            table.take("discount", off, why, PROBABLE)
        for name, header in roles(table, more).items():
            table.take(name, header, why, CERTAIN)
    elif not (paid_with(off) or re.search(PAID, words(off)) or _is_owed(off, total)):
        columns = {"discount": off, "order_total": total} | roles(table, more)
        answer = ",".join(option(name, header) for name, header in columns.items())
        table.questions["discount"] = (
            f"the lines of an order less {off!r}{with_} are {total!r} in {table.source}. If it is a discount of the "
            f"whole order, say --columns {answer}; if it was paid in another way, or before, say --columns discount="
        )


def _is_owed(off: str, total: str) -> bool:
    """Whether what lacks of what was paid is said to be owed still."""
    return bool(re.search(f"{LAST}|{OWED}", words(off)) and re.search(f"{FIRST}|{PAID}", words(total)))


def _in_percent(table: Table, amounts: Once, lines: Once) -> bool:
    """Whether another column of orders has what comes off them in percent: what was paid in advance is in no column."""
    off = {order: abs(each) for order, each in amounts.items() if each}
    for header, held in table.free("discount").items():
        rates = once(table, header) if held.numbers == 1 else {}
        fits = [abs(each - lines.get(order, 0) * rates.get(order, 0) / 100) <= PENNY for order, each in off.items()]
        if len(fits) >= TELLING and sum(fits) >= NEARLY_ALL * len(fits) and len({*rates.values()}) < len(fits):
            return True
    return False


def roles(table: Table, more: Sequence[str]) -> dict[str, str]:
    """Tax and shipping among what comes on top, by their names or in what order is left, but for what is found."""
    left = [name for name in ("shipping", "tax") if name not in {*table.found, *table.given}]
    unknown = [header for header in more if all(header != hit.header for hit in table.found.values())]
    found = {}
    for header in sorted(unknown, key=lambda header: not _on_top(table, header)):
        said = _on_top(table, header)
        if name := said if said in left else next(iter(left), ""):
            found[name] = header
            left.remove(name)
    return found
