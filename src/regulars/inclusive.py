"""A column that says whether the tax is inside the prices (`Tax: Included`, `MwSt. enthalten`), with yes or no."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from regulars.contents import is_blank
from regulars.headers import words
from regulars.statuses import YES
from regulars.taxnames import TAX

_IN = (
    r"(?:included|inclusive|inkl(?:usive)?|enthalten|incl|incluse?s?|comprise?s?|incluid[ao]s?|inclus[aeio]|"
    r"compres[ae]|inbegrepen|wliczon[yae]|zawarty|inkluderad|inraknad)"
)
HEADER = rf" (?:{TAX} {_IN}|{_IN} {TAX}) "
"""The header of such a column; a sum or a price under it is no yes. `prices_include_tax` says how a shop of WooCommerce
enters its prices, and its orders are without tax all the same.
"""


def find(sample: Mapping[str, Sequence[Any]]) -> str:
    """The header of a column that says yes wherever it says something; empty where some prices are without tax."""
    named = [header for header in sample if re.fullmatch(HEADER, words(header))]
    told = {header: {str(cell).strip().lower() for cell in sample[header] if not is_blank(cell)} for header in named}
    return next((header for header, said in told.items() if said and said <= YES), "")
