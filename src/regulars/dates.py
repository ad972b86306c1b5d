"""Dates written as text → whole days. The whole column decides between day-first and month-first; nothing is guessed.

A column holds few different days however many lines it has, so the different texts are read here, once each, and the
engine only looks them up. That also makes every engine agree on every date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from regulars import eras, sixdigits
from regulars.errors import DataError
from regulars.months import month_named
from regulars.nobody import BLANK
from regulars.sixdigits import FEW_YEARS, MANY_DAYS

EPOCH = date(1970, 1, 1)
PERIOD = "period"
"""What `--date-format` calls months, quarters and weeks that are to count on their first day."""
EXCEL_EPOCH = date(1899, 12, 30)
SERIALS = (30_000, 80_000)
"""Excel's days from 1982 to 2119."""
MAC_EPOCH_DAYS = 1_462
"""So many days later begin the days of a workbook that counts them from 1904."""
"""The day from which Excel counts, since March 1900."""

SENTINELS = frozenset(
    date(*day).toordinal() - EPOCH.toordinal()
    for day in (
        (1, 1, 1),
        (1753, 1, 1),
        (1899, 12, 30),
        (1899, 12, 31),
        (1900, 1, 1),
        (1900, 1, 2),
        (2999, 12, 31),
        (3000, 1, 1),
        (9999, 1, 1),
        (9999, 12, 31),
    )
)
"""Days that systems write where they know none."""

_AT = r"(?:à|at|um|kl\.?|klo|alle|a las)"
_TAIL = (
    rf"(?:\s?г\.?)?(?:[ ,]{{,2}}\([^\W\d]{{1,12}}\.?\))?(?:[T ,]+(?:{_AT} )?\d.*| {_AT}"
    r"|[ ,]+(?:[A-Z]{1,5}|[^\W\d]{2,3}\.?)|\s?Z|[+-]\d\d:?\d\d)?"
)
"""What may follow a day: a time, a weekday, a zone; other words make it no date."""
_WEEKDAY = r"(?:[^\W\d]{2,13}\.?,? {1,2})?"

_NUMERIC = re.compile(rf"{_WEEKDAY}(\d{{1,4}})([-/. ])\s?(\d{{1,2}})\2\s?(\d{{1,4}})\.?{_TAIL}")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d.*)?(?:\.0+)?")
_BARE = re.compile(r"(\d{1,2})(\d{2})(\d{4}|\d{2})(?:\.0+)?")
_SERIAL = re.compile(r"([2-7]\d{4})(?:[.,]\d+)?")
_WEEK = re.compile(rf"(\d{{4}})-?W(\d{{2}})-?([1-7]){_TAIL}")
_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일].*")
_DAY_NAME_YEAR = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})[.]?(?:st|nd|rd|th|er|º|°)?[-/. ](?:de |di )?"
    rf"([^\W\d]{{3,12}})(?:\.?[-/, ]+|\.)(?:de |del )?(\d{{4}}|\d{{2}})(?::\d.*|{_TAIL})"
)
_RUN_TOGETHER = re.compile(r"(\d{1,2})([^\W\d]{3})(\d{4}|\d{2})(?:[: ]\d.*)?")
_NAME_DAY_YEAR = re.compile(
    rf"{_WEEKDAY}([^\W\d]{{3,12}})\.?[- ]{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?,?"
    rf"(?: \d{{1,2}}:\d{{2}}(?::\d{{2}})?)?(?: [A-Z]{{3,4}})?[- ](\d{{4}}|\d{{2}}){_TAIL}"
)
_YEAR_NAME_DAY = re.compile(rf"(\d{{4}})[-/ ]([^\W\d]{{3,12}})\.?[-/ ](\d{{1,2}}){_TAIL}")
_MONTH_ONLY = re.compile(
    r"(?:19|20)\d\d[-/. ]?(?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/. ](?:19|20)\d\d"
    r"|[^\W\d]{3,12}\.?[-/ ,']{1,2}(?:\d{4}|\d{2})|\d{4}[-/ ][^\W\d]{3,12}"
)
_QUARTER = r"(?:quarter|quartal|quartil|trim(?:estre)?|kwarta[a-zł]*|kvartal|[qtk])"
_WEEK_CALLED = r"(?:kw|week|wk|woche|kalenderwoche|sem(?:aine|ana)?|sett(?:imana)?|tydzie[nń]|vecka|uge|uke|w|v)"
_PERIODS = (
    (1, re.compile(r"(?P<year>(?:19|20)\d\d)[-/. ]?(?P<number>0[1-9]|1[0-2]|[1-9])")),
    (1, re.compile(r"(?P<number>0?[1-9]|1[0-2])[-/. ](?P<year>(?:19|20)\d\d)")),
    (1, re.compile(r"(?P<name>[^\W\d]{3,12})\.?[-/ ,']{0,2}(?P<year>\d{4}|\d{2})")),
    (1, re.compile(r"(?P<year>(?:19|20)\d\d)[-/ ](?P<name>[^\W\d]{3,12})\.?")),
    (3, re.compile(rf"{_QUARTER}\.? ?(?P<number>[1-4])[-/., ']{{0,2}}(?P<year>\d{{4}}|\d{{2}})")),
    (3, re.compile(rf"(?P<number>[1-4])[. ]{{0,2}}{_QUARTER}\.?[-/. ]{{0,2}}(?P<year>\d{{4}}|\d{{2}})")),
    (3, re.compile(rf"(?P<year>\d{{4}})[-/. ]{{0,2}}{_QUARTER}\.? ?(?P<number>[1-4])")),
    (0, re.compile(rf"{_WEEK_CALLED}\.? ?(?P<number>\d{{1,2}})[-/., ]{{1,2}}(?P<year>\d{{4}}|\d{{2}})")),
    (0, re.compile(rf"(?P<year>\d{{4}})[-/. ]{{0,2}}{_WEEK_CALLED}\.? ?(?P<number>\d{{1,2}})")),
)
"""Months, quarters and weeks: how many months each is long, none for a week; and how it is written, in small letters.
"""
_IN_MILLISECONDS = re.compile(r"/Date\((-?\d{9,14})(?:([+-]\d{2})(\d{2}))?\)/")
"""`/Date(1518685950940+0000)/`: since 1970 in UTC, and the clock of where it was written, as .NET has it in JSON."""
_NO_DAY = re.compile(r"0{1,4}([-/. ]?)0{1,2}\1?0{1,4}(?:[T ].*)?")

YEAR_FIRST = "year first"
"""What dates of four-digit years are listed under among the notations of a column."""

_SAID = {"dmy": "day first", "mdy": "month first", "ymd": "year first"}

SWAPPED = 3
"""So many different days on either side make it likely that a spreadsheet has turned round those it could."""


@dataclass(frozen=True, slots=True)
class DateReading:
    """Text → days since 1970-01-01, or None where it stands for no day; which order was read, and why.

    Texts that are no date are not in `days`.
    """

    days: Mapping[str, int | None]
    order: str
    reason: str


def read_dates(texts: Iterable[str], where: str, order: str | None = None, beside: Sequence[str] = ()) -> DateReading:
    """Read every different date text of a column; `where` names the column in errors.

    `order` is `dmy`, `mdy` or `ymd` where the user has said so; `beside` are texts of other columns of the file, which
    decide where these do not. Each notation (by its separator) decides for itself.
    Raises DataError where nothing decides between day first and month first, where one notation mixes both, where
    only months are written, or where a spreadsheet seems to have turned some days round.
    """
    texts = sorted(set(texts))
    if order == PERIOD:
        first = {text: day for text in texts if (day := _first_day(text.strip().lower())) is not None}
        return DateReading(first, order, "months, quarters or weeks, each on its first day, as --date-format says")
    renamed, era = eras.common(texts, where)
    if renamed:
        reading = read_dates(renamed.values(), where, order)
        days_ = {text: reading.days[read] for text, read in renamed.items() if read in reading.days}
        return DateReading(days_, reading.order, f"{reading.reason}; {era}")
    if not order:
        _refuse_months(texts, where)
    short: dict[str, list[re.Match[str]]] = {}
    for text in texts:
        if found := _short(text.strip()):
            short.setdefault(found[2] if found.re is _NUMERIC else "", []).append(found)
    orders = dict.fromkeys(short, order) if order else {}
    reason = "the user's --date-format"
    if not order:
        decided = {sign: _decide(found, where, beside) for sign, found in short.items()}
        orders = {sign: settled for sign, (settled, _) in decided.items()}
        reasons = dict.fromkeys(why for _, why in decided.values())
        reason = "; ".join(reasons) or "year first, or the month is written as a name"
        if turned := _day_before_month(texts):
            orders[YEAR_FIRST] = "ydm"
            reason = f"year, day, month: {turned!r} has no other reading"
    days: dict[str, int | None] = {}
    for text in texts:
        if (day := _day(text.strip(), orders, order)) is not None:
            days[text] = None if day in SENTINELS else day
        elif _NO_DAY.fullmatch(text.strip()) or text.strip().lower() in BLANK:
            days[text] = None
    if order:
        _refuse_contradicted(short, days, order, where)
    else:
        _refuse_swapped(short, orders, days, where)
    order = order or next((settled for settled in orders.values() if settled), "ymd")
    return DateReading(days, order, "; ".join((reason, *_no_days(days))))


def _day_before_month(texts: Sequence[str]) -> str | None:
    """A date that shows that days stand between years and months; None where one shows the usual order, or few do."""
    parts = [found for text in texts if (found := _NUMERIC.fullmatch(text.strip())) and len(found[1]) == 4]
    middles = [found[0] for found in parts if 12 < int(found[3]) <= 31]
    usual = any(int(found[4]) > 12 for found in parts)
    return middles[0] if len(middles) >= SWAPPED and not usual else None


def _refuse_contradicted(
    short: Mapping[str, Sequence[re.Match[str]]], days: Mapping[str, int | None], order: str, where: str
) -> None:
    """Refuse an order that some dates have no reading in, where all of them have one in the other order."""
    other = {"dmy": "mdy", "mdy": "dmy"}.get(order, "")
    texts = [found[0] for group in short.values() for found in group]
    lost = [text for text in texts if text not in days]
    if lost and other and all(_day(text, dict.fromkeys(short, other), other) is not None for text in texts):
        raise DataError(
            f"the dates in {where} are not written as --date-format {order} says: {', '.join(map(repr, lost[:3]))} "
            f"cannot be, and all of them can be read with --date-format {other}. Use that, or leave the option out"
        )


def _no_days(days: Mapping[str, int | None]) -> list[str]:
    written = [text for text, day in days.items() if day is None][:3]
    return [f"{', '.join(map(repr, written))} stands for no date"] if written else []


def _short(text: str) -> re.Match[str] | None:
    """The parts of a date whose order has to be found out: the year is not written first, in four digits."""
    found = _NUMERIC.fullmatch(text)
    if found:
        return found if len(found[1]) <= 2 and not _NO_DAY.fullmatch(text) else None
    bare = _BARE.fullmatch(text)
    return bare if bare and not _SERIAL.fullmatch(text) and not _is_compact(text) else None


def _is_compact(text: str) -> bool:
    found = _COMPACT.fullmatch(text)
    return bool(found) and 1900 <= int(found[1]) <= 2100 and _real(int(found[1]), int(found[2]), int(found[3]))  # type: ignore[index]


def _real(year: int, month: int, day: int) -> bool:
    return _ordinal(year, month, day) is not None


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    return (found[1], found[3], found[4]) if found.re is _NUMERIC else (found[1], found[2], found[3])


def _decide(short: Sequence[re.Match[str]], where: str, beside: Sequence[str] = ()) -> tuple[str, str]:
    """The order of the dates of one notation, and why."""
    day_first = next((found[0] for found in short if int(_parts(found)[0]) > 12), None)
    month_first = next((found[0] for found in short if int(_parts(found)[1]) > 12), None)
    ask = "Say which with --date-format dmy or --date-format mdy"
    if day_first and month_first:
        raise DataError(f"{where} mixes day-first and month-first dates, e.g. {day_first!r} and {month_first!r}. {ask}")
    examples = ", ".join(repr(found[0]) for found in short[:3])
    if short[0].re is _BARE and len(_parts(short[0])[2]) == 2:
        if order := sixdigits.order([found[0] for found in short]):
            return order, f"six digits, {_SAID[order]}: read otherwise, they were of few days in many years, or of none"
        raise DataError(
            f"the dates in {where} are six digits, and nothing says in which order: {examples}. "
            f"Say which with --date-format ymd, --date-format dmy or --date-format mdy"
        )
    if day_first and _year_may_be_first(short):
        if _years_few_and_days_many(short):
            return "ymd", f"year first: read day first, {day_first!r} and others were of few days in many years"
        raise DataError(
            f"the dates in {where} can be read day first or year first: {examples}. "
            f"Say which with --date-format dmy or --date-format ymd"
        )
    if day_first:
        return "dmy", f"day first: {day_first!r} has no other reading"
    if month_first:
        return "mdy", f"month first: {month_first!r} has no other reading"
    if all(found.re is _NUMERIC and found[2] == "." for found in short):
        return "dmy", "day first: dates written with dots"
    signs = [(found.re, found[2], len(_parts(found)[2])) for found in short[:1]]
    others = [found for text in beside if (found := _short(text.strip()))]
    alike = [found for found in others if (found.re, found[2], len(_parts(found)[2])) in signs and signs[0][2] > 2]
    firsts, middles = ([found[0] for found in alike if int(_parts(found)[at]) > 12] for at in (0, 1))
    same = len({_parts(found)[0 if firsts else 1] for found in short}) <= SWAPPED  # many up to 12 would be no accident
    if bool(firsts) != bool(middles) and same:
        first, shown = ("day", firsts[0]) if firsts else ("month", middles[0])
        return f"{first[0]}{'m' if firsts else 'd'}y", f"{first} first, as {shown!r} in another column of dates shows"
    raise DataError(
        f"the dates in {where} can be read day first or month first, and nothing in it decides: {examples}. {ask}"
    )


def _year_may_be_first(short: Sequence[re.Match[str]]) -> bool:
    """Whether all read as year-month-day too, and the first part changes less often than the last, as years do."""
    parts = [_parts(found) for found in short]
    firsts, lasts = {first for first, _, _ in parts}, {last for _, _, last in parts}
    two_digits = all(len(part) == 2 for part in firsts | lasts)
    readable = (_ordinal(_full(int(year)), int(month), int(day)) for year, month, day in parts)
    fewer = len(firsts) < len(lasts) or len(firsts) == len(lasts) > SWAPPED
    return two_digits and fewer and all(day is not None for day in readable)


def _years_few_and_days_many(short: Sequence[re.Match[str]]) -> bool:
    """Whether the first parts are a few numbers in a row and the last ones nearly all that days may be."""
    parts = [_parts(found) for found in short]
    firsts, lasts = ({int(part[place]) for part in parts} for place in (0, 2))
    return len(lasts) >= MANY_DAYS and max(firsts) - min(firsts) + 1 == len(firsts) <= FEW_YEARS


def _refuse_months(texts: Sequence[str], where: str) -> None:
    months = [text for text in texts if _MONTH_ONLY.fullmatch(text.strip())]
    if months and len(months) * 2 > len(texts):
        raise DataError(
            f"{where} says only the month: {', '.join(map(repr, months[:3]))}. Days tell best who bought when: export "
            f"the day of each order, or name another column with --columns date=...; where there are none, "
            f"--date-format {PERIOD} counts each month on its first day"
        )


def _refuse_swapped(
    short: Mapping[str, Sequence[re.Match[str]]],
    orders: Mapping[str, str | None],
    days: Mapping[str, int | None],
    where: str,
) -> None:
    """A spreadsheet that expects the other order turns `1/12` into 12 January and leaves `13/12` as text.

    Then every text is beyond doubt, and every real date has a day of 12 or less.
    """
    doubtless = {found[0] for all_ in short.values() for found in all_}
    beyond = all(
        int(_parts(found)[0 if orders[sign] == "dmy" else 1]) > 12 for sign, all_ in short.items() for found in all_
    )
    written = {text.strip() for text in doubtless}
    real = {
        day
        for text, day in days.items()
        if day is not None and text.strip() not in written and text.strip()[0].isdigit()
    }
    turned = real and all(date.fromordinal(day + EPOCH.toordinal()).day <= 12 for day in real)
    if doubtless and beyond and turned and min(len(doubtless), len(real)) >= SWAPPED:
        example = min(doubtless)
        raise DataError(
            f"a spreadsheet seems to have turned round part of {where}: dates such as {example!r} stayed text, and "
            f"all {len(real):,} that it took for dates fall on the 1st to the 12th. Export the file again, and do not "
            "open it in a spreadsheet before; if the dates are right, say so with --date-format "
            f"{next(iter(orders.values()))}"
        )


def _full(year: int) -> int:
    return year if year >= 100 else year + (1900 if year >= 69 else 2000)


def _ordinal(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal() - EPOCH.toordinal()
    except ValueError:
        return None


def _day(text: str, orders: Mapping[str, str | None], given: str | None) -> int | None:
    """The day that a text names, or None where it names none."""
    if found := _short(text):
        order = orders[found[2] if found.re is _NUMERIC else ""]
        first, middle, last = map(int, _parts(found))
        year, month, day = {"dmy": (last, middle, first), "mdy": (last, first, middle), "ymd": (first, middle, last)}[
            order or given or "ymd"
        ]
        return _ordinal(_full(year), month, day)
    if found := _NUMERIC.fullmatch(text) or _COMPACT.fullmatch(text) or _ASIAN.fullmatch(text):
        year, middle, last, *_ = (int(part) for part in found.groups() if part and part.isdigit())
        turned = found.re is _NUMERIC and orders.get(YEAR_FIRST) == "ydm"
        return _ordinal(year, last, middle) if turned else _ordinal(year, middle, last)
    if found := _SERIAL.fullmatch(text):
        return int(found[1]) + EXCEL_EPOCH.toordinal() - EPOCH.toordinal()
    if found := _IN_MILLISECONDS.fullmatch(text):
        hours, minutes = int(found[2] or 0), int(f"{(found[2] or '+')[0]}{found[3] or 0}")
        return (int(found[1]) // 60_000 + hours * 60 + minutes) // 1_440
    if found := _WEEK.fullmatch(text):
        try:
            return date.fromisocalendar(*map(int, found.groups())).toordinal() - EPOCH.toordinal()
        except ValueError:
            return None
    return _named(text)


def _named(text: str) -> int | None:
    """The day of a date whose month is a name."""
    if found := _DAY_NAME_YEAR.fullmatch(text) or _RUN_TOGETHER.fullmatch(text):
        day, name, year = found.groups()
    elif found := _NAME_DAY_YEAR.fullmatch(text):
        name, day, year = found.groups()
    elif found := _YEAR_NAME_DAY.fullmatch(text):
        year, name, day = found.groups()
    else:
        return None
    month = month_named(name)
    return _ordinal(_full(int(year)), month, int(day)) if month else None


def _first_day(text: str) -> int | None:
    """The first day of a month, a quarter or a week."""
    for months, pattern in _PERIODS:
        if not (found := pattern.fullmatch(text)):
            continue
        parts = found.groupdict()
        year, number = _full(int(parts["year"])), int(parts.get("number") or month_named(parts.get("name") or ""))
        if months:
            return _ordinal(year, months * (number - 1) + 1, 1) if number else None
        try:
            return date.fromisocalendar(year, number, 1).toordinal() - EPOCH.toordinal()
        except ValueError:
            return None
    return None
