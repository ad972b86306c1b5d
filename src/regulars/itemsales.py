"""Sales of tickets or items by that name, beside a gross total that has in it what buyers are asked for on top.

`Ticket revenue + Fees + Tax on fees = Gross sales`: what a shop is left with (`Net sales`) lacks other fees, and
neither that nor the gross total is what was sold.
"""

from __future__ import annotations

import re
from itertools import chain, combinations

from regulars.headers import words
from regulars.matching import CERTAIN, Table, rank
from regulars.phrases import BOUGHT_AT
from regulars.relations import NEARLY_ALL, PENNY, TELLING
from regulars.taxwords import taxed
from regulars.totals import FEE, NET, PAID_OUT, TAX, part_of_total

THINGS = (
    r" (?:tickets?|ticket\w+|items?|products?|goods|merchandise|admissions?|seats?|registrations?|bookings?|karten|"
    r"karten(?:erlose?|umsatz\w*|preise?)|eintritte?|eintritts\w+|artikel|artikel\w+|waren|waren\w+|billets?|billetterie|"
    r"places|articles?|produits?|marchandises?|entrees|inscriptions?|entradas?|boletos?|billetes?|articulos?|productos?|"
    r"mercancias?|inscripciones|biglietti|biglietteria|ingressi|articoli|prodotti|merce|iscrizioni|bilhetes?|"
    r"bilheteira|ingressos?|artigos?|produtos?|mercadorias?|inscricoes|kaartjes|kaarten|kaart\w+|tickets|artikelen|"
    r"producten|goederen|bilety|biletow|bilet\w*|towary|towarow|produkty|produktow|biljett\w*|varor|artiklar|entre) "
)
"""Words of what is sold, in headers of what it came to."""

MOST_FEES, MOST_COLUMNS = 4, 7
"""So many fees and taxes are on top at most, and so many columns of them are tried."""


def find(table: Table) -> None:
    """Take what the things sold came to, by that name, where a gross total is that with fees on top, to the penny."""
    part = part_of_total(table)
    if part is None or part in table.given or re.search(THINGS, words(table.found[part].header)):
        return
    taken = table.found[part].header
    columns = [taken, *(header for header in table.free("amount") if header != taken)]
    columns += [table.found["tax"].header] if "tax" in table.found else []
    said = {header: words(header) for header in columns}
    on_top = [header for header in columns if re.search(f"{FEE}|{TAX}", said[header]) and taxed(header) is None]
    named = [header for header in columns if re.search(THINGS, said[header]) and header not in on_top]
    named = [header for header in named if {*NET}.isdisjoint(said[header].split()) and not _is_other(header)]
    wholes = [header for header in columns if header not in (*on_top, *named) and not re.search(PAID_OUT, said[header])]
    counts = range(1, MOST_FEES + 1)
    for some in chain.from_iterable(combinations(on_top[:MOST_COLUMNS], count) for count in counts):
        if not any(re.search(FEE, said[header]) for header in some):
            continue
        for goods, gross in ((goods, gross) for goods in named for gross in wholes):
            if _makes(table, goods, some, gross):
                for name in ("tax", "shipping"):
                    table.found.pop(name, None)
                why = f"with {' and '.join(map(repr, some))} on top it is {gross!r}; none of them counts as spend"
                table.take(part, goods, why, CERTAIN)
                return


def _is_other(header: str) -> bool:
    """Whether a header says what things cost the shop itself, or what came off them or back."""
    return bool(re.search(BOUGHT_AT, words(header)) or rank("discount", header) or rank("refunded", header))


def _makes(table: Table, goods: str, some: tuple[str, ...], gross: str) -> bool:
    """Whether goods with fees on top, each of which is something on several rows, are the gross total on nearly all."""
    told = zip(*map(table.numbers, (goods, gross, *some)), strict=True)
    rows = [(own or 0, all_, [each or 0 for each in more]) for own, all_, *more in told if all_]
    fits = [more for own, all_, more in rows if abs(abs(own) + sum(map(abs, more)) - abs(all_)) <= PENNY]
    telling = all(sum(map(bool, each)) >= TELLING for each in zip(*fits, strict=True))
    return bool(fits) and telling and len(fits) >= NEARLY_ALL * len(rows)
