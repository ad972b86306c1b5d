"""A currency's sign inside a header stands for money: `Line € ex VAT` is a line's total, `Unit €` the price of one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from regulars.headers import words
from regulars.taxwords import untaxed

_SIGN = re.compile(r"[€£$¥]|(?<=\s)(?:kr|zł)\b\.?|\bKč\b|\bKc(?=[A-Z])")

_SAY: Mapping[str, str] = {
    "amount": (
        r" (?:lines?|rows?|zeilen?|pos|position|ligne|linea|lin|riga|linha|regel|pozycja|poz|rad|extended|ext) "
        r"(?:total |summe |totaal |totale |suma |summa )?"
    ),
    "unit_price": (
        r" (?:unit|each|ea|per unit|stk|stuck|pro stuck|je stuck|einzel|unite|unitaire|piece|pce|ud|un|unidad|unidade|"
        r"unitario|unita|pz|pezzo|cad|stuks?|per stuk|p st|szt|sztuka|za szt|jedn|st|styck|per st) "
    ),
}
"""Column → the words of a header that say it where nothing but a sign of money, and a word on tax, stands beside."""


def says(header: str) -> tuple[str, int] | None:
    """The column that a header with a sign of money says, and 1 where that is with tax; None where it says none."""
    bare = _SIGN.sub(" ", header)
    if bare == header:
        return None
    plain, taxed = untaxed(bare) or ("", 0)
    said = f" {plain} " if plain else words(bare)
    column = next((column for column, pattern in _SAY.items() if re.fullmatch(pattern, said)), "")
    return (column, taxed) if column else None
