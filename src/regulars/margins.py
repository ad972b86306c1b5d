"""What goods cost the shop and what it earned on them: neither is spend; with a tax they show what is in amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from regulars.headers import in_percent, words
from regulars.relations import NEARLY_ALL, PENNY, TELLING, Numbers, of_numbers

_GOODS = (
    r"(?:goods|goods sold|sales|waren?|artikel|(?:los |las )?(?:bienes|mercancias|productos|articulos|ventas)|biens|"
    r"marchandises|articles|ventes|(?:i |dei |delle )?(?:beni|merci|prodotti|vendite)|mercadorias|produtos|bens|"
    r"artigos|vendas|goederen|towar(?:ow|u)|produktow|varor|varer|salg|товаров?|товара)"
)
_COST = (
    rf" (?:cogs|costs? of (?:the )?{_GOODS}|costo? (?:de|dei|delle|di|dos|das) {_GOODS}|coste de {_GOODS}|"
    rf"custo (?:de|dos|das) {_GOODS}|couts? (?:des|de) {_GOODS}|kosten (?:der|van) {_GOODS}|"
    r"warenkosten|wareneinsatz\w*|wareneinkauf\w*|einstandspreis\w*|prix de revient|cout de revient|costo del venduto|"
    rf"koszt(?:y)? {_GOODS}|kostprijs\w*|kostpris\w*|varukostnad\w*|vareforbrug|varekost\w*|inkoopwaarde|"
    r"себестоимость\w*(?: \w+)?) "
)
"""Words of what the goods that were sold cost the shop itself."""

_PROFIT = (
    r" (?:(?:gross |net )?(?:profit|margin)|beneficio(?: bruto)?|utilidad(?: bruta)?|ganancia(?: bruta)?|"
    r"margen(?: bruto)?|benefice(?: brut)?|profit brut|marge(?: brute)?|\w*gewinn|rohertrag|rohgewinn|"
    r"deckungsbeitrag|marge|bruttomarge|(?:profitto|utile|guadagno|margine)(?: lordo)?|(?:lucro|margem)(?: brut[oa])?|"
    r"zysk(?: brutto)?|marza|(?:bruto|brutto)?winst|brutomarge|(?:brutto)?vinst|(?:brutto)?fortjeneste|bruttoresultat|"
    r"tackningsbidrag|daekningsbidrag|dekningsbidrag|(?:валовая )?прибыль) "
)
"""Words of what it earned on them."""


def own(sample: Mapping[str, Sequence[Any]]) -> tuple[str, ...]:
    """The headers of what goods cost the shop, and of what it earned, where these make another column, with a third one
    or without.
    """
    for cost, profit in _named(sample):
        money = of_numbers(sample, sample)
        if not {cost, profit} <= {*money}:
            continue
        rest = [each for each in money if each not in (cost, profit)]
        for whole, more in product(rest, ("", *rest)):
            if whole != more and _holds([money[whole], money[cost], money[profit], *([money[more]] if more else [])]):
                return cost, profit
    return ()


def tax_inside(sample: Mapping[str, Sequence[Any]], worths: Numbers, headers: Mapping[str, str]) -> bool | None:
    """Whether what lines are worth, or that less a discount, has the tax in it, as what was earned is the rest, or is
    without it; None where nothing tells. `headers`: canonical column → header.
    """
    for cost, profit in _named(sample):
        money = of_numbers(sample, [cost, profit, *(headers[each] for each in ("tax", "discount") if each in headers)])
        tax, off = (money.get(headers.get(each, "")) for each in ("tax", "discount"))
        if not tax or not {cost, profit} <= {*money}:
            continue
        less = [worth and worth - (each or 0) for worth, each in zip(worths, off or tax, strict=True)]
        for made in (worths, *([less] if off else [])):
            if _holds([made, money[cost], money[profit], tax]):
                return True
            if _holds([made, money[cost], money[profit]]):
                return False
    return None


def _named(sample: Mapping[str, Sequence[Any]]) -> Iterator[tuple[str, str]]:
    """Pairs of columns that say by their names what goods cost and what was earned."""
    said = {header: words(header) for header in sample if not in_percent(header)}
    cost, profit = ([each for each in said if re.fullmatch(name, said[each])] for name in (_COST, _PROFIT))
    yield from product(cost, profit)


def _holds(columns: Sequence[Sequence[float | None]]) -> bool:
    """Whether the first column is all others together on nearly all rows, and each has something on several."""
    rows = [[cell or 0.0 for cell in row] for row in zip(*columns, strict=True) if row[0]]
    right = [row for row in rows if abs(row[0] - sum(row[1:])) <= PENNY]
    filled = all(sum(map(bool, column)) >= TELLING for column in zip(*right, strict=True))
    return len(right) >= max(TELLING, NEARLY_ALL * len(rows)) and filled
