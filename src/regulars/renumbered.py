"""Numbers of orders that begin anew each day, at each till or in each shop → the number with its day or place."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from regulars import anew, together
from regulars.contents import is_blank
from regulars.engine import Engine, identifier
from regulars.matching import Match
from regulars.relations import days

if TYPE_CHECKING:
    from regulars.read import Raw

CLOCK = "[ T][0-9]{1,2}[:.][0-9][0-9].*$"
"""What stands behind the day in a written date."""


def by_part(engine: Engine, raw: Raw, matches: list[Match], given: Mapping[str, str]) -> tuple[Raw, list[Match]]:
    """`raw` and `matches` with the day, the till or the shop as a part of the order's id, where its numbers need it."""
    found = {match.column: match for match in matches}
    named = _named(raw.columns, given)
    if not {"order", "customer", "date"} <= {*found} or ("order" in given and not named):
        return raw, matches
    order, date = found["order"], found["date"]
    others = named[1:] or anew.parts(raw.sample, order.header, found["customer"].header, date.header)
    if not others:
        return raw, matches
    headers = (order.header, *others)
    texts = {header: f"CAST({identifier(header)} AS VARCHAR)" for header in headers}
    filled = " AND ".join(f"trim({text}) <> ''" for text in texts.values())
    if date.header in texts:
        texts[date.header] = f"regexp_replace({texts[date.header]}, '{CLOCK}', '')"
    joined = ", ' ', ".join(texts.values())
    sql = f"CASE WHEN {filled} THEN concat({joined}) END"
    columns = (days(raw.sample[each]) if each == date.header else raw.sample[each] for each in headers)
    sample = [None if any(map(is_blank, row)) else " ".join(map(str, row)) for row in zip(*columns, strict=True)]
    header = together.TOGETHER.join(headers)
    raw = together.add(engine, raw, header, sql, sample, view="renumbered")
    why = order.why if named else f"{order.why}; {_said(others, date.header)}"
    whole = replace(order, header=header, why=why)
    return raw, [whole if match is order else match for match in matches]


def bare(headers: Container[str], given: Mapping[str, str]) -> Mapping[str, str]:
    """What the user named, with the number alone where it is an order's with its day or place (`Receipt + Till`)."""
    named = _named(headers, given)
    return {**given, "order": named[0]} if named else given


def _named(headers: Container[str], given: Mapping[str, str]) -> tuple[str, ...]:
    """The headers of the number and of its parts, where the user named all of them as the order."""
    order = given.get("order", "")
    parts = tuple(order.split(together.TOGETHER))
    return parts if len(parts) > 1 and order not in headers and all(part in headers for part in parts) else ()


def _said(others: Sequence[str], date: str) -> str:
    named = [repr(each) for each in others if each != date]
    place = " and ".join(named)
    if not place:
        return "it begins anew each day, so the day is a part of it"
    both = date in others
    where = f"each day and for each {place}" if both else f"for each {place}"
    are = "are parts" if both or len(named) > 1 else "is a part"
    return f"it begins anew {where}, so {'the day and ' if both else ''}{place} {are} of it"
