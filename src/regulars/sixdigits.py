"""Days written as six digits (`240131`, `310124`): in which order, where all of a column shows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

ORDERS = ("dmy", "mdy", "ymd")

WRITTEN = re.compile(r"(\d{2})(\d{2})(\d{2})(?:\.0+)?")

MANY_DAYS, FEW_YEARS = 20, 6
"""Of a few years in a row, each day of a month comes up; read in another order they were of few days in many years."""


def order(texts: Sequence[str]) -> str:
    """The one order in which all are days, of few years in a row and of nearly all days of a month; else nothing."""
    found = [WRITTEN.fullmatch(text) for text in texts]
    parts = [tuple(map(int, each.groups())) for each in found if each]
    fitting = [each for each in ORDERS if _fits(parts, each)] if len(parts) == len(texts) else []
    return fitting[0] if len(fitting) == 1 else ""


def _fits(parts: Sequence[tuple[int, ...]], order: str) -> bool:
    year, month, day = (order.index(each) for each in "ymd")
    years, days = {_full(part[year]) for part in parts}, {part[day] for part in parts}
    few = len(days) >= MANY_DAYS and max(years) - min(years) + 1 == len(years) <= FEW_YEARS
    return few and all(_real(_full(part[year]), part[month], part[day]) for part in parts)


def _full(year: int) -> int:
    return year + (1900 if year >= 69 else 2000)


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
