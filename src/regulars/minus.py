"""What says of a line that it is itself what goes back: a sign beside amounts that have none, the side of an account,
a yes under `Credit note`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from regulars.headers import SEEN, folded, words
from regulars.statuses import ENDS, marked
from regulars.wordlist import Words, listed

_NOTES = Words(
    lambda: folded(
        listed("""
    isreturn, isrefund, isreturnline, returnline, isretoure, istretoure, isretour, isgutschrift, return line,
    refund line, credit note, credit memo, credit line, gutschrift, rechnungskorrektur, retourenposition, retourzeile
    gs, avoir, note de crédit, ligne de retour, ligne retour, ligne avoir, ligne d'avoir
    abono, rectificativa, factura rectificativa, nota de crédito, línea de devolución, línea devolución
    nota di credito, nota credito, nota di accredito, nc, riga di reso, riga reso
    nota de crédito, nota crédito, n crédito, linha de devolução, linha devolução
    creditnota, creditfactuur, creditregel, retourregel, korekta, faktura korygująca, pozycja zwrotu
    kreditfaktura, kreditnota, kreditfakt, returrad, kreditrad
    """)
    )
)
_GOES_BACK = Words(
    lambda: folded(
        listed("""
    return, refund, retour, retoure, devolución, devolution, reso, zwrot, retur, rückgabe, devolução, credit
    """)
    )
)
"""What is a flag of a return on its own, and what only behind a word that says that the line is it: `is a return`."""
_IS = listed("""
    is, isa, ist, isteine, est, estun, estune, es, esuna, e, eun, euna, eum, euma, iseen, czy, czyjest, jest, ar, aren
""")

_SIGNS = (("+", "-"), ("plus", "minus"))
_NUMBERS = (("1", "-1"), ("+1", "-1"))
SIDES = (
    *(("dr", "cr"), ("db", "cr"), ("d", "c"), ("s", "h"), ("d", "h"), ("d", "a"), ("d", "k"), ("wn", "ma")),
    *(("debit", "credit"), ("soll", "haben"), ("débit", "crédit"), ("debe", "haber"), ("dare", "avere")),
    *(("debet", "credit"), ("debet", "kredit"), ("débito", "crédito"), ("debito", "credito")),
)
"""The sides of an account in nine languages."""
_LETTERS = (
    r"d c|c d|dr cr|cr dr|db cr|s h|d h|d a|d k|wn ma|debit credit|credit debit|debit or credit|soll haben|debe haber|"
    r"dare avere|debet credit|debet kredit|debito credito"
)
OF_SIDES = (
    rf" (?:(?:{_LETTERS})(?: (?:indicator|mark|flag|sign|kennzeichen|kennz|kz))?|drcr|dc|dh|da|dk|shkzg|sh kz|strona|"
    r"sens|segno da|lado|side|zijde|sida|lato|strona konta|dc flag) "
)
"""The header of a column that says for each amount on which side it stands."""
_OF_SIGNS = (
    r" (?:sign|vorzeichen|vorz|vz|signe|signo|segno|znak|tecken|teken|sinal|fortegn|factor|faktor|facteur|fattore|"
    r"multiplier)(?: (?:kz|flag|ind|indicator|code))? "
)


@lru_cache(maxsize=SEEN)
def flags(name: str) -> bool:
    """Whether a header, folded, is of a column that says yes of a line that is itself what goes back."""
    ends = (name, *(name[: -len(end)] for end in ENDS if name.endswith(end)))
    bare = [name[len(each) :] for each in _IS if name.startswith(each)]
    says = any(each in _GOES_BACK or each in _NOTES for each in bare)
    return says or any(marked(each, _NOTES) for each in ends)


def written(cells: Iterable[Any]) -> list[str]:
    """Marks as `cells` has them; a dash is one here, and no blank."""
    return ["" if cell is None else str(cell).strip().lower().translate(_SPACED) for cell in cells]


_SPACED = str.maketrans("_-", "  ")


def mark(header: str, said: Collection[str]) -> str:
    """The mark of what goes back, where a column says nothing but that and its opposite; empty where it does not.

    Of the two sides of an account, either may be the one: the second is named.
    """
    pair = next((pair for pair in _pairs(header) if {*written(pair)} == {*said}), ())
    return written(pair)[1] if pair else ""


def of_account(header: str) -> bool:
    """Whether a header is that of the sides of an account."""
    return bool(re.fullmatch(OF_SIDES, words(header)))


def _pairs(header: str) -> tuple[tuple[str, str], ...]:
    if re.fullmatch(_OF_SIGNS, words(header)) or re.fullmatch(r"[+/\-± ]+", header.strip()):
        return (*_SIGNS, *_NUMBERS)
    return SIDES if of_account(header) else _SIGNS
