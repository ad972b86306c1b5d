"""Prices of a hundred or a thousand, as their headers say, beside what is counted → what of such a price one costs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

from regulars.headers import fold, words
from regulars.packs import OF_PACK
from regulars.relations import NEARLY_ALL, TELLING, Numbers, whole

_LINK = r"(?:per|je|pro|par|por|pour|au|aux|al|a|za|na|le|les|el|las|los|cada|ogni|op|om|pr)"
_MANY = {
    **dict.fromkeys(("100", "hundred", "hundert", "honderd", "hundra", "ciento", "cento", "sto"), 100),
    **dict.fromkeys(("1000", "thousand", "tausend", "duizend", "tusen", "mille", "millar", "milheiro", "tysiac"), 1000),
}
_PIECES = r"(?:pcs|pieces?|units?|items?|stk|stuck|st|uds?|unidades|pz|pezzi|szt|sztuk|stuks?|pecas|unites|each|ex)"
_SMALL = r"(?:g|gr|gramm?s?|gramos|grammi|gramas|gram|ml|mm|cm|m)"
_PRICED = r"(?:price|\w*preis|prix|precio|prezzo|preco|\w*prijs|cena|\w*pris)"
_OF_PIECES = rf" (?:(?:{_LINK}|{_PRICED}) ({'|'.join(_MANY)})(?: ?{_PIECES})?|(100|1000) ?{_PIECES})(?= )(?! {_SMALL} )"
_OF_SMALL = rf" (?:{_LINK} )?(100|1000) ?{_SMALL} "
"""Words of a price of so many pieces, and of so many grams and the like."""

_LARGE = r" (?:per |je |pro |par |por |al )?(?:kg|kilo|kilogramm?|l|liter|litre|m|meter|metre) "
_THOUSANDTHS = r" (?:g|gr|gramm?s?|ml|mm) "
_GRAMS = r" (?:g|gr|gramm?s?|gramos|grammi|grammes|gramas|gramy) "
_KILOS = r" (?:kg|kilos?|kilogramm?s?|kilogramo|quilo|chilo|kilo(?:preis|prijs|pris)) "
_COUNTS_SMALL = r" (?:g|gr|gramm?s?|ml|mm|cm) "
"""Words of a price of a kilogram, of a quantity that counts its thousandths, and of one that counts small measures."""

BASES = frozenset((1.0, 10.0, 100.0, 1_000.0, 10_000.0))
"""So many pieces a price may be of."""

OF_ONE = " (of one)"
"""How the header of the price of one piece ends, where that was worked out."""

_SAYS_BASE = (
    r"preiseinh(?:eit)?|pe|preisproeinheit|preispro|pricebas[ei]s?|priceunit|priceper|per|unitofprice|pricingunit|"
    r"priceunitqty|base(?:de)?prix|unitedeprix|prixpar|base(?:de)?precio|unidaddeprecio|preciopor|prijseenh(?:eid)?|"
    r"prijsper|prisenh(?:et)?|prisper|unitadiprezzo|baseprezzo|prezzoper|jednostkaceny|cenaza(?:ilosc)?|"
    r"unidadedepreco|basedopreco|precopor"
)
"""Names of a column that says for how many pieces a price is: 1, 100, 1000."""

HARDLY = 10
"""Who buys at the price of a hundred hardly ever buys less than a tenth of that."""


def says_base(header: str) -> bool:
    """Whether a column says for how many pieces a price is."""
    return bool(re.fullmatch(_SAYS_BASE, fold(header)))


def weighed(headers: Iterable[str]) -> tuple[str, str, int] | None:
    """The headers of the one price of a kilogram and of the one weight, and how many of that the price is of: 1 or 1000
    grams.
    """
    said = {header: words(header) for header in headers if not header.endswith(OF_ONE)}
    prices = [header for header, each in said.items() if re.search(_PRICED, each) and re.search(_KILOS, each)]
    grams, kilos = (
        [header for header, each in said.items() if header not in prices and re.search(unit, each)]
        for unit in (_GRAMS, _KILOS)
    )
    weights = grams + kilos
    return (prices[0], weights[0], 1000 if grams else 1) if len(prices) == len(weights) == 1 else None


def is_of_many(price: str, count: str) -> bool:
    """Whether a price is not of one of what is counted, as both headers say."""
    if price.endswith(OF_ONE):
        return False
    said, counted = words(price), words(count)
    large = re.search(_LARGE, said) and re.search(_COUNTS_SMALL, counted)
    return bool(large or re.search(f"{_OF_PIECES}|{_OF_SMALL}", said))


def divisor(price: str, count: str, counts: Numbers) -> int:
    """How many of what is counted a price is of, where that is sure; 0 where it is not, or the price is of one.

    Of grams both headers say so. Of pieces most of the counts have to be as large as what the price is of, for smaller
    ones may count hundreds.
    """
    said, counted = words(price), words(count)
    if small := re.search(_OF_SMALL, said):
        return int(small[1]) if re.search(_same_measure(small[0]), counted) else 0
    if pieces := re.search(_OF_PIECES, said):
        many = _MANY[pieces[1] or pieces[2]]
        told = [abs(each) for each in counts if each]
        enough = sum(each * HARDLY >= many for each in told) >= NEARLY_ALL * len(told) and len(told) >= TELLING
        pack = re.search(OF_PACK, counted)
        return many if enough and not pack and whole(told) and median(told) >= many else 0
    return 1000 if re.search(_LARGE, said) and re.search(_THOUSANDTHS, counted) else 0


def _same_measure(said: str) -> str:
    """Words of a quantity that is counted in what a price is of a hundred of: grams beside `per 100 g`."""
    unit = re.sub(r".*\d ?", "", said).strip()
    return r" (?:g|gr|gramm?s?|gramos|grammi|gramas|gram) " if unit.startswith("g") else rf" {unit} "
