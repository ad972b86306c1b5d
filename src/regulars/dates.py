"""Dates written as text → whole days. The whole column decides between day-first and month-first; nothing is guessed.

A column holds few different days however many lines it has, so the different texts are read here, once each, and the
engine only looks them up. That also makes every engine agree on every date.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from regulars.errors import DataError

EPOCH = date(1970, 1, 1)
ORDERS = ("dmy", "mdy", "ymd")

_NUMERIC = re.compile(r"(\d{1,4})([-/. ])\s?(\d{1,2})\2\s?(\d{1,4})(?:[T ,].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d.*)?(?:\.0+)?")
_DAY_NAME_YEAR = re.compile(
    r"(?:[^\W\d]{2,10}\.?,? )?(\d{1,2})[.]?(?:st|nd|rd|th)?[-/ ](?:de )?"
    r"([^\W\d]{3,12})\.?[-/, ]+(?:de )?(\d{4}|\d{2})(?:[T ,].*)?"
)
_NAME_DAY_YEAR = re.compile(
    r"(?:[^\W\d]{2,10}\.?,? )?([^\W\d]{3,12})\.?[- ](\d{1,2})(?:st|nd|rd|th)?,?[- ](\d{4})(?:[T ,].*)?"
)

# What the months begin with in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and Swedish.
_MONTHS = (
    ("jan", "ene", "gen", "sty"),
    ("feb", "fev", "fevr", "lut"),
    ("mar", "mrz", "maer", "maa", "mrt"),
    ("apr", "avr", "abr", "kwi"),
    ("may", "mai", "mag", "maj", "mei"),
    ("jun", "juin", "giu", "cze"),
    ("jul", "juil", "lug", "lip"),
    ("aug", "aou", "ago", "sie"),
    ("sep", "set", "wrz"),
    ("oct", "okt", "ott", "out", "paz"),
    ("nov", "lis"),
    ("dec", "dez", "dic", "des", "gru"),
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """Text → days since 1970-01-01, which order was read, and why. Texts that are no date are not in `days`."""

    days: Mapping[str, int]
    order: str
    reason: str


def read_dates(texts: Iterable[str], where: str, order: str | None = None) -> DateReading:
    """Read every different date text of a column; `where` names the column in errors.

    `order` is `dmy`, `mdy` or `ymd` where the user has said so. Raises DataError where nothing decides between day
    first and month first, or where the column mixes both.
    """
    texts = sorted(set(texts))
    numeric = [found for text in texts if (found := _NUMERIC.fullmatch(text.strip()))]
    short = [found for found in numeric if len(found[1]) <= 2]
    reason = "the user's --date-format"
    if order is None:
        order, reason = _decide(short, where) if short else ("ymd", "year first, or the month is written as a name")
    days = {text: day for text in texts if (day := _day(text.strip(), order)) is not None}
    return DateReading(days, order, reason)


def _decide(short: list[re.Match[str]], where: str) -> tuple[str, str]:
    day_first = next((found[0] for found in short if int(found[1]) > 12), None)
    month_first = next((found[0] for found in short if int(found[3]) > 12), None)
    ask = "Say which with --date-format dmy or --date-format mdy"
    if day_first and month_first:
        raise DataError(f"{where} mixes day-first and month-first dates, e.g. {day_first!r} and {month_first!r}. {ask}")
    if day_first and _year_may_be_first(short):
        examples = ", ".join(repr(found[0]) for found in short[:3])
        raise DataError(
            f"the dates in {where} can be read day first or year first: {examples}. "
            f"Say which with --date-format dmy or --date-format ymd"
        )
    if day_first:
        return "dmy", f"day first: {day_first!r} has no other reading"
    if month_first:
        return "mdy", f"month first: {month_first!r} has no other reading"
    if all(found[2] == "." for found in short):
        return "dmy", "day first: dates written with dots"
    examples = ", ".join(repr(found[0]) for found in short[:3])
    raise DataError(
        f"the dates in {where} can be read day first or month first, and nothing in it decides: {examples}. {ask}"
    )


def _year_may_be_first(short: list[re.Match[str]]) -> bool:
    """Whether all read as year-month-day too, and the first part changes less often than the last, as years do."""
    firsts, lasts = {found[1] for found in short}, {found[4] for found in short}
    two_digits = all(len(part) == 2 for part in firsts | lasts)
    return two_digits and len(firsts) < len(lasts) and all(_day(found[0], "ymd") is not None for found in short)


def _day(text: str, order: str) -> int | None:
    parts = _parts(text, order)
    if parts is None:
        return None
    year, month, day = parts
    if year < 100:
        year += 1900 if year >= 69 else 2000
    try:
        return date(year, month, day).toordinal() - EPOCH.toordinal()
    except ValueError:
        return None


def _parts(text: str, order: str) -> tuple[int, int, int] | None:
    if found := _NUMERIC.fullmatch(text):
        first, middle, last = int(found[1]), int(found[3]), int(found[4])
        if len(found[1]) >= 3 or order == "ymd":
            return first, middle, last
        return (last, middle, first) if order == "dmy" else (last, first, middle)
    if found := _COMPACT.fullmatch(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_NAME_YEAR.fullmatch(text):
        day, name, year = found.groups()
    elif found := _NAME_DAY_YEAR.fullmatch(text):
        name, day, year = found.groups()
    else:
        return None
    month = _month(name)
    return (int(year), month, int(day)) if month else None


def _month(name: str) -> int:
    plain = unicodedata.normalize("NFKD", name.lower().replace("ź", "z")).encode("ascii", "ignore").decode()
    for month, starts in enumerate(_MONTHS, start=1):
        if plain.startswith(starts):
            return month
    return 0
