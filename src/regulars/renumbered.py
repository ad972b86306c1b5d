"""Numbers of orders that begin anew each day, as those of a till's receipts → the number with its day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from regulars import together
from regulars.contents import is_blank
from regulars.engine import Engine, identifier
from regulars.matching import Match
from regulars.relations import begin_anew, days

if TYPE_CHECKING:
    from regulars.read import Raw

CLOCK = "[ T][0-9]{1,2}[:.][0-9][0-9].*$"
"""What stands behind the day in a written date."""


def by_day(engine: Engine, raw: Raw, matches: list[Match], given: Mapping[str, str]) -> tuple[Raw, list[Match]]:
    """`raw` and `matches` with the day as a part of the order's id, where its numbers begin anew each day."""
    found = {match.column: match for match in matches}
    if not {"order", "customer", "date"} <= {*found} or "order" in given:
        return raw, matches
    order, date = found["order"], found["date"]
    numbers, on = raw.sample[order.header], raw.sample[date.header]
    if not begin_anew(numbers, raw.sample[found["customer"].header], on):
        return raw, matches
    header = together.TOGETHER.join((order.header, date.header))
    number, day = (f"CAST({identifier(each.header)} AS VARCHAR)" for each in (order, date))
    joined = f"concat({number}, ' ', regexp_replace({day}, '{CLOCK}', ''))"
    sql = f"CASE WHEN trim({number}) <> '' AND trim({day}) <> '' THEN {joined} END"
    pairs = zip(numbers, days(on), strict=True)
    sample = [None if is_blank(each) or is_blank(when) else f"{each} {when}" for each, when in pairs]
    raw = together.add(engine, raw, header, sql, sample, view="renumbered")
    whole = replace(order, header=header, why=f"{order.why}; it begins anew each day, so the day is a part of it")
    return raw, [whole if match is order else match for match in matches]
