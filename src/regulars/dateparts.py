"""Year, month and day in three columns → one column of days, where no other column is called like that of a sale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from regulars import together
from regulars.contents import is_blank
from regulars.daywords import NOT_ORDERED, STAMPED, kind
from regulars.engine import Engine, identifier
from regulars.headers import fold, words
from regulars.matching import rank
from regulars.relations import numbers
from regulars.wordlist import listed

if TYPE_CHECKING:
    from regulars.read import Raw

_PREFIXES = ("", "order", "sale", "sales", "invoice", "transaction", "purchase")
_NAMES = {
    "year": listed("year, yr, yyyy, rr, rrrr, aaaa, an, a, jahr, annee, ano, anio, anno, jaar, rok, ar, aar, yil"),
    "month": listed(
        "month, mon, mth, mm, m, mnd, man, mies, monat, mois, mes, mese, maand, miesiac, manad, maaned, ay"
    ),
    "day": listed("day, dy, dd, d, t, j, g, gg, tt, jj, den, dayofmonth, tag, jour, dia, giorno, dag, dzien, gun"),
}
_WITHIN = {"year": (1990, 2100), "month": (1, 12), "day": (1, 31)}


def parts(headers: Iterable[str]) -> tuple[str, str, str] | None:
    """The headers of year, month and day, where there is one of each and nothing else is called like a sale's date."""
    listed = list(headers)
    found = [
        [header for header in listed if fold(header) in {prefix + name for prefix in _PREFIXES for name in names}]
        for names in _NAMES.values()
    ]
    if any(len(each) != 1 for each in found):
        return None
    year, month, day = (each[0] for each in found)
    others = (header for header in listed if header not in (year, month, day))
    return None if any(map(_says_a_day, others)) else (year, month, day)


def _says_a_day(header: str) -> bool:
    """Whether a header may be of the day of a sale: not of a time, nor of what came of it, or of a person."""
    if not rank("date", header) or rank("time", header):
        return False
    return kind(header) in ("", "entered") and not re.search(f"{NOT_ORDERED}|{STAMPED}", words(header))


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of days to `raw`, where the user named no other date and the numbers can be those of days."""
    found = parts(raw.columns)
    if not found or not all(_fits(raw.sample[header], name) for header, name in zip(found, _NAMES, strict=True)):
        return raw
    header = together.TOGETHER.join(found)
    if given.get("date", header) != header:
        return raw
    whole = [f"TRY_CAST(TRY_CAST({identifier(name)} AS DOUBLE) AS INTEGER)" for name in found]
    day = f"{whole[0]} * 10000 + {whole[1]} * 100 + {whole[2]}"
    told = zip(*(numbers(raw.sample[name]) for name in found), strict=True)
    sample = [None if None in row else f"{row[0] * 10000 + row[1] * 100 + row[2]:.0f}" for row in told]
    return together.add(engine, raw, header, f"CAST({day} AS VARCHAR)", sample, view="with_days")


def _fits(cells: Iterable[Any], name: str) -> bool:
    low, high = _WITHIN[name]
    held = numbers(cell for cell in cells if not is_blank(cell))
    return bool(held) and all(each is not None and low <= each <= high and each == int(each) for each in held)
