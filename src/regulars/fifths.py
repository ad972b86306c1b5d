"""A tax that is a fifth of the money: 25 % inside it or 20 % on top of it, as the rest of the table says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from regulars.contents import is_blank
from regulars.currencies import known
from regulars.headers import in_percent, words
from regulars.relations import Numbers, numbers
from regulars.taxnames import TAX
from regulars.taxwords import taxed
from regulars.totals import adds_up

INSIDE, ON_TOP = 25.0, 20.0
"""The rates, in percent, that make a fifth."""

WITHIN = (
    r" (?:varav|darav|herav|hvorav|heraf|hvoraf|davon|darin|enthalten\w*|dont|incluse?s?|di cui|inclus[ao]|compres[ao]|"
    r"of which|included|incl|inkl|contained|waarvan|inbegrepen|w tym|de los cuales|del cual|incluid[ao]s?|dos quais|"
    r"z toho|sisaltaa) "
)
"""Words of the header of a tax that stands inside an amount: `Varav moms`, `dont TVA`."""

_TAX = rf" (?:{TAX}|\w*tax(?:es|ed|able)?|\w*steuer\w*|mw ?st\w*|\w*moms\w*|mva\w*|afa\w*) "
_NORDIC = r" (?:\w*moms\w*|mva|merverdiavgift) "
"""What the tax is called where it is 25 % on most goods, and 20 % on none."""

_OF_25 = frozenset(("DKK", "SEK", "NOK", "HRK", "kr"))
"""Money of countries where it is so."""

_PERCENT = r"(?<![\d.,])(\d{1,2}(?:[.,]\d+)?) ?(?:%|percent|prozent|procent|prosent|pct)"

FEW = 10
"""So many different cells at most are names of taxes, or their rates."""


def inside(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], total: str, worth: Numbers) -> str:
    """What says that a tax of a fifth is inside the money, as it is shown; empty where nothing does, or it is added.

    `headers`: canonical column → header. `total`: the header of what the tax is of, which comes to `worth`.
    """
    said = _said(sample, headers, total)
    if not said:
        return ""
    tax = numbers(sample[headers["tax"]])
    others = (numbers(cells) for header, cells in sample.items() if header not in (total, headers["tax"]))
    return "" if any(adds_up(worth, tax, other) for other in others) else said


def _said(sample: Mapping[str, Sequence[Any]], headers: Mapping[str, str], total: str) -> str:
    """What says that the rate is 25 % or the money has the tax in it, and nothing that it is 20 %, or has not.

    A rate that a header or a cell names (`Moms 25 %`, `VAT rate`: 0.25) comes before what the tax and the money are
    called.
    """
    tax, net = headers["tax"], taxed(total)
    rates = [*_rates(sample, tax)]
    if net == 0 or ON_TOP in (rate for _, rate in rates):
        return ""
    if named := [said for said, rate in rates if rate == INSIDE]:
        return named[0]
    if net or re.search(WITHIN, words(tax)):
        return total if net else tax
    if re.search(_NORDIC, words(tax)):
        return tax
    cells = {str(cell).strip() for cell in sample.get(headers.get("currency", ""), ()) if not is_blank(cell)}
    money = {known(cell) for cell in cells}
    return ", ".join(sorted(cells)) if money and money <= _OF_25 else ""


def _rates(sample: Mapping[str, Sequence[Any]], tax: str) -> Iterator[tuple[str, float]]:
    """What headers and cells say of rates of tax, and each rate in percent."""
    for header, cells in sample.items():
        if not re.search(_TAX, words(header)):
            continue
        filled = {str(cell) for cell in cells if not is_blank(cell)}
        named = {header, *(filled if len(filled) <= FEW else ())}
        yield from ((said, _number(found)) for said in sorted(named) for found in re.findall(_PERCENT, said.lower()))
        if header != tax and in_percent(header) and len(filled) <= FEW:
            rates = {rate for rate in numbers([*filled]) if rate}
            yield from ((header, rate * 100 if rate < 1 else rate) for rate in rates)


def _number(written: str) -> float:
    return float(written.replace(",", "."))
