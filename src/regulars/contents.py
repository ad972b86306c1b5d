"""What a column holds, told from a sample of it: dates, numbers, ids, e-mail addresses, times of day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

MOSTLY = 0.8
"""The share of a column's values that must look like dates, or like numbers, for the column to be taken as such."""

NUMBERS = ("quantity", "unit_price", "amount", "order_total", "discount", "tax", "shipping", "refunded")
NOBODY = ("0", "-", "--", "none", "null", "nan", "na", "n/a", "guest", "anonymous", "unknown", "false")

_WORD = r"(?:[A-Za-z]{3}|[A-Za-z]{0,2}[€£$¥]|kr|zł|Fr|Rs|Ft|Kč)"
_NUMBER = re.compile(rf"[^\w,.]*{_WORD}?\.?\s*[-−–+(]?\s*\d[\d\s.,'’]*\s*[)\-−–]?\s*(?:{_WORD}|%)?\.?")
_WHOLE = re.compile(r"[^\w,.]*(?:[A-Za-z]{3}-?)?\d+(\.0*)?")
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? )?"
_DATE = re.compile(
    rf"{_WEEKDAY}\d{{1,4}}\.?([-/. ])\s?(\d{{1,2}}|[^\W\d_]{{3,12}}\.?)\1\s?\d{{1,4}}(?!\d).*"
    rf"|{_WEEKDAY}[^\W\d_]{{3,12}}\.?[- ]\d{{1,2}}(?:st|nd|rd|th)?,?[- ]\d{{2}}(?:\d{{2}})?(?!\d).*"
    r"|(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])(\.0+)?"
)
_TIME = re.compile(r"([01]?\d|2[0-4])[:.h][0-5]\d([:.][0-5]\d(\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?|([01]\d|2[0-3])[0-5]\d")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"'?\+?[\d\s()/.-]{7,20}")
_CURRENCY = re.compile(r"[A-Za-z]{3}|[A-Z]{0,2}[€£$¥]|kr|zł|Kč|Ft|Euro")
_EPOCHS = ((946_684_800, 4_102_444_800), (946_684_800_000, 4_102_444_800_000), (29_221, 73_050))
"""Days as numbers: seconds and milliseconds since 1970, from 2000 on, and Excel's days, from 1980 on."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a column's sample holds: shares of its filled values, and how many different ones there are."""

    rows: int
    filled: int
    distinct: int
    dates: float
    numbers: float
    whole: float
    times: float
    serials: float
    emails: float
    phones: float
    spaced: float
    currencies: float
    nobody: float
    examples: tuple[str, ...]

    @property
    def unique(self) -> bool:
        """Whether every line has another value."""
        return self.filled > 1 and self.distinct == self.filled

    @property
    def filled_share(self) -> float:
        """How many of the lines name someone or something."""
        return self.filled * (1 - self.nobody) / max(self.rows, 1)

    @property
    def kind(self) -> str:
        """What such values tell of a customer: an `id`, an `email` or a `name`."""
        if self.emails >= MOSTLY:
            return "email"
        return "name" if self.spaced >= MOSTLY and self.numbers < MOSTLY else "id"

    @property
    def looks(self) -> str:
        """One word for what the column holds."""
        if not self.filled:
            return "nothing"
        return "dates" if self.dates >= MOSTLY else "numbers" if self.numbers >= MOSTLY else "text"

    def suits(self, column: str, *, named: bool = False) -> bool:
        """Whether such values can be a `column`; `named`: a known layout says that this is one."""
        if not self.filled:
            return column in ("customer", "order", "product")
        if column == "date":
            return self.dates >= MOSTLY or self.serials == 1 or (named and self.whole == 1)
        if column == "time":
            return self.times >= MOSTLY or (named and self.whole == 1)
        if column in NUMBERS:
            return (self.numbers >= MOSTLY and self.dates < MOSTLY) or self.whole == 1
        if column == "product":
            return True
        if column == "currency":
            return self.currencies >= MOSTLY
        if column in ("status", "type"):
            return self.numbers < MOSTLY and self.dates < MOSTLY
        fractions = self.numbers >= MOSTLY and self.whole < MOSTLY
        timestamps = self.dates >= MOSTLY and self.whole < MOSTLY
        return not fractions and not timestamps


def holdings(values: Sequence[Any]) -> Holdings:
    """Describe a sample of one column, typed values or text."""
    counted = Counter(value for value in values if value is not None and str(value).strip() not in ("", "nan"))
    filled = sum(counted.values())
    told: Counter[str] = Counter()
    texts: dict[str, None] = {}
    for value, times in counted.items():
        text = str(value).strip()
        texts[text] = None
        for kind in _kinds(value, text):
            told[kind] += times

    def share(kind: str) -> float:
        return told[kind] / max(filled, 1)

    return Holdings(
        rows=len(values),
        filled=filled,
        distinct=len(texts),
        dates=share("date"),
        numbers=share("number"),
        whole=share("whole"),
        times=share("time"),
        serials=share("serial"),
        emails=share("email"),
        phones=share("phone"),
        spaced=share("spaced"),
        currencies=share("currency"),
        nobody=share("nobody"),
        examples=tuple(texts)[:3],
    )


def _kinds(value: Any, text: str) -> list[str]:
    """Everything that one value could be."""
    if isinstance(value, date):
        return ["date"]
    if isinstance(value, time):
        return ["time"]
    kinds = []
    if _DATE.fullmatch(text):
        kinds.append("date")
    if _NUMBER.fullmatch(text):
        kinds.append("number")
        if _WHOLE.fullmatch(text):
            kinds.append("whole")
            if text.removesuffix(".0").isdigit() and any(low <= float(text) < high for low, high in _EPOCHS):
                kinds.append("serial")
    if _TIME.fullmatch(text):
        kinds.append("time")
    if "@" in text and _EMAIL.fullmatch(text):
        kinds.append("email")
    elif _PHONE.fullmatch(text):
        kinds.append("phone")
    if " " in text and text[0].isalpha():
        kinds.append("spaced")
    if len(text) <= 4 and _CURRENCY.fullmatch(text):
        kinds.append("currency")
    if text.lower() in NOBODY:
        kinds.append("nobody")
    return kinds
