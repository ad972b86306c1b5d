"""Offsets from UTC in written times, and the day that counts: one rule for a shop's own zone, one for many zones."""

from __future__ import annotations

import re
from collections.abc import Mapping

from regulars.engine import Engine, literal

NAMES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120,
    "EET": 120, "EEST": 180, "MSK": 180, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360,
    "PST": -480, "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660,
    "NZST": 720, "NZDT": 780,
}  # fmt: skip
"""Zones by their short names, in minutes. Names of several zones (CST, IST) are left out: they say nothing for sure."""

_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?[ ]?(?:[AaPp][.]?[Mm][.]?)?"
_OFFSET = r"(?:UTC|GMT)?[-+\x{2212}][0-9]{2}:?(?:[0-9]{2})?|[A-Z]{3,4}|Z"
PATTERN = rf"{_CLOCK}[ ]?({_OFFSET})(?:[ ]?[\[(].*)?$"
"""RE2: the offset behind a time of day."""

_HERE = re.compile(PATTERN.replace(r"\x{2212}", "\u2212"))
SWITCH_DAYS = 2
"""Days in a year on which clocks change, so that both offsets of a zone occur."""


def offset_of(text: str) -> int | None:
    """Minutes from UTC as a written time says; None where it does not."""
    found = _HERE.search(text)
    return minutes(found[1]) if found else None


def minutes(written: str) -> int | None:
    """`+01:00`, `-0500`, `UTC+2` or `CEST` in minutes; None for a zone that is not known."""
    if written in NAMES:
        return NAMES[written]
    found = re.fullmatch(r"(?:UTC|GMT)?([-+\u2212])(\d{2}):?(\d{2})?", written)
    if not found:
        return None
    size = int(found[2]) * 60 + int(found[3] or 0)
    return size if found[1] == "+" else -size


def in_one_zone(engine: Engine, clock: str, day: str) -> tuple[dict[str, int], str]:
    """What the times in `clock` (SQL over `raw`) say about zones; `day` is the SQL of the part that names the day.

    Nothing to shift where all have one offset, or two an hour apart of which a day has only one, as with daylight
    saving: the day is the one written. Else each offset → minutes, by which days become those in UTC. And what to say.
    """
    offset = f"regexp_extract({clock}, {literal(PATTERN)}, 1)"
    found = {text: minutes(text) for (text,) in engine.rows(f"SELECT DISTINCT {offset} FROM raw") if text}
    known = {text: size for text, size in found.items() if size is not None}
    sizes = sorted(set(known.values()))
    if not sizes:
        return {}, ""
    said = " and ".join(_written(size) for size in sizes[:4]) + (" and others" if len(sizes) > 4 else "")
    if len(sizes) == 1:
        return {}, f"times at {said}: the day as written"
    if len(sizes) == 2 and sizes[1] - sizes[0] == 60 and _never_both(engine, offset, day):
        return {}, f"times at {said}, one zone with daylight saving: the day as written"
    return known, f"times in several zones ({said}): the day in UTC"


def _never_both(engine: Engine, offset: str, day: str) -> bool:
    both, days = engine.rows(
        f"SELECT count(CASE WHEN n > 1 THEN 1 END), count(*) FROM (SELECT count(DISTINCT {offset}) AS n FROM raw "
        f"WHERE {offset} <> '' GROUP BY {day})"
    )[0]
    return bool(both <= SWITCH_DAYS * (1 + days // 365))


def shift(clock: str, offsets: Mapping[str, int]) -> str:
    """SQL: -1, 0 or 1, the days from the one written to the one in UTC."""
    cases = " ".join(f"WHEN {literal(text)} THEN {size}" for text, size in sorted(offsets.items()))
    offset = f"CASE regexp_extract({clock}, {literal(PATTERN)}, 1) {cases} ELSE 0 END"
    time = r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]+)?)?[ ]?([AaPp]?)"
    hour, minute = (f"coalesce(TRY_CAST(regexp_extract({clock}, '{time}', {part}) AS INTEGER), 0)" for part in (1, 2))
    half = f"lower(regexp_extract({clock}, '{time}', 3))"
    hour = f"CASE {half} WHEN 'p' THEN {hour} % 12 + 12 WHEN 'a' THEN {hour} % 12 ELSE {hour} END"
    return f"CAST(floor((({hour}) * 60 + {minute} - ({offset})) / 1440.0) AS INTEGER)"


def _written(size: int) -> str:
    return f"UTC{'-' if size < 0 else '+'}{abs(size) // 60:02d}:{abs(size) % 60:02d}"
