"""A count of pieces under a name that nobody knows: found where price × it is a total, else asked about.

Without it each line would count as one piece in silence, however many were sold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

from regulars.contents import HALF, MOSTLY, holdings, is_blank
from regulars.headers import option, says_left, words
from regulars.matching import CANONICAL, CERTAIN, PROBABLE, Table, priced_per, rank, ranked, said
from regulars.relations import BEYOND_DOUBT, PENNY, TELLING, Numbers, products, scaling, varying, whole

ONES, MIDDLE, MOST, MOST_PLACES = 0.15, 12, 10_000, 100
"""Of counts of pieces at least so many are 1, half are up to so many, and none is larger; nor of places or tickets."""

GROUPS = ("order", "product")
"""Within both, counts of pieces differ."""

DIFFER = 0.3
"""The share of orders, and of products, with several lines on which such a count is not always the same."""

SEVERAL = 2
"""Goods that are weighed are another weight on several lines, and so many of them at least."""

LOOKED_AT = 100
"""So many rows are enough to see that two columns do not make a third."""

NO_PIECES = (
    r" (?:id|no|nr|num|number|nummer|code|line|row|pos|position|zeile|ligne|linea|riga|linha|regel|rad|store|shop|"
    r"branch|filiale|till|kasse|register|rating|score|stars|age|alter|month|week|day|hour|year|quarter|points|rate|"
    r"percent|pct|vat|tax|mwst|tva|iva|discount|rabatt|size|rank|level|stock|zip|dow|terminal|visit) "
)

PER_ONE = r" (?:per|pro|je|par|por|each|unit|einzel|stuck) "
OF_ONE = (
    r" (?:unitari[oa]|unitaire|jednostkow[ay]|styckpris|apris|stuckpreis|einzelpreis|stuksprijs|kartenpreis) "
    r"| (?:za|al|a|la|cada) \w+ $"
)
"""Words of a price that is said to be of one of several, and of one."""


MEASURES = (
    r" (?:kg|kgs|kilos?|kilogramm?s?|kilogrammes?|kilogramos?|kilopreis|kiloprijs|kilopris) ",
    r" (?:l|lt|ltr|liters?|litres?|litros?|litri|litro|litr|litry|litrow|literpreis|literprijs|literpris) ",
    r" (?:h|hrs?|hours?|hourly|std|stunden?|stundensatz|heures?|horas?|ore|ora|uren|uur|uurtarief|timmar|timme|timpris|"
    r"godz|godziny|godzin) ",
)
"""Words of what is weighed or measured, in the header of how much it was and in that of its price."""
_LARGE = MEASURES[:2]
"""Those of which hardly ever just one is sold."""
_COST = (
    r" (?:item cost|(?:coste|costo|custo|cout|koszt)(?: (?:de|del|de l|do|dell|di))? "
    r"(?:articulo|producto|articolo|prodotto|item|artigo|produto|article|produit|artykulu|produktu|pozycji|przedmiotu)|"
    r"(?:artikel|produkt|positions)kosten|(?:artikel|product)kosten|kosten (?:van )?(?:het )?(?:artikel|product)|"
    r"(?:artikel|produkt)kostnad) "
)
"""What an item cost its buyer, as WooCommerce calls it; elsewhere it may be what it cost the shop."""
PLACES = (
    r" (?:(?:no|nr|num|number|n|anzahl|nombre|nb|num|n o|numero|aantal|liczba|ilosc|antal) (?:of |de |di |dei )?)?"
    r"(?:seats|tickets|admissions|platze|sitzplatze|eintrittskarten|karten|billets|places|plazas|butacas|entradas|"
    r"localidades|posti|biglietti|lugares|bilhetes|ingressos|plaatsen|stoelen|kaarten|kaartjes|toegangskaarten|miejsca|"
    r"miejsc|bilety|biletow|platser|biljetter) "
)
"""What theatres and fairs sell, in the plural: small whole numbers count them, and others are those of seats."""

WEIGHED = r" (?:weight|wt|kgs?|kilos?|gewicht|poids|peso|waga|vikt|grams?|gramm|litres?|liters?|litros?|litri) "
"""Words of what was weighed or measured, under whatever price."""
UNITS = frozenset(("kg", "kgs", "kilo", "g", "lb", "lbs", "l", "ltr", "litre", "liter"))
"""What a column says in which things are sold, where some are sold by weight."""
STEM = 3
"""So many first letters of a unit stay the same, however it ends: `lahev`, `lahví`."""

_PRICE = r" (?:price|rate|preis|prix|precio|prezzo|preco|prijs|cena|pris|\w+(?:preis|prijs|pris|satz|tarief)|hourly) "


def by_measure(table: Table) -> None:
    """Take what was weighed or measured for the quantity, beside a price of one kilogram, litre or hour; or ask."""
    settled = {*table.found, *table.given, *table.questions}
    if {"quantity", "amount", "order_total"} & settled or "unit_price" in table.given:
        return
    for unit in (*MEASURES, *_named_units(table)):
        said = [header for header, held in table.held.items() if re.search(unit, words(header)) and held.numbers > HALF]
        prices = [header for header in said if _is_price(header)]
        if "unit_price" in table.found:
            prices = [header for header in prices if header == table.found["unit_price"].header]
        counts = [header for header in said if not _is_price(header) and header in table.free("quantity")]
        if not prices and "unit_price" not in table.found and _measured(table, counts):
            return
        if len(prices) != 1:
            continue
        if len(counts) == 1:
            table.take("unit_price", prices[0], "the price of one of what was measured", PROBABLE)
            table.take("quantity", counts[0], f"how much was sold at {prices[0]!r}", PROBABLE)
        elif unit in _LARGE:
            table.questions["quantity"] = (
                f"{prices[0]!r} of {table.source} is the price of one kilogram or litre, and no column says how many "
                "were sold. Export that, or the total of each line; or name one with --columns quantity=... or amount="
            )
        return


def _measured(table: Table, counts: Sequence[str]) -> bool:
    """Whether what was measured, times a column, is another one to the penny; the three are taken then."""
    for fit in products({header: table.numbers(header) for header in _numbers(table)}):
        pieces = next((header for header in fit.factors if header in counts), "")
        price = next((header for header in fit.factors if header not in counts), "")
        if pieces and price:
            why = "quantity × unit price is the line total, to the penny"
            for column, header in (("quantity", pieces), ("unit_price", price), ("amount", fit.total)):
                table.take(column, header, why, CERTAIN)
            return True
    return False


def _named_units(table: Table) -> list[str]:
    """Words of other units that prices are of, as their headers begin: `€/λίτρο` is the price of one of the `Λίτρα`."""
    units = [words(unit).strip() for header in table.held if (unit := priced_per(header))]
    return [rf" {unit[: max(STEM, len(unit) - 2)]}\w{{0,3}} " for unit in units if len(unit) >= STEM]


def _is_price(header: str) -> bool:
    """Whether a header is that of a price, as `Price per kg`, `€/kg`."""
    return bool(re.search(_PRICE, words(header)) or priced_per(header))


def at_cost(table: Table) -> None:
    """Take what an item cost for its price beside pieces less those that came back, which only WooCommerce has."""
    if {"unit_price", "amount"} & {*table.found, *table.questions, *table.given} or "quantity" not in table.found:
        return
    costs = [header for header in table.free("unit_price") if re.fullmatch(_COST, words(header))]
    if len(costs) == 1 and says_left(table.found["quantity"].header):
        table.take("unit_price", costs[0], "what an item cost, beside pieces without those that came back", PROBABLE)


def of_goods(table: Table) -> None:
    """Take what is called like a product for the pieces (`N_ITEM`), where n cost n times as much of another one."""
    product = table.found.get("product")
    money = table.found.get("amount") or table.found.get("unit_price")
    if not product or not money or {"product", "quantity"} & {*table.given} or "quantity" in table.found:
        return
    counts = table.numbers(product.header)
    others = [header for _, header in ranked("product", table.free("product"))]
    if not others or not whole(counts) or table.held[product.header].numbers < MOSTLY:
        return
    kept, grew = scaling(table.sample[others[0]], counts, table.numbers(money.header))
    if grew >= BEYOND_DOUBT and not kept:
        why = f"n of these cost n times as much of {others[0]!r}, so they are pieces"
        table.take("quantity", product.header, why, PROBABLE)
        table.take("product", others[0], said("product", table.held[others[0]]), PROBABLE)


def of_totals(table: Table) -> None:
    """Of counts that are called alike, as what was ordered and what was sent, take the one that makes the totals: × the
    price, less a discount in percent, on each line where the others say another number.
    """
    found = table.found
    if "quantity" in found or "quantity" not in table.questions or not {"unit_price", "amount"} <= {*found}:
        return
    hits = [hit for hit in ranked("quantity", table.free("quantity")) if table.held[hit[1]].filled]
    alike = {header: table.numbers(header) for place, header in hits if place == hits[0][0]}
    price, total = (table.numbers(found[part].header) for part in ("unit_price", "amount"))
    off = table.numbers(found["discount"].header) if "discount" in found else [0.0] * len(price)
    rows = [row for row in zip(price, total, off, *alike.values(), strict=True) if len({*row[3:]}) > 1]
    fits = [sum(_comes_to(row[place], *row[:3]) for row in rows) for place in range(3, 3 + len(alike))]
    for header, lines in zip(alike, fits, strict=True):
        if lines >= TELLING and lines == len(rows) and sum(fits) == lines:
            del table.questions["quantity"]
            why = "× price it is the total of each line, where the others say another number"
            table.take("quantity", header, why, CERTAIN)


def _comes_to(count: float | None, price: float | None, total: float | None, off: float | None) -> bool:
    """Whether so many at a price come to a total, or do less a discount in percent."""
    if count is None or price is None or total is None:
        return False
    return any(abs(count * price * share - total) < PENNY for share in (1, 1 - (off or 0) / 100))


def find(table: Table) -> None:
    """Take, or ask about, the pieces of a table that has prices and no quantity."""
    if "unit_price" not in table.found or "quantity" in {*table.found, *table.given, *table.questions}:
        return
    if not _places(table) and not _by_product(table) and "amount" not in table.found:
        _by_look(table)


def _places(table: Table) -> bool:
    """Take how many places or tickets were sold at the price of one; whether a column says so."""
    named = [header for header in _numbers(table) if re.fullmatch(PLACES, words(header))]
    counts = sorted(abs(value) for value in table.numbers(named[0]) if value) if len(named) == 1 else []
    if not counts or not whole(counts) or counts[len(counts) // 2] > MIDDLE or counts[-1] > MOST_PLACES:
        return False
    if not re.search(f"{PER_ONE}|{OF_ONE}", words(table.found["unit_price"].header)):
        return False
    table.take("quantity", named[0], f"how many were sold at {table.found['unit_price'].header!r}", PROBABLE)
    return True


def _by_product(table: Table) -> bool:
    """Whether price × a column of whole numbers, or of what is measured, is a total, to the penny; both are taken."""
    price = table.found["unit_price"].header
    total = table.found["amount"].header if "amount" in table.found else ""
    fixed = {"unit_price", "amount"} & {*table.given}
    columns = {header: table.numbers(header) for header in (*_numbers(table), price, *filter(None, (total,)))}
    first = {header: values[:LOOKED_AT] for header, values in columns.items()}
    for fit in products(first):
        pieces = next((header for header in fit.factors if header != price), "")
        wanted = fit.total == total if total else not fixed
        counted = whole(columns[pieces]) or any(re.search(unit, words(pieces)) for unit in MEASURES)
        if price not in fit.factors or not wanted or not counted:
            continue
        three = (price, pieces, fit.total)
        if not products({header: columns[header] for header in three}):
            continue
        why = "quantity × unit price is the line total, to the penny"
        for column, header in (("quantity", pieces), ("amount", fit.total)):
            if column not in table.found:
                table.take(column, header, why, CERTAIN)
        return True
    return False


def _numbers(table: Table) -> list[str]:
    """The columns of numbers under which nothing was found."""
    return [header for header, held in table.free("amount").items() if held.filled >= HALF * held.rows]


def _by_look(table: Table) -> None:
    """Ask about the columns that look like counts of pieces."""
    likely = [header for header in _numbers(table) if _may_count(table, header) or _may_weigh(table, header)]
    if not likely:
        return
    shown = "; ".join(f"{header!r} (e.g. {', '.join(table.held[header].examples)})" for header in likely)
    choices = " or ".join(option("quantity", header) for header in likely)
    table.questions["quantity"] = (
        f"no quantity column in {table.source}, and a column that looks like one, with numbers that differ within an "
        f"order or a product: {shown}. Say --columns {choices}; or, if each line is one piece, "
        "--columns quantity="
    )


def _may_count(table: Table, header: str) -> bool:
    known = any(rank(column, header) for column in CANONICAL if column != "quantity")
    numbers = table.numbers(header)
    if known or re.search(NO_PIECES, words(header)) or not whole(numbers):
        return False
    counts = sorted(abs(value) for value in numbers if value)
    if len(counts) < HALF * len(numbers) or counts[-1] > MOST or counts[len(counts) // 2] > MIDDLE:
        return False
    if holdings(counts).distinct <= 2:
        return False
    groups = [_below(table.column(column)) for column in GROUPS if column in table.found]
    told = [varying(group, numbers) for group in groups]
    clear = [differing >= DIFFER * several for several, differing in told if several >= TELLING]
    by_name = re.search(PER_ONE, words(table.found["unit_price"].header))
    if counts.count(1) < ONES * len(counts) and len(clear) < len(GROUPS):
        return False  # one is the commonest count, but where wholesalers buy
    return bool(clear or by_name) and all(clear) and not ("order" in table.found and _numbers_lines(groups[0], numbers))


def _may_weigh(table: Table, header: str) -> bool:
    """Whether a column says how much of a product there was, another weight on many of its lines, where a column says
    in what things are sold, some of them by weight: else it may be that of the parcel.
    """
    if "product" not in table.found or not re.search(WEIGHED, words(header)):
        return False
    units = [{str(cell).strip().lower() for cell in cells if not is_blank(cell)} for cells in table.sample.values()]
    if not any(each & UNITS and len(each) <= MIDDLE for each in units):
        return False
    several, differing = varying(table.column("product"), table.numbers(header))
    return differing >= SEVERAL and differing >= DIFFER * several


def _below(cells: Sequence[Any]) -> list[Any]:
    """A column in which blank cells say what the one above them says: an order may stand on its first line only."""
    return list(accumulate(cells, lambda above, own: above if is_blank(own) else own))


def _numbers_lines(orders: Sequence[Any], values: Numbers) -> bool:
    """Whether a column counts the lines of each order: one more on each."""
    lines: dict[Any, list[float | None]] = defaultdict(list)
    for order, value in zip(orders, values, strict=True):
        lines[order].append(value)
    several = [held for held in lines.values() if len(held) > 1]
    counting = [all(one is not None and next_ == one + 1 for one, next_ in pairwise(held)) for held in several]
    return sum(counting) > HALF * len(several)
