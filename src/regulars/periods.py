"""What stretch of time a name says: the month, quarter, week or year that a sheet is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from regulars.months import month_named
from regulars.wordlist import unmarked

_COUNTED = {
    "month": r"month|monat|mois|mes|mese|maand|miesiac|manad",
    "quarter": r"q|qu|quarter|quartal|trim|trimestre|kwartaal|kwartal|kvartal",
    "week": r"week|wk|woche|kw|semaine|semana|settimana|tydzien|vecka",
}
"""What is counted within a year, in nine languages, by a number before or behind it."""
_MOST = {"month": 12, "quarter": 4, "week": 53}
_LONGEST = 12
"""No month has a longer name: `października`."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time: what kind it is of, which one, and of which year, where that is said; `beside` are the other
    words of the name.
    """

    kind: str
    number: int
    year: str
    beside: tuple[str, ...]


def named(name: str) -> Period | None:
    """The one stretch of time that a name says; None where it says none, or several."""
    words = re.findall(r"[^\W\d_]+|\d+", unmarked(name.lower()).replace("ł", "l"))
    years = [word for word in words if re.fullmatch(r"(?:19|20)\d\d", word)]
    rest = [word for word in words if word not in years]
    months = [word for word in rest if word.isalpha() and 3 <= len(word) <= _LONGEST and month_named(word)]
    if len(years) > 1 or len(months) > 1:
        return None
    year = "".join(years)
    if months:
        others = [word for word in rest if word not in months]
        if not year and len(others) == 1 and re.fullmatch(r"\d\d", others[0]):
            year, others = others[0], []  # `jan 24`
        return None if any(map(str.isdigit, others)) else Period("month", month_named(months[0]), year, tuple(others))
    numbers = [word for word in rest if word.isdigit()]
    if not numbers:
        return Period("year", int(year), "", tuple(rest)) if year else None
    others = [word for word in rest if word not in numbers]
    if len(numbers) > 1:
        return None
    kinds = [(kind, word) for kind, called in _COUNTED.items() for word in others if re.fullmatch(called, word)]
    if not kinds and year and not others:
        kinds = [("month", "")]  # `2024-03`
    if len(kinds) != 1 or not 1 <= int(numbers[0]) <= _MOST[kinds[0][0]]:
        return None
    return Period(kinds[0][0], int(numbers[0]), year, tuple(word for word in others if word != kinds[0][1]))


def all_apart(names: Sequence[str]) -> bool:
    """Whether each of some names says another stretch of time, and all of them the same kind and nothing else."""
    found = [named(name) for name in names]
    told = [each for each in found if each is not None]
    alike = {(each.kind, bool(each.year), each.beside) for each in told}
    return len(told) == len(names) and len(alike) == 1 and len({(each.year, each.number) for each in told}) == len(told)
