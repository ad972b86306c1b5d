"""What a header says of tax: that it is in the money or not, or that this is what a tax is reckoned from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regulars.currencies import known
from regulars.headers import OF_BOOKS, SHORTEST, unheld, words
from regulars.taxnames import TAX

TAX_INSIDE, TAX_ON_TOP = WORKED_OUT = ("Tax inside, by ", "Tax on top, by ")
"""How the header of a tax begins that no column of the file holds."""

WITHOUT = " (without tax)"
"""How the headers of what was made of money with tax in it end."""

SENT_WITH_TAX = "With its tax, by "
"""How the header of what sending costs begins, with a tax on it that no column holds."""

MADE = (*WORKED_OUT, SENT_WITH_TAX)
"""How the headers of columns begin that were worked out of others, and stand in no file."""

_TAX = rf"(?:of )?{TAX}"
_NET = (
    rf" (?:(?:excl|ex|exc|excluding|exclusive|without|before|exkl|zzgl|ohne|hors|sans|sin|sem|senza|zonder|bez|utan|"
    rf"eks|ekskl|fara|ilman|без|χωρις) {_TAX}|s (?!dph|ddv|pdv){_TAX}"
    rf"|{_TAX} (?:excl|excluded|exclusive|exc|not included|escl|esclus[ao]|excluid[ao]|haric|nelkuli?)|taxless|"
    r"veroton|verottomat|καθαρ[ηο]|unbesteuert\w*|obeskatta[dt]|onbelaste?|ht|htva|(?:net|nett|netto|neto|neta|"
    r"liquido)(?! (?:a|da) (?:pay|pag))|liq|"
    r"(?:excl|exkl|exc|ex|zzgl)(?= $))(?= )|^ (?:excl|exkl)(?= )"
)
_GROSS = (
    rf" (?:(?:incl|inc|including|inclusive|with|after|inkl|ink|mit|avec|con|com|c|z|med|cu|sis|с|με) {_TAX}|"
    rf"(?:s|vc|vcetne|vratane) (?:dph|ddv(?: jem)?|pdv(?: om)?)"
    rf"|{_TAX} (?:incl|included|inclusive|inc|inclus[ao]|inclu[iy]d[ao]|compres[ao]|dahil)|taxful|"
    r"(?<=products )wt|(?<=price )wt|verollinen|verolliset|afaval|μικτ[ηο]|ttc|ivat[oaie]|gross|brut|brutto|bruto|"
    r"lordo|(?:incl|inkl|inc|"
    r"ink)(?= $))(?= )|"
    r"^ (?:incl|inkl)(?= )"
)
_COMPOUND = re.compile(
    r" (netto|brutto)(preis|betrag|wert|summe|umsatz|gesamt|einzelpreis|stuckpreis|stukprijs|prijs|bedrag|omzet|pris|"
    r"belopp|summa|belob|belop)(?= )"
)
"""`Nettobetrag`, `Bruttopreis`: what it is, and whether tax is in it, in one word."""
_BARE_NET = (
    rf" (?:ht|htva|hors taxes?|(?:excl|exkl|exc|ex|zzgl|ohne|sans|sin|senza|zonder|bez|utan) {_TAX}"
    r"|(?:\w+ )?(?:base )?(?:imponible|imponibile|imposable|tributavel)|zaklad(?: dane)?|adoalap|"
    r"matrah|baza(?: tva| impozabila)?|veroton|osnovica) "
)
_BARE_GROSS = (
    r" (?:ttc|tvac|toutes taxes(?: comprises)?|verollinen|"
    rf"(?:incl|inkl|inc|mit|avec|con|com|met|med) {_TAX}) "
)
"""Headers that say nothing but that tax is in money or not, or what it is reckoned from."""


def untaxed(header: str) -> tuple[str, int] | None:
    """A header without what it says of tax, folded, and 0 where that is "without tax", 1 where it is "with tax".

    `Line Amount Excl. VAT` → `lineamount`, 0; `Total TTC` → `total`, 1; `Price` → None.
    """
    said = _COMPOUND.sub(r" \1 \2", words(unheld(header)))
    for place, tax in enumerate((_NET, _GROSS)):
        bare = re.sub(tax, "", said)
        if bare not in (said, " "):
            *first, last = [SHORTEST.get(word, word) for word in bare.split()]
            return "".join(first if first and (known(last) or last in OF_BOOKS) else [*first, last]), place
    return None


def taxed(header: str) -> int | None:
    """0 where a header says "without tax", 1 where it says "with tax", None where it says neither."""
    if said := untaxed(header):
        return said[1]
    bare = words(header)
    return next((place for place, tax in enumerate((_BARE_NET, _BARE_GROSS)) if re.fullmatch(tax, bare)), None)


def net_of(headers: Sequence[str]) -> list[str]:
    """The one of two headers that says "without tax" where the other says "with tax", of the same thing."""
    told = [untaxed(header) for header in headers]
    net = [header for header, said in zip(headers, told, strict=True) if said and said[1] == 0]
    return net if len(told) == 2 and len(net) == 1 and len({said and said[0] for said in told}) == 1 else []
