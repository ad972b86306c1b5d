"""Of several days on each line, under names that do not tell, the one that comes first: on it the order was placed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regulars.contents import is_blank
from regulars.dates import read_dates
from regulars.daywords import NOT_ORDERED
from regulars.errors import DataError
from regulars.headers import words
from regulars.matching import Table
from regulars.phrases import ENDS, STAYS, VALID
from regulars.relations import NEARLY_ALL, TELLING

YEAR = 366
"""What comes so many days before another day of its line is no part of one sale: a birth, or when somebody joined."""

AS_MANY = 0.8
"""Days of orders are nearly as many as those of what came of them; those of a contract, or a person, come back."""

Days = list[int | None]


def of_each_line(table: Table, headers: Sequence[str]) -> str:
    """The one of several columns of days that is filled on every line, and on none later than another; else nothing."""
    told = {header: days(table, header) for header in headers}
    if len(headers) < 2 or not all(told.values()):
        return ""
    for header, own in told.items():
        others = [told[each] for each in headers if each != header]
        if not _says_else(words(header)) and all(_is_first(own, other) for other in others):
            return header
    return ""


def _says_else(said: str) -> bool:
    """Whether the words of a header are those of another day, of the first of a stay, or of a bare `From`."""
    return bool(re.search(f"{NOT_ORDERED}|{VALID}", said)) or any(said == f" {first} " for first, _ in (*ENDS, *STAYS))


def days(table: Table, header: str) -> Days:
    """The days of a column; nothing where they cannot be read, or in two ways."""
    texts = ["" if is_blank(value) else str(value).strip() for value in table.sample[header]]
    try:
        read = read_dates({*texts} - {""}, header).days
    except DataError:
        return []
    return [read.get(text) for text in texts]


def _is_first(days: Days, other: Days) -> bool:
    """Whether a day stands on each line, not after the other one and mostly before it, within a year of it."""
    pairs = [(day, later) for day, later in zip(days, other, strict=True) if day is not None and later is not None]
    in_order = sum(0 <= later - day <= YEAR for day, later in pairs)
    several = len({day for day, _ in pairs}) >= AS_MANY * len({later for _, later in pairs})
    before = sum(day < later for day, later in pairs)
    return (
        all(day is not None for day in days) and several and before >= TELLING and in_order >= NEARLY_ALL * len(pairs)
    )
