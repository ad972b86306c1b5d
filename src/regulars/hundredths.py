"""Money in hundredths of its currency: as the header says, as another column proves, or as payment systems write it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from regulars import currencies
from regulars.contents import is_blank
from regulars.errors import DataError
from regulars.headers import fold, option
from regulars.matching import rank
from regulars.read import Raw
from regulars.relations import NEARLY_ALL, PENNY, TELLING
from regulars.relations import numbers as read_numbers
from regulars.settings import Settings
from regulars.systems import recognise
from regulars.values import Column

_SAID = re.compile(r"(?:^|[\W_])(?:cents?|centimes?|pence|minor([\W_]?units?)?)(?:$|[\W_])|[a-z]Cents$", re.IGNORECASE)
"""What a header says of money in hundredths: `amount_cents`, `Betrag (Cent)`, `amount_minor`."""

FRACTIONS = 0.5
"""Where more of them have fractions, hundredths are none."""

_PAYMENT = r"(?:ch|pi|py|txn|in|cs|sub|re)_\w{3,}"
"""Ids of an interface that counts all money in the smallest coin: `ch_3MmlLr`."""

_CURRENCIES = frozenset(("currency", "currencycode", "currencyiso"))
"""Folded names of the currency of an object of money: `{"amount": 1299, "currency": "EUR"}`."""

_PRICED = re.compile(r"(?<![\d.,])\d{1,6}[.,]\d\d(?![\d.,])")
"""An amount with its coins, in a text."""


def find(raw: Raw, money: Mapping[str, Column], settings: Settings) -> dict[str, str]:
    """The columns of money in hundredths, and what to say of each.

    Raises DataError where a header says hundredths and most have fractions of those, and where whole amounts beside the
    ids of a payment interface may be either.
    """
    found = {}
    named = {*settings.columns.values()}
    layout = recognise(raw.columns)
    for name, column in sorted(money.items()):
        header = column.header
        coins = read_numbers(raw.sample[header])
        told = [value for value in coins if value]
        wholes = sum(value % 1 == 0 for value in told)
        if _SAID.search(header):
            if len(told) - wholes <= FRACTIONS * len(told):
                found[name] = f"{header!r} is in hundredths, and divided by 100"
            elif header not in named:
                raise DataError(
                    f"{header!r} of {raw.name} says that it is in hundredths, and most of it has fractions of them "
                    f"(e.g. {told[0]:g}). If it counts as it is written, say --columns {option(name, header)}; else "
                    "export it in whole hundredths"
                )
        elif header not in named and not layout and wholes == len(told) >= TELLING:
            if other := next((other for other in raw.sample if _proves(raw.sample, header, coins, other)), ""):
                found[name] = f"{header!r} is in hundredths, as {other!r} shows, and divided by 100"
            elif beside := _of_payments(raw.sample, header):
                raise DataError(
                    f"{header!r} of {raw.name} (e.g. {told[0]:g}) may be in hundredths: all of it is whole, beside "
                    f"{beside} as of an interface for payments that counts in the smallest coin. If it counts as it is "
                    f"written, say --columns {option(name, header)}; if it is in hundredths, call the column "
                    f"{header}_cents"
                )
    return found


def _proves(sample: Mapping[str, Sequence[Any]], header: str, coins: Sequence[float | None], other: str) -> bool:
    """Whether another column of money is a hundredth of `coins` on nearly all rows, or a text names that."""
    if other == header:
        return False
    is_money = any(rank(column, other) for column in ("amount", "order_total", "unit_price"))
    is_money = is_money or fold(other).startswith(fold(header))
    fits = rows = 0
    for coin, cell in zip(coins, sample[other], strict=True):
        if not coin or is_blank(cell):
            continue
        rows += 1
        told = read_numbers([cell]) if is_money else read_numbers(_PRICED.findall(str(cell)))
        worded = is_money or re.search(r"[^\W\d_]{2}", str(cell))
        fits += bool(worded) and any(
            value is not None and abs(abs(coin) / 100 - abs(value)) < PENNY / 2 for value in told
        )
    return fits >= TELLING and fits >= NEARLY_ALL * rows


def _of_payments(sample: Mapping[str, Sequence[Any]], header: str) -> str:
    """What says that the table is from such an interface, if anything does: ids, or how the money is called."""
    columns = [{str(cell).strip() for cell in values if not is_blank(cell)} for values in sample.values()]
    if any(texts and {text.upper() for text in texts} <= currencies.WHOLE for texts in columns):
        return ""  # a currency without coins
    if header == "unit_amount" or any(
        texts and all(re.fullmatch(_PAYMENT, text) for text in texts) for texts in columns
    ):
        return "ids"
    path, _, field = header.rpartition(".")
    beside = {fold(other.rpartition(".")[2]) for other in sample if path and other.startswith(f"{path}.")}
    return "its currency" if field.lower() in ("amount", "value") and beside & _CURRENCIES else ""
