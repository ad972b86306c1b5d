"""Which column tells papers apart under a name that no list knows: by what its lines share, or by its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter
from typing import Any

from regulars import anew, firstday
from regulars.contents import HALF, MOSTLY, holdings, is_blank
from regulars.headers import option, words
from regulars.matching import CANONICAL, ONLY, PROBABLE, Table, rank, ranked
from regulars.relations import NEARLY_ALL, TELLING, days, one_to_one, varying
from regulars.statuses import undone

MANY = 20
"""So many papers of several lines show it, whatever else the table holds; so many lines show a habit."""

RARELY = 0.2
"""The share of a customer's days with several lines up to which a line is a paper: baskets have several more often."""

HARDLY_EVER = 0.05
"""The same where each line has a product, under a name that says no more than that it is a number."""

RARELY_LATER = 0.2
"""The share of papers of which another line, as the refund of it, may be of a later day."""

PAPER = (
    r" (?:dockets?|chk|checks?|slips?|jobs?|tickets?|tab|memo|payments?|appt|appointments?|work ?orders?|wo|visits?|"
    r"charges?|transactions?|txn|trx|sales?|purchases?|bookings?|reservations?|locator|pnr|confirmation|invoices?|"
    r"receipts?|bills?|vouchers?|folio|\w*belege?|\w*bon|quittung\w*|\w*zettel|\w*auftrags?|termin|\w*schein|"
    r"werkbon\w*|bonnetje|facturette|recu|quittance|piece|bordereau|boleta|remito|comprobante|vale|nota|talao|recibo|"
    r"comanda|albaran|tique|tiquete|documento|dokument|dowod|ricevuta|bolla|ddt|scontrino|guia|cupom|kwitantie|rachunek|"
    r"paragon\w*|kvit\w*|\w*kvitto|kvittering|\w*sedel|\w*seddel|bong|kuitti|nyugta|bizonylat|uctenka|doklad|fis|"
    r"fisi|adisyon|struk|чек|квитанция|квитанція|накладная|накладна) "
)
"""Words of what one sale leaves behind: a number of that tells sales apart."""

LINE = (
    r" (?:lines?|rows?|items?|index|idx|entry|entries|record|rec|seq|sequence|counter|unnamed|column ?\d*|position|pos|"
    r"zeile\w*|lfd|lfdnr|laufende|posten|eintrag|ligne|rang|linea|fila|renglon|riga|linha|regel|volgnummer|wiersz|lp|"
    r"rad|lopnr|details?) "
)
"""Words of a number that each line has."""

NUMBERS = r" (?:balance|saldo|solde|kontostand|points?|punkte|puntos|punti|pontos|km|mileage|odometer|total|sum|stock) "
"""Words of numbers that count, and may be other ones on all lines by chance."""

BARE = r" (?:no|n o|nr|n|num|number|numero|nummer|numer|cislo|szam|broj|stevilka|numarul|nro|numeris|numurs|номер) "
"""Words for a number that do not say whose it is: an article has one, too."""

LIKE_DAYS = r"(?!\d{4}\W)\D*\d{1,4}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})"
"""Numbers that start anew each month, and so look like days: `FV 12/11/2025`."""

_OF_A_SERIES = r"([^\W\d_]{1,8}\.?(?: [^\W\d_]{1,3})?) [\w./-]*\d"
"""How a number begins that stands behind the letters of its series: `FT 2024/411`, `FS A/12`, `Rg. 2025-014`."""
SERIES = 8
"""More kinds of such letters are names of something: `Size 10`, `Elm Road 12`."""

MIDNIGHT = " 00:00:00"
"""How a day ends that a workbook holds as a point in time."""

PARCELS = (
    r" (?:parcels?|packages?|tracking|track|shipments?|consignments?|sendung\w*|paket\w*|colis|bulto|pacco|zending) "
)
"""Words of what an order is sent in, of which it may have several."""


Visits = Sequence[tuple[Any, Any] | None]
"""Who bought on which day, line by line; None where nobody or no day is named, as in a line of sums."""


def find(table: Table) -> None:
    """Take a column for the order that tells apart what one customer bought on one day, or ask."""
    if "order" in {*table.found, *table.given, *table.questions} or not {"customer", "date"} <= {*table.found}:
        return
    dates = table.column("date")
    days_of = zip(table.column("customer"), dates, days(dates), strict=True)
    visits = [None if is_blank(who) or is_blank(date) else (who, day) for who, date, day in days_of]
    if called := [header for _, header in ranked("order", table.sample) if _looks_like_days(table, header, visits)]:
        why = "its numbers only look like days: each is one customer's, and a day is of several"
        table.take("order", called[0], why, PROBABLE)
        return
    unknown = [*_unknown(table, visits)]
    if not unknown:
        return
    table = _without_drafts(table, unknown)
    if shared := [header for header in unknown if _joins_lines(table.sample[header], visits)]:
        _take_widest(table, shared, visits)
    elif series := [header for header in unknown if _is_bare(header) and _is_in_series(table, header, visits)]:
        table.take("order", series[0], "a number that goes on with the days, as those of papers do", ONLY)
    else:
        _take_own(table, [header for header in unknown if _numbers_lines(table, header, visits)], visits)


def _without_drafts(table: Table, headers: Iterable[str]) -> Table:
    """The table without the words that stand, here and there, where a paper that was not issued has no number yet."""
    numbered: dict[str, list[Any]] = {}
    for header in headers:
        cells = table.sample[header]
        worded = {cell for cell in {*cells} if not (is_blank(cell) or any(map(str.isdigit, str(cell))))}
        if worded and all(undone(str(cell).strip().lower()) for cell in worded):
            kept = [None if cell in worded else cell for cell in cells]
            if sum(cell in worded for cell in cells) <= RARELY * sum(not is_blank(cell) for cell in kept):
                numbered[header] = kept
    if not numbered:
        return table
    held = {header: holdings(cells) for header, cells in numbered.items()}
    return replace(table, sample={**table.sample, **numbered}, held={**table.held, **held})


def _unknown(table: Table, visits: Visits) -> Iterator[str]:
    """The headers that say nothing else, and hold something on nearly every line that names a customer."""
    taken = {match.header for match in table.found.values()}
    free = table.free("order")
    for header in table.sample:
        held = table.held[header]
        if header in taken or (header not in free and not _is_like_days(table, header, visits)):
            continue
        timed = held.times >= HALF and not held.whole  # `1204` may be a time, and a number as well
        known = timed or any(rank(column, header) for column in CANONICAL if column != "order")
        cells = _named(table.sample[header], visits)
        filled = sum(not is_blank(cell) for cell in cells) >= NEARLY_ALL * len(cells)
        if held.filled and filled and not known and not re.search(PARCELS, words(header)):
            yield header


def _named(cells: Sequence[Any], visits: Visits) -> list[Any]:
    """The cells of the lines that name a customer."""
    return [cell for cell, visit in zip(cells, visits, strict=True) if visit]


def _looks_like_days(table: Table, header: str, visits: Visits) -> bool:
    """Whether a column that is called like an order holds what looks like days without a time, and is none."""
    if header in {match.header for match in table.found.values()} or table.held[header].dates < MOSTLY:
        return False
    cells = [cell for cell in _named(table.sample[header], visits) if not is_blank(cell)]
    return all(isinstance(cell, str) and ":" not in cell for cell in cells) and _is_own(table.sample[header], visits)


def _is_like_days(table: Table, header: str, visits: Visits) -> bool:
    """Whether values look like days and are none, under a name that no list knows."""
    cells = _named(table.sample[header], visits)
    alike = all(is_blank(cell) or re.fullmatch(LIKE_DAYS, str(cell).strip()) for cell in cells)
    return alike and _is_own(table.sample[header], visits)


def _is_own(cells: Sequence[Any], visits: Visits) -> bool:
    """Whether several customers buy on one day, on many, and each of these cells is one customer's own."""
    who, on = ([visit and visit[part] for visit in visits] for part in (0, 1))
    return varying(on, who)[1] >= TELLING and not varying(cells, who)[1]


def _joins_lines(papers: Sequence[Any], visits: Visits) -> bool:
    """Whether the lines with one value are each one customer's on one day, for many values or for most such days.

    A few may have lines of a later day too, as refunds are, where who came back has others: an address has none.
    """
    several, differing = varying(papers, visits)
    who = [visit and visit[0] for visit in visits]
    if several < TELLING or (differing and varying(papers, who)[1]) or differing > RARELY_LATER * several:
        return False
    if differing and not _are_new(papers, visits):
        return False
    together, parted = varying(visits, papers)
    return several >= MANY or (parted > 0 and several >= HALF * together)


def _are_new(papers: Sequence[Any], visits: Visits) -> bool:
    """Whether nearly all customers of several days have several values."""
    came: dict[Any, tuple[set[Any], set[Any]]] = defaultdict(lambda: (set(), set()))
    for paper, visit in zip(papers, visits, strict=True):
        if visit and not is_blank(paper):
            came[visit[0]][0].add(visit[1])
            came[visit[0]][1].add(paper)
    again = [codes for on, codes in came.values() if len(on) > 1]
    return len(again) >= TELLING and sum(len(codes) > 1 for codes in again) >= (1 - RARELY_LATER) * len(again)


def _take_widest(table: Table, headers: list[str], visits: Visits) -> None:
    """Take the column whose lines hold those of all others: an order may have several payments or parcels."""
    parting = [header for header in headers if varying(visits, table.sample[header])[1]] or headers
    for header in parting:
        if not any(varying(table.sample[other], table.sample[header])[1] for other in parting):
            why = "its lines are each one customer's on one day, whatever its name"
            table.take("order", header, why, ONLY)
            return
    table.ask("order", parting)


def _numbers_lines(table: Table, header: str, visits: Visits) -> bool:
    """Whether each of many lines has a code of its own."""
    held, cells = table.held[header], _named(table.sample[header], visits)
    texts = [str(cell).strip() for cell in cells if not is_blank(cell)]
    coded = all(any(map(str.isdigit, text)) for text in texts) and (held.kind == "id" or _are_of_series(texts))
    return held.unique and held.filled >= MANY and coded and (held.dates < MOSTLY or _is_bare(header))


def _are_of_series(texts: Sequence[str]) -> bool:
    """Whether all are the letters of one of a few series, and a number."""
    begun = [re.fullmatch(rf"{_OF_A_SERIES}[\w./-]*", text) for text in texts]
    return all(begun) and len({found[1] for found in begun if found}) <= SERIES


def _take_own(table: Table, headers: list[str], visits: Visits) -> None:
    """Take a number of each line for the order's where it is called so, or lines are papers; ask where they may be."""
    together, _ = varying(visits, range(len(visits)))
    each = len({*visits} - {None})
    if not headers or not together:
        return
    said = [header for header in headers if re.search(PAPER, words(header)) and not re.search(LINE, words(header))]
    if said:
        table.take("order", said[0], "each line has one of its own, and its header says what a sale leaves", PROBABLE)
        return
    goods = _has_goods(table)
    headers = [header for header in headers if not _is_count(table, header)]
    numbers = [header for header in headers if _is_bare(header) and _goes_on_some_days(table, header, visits)]
    if goods and numbers and together <= HARDLY_EVER * each:
        table.take("order", numbers[0], "a number of each line that goes on with the days, as those of papers do", ONLY)
        return
    when = [*map(str, table.column("date"))]
    timed = all(re.search(r":\d\d", at) for at in when) and not all(at.endswith(MIDNIGHT) for at in when)
    moments = [visit and (visit[0], at) for visit, at in zip(visits, when, strict=True)]
    at_once = varying(moments, range(len(moments)))[0] if timed else together
    if goods or not headers or (timed and at_once > RARELY * together):
        return
    if timed or together <= RARELY * each:
        why = "each line has a number of its own, and hardly any customer has two lines at once"
        table.take("order", headers[0], why, ONLY)
        return
    table.questions["order"] = (
        f"{headers[0]!r} of {table.source} is another one on every line, and customers have several lines on "
        f"{together:,} of {each:,} days: each may be an order, or a part of one. If each is an order, say --columns "
        f"{option('order', headers[0])}; if not, say --columns order= and all that one customer bought on one day is "
        "one order"
    )


def _has_goods(table: Table) -> bool:
    """Whether each line may have a product: a column is called so, and is no code of the customers."""
    who = table.column("customer")
    named = [header for _, header in ranked("product", table.sample)]
    return "product" in table.given or any(not one_to_one(who, table.sample[header]) for header in named)


def _is_bare(header: str) -> bool:
    return bool(re.fullmatch(BARE, words(header)))


def _is_in_series(table: Table, header: str, visits: Visits) -> bool:
    """Whether numbers begin anew in each series or year, or each line has one of its own in a series beside it."""
    if _has_series(table, header, visits) or _begins_each_year(table, header, visits):
        return True
    for other in _series(table):
        both = [f"{letters}{number}" for letters, number in zip(table.sample[other], table.sample[header], strict=True)]
        named = _named(both, visits)
        if len({*named}) == len(named) >= MANY and _goes_on(both, visits):
            return True
    return False


def _series(table: Table) -> list[str]:
    """The columns that say in which series a paper is."""
    return [each for each in table.sample if anew.is_series(each) and table.held[each].distinct <= SERIES]


def _has_series(table: Table, header: str, visits: Visits) -> bool:
    """Whether numbers begin anew in each of several series, or at each till, and go on with the days in each."""
    others = anew.parts(table.sample, header, table.found["customer"].header, table.found["date"].header)
    if not others or table.found["date"].header in others:
        return False
    return _go_on_in_each(
        [*zip(*(map(str, table.sample[other]) for other in others), strict=True)], table, header, visits
    )


def _begins_each_year(table: Table, header: str, visits: Visits) -> bool:
    """Whether numbers begin anew each year, in each series beside them, and hardly any customer has two on one day."""
    date = table.found["date"].header
    if date not in (anew.parts(table.sample, header, table.found["customer"].header, date) or ()):
        return False
    years = [found[0] if visit and (found := re.search(anew.YEAR, str(visit[1]))) else "" for visit in visits]
    groups = [*zip(years, *(map(str, table.sample[each]) for each in _series(table)), strict=True)]
    goods = _has_goods(table)
    few = (HARDLY_EVER if goods else RARELY) * len({*visits} - {None})
    parted = varying(visits, table.sample[header])[1]
    return len({*years} - {""}) > 1 and parted <= few and _go_on_in_each(groups, table, header, visits)


def _go_on_in_each(series: Sequence[Any], table: Table, header: str, visits: Visits) -> bool:
    """Whether the numbers of each series go on with the days, in whatever order the lines stand."""
    groups: dict[Any, list[tuple[Any, float]]] = defaultdict(list)
    on = firstday.days(table, table.found["date"].header) or range(len(visits))
    told = zip(on, series, table.numbers(header), visits, strict=True)
    for _, each, number, visit in sorted((each for each in told if each[0] is not None), key=itemgetter(0)):
        if visit and number is not None:
            groups[each].append((visit[1], number))
    steps = [(one, other) for papers in groups.values() for one, other in pairwise(papers) if one[0] != other[0]]
    apart = len({(each, day) for each, papers in groups.items() for day, _ in papers})
    rising = sum(one[1] < other[1] for one, other in steps)
    falling = sum(one[1] > other[1] for one, other in steps)
    together = max(rising, falling) >= max(NEARLY_ALL * len(steps), TELLING)
    return together and len(steps) + len(groups) <= apart / NEARLY_ALL


def _goes_on_some_days(table: Table, header: str, visits: Visits) -> bool:
    """Whether numbers go on with the days on which something was bought, or with other days beside these: those of the
    appointments that were booked then.
    """
    others = [each for each, held in table.held.items() if held.dates >= MOSTLY]
    on = (zip(visits, days(table.sample[each]), strict=True) for each in others)
    ways = ([(visit[0], day) if visit and day else None for visit, day in told] for told in on)
    return any(_goes_on(table.sample[header], way) for way in (visits, *ways))


def _goes_on(papers: Sequence[Any], visits: Visits) -> bool:
    """Whether the numbers of lines that are in order of their days are in order too, those after the same letters."""
    named = zip(papers, visits, strict=True)
    told = [(str(paper), visit[1]) for paper, visit in named if visit and not is_blank(paper)]
    runs = 1 + sum(day != next_ for (_, day), (_, next_) in pairwise(told))
    if not told or runs > len({day for _, day in told}) / NEARLY_ALL:
        return False
    series: dict[str, list[list[int]]] = defaultdict(list)
    for paper, _ in told:
        series["".join(filter(str.isalpha, paper))].append([*map(int, re.findall(r"\d+", paper))])
    steps = [step for numbers in series.values() for step in pairwise(numbers)]
    ways = [(one < other, one[::-1] < other[::-1]) for one, other in steps]
    return any(
        sum(way[part] == rising for way in ways) >= max(NEARLY_ALL * len(ways), TELLING)
        for part in (0, 1)
        for rising in (True, False)
    )


def _is_count(table: Table, header: str) -> bool:
    """Whether a column of an unknown name counts lines or something else, and so numbers no papers."""
    if re.search(LINE, words(header)) or re.search(NUMBERS, words(header)):
        return True
    values = table.numbers(header)
    return values[0] in (0, 1) and all(value == values[0] + place for place, value in enumerate(values))
