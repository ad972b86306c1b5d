"""Years that are not counted from the birth of Christ → the common ones; and what cannot be converted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from regulars.errors import DataError

ALL = 0.95
"""The share of a column's dates that must be of an era; a shop counts its years in one way."""

BUDDHIST, _MINGUO = 543, 1911
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MINGUO_YEAR = re.compile(r"(?:民國|民国)?\s?(\d{2,3})(?=[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2})")
_REIGN = re.compile(
    r"(明治|大正|昭和|平成|令和|[MTSHR])\s?(元|\d{1,2})\s?[年.]\s?(\d{1,2})\s?[月.]\s?(\d{1,2})日?(?=\D|$)"
)
_REIGNS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_REIGNS |= dict(zip("MTSHR", _REIGNS.values(), strict=True))


def common(texts: Sequence[str], where: str) -> tuple[Mapping[str, str], str]:
    """Text → the same date with a common year, and what to say of it; empty where the years are common ones.

    Raises DataError where the years are of a calendar whose months are others too.
    """
    if not texts:
        return {}, ""
    years = [int(found[0]) if (found := _YEAR.search(text)) else 0 for text in texts]
    if _nearly_all(2443 <= year <= 2643 for year in years):
        return {text: _earlier(text) for text in texts}, "years of the Buddhist era, 543 of them taken off"
    if _nearly_all(1300 <= year <= 1460 for year in years):
        raise DataError(
            f"the years in {where} are of the Persian or the Islamic calendar, e.g. {min(texts)!r}, whose months are "
            "others. Export the dates in the Gregorian calendar, or name another column with --columns date=..."
        )
    if _nearly_all(bool(_REIGN.match(text.strip())) for text in texts):
        return {text: _REIGN.sub(_in_reign, text.strip(), count=1) for text in texts}, "years of an emperor's reign"
    told = [_MINGUO_YEAR.match(text.strip()) for text in texts]
    if _nearly_all(each is not None and 50 <= int(each[1]) <= 160 and len(each[1]) == 3 for each in told):
        read = {text: _MINGUO_YEAR.sub(_since_1911, text.strip(), count=1) for text in texts}
        return read, "years of the Republic of China, 1911 added"
    return {}, ""


def _nearly_all(told: Iterable[bool]) -> bool:
    held = list(told)
    return sum(held) >= ALL * len(held)


def _earlier(text: str) -> str:
    return _YEAR.sub(lambda year: str(int(year[0]) - BUDDHIST) if int(year[0]) > 2400 else year[0], text)


def _in_reign(found: re.Match[str]) -> str:
    year = _REIGNS[found[1]] + (1 if found[2] == "元" else int(found[2])) - 1
    return f"{year}-{int(found[3]):02d}-{int(found[4]):02d}"


def _since_1911(found: re.Match[str]) -> str:
    return str(int(found[1]) + _MINGUO)
