"""What a column holds, told from a sample of it: dates, numbers, ids, e-mail addresses, times of day."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property, lru_cache
from typing import Any

from regulars import digits, likedays
from regulars.currencies import LETTERS
from regulars.nobody import AT_THE_TILL, BLANK, NO_CUSTOMER

NEARLY_ALL = 0.95
"""Beside so many of Excel's days a row of totals may stand."""

MOSTLY = 0.8
"""The share of a column's values that must look like dates, or like numbers, for the column to be taken as such."""

HALF = 0.5
"""Less than this is the lesser part: a column that is blank on more lines gives way to one that is not."""
ENOUGH, FEW_RATES = 10, 4
SEEN = 1 << 14
"""So many texts are not looked at again: a column's cells are, while its header is sought and when it is matched."""
NUMBERS = ("quantity", "unit_price", "amount", "order_total", "discount", "tax", "shipping", "refunded")
MONEY = ("amount", "unit_price", "order_total")
"""What tells how much was paid; sales need one of them."""
EXTRAS = ("discount", "tax", "shipping")
"""What may be inside an amount, or beside it."""
NOBODY = frozenset((*NO_CUSTOMER, "false")) - {*AT_THE_TILL}
"""Words for nobody under any header; of those at the till some say how was paid."""

_NOTHING = BLANK | {""}

COUNTED = (
    r"(?i:pcs?|pi[eè]ces?|stk|st|stück|stueck|stuks?|styck(?:en)?|szt|sztuk[ai]?|ks|db|u|un|und|uds?|unid|unidade?s?|"
    r"pzs?|"
    r"pzas?|piezas?|pezz[io]|pces?|pe[cç]as?|ea|each|nos?|"
    r"units?|einheit(?:en)?|eenhe(?:id|den)|enhet(?:er)?|enhed(?:er)?|unit[eé]s?|unit[aà]|jedn|adet|kpl|kom|kos|vnt|"
    r"gab|tk|τεμ|бр|шт|個|件|개|x|×)"
)
"""What stands behind a count of pieces: `3 pcs`, `3x`."""

_WORD = r"(?:[A-Za-z]{3}|[A-Za-z]{0,2}[€£$¥₺₽₹₩₫₴₪฿₱₸₾₦₡₲₵]|kr|zł|Fr|Rs|Rp|Ft|Kč|円|元|원|руб|грн|лв|đ)"
_MONTH_NAMED = r"(?i:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz]|fev|abr|ago|set|out|dic|ene|gen)"
"""Words before a number that are no currency: `Jan 24`."""
_IN_LETTERS = (
    rf"[-−(]?(?:{LETTERS})\.?(?:\s+[-−(]?\d[\d\s.,'’]*|[-−(]?\d[\d\s.,'’]*[.,]\d\d)\)?"
    r"|[-−(]?S/\.?\s*[-−(]?\d[\d\s.,'’]*\)?"
    rf"|[-−(]?\d[\d\s.,'’]*\s?(?:{LETTERS})\.?\)?"
)
"""A number with letters for its currency: `R 1 200`, `RM12.50`, but no `SR1001`."""
_NUMBER = re.compile(
    rf"(?!{_MONTH_NAMED}\b)[^\w,.]*{_WORD}?\.?\s*[-−–+(]?\s*\d[\d\s.,'’]*(?::-)?\s*[)\-−–]?(?:\s*(?:{_WORD}|%)|"
    rf"\s?[xX×]|\s(?:TL|{COUNTED}))?\.?"
    rf"|{_IN_LETTERS}"
)
_AS_MONEY = r"[€£$¥]|[.,]\d\d$"
_EURO_BETWEEN = re.compile(r"[-−(]?\d[\d\s.]*\s?€\s?\d\d\)?")
"""`12€50`."""
_COLON = re.compile(r"[-−(]?\d[\d\s.]*:\d\d\)?")
"""Hundredths behind a colon, as in `49:50`: a number where other cells are `149:-`."""
_WHOLE = re.compile(r"[^\w,.]*(?:[A-Za-z]{3}-?)?\d+(?:\.0*|[A-Za-z]{3})?")
_COUNT = re.compile(r"\d+([.,]\d+)?")
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? )?"
_OF_STREET = r"(?:st|nd|rd|th|e)\b"
"""The end of a number in an address that begins like a day: `12 West 1st Avenue`."""
_DATE = re.compile(
    rf"{_WEEKDAY}\d{{1,4}}\.?([-/. ])\s?(\d{{1,2}}|[^\W\d_]{{3,12}}\.?)\1\s?\d{{1,4}}(?!/?\d)(?!{_OF_STREET}).*"
    rf"|{_WEEKDAY}[^\W\d_]{{3,12}}\.?[- ]\d{{1,2}}(?:st|nd|rd|th)?,?[- ]\d{{2}}(?:\d{{2}})?(?!\d).*"
    r"|(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\.0+|T?([01]\d|2[0-3])[0-5]\d([0-5]\d)?Z?)?"
    r"|(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d"
    rf"|{_WEEKDAY}\d{{1,2}}\.? (?:de )?[^\W\d_]{{3,12}}\.?,? (?:de |del )?\d{{4}}(?!\d).*"
    r"|\d{1,2}[A-Za-z]{3}(?:\d{4}|\d{2})(?:[: ]\d.*)?"
    r"|[MTSHR]\d{1,2}\.\d{1,2}\.\d{1,2}"
    r"|(?:明治|大正|昭和|平成|令和|民國|民国)\s?(?:元|\d{1,3})年\d{1,2}月\d{1,2}日"
    r"|/Date\(-?\d{9,14}(?:[+-]\d{4})?\)/"
    r"|(19|20)\d\d\s?[年년]\s?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일].*"
)
WITHOUT_YEAR = (
    r"[0-9]{1,2}([./-]) ?[0-9]{1,2}[.]?|[0-9]{1,2}[. ] ?[A-Za-zÀ-ž]{3,12}[.]?|[A-Za-zÀ-ž]{3,12}[.]? [0-9]{1,2}"
)
"""A day and a month, for every engine's regular expressions."""
_TIME = re.compile(
    r"([01]?\d|2[0-4])[:.h][0-5]\d([:.][0-5]\d(\.\d+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|[A-Z]{3,4}|(UTC|"
    r"GMT)?[-+]\d\d:?\d\d)?"
    r"|([01]\d|2[0-3])[0-5]\d"
)
_SCIENTIFIC = re.compile(r"[-+]?\d+(?:[.,]\d+)?[eE][-+]?\d{1,3}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"'?\+?[\d\s()/-]{7,20}")
_CURRENCY = re.compile(r"[A-Za-z]{3}|[A-Z]{0,2}[€£$¥]|kr|zł|Kč|Ft|Euro")
_ID = re.compile(r"\d{7,10}\.1\d{9}|\d{3,4}([-/. ])\d{1,2}\1\d{3,4}|\d\d([ .-])\d\d(?:\2\d\d){2,3}")
"""Ids that look like a number or a day: what web analytics gives a browser, a number at random and a second, with more
digits than an amount has; an account of the books, `120.01.1140`, where either end of a day has two digits at most;
telephone numbers of two digits and two.
"""
_PATTERNS = {
    "date": _DATE,
    "number": _NUMBER,
    "time": _TIME,
    "email": _EMAIL,
    "phone": _PHONE,
    "currency": _CURRENCY,
    "spaced": re.compile(r"[^\W\d_].* .*", re.DOTALL),
    "percent": re.compile(r".*%", re.DOTALL),
}
_EPOCHS = (
    (946_684_800, 4_102_444_800),
    (946_684_800_000, 4_102_444_800_000),
    (946_684_800_000_000, 4_102_444_800_000_000),
    (29_221, 73_050),
)
"""Days as numbers: seconds, milliseconds and microseconds since 1970, from 2000 on, and Excel's days, from 1980 on."""


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
    percents: float
    scientific: float
    examples: tuple[str, ...]

    @property
    def unique(self) -> bool:
        """Whether every line has another value."""
        return self.filled > 1 and self.distinct == self.filled

    @property
    def _rates(self) -> bool:
        """Whether a few whole numbers come back on every line, as rates of tax do and sums of it do not."""
        return self.whole == 1 and self.filled >= ENOUGH and self.distinct <= FEW_RATES

    @property
    def counts(self) -> bool:
        """Whether these are whole numbers, and not written as money is: `€85.00`."""
        return self.whole >= MOSTLY and not any(re.search(_AS_MONEY, example) for example in self.examples)

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
            # beside Excel's days may stand what is no number, as in a row of totals below them
            alone = self.serials == self.numbers and self.serials >= NEARLY_ALL and self.dates == 0
            counted = self.serials == 1 or (self.dates > 0 and self.dates + self.serials == 1) or alone
            return self.dates >= MOSTLY or counted or (named and self.whole == 1)
        if column == "time":
            return self.times >= MOSTLY or (named and self.whole == 1)
        if column == "tax" and not named and (self.percents >= HALF or self._rates):
            return False
        if column in NUMBERS:
            described = named and self.filled > 1 and self.filled * (1 - self.numbers) < 1.5  # a row says what it is
            return (self.numbers + self.scientific >= MOSTLY and self.dates < MOSTLY) or self.whole == 1 or described
        if column == "product":  # bare fractions are money, whatever they are called
            bare = not any(map(str.isalpha, "".join(self.examples)))
            return named or not (bare and self.numbers >= MOSTLY and self.whole < MOSTLY)
        if column == "currency":
            return self.currencies >= MOSTLY
        if column == "status" and self.whole == 1 and self.distinct == 2 and {*self.examples} == {"0", "1"}:
            return True
        if column in ("status", "type"):
            return named or (self.numbers < MOSTLY and self.dates < MOSTLY)
        fractions = self.numbers >= MOSTLY and self.whole < MOSTLY and self.phones < MOSTLY
        timestamps = self.dates >= MOSTLY and self.whole < MOSTLY
        return not fractions and not timestamps


class Sampled(tuple[Any, ...]):
    """The cells of one column in a sample, which is looked at again and again: what they hold is told once."""

    @cached_property
    def holdings(self) -> Holdings:
        return _described(self)


def sampled(rows: Sequence[Mapping[str, Any]], names: Iterable[str]) -> dict[str, Sequence[Any]]:
    """The columns of a few rows; where sources differ, rows lack some of them."""
    return {name: Sampled(row.get(name) for row in rows) for name in names}


def holdings(values: Sequence[Any]) -> Holdings:
    """Describe a sample of one column, typed values or text."""
    return values.holdings if isinstance(values, Sampled) else _described(values)


def _described(values: Sequence[Any]) -> Holdings:
    counted = {value: times for value, times in Counter(values).items() if not is_blank(value)}
    filled = sum(counted.values())
    told: Counter[str] = Counter()
    texts: dict[str, None] = {}
    for value, times in counted.items():
        text = _shown(value)
        text = text[2:-1] if text.startswith('="') and text.endswith('"') else text  # as a spreadsheet marks a text
        texts[text] = None
        for kind in _kinds(value, digits.latin(text)):
            told[kind] += times
        if ":" in text and _COLON.fullmatch(text):
            told["colon"] += times
    if any(text.endswith(":-") for text in texts):
        told["number"] += told["colon"]
    if told["date"] and likedays.are_papers(texts):
        told["date"] = 0

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
        percents=share("percent"),
        scientific=share("scientific"),
        examples=tuple(texts)[:3],
    )


def has_decimal_commas(columns: Iterable[Holdings]) -> bool:
    """Whether columns of numbers have a comma before one or two digits at the end, and none has a point there."""
    shown = [example for held in columns if held.looks == "numbers" for example in held.examples]
    signs = {found[1] for example in shown if (found := re.search(r"([.,])\d{1,2}\D*$", example))}
    return signs == {","}


def written_with_commas(sample: Mapping[str, Sequence[Any]]) -> bool:
    """The same of the columns of a sample."""
    return has_decimal_commas(map(holdings, sample.values()))


def _shown(value: Any) -> str:
    """A cell as it was written: the engine reads whole numbers as fractions too, and days of a sheet as midnights."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip().removesuffix(" 00:00:00")


def is_blank(cell: Any) -> bool:
    """Whether nothing stands in a cell, or a word for nothing."""
    return cell is None or str(cell).strip().lower() in _NOTHING


def _kinds(value: Any, text: str) -> Sequence[str]:
    """Everything that one value could be."""
    if isinstance(value, date):
        return ("date",)
    return ("time",) if isinstance(value, time) else _kinds_of_text(text)


@lru_cache(maxsize=SEEN)
def _kinds_of_text(text: str) -> tuple[str, ...]:
    kinds = [kind for kind, pattern in _PATTERNS.items() if pattern.fullmatch(text)]
    if "date" in kinds and not likedays.is_day(text):
        kinds.remove("date")
    if _EURO_BETWEEN.fullmatch(text):
        kinds.append("number")
    if _ID.fullmatch(text):
        kinds = [kind for kind in kinds if kind not in ("date", "number")]
    if text.startswith("'") and _DATE.fullmatch(text[1:]):
        kinds.append("date")  # behind a spreadsheet's mark for text
    if not kinds and _SCIENTIFIC.fullmatch(text):
        kinds.append("scientific")
    if "number" in kinds and _WHOLE.fullmatch(text):
        kinds.append("whole")
    if _COUNT.fullmatch(text) and any(low <= float(text.replace(",", ".")) < high for low, high in _EPOCHS):
        kinds.append("serial")
    if text.lower() in NOBODY:
        kinds.append("nobody")
    return tuple(kinds)


def masked(cells: Iterable[Any]) -> bool:
    """Whether most of the cells have marks in the place of digits or letters."""
    filled = [str(cell) for cell in cells if not is_blank(cell)]
    return sum(bool(re.search(r"[*•█]{2}|[xX]{3}", cell)) for cell in filled) > HALF * len(filled)


def lacks_years(cells: Iterable[Any]) -> bool:
    """Whether cells hold a day and a month, all of them."""
    filled = [str(cell).strip() for cell in cells if not is_blank(cell)]
    return bool(filled) and all(re.fullmatch(WITHOUT_YEAR, cell) for cell in filled)
