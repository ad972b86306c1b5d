"""A total that is another one with tax, shipping or a tip on top, to the penny: the other one is what was sold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, combinations, permutations

from regulars.arithmetic import is_order_s
from regulars.contents import HALF, MONEY
from regulars.headers import words
from regulars.matching import CERTAIN, PROBABLE, Table, is_total, rank, ranked, surer
from regulars.phrases import PRICED
from regulars.relations import NEARLY_ALL, PARTS, TELLING, Numbers, of_lines, rates_on_top
from regulars.taxwords import TAX_INSIDE, net_of, taxed, untaxed
from regulars.totals import TAX, adds_up, extra, makes, part_of_total

MOST_TAXES = 5
"""With more columns of tax than this, sums of them are not looked at."""

ALL = 100
"""Percent."""

MOST_TAX = 0.3
"""No tax on sales is more of what was sold."""

MOST_MONEY = 8
"""So many columns of numbers are tried with each other."""

OF_ONE = rf"{PRICED}| (?:rate|tariff|unit|each|satz|tarif|tarifa|tariffa|unitario|unitaire|stuck) "
"""Words of what one piece costs."""

BASE = (
    r" (?:zaklad|base|basis|bemessungs\w*|\w*grundlage|imponible|imponibile|podstawa|taxable|netto|net|underlag|"
    r"veroperuste|veroton|alap|adoalap|baza|matrah|osnovica|incidencia|tributavel) "
)
"""Words of what a tax is reckoned from."""

TIPS = (
    r" (?:tips?|gratuit(?:y|ies)|trinkg(?:eld\w*)?|pourboires?|propinas?|mancia|mance|gorjetas?|fooi(?:en)?|napiwek|"
    r"napiwki|napiwku|"
    r"dricks\w*|drikkepenge|driks|tippi|spropitne|borravalo|bacsis|bahsis|чаевые|donations?|spenden?|spendenbetrag|"
    r"dons?|"
    r"donaciones|donacion|donativos?|donazion[ei]|doac(?:ao|oes)|donaties?|darowizn[ay]|donationer|gift ?aid) "
)
WITHHELD = (
    r" (?:retenci\w*|ritenut[ae]|irpf|retenue|reten[cs]\w*|quellensteuer|withh\w*|withheld|stopaj|tevkifat|源泉\w*) "
)
"""Words of what is paid with what was sold and is none of it, be it a tip or a gift; and of a tax that whoever pays
keeps back."""

ROUNDING = (
    r" (?:roundings?|round(?:ed)? off|roundoff|rounding \w+|oresavr\w*|oresut\w*|ores? ?(?:avr|utj|aut)\w*|"
    r"avrundn?\w*|avrunding\w*|afrund\w*|\w*rundung\w*|rundungs?diff\w*|arrondis?\w*|redondeos?|arroton\w*|"
    r"arred(?:ondament\w*)?|afrond\w*|zaokr\w*|kerekit\w*|pyorist\w*|yuvarlama\w*|rotunjir\w*|округлени\w*) "
)
LENT = (
    r" (?:(?:\w*flaschen|\w*kasten|\w*fass)?pfand\w*|leergut\w*|mehrweg\w*|kaution\w*|(?:de)?consign(?:e|es|ation|"
    r"ations)|caution|statiegeld\w*|emballages?|leeggoed|borgsom|borg|waarborg(?:som)?|deposition|"
    r"depositum|kaucj[aei]\w*|opakowania zwrotne|pant(?:er|en|"
    r"belopp|belob)?|tomgods|returglas|envases?|fianzas?|cauzion[ei]|vuot[oi]|deposito cauzionale|vasilhames?|"
    r"caucao|caucoes|obal[yu]?|zalohy? (?:na )?obal\w*|empties|(?:bottle|keg|crate|cask|container|pallet|glass|"
    r"returnable|refundable|security|damage|key) deposits?) "
)
GIVEN = (
    r" (?:donations?|charit\w+|gift aid|spenden?|spendenbetrag|donativos?|donacion(?:es)?|donazion[ei]|doac(?:ao|"
    r"oes)|donaties?|darowizn\w*|don|dons|donationer|gav(?:a|or|obelopp)) "
)
"""Words of what makes a sum whole coins; of what is paid for bottles and the like until they come back; and of what
is given beside what was bought.
"""

CHARGED = (
    r" (?:charges?|chg|chrg|surcharges?|levy|levies|\w*zuschlage?|aufschlag|aufpreis|recargos?|majorations?|"
    r"maggiorazion[ei]|sobretaxas?|acrescimos?|\w*toeslag(?:en)?|doplat[ay]|tillagg|\w+tillagg|"
    r"(?:adm(?:in(?:istrations?)?)?|exp(?:editions)?|fakt(?:urerings?)?) ?avg(?:ift)?|"
    r"taxa combustivel|insurance|\w*versicherung|assurance|seguro|assicurazione|verzekering|ubezpieczenie|forsakring) "
)
"""Words of what is asked for beside goods, whatever for."""

ECO = (
    r" (?:(?:eco|weee|recycling|environmental|disposal|crv) ?(?:fees?|charges?|levy|tax)|crv|ecotax\w*|ecotasas?|"
    r"(?:entsorgungs|recycling|umwelt)(?:gebuhr(?:en)?|beitrag|beitrage|abgabe)|vrg|"
    r"eco ?part\w*|deee|tasas? (?:raee|reciclaje|ambiental)|contribut[oi] (?:raee|conai|ambientale)|eco ?contr\w*|"
    r"(?:verwijderings|milieu|recycling|afval)(?:bijdrage|heffing|toeslag)|recupel|auvibel|bebat|"
    r"oplat[ay] (?:recyklingow|srodowiskow|produktow)[ay]|kgo|(?:miljo|elatervinnings|atervinnings|batteri)avgift\w*|"
    r"kemikalieskatt|ecovalor|taxas? (?:reee|ecologica)) "
)
"""Words of what is paid for that things are disposed of."""

ASKED_ON_TOP = (
    r" (?:booking|service|reservation|convenience|handling|ticket(?:ing)?|order|processing|buchungs?|bearbeitungs?) "
    r"(?:fees?|charges?|gebuhr(?:en)?) | (?:buchungs|service|bearbeitungs|vorverkaufs|system|ticket)gebuhr(?:en)? "
    r"| frais de (?:reservation|dossier|service) | gastos de (?:gestion|reserva) | diritt[io] di prevendita "
)
ON_A_PRICE = (
    rf"{ASKED_ON_TOP}| (?:vvk|system|ticket) ?gebuhr(?:en)? "
    r"| (?:card |fuel |payment )?surcharges? | cargos? por (?:servicio|gestion|reserva) "
    r"| (?:spese|costi|commissioni) di (?:gestione|servizio|prenotazione|prevendita) "
    r"| taxas? de (?:servico|reserva|conveniencia|bilheteira) | oplat[ay] (?:serwisow|rezerwacyjn|manipulacyjn)[ay] "
    r"| (?:reserverings|boekings|service|administratie|bestel|ticket)kosten "
    r"| (?:boknings|service|expeditions|biljett)avgift(?:er)? "
    r"| (?:city|tourist|tourism|occupancy|bed|resort) (?:tax|fee|levy)(?:es)? "
    r"| (?:kurtaxe|kurbeitrag|ortstaxe|gastetaxe|kurabgabe|bettensteuer|citytax|beherbergungssteuer) "
    r"| taxes? de sejour | tasas? turisticas? | impuesto (?:turistico|de estancias) "
    r"| (?:tassa|imposta) di soggiorno | taxas? (?:municipa(?:l|is) )?turisticas? "
    r"| (?:toeristen|verblijfs)belasting | oplata (?:klimatyczna|miejscowa|uzdrowiskowa) | turistskatt "
    r"| (?:disbursements?|outlays|recharged expenses|expenses recharged|(?:bar|reise)?auslagen|auslagenersatz|"
    r"durchlaufende[rn]? posten|fremdgeld(?:er)?|debours|frais avances|(?:gastos )?suplidos?|"
    r"(?:spese|somme) anticipate|anticipazioni|(?:spese )?(?:esc\w* )?(?:ex )?art 15|despesas adiantadas|"
    r"verschotten|voorgeschoten (?:kosten|bedrag)|wydatki (?:poniesione|zwrotne|do zwrotu)|utlagg) "
)
_OF_PAYMENT = (
    r" (?:(?:credit )?card|payment|transaction|admin|administration) (?:fees?|charges?|costs?) "
    r"| (?:(?:kredit)?karten|zahlungs) ?gebuhr(?:en)? "
    r"| frais (?:de |d )?(?:carte|paiement|transaction|location) "
    r"| (?:recargos?|comision(?:es)?|gastos) (?:de |por )?(?:tarjeta|pago) "
    r"| (?:commission[ei]|costi|spese) (?:di |su )?(?:carta|pagamento) "
    r"| (?:taxas?|comissao|comissoes) (?:de )?(?:cartao|pagamento) "
    r"| (?:kaart|betaal|transactie|pin)kosten | oplat[ay] (?:za (?:karte|platnosc)|transakcyjn[ay]) "
    r"| (?:kort|betal|betalnings)avgift(?:er)? "
)
ASKED = f"{ON_A_PRICE}|{_OF_PAYMENT}"
BEFORE_IT = (
    r" (?:sub ?total|subtot|ss total|merchandise|summe artikel|summa varor|items total|"
    r"suma pozycji|wart tow|mercancias?|zwischensumme|sous total|subtotale|sub ?totaal|delsumma|"
    r"suma (?:czesciowa|czastkowa|posrednia)|"
    r"(?:total |net |gross )?goods(?: (?:total|value|amount))?|warenwert|warensumme|varuvarde|"
    r"goederen(?:bedrag|waarde)?|totale? (?:merc[ei]|marchandises?|mercancias?|mercadorias?)|"
    r"marchandises(?: (?:ht|ttc))?|wartosc (?:towarow|produktow|pozycji)|delsum|varer(?: i alt)?|valisumma|"
    r"tuotteet yhteensa|mezisoucet|medzisucet|zbozi celkem|tovar spolu|reszosszeg|termekek osszesen|total produse|"
    r"ara toplam|urun toplami|meduzbroj|ukupno artikli|υποσυνολο|μερικο συνολο|подытог|сумма товаров|"
    r"стоимость товаров) "
)
"""Words of what is asked for beside goods and their tax; of more of the kind, and of what was laid out for the buyer,
where it comes on top of a price, as no fee of the seller's does; of what a payment costs, which either may pay; and of
what all come on top of: the seller's own fees do on what is paid out.
"""


def without_tax(table: Table) -> None:
    """Where a total is another column with a tax on top, to the penny, the other one is what was sold.

    With the tax may go a tip, and what whoever paid kept back. Of several such columns it is the one with most on top.
    """
    part = part_of_total(table)
    if part is None or part in table.given:
        return
    total = table.numbers(table.found[part].header)
    columns = [header for header in table.free(part) if rank("refunded", header) is None]
    if priced := {"quantity", "unit_price"} <= {*table.found}:
        columns = [header for header in columns if _says_net(header) or re.search(BASE, words(header))]
        columns = columns if part == "amount" else []
    fits = [
        (some, header)
        for on_top, some in _on_top(table)
        for header in columns
        if header not in some and _is_taxed(table.numbers(header), on_top, total, some)
        if re.search(BEFORE_IT, words(header)) or not any(map(_is_asked, some))
    ]
    if not fits:
        return
    some, header = max(fits, key=lambda fit: len(fit[0]))
    why = f"with {' and '.join(map(repr, some))} it is {table.found[part].header!r}, which is left alone as "
    why += "neither counts as spend" if any(map(_is_tip, some)) else "no tax counts as spend"
    table.found.pop("tax", None)
    table.take(part, header, why, CERTAIN)
    if priced and "unit_price" not in table.given:
        del table.found["unit_price"]  # it has the tax in it


def unnamed(table: Table) -> None:
    """Where no money is known by its name, take the column that with a tax on top is another one, to the penny.

    Not where pieces are counted, or where either is called a price, as these would be of one piece each.
    """
    if {*MONEY, "quantity"} & {*table.found, *table.questions, *table.given}:
        return
    free = [header for header, held in table.free("amount").items() if held.filled >= HALF * held.rows]
    free = [header for header in free if not re.search(OF_ONE, words(header)) and not is_order_s(table, header)]
    numbers = {header: table.numbers(header) for header in free[:MOST_MONEY]}
    for on_top, some in _on_top(table):
        for net, gross in permutations(numbers, 2):
            told = {net, gross}.isdisjoint(some) and not any(_is_tip(each) or _is_asked(each) for each in some)
            if told and _is_taxed(numbers[net], on_top, numbers[gross], some):
                why = f"with {' and '.join(map(repr, some))} it is {gross!r}; no tax counts as spend"
                table.found.pop("tax", None)
                table.take("amount", net, why, CERTAIN)
                return


def _says_net(header: str) -> bool:
    """Whether a header says a total, or that there is no tax in it; a price is of one piece."""
    return is_total(header) or taxed(header) == 0


def _is_asked(header: str) -> bool:
    return bool(re.search(ASKED_ON_TOP, words(header)))


def _is_tip(header: str) -> bool:
    return bool(re.search(TIPS, words(header)))


def _is_taxed(net: Numbers, on_top: Numbers, gross: Numbers, some: tuple[str, ...]) -> bool:
    """Whether with what is on top it is the gross; as a tax that is never more than a part of it."""
    rows = [(abs(n), abs(t)) for n, t in zip(net, on_top, strict=True) if n and t]
    small = sum(t <= MOST_TAX * n for n, t in rows) >= NEARLY_ALL * len(rows) or any(map(_is_tip, some))
    return small and adds_up(net, on_top, gross)


def _on_top(table: Table) -> Iterator[tuple[list[float | None], tuple[str, ...]]]:
    """Each column of tax and of tips, then sums of several, as of CGST and SGST; blank ones in a sum are nothing."""
    part = part_of_total(table) or "amount"
    # `Net at 19 % tax`, `Shipping Incl Tax` are no tax, though another column with them may make the total as well
    said = {header: words(header) for header in table.free(part)}
    taxes = [each for each, word in said.items() if re.search(f"{TAX}|{TIPS}|{WITHHELD}", word)]
    taxes = [each for each in taxes if not untaxed(each) and not re.search(BASE, said[each])]
    asked = [each for each, word in said.items() if re.search(ASKED_ON_TOP, word) and each not in taxes]
    taxes += [table.found["tax"].header] if "tax" in table.found else []
    signed = {header: _kept_back(table, header) for header in taxes}
    for header in taxes:
        yield signed[header], (header,)
    signed |= {header: table.numbers(header) for header in asked}
    counts = (2, 3) if len(signed) <= MOST_TAXES else ()
    for some in chain.from_iterable(combinations(signed, count) for count in counts):
        yield [sum(each or 0 for each in row) for row in zip(*map(signed.get, some), strict=True)], some


def _kept_back(table: Table, header: str) -> list[float | None]:
    """A column of what is on top; below zero, where it was kept back by whoever paid, whichever sign it has."""
    found = table.numbers(header)
    if not re.search(WITHHELD, words(header)):
        return found
    above = sum((each or 0) > 0 for each in found) > sum((each or 0) < 0 for each in found)
    return [each and (-each if above else each) for each in found]


def net_of_two(table: Table) -> None:
    """Of two totals under one name, of which one says that the tax is in it, take the one that says it is not."""
    for part in ("amount", "order_total"):
        if part not in table.questions or part in table.found or part in table.given:
            continue
        hits = ranked(part, table.free(part))
        if net := net_of([header for place, header in hits if place == hits[0][0]]):
            del table.questions[part]
            table.take(part, net[0], "the header says that it is without tax", PROBABLE)


def rate_on_top(table: Table) -> None:
    """Where a total is quantity × price, less a discount, and a rate of tax on top, and no column has that tax, the
    price counts. Of a discount, another total must show that it comes off: that of the order, or this one.
    """
    found = table.found
    if not {*PARTS} <= {*found} or {*PARTS, "discount"} & {*table.given} or "tax" in found:
        return
    if any(header.startswith(TAX_INSIDE) for header in table.sample):
        return  # each line shows how much of it is tax
    if _has_net(table):
        return  # that is what was sold
    price, total = (untaxed(found[part].header) for part in ("unit_price", "amount"))
    by_name = (price and price[1] == 0) or (total and total[1] == 1)
    if not by_name and not any(re.search(TAX, words(header)) for header in table.held):
        return  # else a markup on what the shop itself paid would pass for a tax
    lines = zip(*(table.numbers(found[part].header) for part in PARTS), strict=True)
    told = [(abs(count * price), abs(total), abs(count)) for count, price, total in lines if count and price and total]
    off = extra(table, "discount")
    kept = [off[row] for row, each in enumerate(zip(*map(table.numbers, _parts(table)), strict=True)) if all(each)]
    for way in _ways(told, kept) if any(kept) else [[0.0] * len(told)]:
        rows = [(worth - less, total, pieces) for (worth, total, pieces), less in zip(told, way, strict=True)]
        if rates_on_top(rows):
            why = f"with a rate of tax on top it is {found['amount'].header!r}; no tax counts as spend"
            gross = found.pop("amount")
            if any(kept) and "order_total" not in found:
                found["order_total"] = replace(gross, column="order_total")
            found["unit_price"] = surer(found["unit_price"], f"× quantity, {why}", CERTAIN)
            return


def _has_net(table: Table) -> bool:
    """Whether another column says that it is without tax, and the line total is that with a rate of it on top."""
    total = table.numbers(table.found["amount"].header)
    net = (table.numbers(header) for header in table.free("amount") if taxed(header) == 0)
    return any(rates_on_top([(abs(n), abs(t), 1.0) for n, t in zip(own, total, strict=True) if n and t]) for own in net)


def _parts(table: Table) -> list[str]:
    return [table.found[part].header for part in PARTS]


def _ways(told: Sequence[tuple[float, float, float]], off: Sequence[float]) -> Iterator[list[float]]:
    """What a discount takes off each line, as money and as percent."""
    yield [abs(each) for each in off]
    yield [round(worth * abs(each) / ALL, 2) for (worth, *_), each in zip(told, off, strict=True)]


def goods_alone(table: Table) -> None:
    """Where a total is another one with tax and shipping on top, to the penny, the other one is what was sold.

    Where a discount comes off it too, and each line has its own, both count: the goods, and what shows the discount.
    """
    part = part_of_total(table)
    if part is None or {"amount", "order_total"} & {*table.given} or {"quantity", "unit_price"} <= {*table.found}:
        return
    total = table.found[part].header
    free = [header for header in table.free(part) if rank("refunded", header) is None]
    others = [header for header in free if is_total(header)]
    off = extra(table, "discount")
    own = "order" not in table.found or of_lines(table.column("order"), table.sample[total])
    discounted = own and sum(map(bool, off)) >= TELLING
    for parts in (("tax", "shipping"), ("tax",), ("shipping",), ()):
        if not {*parts} <= {*table.found}:
            continue
        added = [extra(table, name) for name in parts]
        on_top = [sum(extra[row] for extra in added) for row in range(len(off))]
        net = next((each for each in free if makes(table, each, on_top, total)), None)
        if net:
            why = f"with {' and '.join(parts)} on top it is {total!r}; neither counts as spend"
            for name in parts:
                del table.found[name]
            table.take(part, net, why, CERTAIN)
            return
        if not discounted:
            continue
        changed = [more - less for more, less in zip(on_top, off, strict=True)]
        shared = {each: _less_its_share(table.numbers(each), off, on_top) for each in free}
        full = next(
            (each for each in (*others, *free) for way in (changed, shared[each]) if makes(table, each, way, total)),
            None,
        )
        if full and any(g is None and t for g, t in zip(table.numbers(full), table.numbers(total), strict=True)):
            full = None  # what came back has a total only
        whole = next((each for each in others if makes(table, total, changed, each)), None)
        if full:
            table.found["order_total"] = replace(table.found.pop(part), column="order_total")
            table.take("amount", full, f"with what comes on top and off it is {total!r}", CERTAIN)
            return
        if whole and part == "amount":
            table.take("order_total", whole, f"it is {total!r} with what comes on top and off", CERTAIN)
            return


def _less_its_share(goods: Numbers, percent: Sequence[float], on_top: Sequence[float]) -> list[float]:
    """What comes on top of goods less a discount that is so much percent of them; it never takes all off."""
    rows = zip(goods, percent, on_top, strict=True)
    return [more - (abs(worth or 0) * off / 100 if off < ALL else 0) for worth, off, more in rows]
