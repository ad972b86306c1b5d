"""Numbers for people: a value and its unit in, a short text out, with no more digits than the data bear.

Texts hold a no-break space before a unit, so that a number never parts from it at the end of a line. The exact values
stay in `summary.json` and the CSV files.
"""

import datetime as dt
import math
import re

SPACE = "\u00a0"
MINUS = "\u2212"
NOTHING = "\u2013"
JOINER = "\u2060"
"""No line ends here; no width."""
SIGNS = {"EUR": "€", "GBP": "£", "USD": "$"}
WHOLE_CURRENCIES = frozenset({"JPY", "¥", "KRW", "₩", "VND", "₫", "CLP", "ISK", "HUF"})
SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k"))
BIG_MONEY = 100_000
BIG_COUNT = 10_000_000
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def is_number(value: object) -> bool:
    """Whether a value can be shown: an int or a finite float, not None, NaN or a truth value."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def money(value: float | None, currency: str | None = None) -> str:
    """8300065.81, "£" → "£8.30 M"; 430795 → "£431 k"; 410.2 → "£410"; 17.4 → "£17.40"; no currency, no sign."""
    if value is None or not is_number(value):
        return NOTHING
    size = abs(value)
    if 0 < size < 0.005:
        return "under " + money(0.01, currency) if value > 0 else money(0, currency)
    if round(size, 2) >= 100 or currency in WHOLE_CURRENCIES:
        digits = _short(size, BIG_MONEY)
    else:
        digits = f"{size:.2f}".removesuffix(".00")
    return _signed(value, digits, currency)


def tick(value: float, unit: str, currency: str | None = None) -> str:
    """A short text for an axis, which names the unit itself: 2500 money → "£2.5 k", a share of 0.2 → "20 %"."""
    if unit == "share":
        return percent(value) if abs(value) >= 0.01 else f"{number(value * 100)}{SPACE}%"
    if unit != "money":
        return number(value)
    size = abs(value)
    scale, name = next(((scale, SPACE + name) for scale, name in SCALES if size >= scale), (1, ""))
    return _signed(value, f"{size / scale:.3g}{name}", currency)


def exact(value: float | None, currency: str | None = None) -> str:
    """8300065.814 → "£8,300,065.81": for sums that a reader will add up."""
    if value is None or not is_number(value):
        return NOTHING
    places = 0 if currency in WHOLE_CURRENCIES else 2
    digits = f"{abs(value):,.{places}f}"
    return _signed(value if float(digits.replace(",", "")) else 0, digits, currency)


def count(value: float | None) -> str:
    """18532 → "18,532"; from ten million on three digits are enough: "104 M"."""
    if value is None or not is_number(value):
        return NOTHING
    return _signed(value if round(value) else 0, _short(abs(value), BIG_COUNT))


def number(value: float | None) -> str:
    """A median or a plain figure: 2.5 → "2.5", 12.4 → "12", 0.034 → "0.034", 1234.5 → "1,234"."""
    if value is None or not is_number(value):
        return NOTHING
    size = abs(value)
    if round(size, 1) >= 10:
        return _signed(value, _short(size, BIG_COUNT))
    digits = f"{size:.1f}" if size >= 1 else _two_digits(size)
    return _signed(value, digits.rstrip("0").rstrip(".") if "." in digits else digits)


def percent(share: float | None) -> str:
    """0.17 → "17 %"; 0.004 → "under 1 %"; 0.996 → "over 99 %", because neither is nothing nor everything."""
    if share is None or not is_number(share):
        return NOTHING
    if 0 < share < 0.01:
        return f"under 1{SPACE}%"
    if 0.99 < share < 1:
        return f"over 99{SPACE}%"
    whole = round(share * 100)
    return _signed(whole, f"{abs(whole):,}") + f"{SPACE}%"


def floored(value: float | None) -> str:
    """0.798 → "0.79": two decimals, rounded down, so that what is below a limit never reads as the limit."""
    return NOTHING if value is None else f"{math.floor(value * 100) / 100:.2f}".replace("-", MINUS)


def unbroken(text: str) -> str:
    """A text for a page, whose browser may part "−£2,736" after the minus: held together."""
    return re.sub(rf"{MINUS}(?=[^\s\d])", MINUS + JOINER, text)


def plural(value: float | None, one: str, many: str | None = None) -> str:
    """(1, "order") → "1 order"; (12, "order") → "12 orders"; (2.5, "order") → "2.5 orders"."""
    text = number(value) if is_number(value) and value != round(value or 0) else count(value)
    return f"{text}{SPACE}{one if text == '1' else many or one + 's'}"


def days(value: float | None) -> str:
    """9.0 → "9 days"; 1 → "1 day"; days are whole."""
    return plural(round(value), "day") if value is not None and is_number(value) else NOTHING


def index(value: float | None) -> str:
    """Index against all customers, 100 = the same: 612.3 → "612"; None (nothing to compare with) → "–"."""
    return count(value)


def times(ratio: float, word: str) -> str:
    """(6.02, "many") → "6 times as many", (0.5, "much") → "half as much", (1.02, "many") → "about as many"."""
    if 0.95 <= ratio < 1.05:
        return f"about as {word}"
    return f"half as {word}" if 0.45 <= ratio < 0.55 else f"{number(ratio)}{SPACE}times as {word}"


def in_people(share: float, one: str) -> str:
    """(0.17, "customer") → "about 1 customer in 6"; (0.45, "customer") → "about 4 customers in 10"."""
    if share < 0.01:
        return f"fewer than 1 {one} in 100" if share > 0 else f"no {one}"
    if share < 0.34:
        return f"about 1 {one} in {round(1 / share)}"
    return f"about {min(9, round(share * 10))} {one}s in 10" if share < 1 else f"every {one}"


def value(number_: float | None, unit: str, currency: str | None = None) -> str:
    """A feature's value in its own unit: days, money, share, or things that are counted (orders, items, products)."""
    unit = unit.lower()
    if unit == "days":
        return days(number_)
    if unit in ("money", "currency", "amount") or unit.startswith("money"):
        return money(number_, currency)
    if unit in ("share", "fraction", "percent"):
        return percent(number_)
    if unit.endswith("s") and unit.isalpha() and is_number(number_):
        return plural(number_, unit[:-1], unit)
    return number(number_)


def date(text: str | None) -> str:
    """ "2010-12-01" → "1 Dec 2010"; what is no date stays as it is."""
    day = _day(text)
    return f"{day.day}{SPACE}{MONTHS[day.month - 1]}{SPACE}{day.year}" if day else text or NOTHING


def period(first: str | None, last: str | None) -> str:
    """("2010-12-01", "2011-12-09") → "1 Dec 2010 – 9 Dec 2011"; within one year the year is said once."""
    begin, end = _day(first), _day(last)
    if first == last:
        return date(first)
    if begin and end and begin.year == end.year:
        return f"{begin.day}{SPACE}{MONTHS[begin.month - 1]} – {date(last)}"
    return f"{date(first)} – {date(last)}"


def size(bytes_: float | None) -> str:
    """45580638 → "45.6 MB"; a data frame has no size on disk: "–"."""
    if bytes_ is None or not is_number(bytes_):
        return NOTHING
    for limit, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if bytes_ >= limit:
            return f"{_three_digits(bytes_ / limit)}{SPACE}{unit}"
    return plural(bytes_, "byte")


def _short(amount: float, limit: float) -> str:
    """Whole, with commas, below the limit; from there three digits and a scale."""
    if round(amount) < limit:
        return f"{round(amount):,}"
    rounded = float(f"{amount:.3g}")
    for scale, unit in SCALES:
        if rounded >= scale:
            return f"{_three_digits(rounded / scale)}{SPACE}{unit}"
    raise AssertionError("the limit lies above the smallest scale")


def _three_digits(amount: float) -> str:
    rounded = float(f"{amount:.3g}")
    return f"{rounded:,.{2 if rounded < 10 else 1 if rounded < 100 else 0}f}"


def _two_digits(amount: float) -> str:
    """Two significant digits below one, never in scientific notation: 0.0345 → "0.035"."""
    if amount == 0:
        return "0"
    return f"{amount:.{min(12, 1 - math.floor(math.log10(amount)))}f}"


def _signed(value: float, digits: str, currency: str | None = None) -> str:
    """The minus before the sign of the currency; a code of letters stands apart from the digits."""
    sign = SIGNS.get(currency or "", currency or "")
    gap = SPACE if sign[-1:].isalpha() else ""
    return f"{MINUS if value < 0 else ''}{sign}{gap}{digits}"


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
