"""Money in hundredths of its currency: as the header says, as another column proves, or as payment systems write it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Any

from regulars import currencies, moneyobjects, totals
from regulars.contents import MONEY, is_blank
from regulars.errors import DataError
from regulars.headers import fold, option, words
from regulars.matching import rank
from regulars.read import Raw
from regulars.relations import NEARLY_ALL, PENNY, TELLING
from regulars.relations import numbers as read_numbers
from regulars.settings import Settings
from regulars.systems import recognise
from regulars.values import Column

_SAID = re.compile(
    r"(?:^|[\W_])(?:cents?|centimes?|pence|centen|centesimi|c[eé]ntimos|c[eê]ntimos|centavos|grosz[ey]|groszach|[öø]re|"
    r"minor([\W_]?units?)?)(?:$|[\W_])|[a-z]Cents$|(?:pris|belopp|summa|moms|total)[\W_](?:i[\W_])?ore$",
    re.IGNORECASE,
)
"""What a header says of money in hundredths, in nine languages: `amount_cents`, `Prezzo in centesimi`."""

FRACTIONS = 0.5
"""Where more of them have fractions, hundredths are none."""

_PAYMENT = r"(?:ch|pi|py|pay|txn|in|cs|sub|re)_\w{3,}"
"""Ids of an interface that counts all money in the smallest coin: `ch_3MmlLr`."""

_WITH_COINS = re.compile(r".*\d[.,]\d\d\D*", re.DOTALL)
"""An amount written with its coins, be they none: `72.00`."""

TYPICAL = (0.005, 0.2)
"""What a fee is of the amount, at least and at most."""

IN_COINS = frozenset(["AUD", "BRL", "CAD", "CHF", "EUR", "GBP", "NZD", "PLN", "SGD", "USD"])
"""Currencies in which hardly all amounts of a shop are whole."""

SMALLEST = 50
"""An interface for payments takes no less than so many hundredths."""

LARGE = 1000
"""What half of the amounts of a shop hardly ever reach in the whole of such a currency, all without a fraction."""

_PRICED = re.compile(r"(?<![\d.,])\d{1,6}[.,]\d\d(?![\d.,])")
"""An amount with its coins, in a text."""


def find(raw: Raw, money: Mapping[str, Column], settings: Settings) -> dict[str, str]:
    """The columns of money in hundredths, and what to say of each.

    Raises DataError where a header says hundredths and most have fractions of those, and where whole amounts beside the
    ids of a payment interface may be either.
    """
    found = {}
    named = {*settings.columns.values()}
    settled = any(settings.columns.get(each) for each in MONEY)  # what one of them is in, the others are in too
    layout = recognise(raw.columns)
    coins_in_one, called = (1000, "thousandths") if _in_thousandths(raw.sample) else (100, "hundredths")
    for name, column in sorted(money.items()):
        header = column.header
        coins = read_numbers(raw.sample[header])
        told = [value for value in coins if value]
        wholes = sum(value % 1 == 0 for value in told)
        if _SAID.search(header):
            if len(told) - wholes <= FRACTIONS * len(told):
                found[name] = f"{header!r} is in {called}, and divided by {coins_in_one}"
            elif header not in named:
                raise DataError(
                    f"{header!r} of {raw.name} says that it is in hundredths, and most of it has fractions of them "
                    f"(e.g. {told[0]:g}). If it counts as it is written, say --columns {option(name, header)}; else "
                    "export it in whole hundredths"
                )
        elif header not in named and not layout and wholes == len(told) >= TELLING and not _with_coins(raw, header):
            ones = [coin and coin / coins_in_one for coin in coins]
            if other := _proven_by(raw.sample, header, ones):
                found[name] = f"{header!r} is in {called}, as {other!r} shows, and divided by {coins_in_one}"
            elif not settled and (beside := _of_payments(raw.sample, header, told, coded=_is_coded(raw))):
                raise DataError(
                    f"{header!r} of {raw.name} (e.g. {told[0]:g}) may be in hundredths: all of it is whole, beside "
                    f"{beside}, as of an interface for payments that counts in the smallest coin. If it counts as it "
                    f"is written, say --columns {option(name, header)}; if it is in hundredths, call the column "
                    f"{header}_cents"
                )
    return found


def _with_coins(raw: Raw, header: str) -> bool:
    """Whether all amounts are written with two decimals: `72.00` is no count of coins."""
    if raw.columns[header].is_text:
        return all(_WITH_COINS.fullmatch(str(cell)) for cell in raw.sample[header] if not is_blank(cell))
    return all(header in source.coined for source in raw.sources)


def _in_thousandths(sample: Mapping[str, Sequence[Any]]) -> bool:
    """Whether all is in currencies of which a thousand of the smallest coin make one."""
    for values in sample.values():
        told = (str(cell).strip().upper() in currencies.THOUSANDTHS for cell in values if not is_blank(cell))
        if next(told, False) and all(told):
            return True
    return False


def _proven_by(sample: Mapping[str, Sequence[Any]], header: str, ones: Sequence[float | None]) -> str:
    """The first column of money that is the amount in `ones`, by itself or times the pieces, or text that names it."""
    counts = {each: read_numbers(sample[each]) for each in sample if each != header and rank("quantity", each)}
    for other in [each for each in sample if each != header]:
        pieces = next((counted for each, counted in counts.items() if each != other), [1.0] * len(ones))
        is_money = any(rank(column, other) for column in ("amount", "order_total", "unit_price"))
        if is_money or fold(other).startswith(fold(header)):
            told: list[list[float | None]] = [[value] for value in read_numbers(sample[other])]
        else:
            told = [read_numbers(_priced(str(cell))) for cell in sample[other]]
        if _proves(sample[other], told, ones, pieces):
            return other
    return ""


def _proves(
    cells: Sequence[Any],
    told: Sequence[Sequence[float | None]],
    ones: Sequence[float | None],
    pieces: Sequence[float | None],
) -> bool:
    """Whether what the cells of a column tell, by itself or times the pieces, is the amount in `ones` on nearly all
    rows.
    """
    fits = rows = 0
    for one, values, count, cell in zip(ones, told, pieces, cells, strict=True):
        if not one or is_blank(cell):
            continue
        rows += 1
        worths = [value * times for value in values if value is not None for times in (1, count or 1)]
        fits += any(abs(abs(one) - abs(worth)) < PENNY / 2 for worth in worths)
    return fits >= TELLING and fits >= NEARLY_ALL * rows


def _priced(text: str) -> list[str]:
    """The amounts with their coins in a text of words."""
    found = _PRICED.findall(text)
    return found if found and re.search(r"[^\W\d_]{2}", text) else []


def _is_coded(raw: Raw) -> bool:
    """Whether a program wrote the amounts for another, as JSON, and not for somebody who reads them."""
    return all(source.form == "json" for source in raw.sources)


def _of_payments(sample: Mapping[str, Sequence[Any]], header: str, told: Sequence[float], *, coded: bool) -> str:
    """What beside money says that an interface for payments has written it; empty where nothing does."""
    columns = [{str(cell).strip() for cell in values if not is_blank(cell)} for values in sample.values()]
    columns = [texts for texts in columns if texts]
    if any({text.upper() for text in texts} <= currencies.WHOLE for texts in columns):
        return ""  # a currency without coins
    if header == "unit_amount" or any(all(re.fullmatch(_PAYMENT, text) for text in texts) for texts in columns):
        return "ids" if header != "unit_amount" else "its name"
    path, _, field = header.rpartition(".")
    beside = {fold(other.rpartition(".")[2]) for other in sample if path and other.startswith(f"{path}.")}
    if fold(field) in moneyobjects.AMOUNTS and beside & {*moneyobjects.CURRENCIES}:
        return "its currency"
    codes = [texts for texts in columns if {text.upper() for text in texts} <= IN_COINS]
    large = median(map(abs, told)) >= LARGE
    rounded = all(value % SMALLEST == 0 for value in told)  # as are dear things; and what costs 35.00, in hundredths
    if not codes or min(map(abs, told)) < SMALLEST or (rounded and not (coded and large)):
        return ""
    if all(text.islower() for text in codes[0]):
        return f"the currency {min(codes[0])!r} in small letters"
    if coded and large and sum(value % 100 == 0 for value in told) < len(told) / 2:
        return f"the currency {min(codes[0])!r}"
    return "fees without a fraction" if any(_are_fees(sample, header, other) for other in sample) else ""


def _are_fees(sample: Mapping[str, Sequence[Any]], header: str, other: str) -> bool:
    """Whether a column holds fees of the amounts, all of them whole and few of them round."""
    if not re.search(totals.FEES, words(other)):
        return False
    pairs = zip(read_numbers(sample[other]), read_numbers(sample[header]), strict=True)
    fees = [(abs(fee), abs(of)) for fee, of in pairs if fee and of]
    least, most = TYPICAL
    uneven = sum(fee % 5 != 0 for fee, _ in fees) > len(fees) / 2
    return len(fees) >= TELLING and uneven and all(fee % 1 == 0 and least * of <= fee <= most * of for fee, of in fees)
