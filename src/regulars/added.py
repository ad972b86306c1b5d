"""What comes on top of orders under names that no list knows: all that is added to a subtotal is no goods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from regulars.matching import is_total
from regulars.ordermoney import SIGNS
from regulars.orderroles import is_subtotal, says_paid
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers

MOST_COLUMNS, MOST_ADDED = 8, 3
"""So many columns are tried, and so many are on top at once."""


def on_top(
    money: Mapping[str, Numbers], roles: Mapping[str, Sequence[str]], lines: str
) -> Iterator[dict[str, Sequence[str]]]:
    """`roles` with more columns that are paid like a tip, where with these a subtotal, or what the `lines` of orders
    come to, is a total, to the penny, on nearly all orders; one that takes off as well is what was rounded.
    """
    taken = {header for headers in roles.values() for header in headers}
    bases = [lines] if lines else [header for header in money if is_subtotal(header)]
    free = [header for header in money if header not in taken and header not in bases]
    free = [header for header in free if sum(map(bool, money[header])) >= TELLING]
    totals = [header for header in free if is_total(header) or says_paid(header)]
    for base, total, known in product(bases, totals, _some([role for role in SIGNS if role in roles])):
        rest = _rest(money, base, total, [(SIGNS[role], header) for role in known for header in roles[role]])
        others = [header for header in free if header != total and _fits_in(money[header], money[base])]
        for size in range(1, MOST_ADDED + 1):
            for some in combinations(others[:MOST_COLUMNS], size):
                if _make(rest, [money[header] for header in some]):
                    either = [header for header in some if {-1, 1} <= {_sign(cell) for cell in money[header]}]
                    tips = [header for header in some if header not in either]
                    more = {"tip": tips, "rounding": either}
                    yield {**roles, **{role: [*roles.get(role, ()), *more[role]] for role in more if more[role]}}
                    return


def _some(roles: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The roles that may be in a total, all of them first."""
    for size in range(len(roles), -1, -1):
        yield from combinations(roles, size)


def _rest(
    money: Mapping[str, Numbers], base: str, total: str, known: Sequence[tuple[int, str]]
) -> list[tuple[float, int] | None]:
    """What each total has beyond the base and what is known, and the sign of it; None where it is blank."""
    rest: list[tuple[float, int] | None] = []
    for at, (own, all_) in enumerate(zip(money[base], money[total], strict=True)):
        added = sum(sign * abs(money[header][at] or 0) for sign, header in known)
        rest.append((abs(all_) - abs(own or 0) - added, _sign(all_)) if all_ else None)
    return rest


def _fits_in(values: Numbers, base: Numbers) -> bool:
    """Whether a column is less than what orders come to, on nearly all of them: what is on top is a part of it."""
    rows = [(abs(value), abs(own)) for value, own in zip(values, base, strict=True) if value and own]
    return sum(value <= own for value, own in rows) >= NEARLY_ALL * len(rows)


def _sign(cell: float | None) -> int:
    return ((cell or 0) > 0) - ((cell or 0) < 0)


def _make(rest: Sequence[tuple[float, int] | None], some: Sequence[Numbers]) -> bool:
    """Whether columns are what is left of totals on nearly all orders, each with something on several of them."""
    told = [(row, [column[at] or 0.0 for column in some]) for at, row in enumerate(rest) if row]
    misses = (1 - NEARLY_ALL) * len(told)
    fits: list[list[float]] = []
    for (left, sign), cells in told:
        if abs(left - sign * sum(cells)) > PENNY:
            misses -= 1
            if misses < 0:
                return False  # most fit nowhere, and are given up soon
            continue
        fits.append(cells)
    return len(fits) >= TELLING and all(sum(map(bool, column)) >= TELLING for column in zip(*fits, strict=True))
