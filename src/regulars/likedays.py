"""Numbers of papers with the month and the year in them, which look like days: `FS 12/03/2024`, `INV-24-0017`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from regulars.months import month_named

TELLING = 5
"""So many different numbers behind one word show whether it is a weekday."""

_BEHIND_WORD = re.compile(r"([^\W\d_]{2,10})\.?,? (\d{1,4})([-/. ])\s?(\d{1,2})\3\s?(\d{1,4})(?!/?\d).*")
_WORD_FIRST = re.compile(
    r"(?:[^\W\d_]{2,10}\.?,? )?([^\W\d_]{3,12})\.?[- ]\d{1,2}(?:st|nd|rd|th)?,?[- ]\d{2}(?:\d{2})?(?!\d).*"
)
_READINGS = ((2, 1, 0), (2, 0, 1), (0, 1, 2))
"""Which of three numbers are the year, the month and the day: in day-first, month-first and year-first dates."""


def is_day(text: str) -> bool:
    """Whether what looks like a day names a month where one would stand: `May 5, 2024`, and not `INV-24-0017`."""
    found = None if _BEHIND_WORD.fullmatch(text) else _WORD_FIRST.fullmatch(text)
    return not found or bool(month_named(found[1]))


def are_papers(texts: Iterable[str]) -> bool:
    """Whether words before what looks like days are no weekdays: one stands before several, however these are read.

    Where as many have no word, those are days, and the others may be sums of these.
    """
    behind: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    bare = 0
    for text in texts:
        if found := _BEHIND_WORD.fullmatch(text):
            behind[found[1].lower()].append((int(found[2]), int(found[4]), int(found[5])))
        bare += text[:1].isdigit()
    told = [numbers for numbers in behind.values() if len(numbers) >= TELLING]
    return sum(map(len, behind.values())) > bare and bool(told) and not any(map(_of_one_weekday, told))


def _of_one_weekday(numbers: Iterable[tuple[int, int, int]]) -> bool:
    """Whether numbers are days of one weekday, in one of the orders in which days are written."""
    for places in _READINGS:
        try:
            days = [date(*_year(*(parts[place] for place in places))) for parts in numbers]
        except ValueError:
            continue
        if len({day.weekday() for day in days}) == 1:
            return True
    return False


def _year(year: int, month: int, day: int) -> tuple[int, int, int]:
    return (year if year >= 100 else 2000 + year), month, day
