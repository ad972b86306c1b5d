"""A file's headers → the canonical columns, by what they are called and what they hold; each match with its reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from regulars.errors import DataError, UsageError
from regulars.synonyms import LIKELY, SURE

CANONICAL = (
    "customer",
    "order",
    "date",
    "time",
    "product",
    "quantity",
    "unit_price",
    "amount",
    "order_total",
    "discount",
    "tax",
    "shipping",
    "refunded",
    "currency",
    "status",
    "type",
)
NUMBERS = ("quantity", "unit_price", "amount", "order_total", "discount", "tax", "shipping", "refunded")
IDS = ("customer", "order")
WHY_NEEDED = {
    "customer": "A customer column is needed to group sales by customer",
    "date": "A date column is needed to tell who still buys from who has stopped",
    "amount": "A line total (amount) or a unit price is needed to know what was spent",
}
WHAT_IT_HOLDS = {"customer": "ids", "date": "dates", "amount": "numbers", "quantity": "numbers"}
MOSTLY = 0.8
"""The share of a column's values that must look like dates, or like numbers, for the column to be taken as such."""

_WORD = r"(?:[A-Za-z]{3}|[A-Za-z]{0,2}[€£$¥]|kr|zł|Fr|Rs|Ft|Kč)"
_NUMBER = re.compile(rf"[^\w,.]*{_WORD}?\.?\s*[-−–+(]?\s*\d[\d\s.,'’]*\s*[)\-−–]?\s*(?:{_WORD}|%)?\.?")
_WHOLE = re.compile(r"[^\w,.]*(?:[A-Za-z]{3}-?)?\d+(\.0*)?")
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? )?"
_DATE = re.compile(
    rf"{_WEEKDAY}\d{{1,4}}\.?([-/. ])\s?(\d{{1,2}}|[^\W\d_]{{3,12}}\.?)\1\s?\d{{1,4}}(?!\d).*"
    rf"|{_WEEKDAY}[^\W\d_]{{3,12}}\.?[- ]\d{{1,2}}(?:st|nd|rd|th)?,?[- ]\d{{4}}(?!\d).*"
    r"|(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])(\.0+)?"
)


@dataclass(frozen=True, slots=True)
class Match:
    """One canonical column, the header it was found under, why, how sure that is (0 to 1), and some of its values.

    `why` quotes no values: which ones stand first depends on the order of the lines.
    """

    column: str
    header: str
    why: str
    confidence: float
    examples: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why, with the examples."""
        return f"{self.why} (e.g. {', '.join(self.examples)})" if self.examples else self.why


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a column's sample holds: shares of its filled values, and how many different ones there are."""

    filled: int
    distinct: int
    dates: float
    numbers: float
    whole: float
    examples: tuple[str, ...]

    def suits(self, column: str) -> bool:
        """Whether such values can be a `column`."""
        if not self.filled:
            return column in ("customer", "order", "product")
        if column == "date":
            return self.dates >= MOSTLY
        if column in NUMBERS:
            return (self.numbers >= MOSTLY and self.dates < MOSTLY) or self.whole == 1
        if column == "product":
            return True
        if column in ("currency", "status", "type"):
            return self.numbers < MOSTLY and self.dates < MOSTLY
        fractions = self.numbers >= MOSTLY and self.whole < MOSTLY
        timestamps = self.dates >= MOSTLY and self.whole < MOSTLY
        return not fractions and not timestamps


def fold(header: str) -> str:
    """A header without case, accents, punctuation and units: `Gesamtbetrag (€)` → `gesamtbetrag`."""
    bare = re.sub(r"[(\[].*?[)\]]", " ", header).strip() or header
    letters = unicodedata.normalize(
        "NFKD", bare.replace("ß", "ss").replace("ł", "l").replace("ø", "o").replace("Ł", "l").replace("°", "o")
    )
    return re.sub(r"[^0-9a-z]", "", letters.lower())


def holdings(values: Sequence[Any]) -> Holdings:
    """Describe a sample of one column, typed values or text."""
    filled = [value for value in values if value is not None and str(value).strip() not in ("", "nan")]
    texts = [str(value).strip() for value in filled]
    count = max(len(filled), 1)
    is_date = [
        isinstance(value, date) or bool(_DATE.fullmatch(text)) for value, text in zip(filled, texts, strict=True)
    ]
    is_number = [
        not isinstance(value, date) and bool(_NUMBER.fullmatch(text)) for value, text in zip(filled, texts, strict=True)
    ]
    whole = [number and bool(_WHOLE.fullmatch(text)) for number, text in zip(is_number, texts, strict=True)]
    return Holdings(
        len(filled),
        len(set(texts)),
        sum(is_date) / count,
        sum(is_number) / count,
        sum(whole) / count,
        tuple(dict.fromkeys(texts))[:3],
    )


def match(sample: Mapping[str, Sequence[Any]], source: str, given: Mapping[str, str] | None = None) -> list[Match]:
    """Find the canonical columns in a table.

    `sample` maps each header to some of its values; `given` maps canonical columns to headers and wins over everything.
    Raises UsageError where `given` names what is not there, DataError where a needed column is missing or where two
    readings are equally good.
    """
    found = {column: _given(column, header, sample) for column, header in (given or {}).items()}
    held = {header: holdings(values) for header, values in sample.items()}
    for names, confidence in ((SURE, 0.95), (LIKELY, 0.75)):
        for column in CANONICAL:
            taken = {taken.header for taken in found.values()}
            free = {header: held[header] for header in sample if header not in taken}
            if column == "amount" and "order_total" in (given or {}):
                continue  # who names the order's total does not want another total taken for the line's
            if column not in found and (hit := _by_name(column, names[column], confidence, free, source)):
                found[column] = hit
    if "date" not in found:
        taken = {taken.header for taken in found.values()}
        found |= _only_date({header: holding for header, holding in held.items() if header not in taken})
    if "order_total" not in (given or {}) and {"amount", "unit_price"} & {*found}:
        found.pop("order_total", None)  # the lines say what they cost
    _require(found, held, source)
    _refuse_wordy_quantity(found, held, source)
    return [found[column] for column in CANONICAL if column in found]


def _given(column: str, header: str, sample: Mapping[str, Sequence[Any]]) -> Match:
    if column not in CANONICAL:
        raise UsageError(f"there is no column {column!r} to name. Columns: {', '.join(CANONICAL)}")
    if header not in sample:
        raise UsageError(f"--columns {column}={header}: there is no such header. Found: {', '.join(sample)}")
    return Match(column, header, "named by you", 1.0)


def _by_name(
    column: str, names: Sequence[str], confidence: float, free: Mapping[str, Holdings], source: str
) -> Match | None:
    rank = {name: position for position, name in enumerate(names)}
    hits = sorted(
        (rank[fold(header)], header) for header, held in free.items() if fold(header) in rank and held.suits(column)
    )
    if not hits:
        return None
    best = [header for position, header in hits if position == hits[0][0]]
    if len(best) > 1:
        raise DataError(
            f"{len(best)} columns of {source} could be the {column}: "
            + "; ".join(f"{header!r} (e.g. {', '.join(free[header].examples)})" for header in best)
            + f". Say which with --columns {column}=..."
        )
    held = free[best[0]]
    holds = "dates" if column == "date" else "numbers" if held.numbers >= MOSTLY else "text"
    why = f"the header says {column.replace('_', ' ')}, and it holds {holds if held.filled else 'nothing yet'}"
    # The reason is passed around: it never quotes an id.
    return Match(column, best[0], why, confidence, () if column in IDS else held.examples)


def _only_date(free: Mapping[str, Holdings]) -> dict[str, Match]:
    dates = [header for header, held in free.items() if held.filled and held.suits("date")]
    if len(dates) != 1:
        return {}
    return {"date": Match("date", dates[0], "the only column that holds dates", 0.6, free[dates[0]].examples)}


def _require(found: Mapping[str, Match], held: Mapping[str, Holdings], source: str) -> None:
    missing = [column for column in ("customer", "date") if column not in found]
    if not {"amount", "unit_price", "order_total"} & {*found}:
        missing.append("amount")
    if missing:
        reasons = ". ".join(WHY_NEEDED[column] for column in missing)
        options = ",".join(f"{column}=..." for column in missing)
        raise DataError(
            f"no {' and no '.join(missing)} column in {source}. Found: {', '.join(held) or 'nothing'}. "
            f"{''.join(_unsuited(column, held) for column in missing)}{reasons}; name it with --columns {options}"
        )


def _refuse_wordy_quantity(found: Mapping[str, Match], held: Mapping[str, Holdings], source: str) -> None:
    """A quantity that cannot be read must not pass for 1 on every line, where no line total makes up for it."""
    priced = not {"amount", "order_total"} & {*found} or {"order_total", "unit_price"} <= {*found}
    if priced and "quantity" not in found and (unsuited := _unsuited("quantity", held)):
        raise DataError(
            f"no quantity column in {source}: {unsuited}Name another with --columns quantity=..., "
            "or rename this one if every line is one piece"
        )


def _unsuited(column: str, held: Mapping[str, Holdings]) -> str:
    """What to say of columns that have the right name and hold something else."""
    names = {"amount": (*SURE["amount"], *SURE["unit_price"], *LIKELY["amount"], *LIKELY["unit_price"])}
    alike = [header for header in held if fold(header) in names.get(column, (*SURE[column], *LIKELY[column]))]
    return "".join(
        f"{header!r} is called like one, but most of it cannot be read as {WHAT_IT_HOLDS[column]}: "
        f"{', '.join(held[header].examples)}. "
        for header in alike
        if held[header].filled and not held[header].suits(column)
    )
