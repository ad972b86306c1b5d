"""Days that are counted on and on, under a name that says days: `day` 1, 2, 4, … 543 of a panel, or of a study."""

from __future__ import annotations

import re

from regulars.headers import words
from regulars.matching import Table

CALLED = (
    r" (?:(?:order|sale|sales|purchase|transaction|trans) )?"
    r"(?:day|dag|tag|jour|dia|giorno|dzien|den|nap|gun|paiva)(?: (?:no|nr|number|num|index|count))? "
)
"""A header that says days, and no more."""

FEWEST_DAYS, MOST = 54, 20_000
"""Fewer days than these may be those of a month, or weeks; numbers from there on are days of a spreadsheet."""


def find(table: Table) -> str:
    """The header of whole numbers that go on from line to line, as days do that are counted; else nothing.

    Those of a month begin again after a month, and months with their days (`131`, `201`) are all days of a year.
    """
    for header in table.free("order"):
        if not re.fullmatch(CALLED, words(header)) or table.held[header].whole < 1:
            continue
        days = [number for number in table.numbers(header) if number is not None]
        in_order = days == sorted(days) or days == sorted(days, reverse=True)
        written = all(1 <= day // 100 <= 12 and 1 <= day % 100 <= 31 for day in days)
        if in_order and len({*days}) >= FEWEST_DAYS and max(days) < MOST and not written:
            return header
    return ""
