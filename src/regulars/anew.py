"""What makes numbers of orders one customer's each, where they begin anew: the day, the till, shop or series."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from regulars.contents import NOBODY, is_blank
from regulars.headers import words
from regulars.nobody import ZEROS
from regulars.papercodes import codes
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, OFTEN, TELLING, begin_anew, days, of_many, varying

FEW = 50
"""More tills or shops than these have no file of their own."""

PLACE = (
    r" (?:till|register|pos|terminal|checkout|store|shop|branch|outlet|location|site|kasse|kassen|filiale|laden|markt|"
    r"standort|verkaufsstelle|caisse|magasin|boutique|point de vente|pdv|caja|tienda|sucursal|local|tpv|cassa|negozio|"
    r"punto vendita|sede|caixa|loja|filial|kassa|butik|winkel|vestiging|filiaal|sklep|kasa|oddzial|pokladna|prodejna|"
    r"uzlet|penztar|bolt|myymala|toimipiste|butikk|magazin|bm|sube|magaza)"
    r"(?: (?:no|nr|number|nummer|num|id|code|cd|kod|name|nom|nome|nombre|nazwa))? |магазин|касс|店|レジ|매장"
)
"""Words of a header that says where something was sold."""


SERIES = (
    r" (?:(?:number(?:ing)? )?series|numbering|doc series|ser(?:ie)? doc|souche|sezionale|sez|rejestr|belegkreis|"
    r"belkreis|nrkreis|verserie|(?:nummern)?serie\w*|serier|nummernkreis\w*|nummerserie|reeks|seria|"
    r"(?:doc|document|invoice|voucher|paper) (?:type|kind)|(?:beleg|dokument|rechnungs)(?:art|typ)|documento?|dokument|"
    r"type (?:de )?(?:document|piece|facture)|(?:tipo|clase) (?:de |di )?(?:doc|documento|factura|fattura|fatura)|"
    r"(?:typ|rodzaj) (?:dok|dokumentu|faktury)|(?:document|factuur)(?:soort|type)|soort document|"
    r"(?:dokument|faktura|verifikations)(?:typ|serie)|tip(?:fac|alb|pcl|lfa|lal|lpc)) "
)
"""Words of a header that says of which kind, or in which series, a paper is: each has numbers of its own."""


YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"
"""The year in a written day."""


Headers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """Numbers of papers, who has each of them, and of which day it is; and the headers of what surely parts them."""

    numbers: Sequence[Any]
    people: Sequence[Any]
    on: Sequence[Any]
    called: frozenset[str] = frozenset()

    def are_called(self, headers: Headers) -> bool:
        """Whether all these headers are called like a till, a shop or a series, or hold codes of papers."""
        return self.called.issuperset(headers)


def parts(sample: Mapping[str, Sequence[Any]], order: str, customer: str, date: str) -> Headers | None:
    """The headers that are a part of the order's number, nothing where it is one by itself; None where none is proven.

    A number counts lines, or says something else, where one of a till or a day is several customers'.
    """
    people = [_person(each) for each in sample[customer]]
    several, persons = varying(sample[order], people)
    if persons < TELLING and not of_many(sample[order], people):
        return ()
    told = {header: cells for header, cells in sample.items() if header not in (order, customer, date)}
    called = [header for header, cells in told.items() if _is_called(header) or _are_kinds(cells)]
    papers = Numbered(sample[order], people, days(sample[date]), frozenset(called))
    often = persons > OFTEN * several and varying(papers.numbers, papers.on)[1] > OFTEN * several
    alone = [(header,) for header in called]
    named = _places(told, [*alone, *combinations(called, 2)], papers)
    if best := _best(named, papers, []):
        return best
    if often and (begin_anew(papers.numbers, papers.people, sample[date]) or each_year(sample, papers)):
        return (date,)
    places = named | (_places(told, [(header,) for header in told if header not in called], papers) if often else {})
    if best := _best(places, papers, []):
        return best
    best = _best(places, papers, [papers.on])
    return (*best, date) if best else None if often else ()


def each_year(sample: Mapping[str, Sequence[Any]], papers: Numbered) -> bool:
    """Whether numbers come back in other years, and each is one customer's, of one day, in its year and its series."""
    years = [found[0] if (found := re.search(YEAR, str(on))) else None for on in papers.on]
    series = [cells for header, cells in sample.items() if is_series(header) and len({*map(str, cells)}) <= FEW]
    named = _keys(papers.numbers, years, *series)
    several, later = varying(papers.numbers, years)
    own = not any(varying(named, each)[1] for each in (papers.people, papers.on))
    return own and later >= max(TELLING, OFTEN * several) and all(map(_year_known, years, papers.on))


def _year_known(year: str | None, on: Any) -> bool:
    return bool(year) or is_blank(on)


def _person(customer: Any) -> Any:
    """Who bought; nothing where that may be a stand-in for many, who are at all tills on one day."""
    text = str(customer).strip().lower()
    return None if text in NOBODY or ZEROS.fullmatch(text) else customer


def _places(
    told: Mapping[str, Sequence[Any]], choices: Iterable[Headers], papers: Numbered
) -> dict[Headers, Sequence[Any]]:
    """The cells of each header, or pair of headers (branch and till), that may say where a paper is from."""
    columns = {each: told[each[0]] if len(each) == 1 else _keys(*(told[header] for header in each)) for each in choices}
    return {headers: cells for headers, cells in columns.items() if _is_place(headers, cells, papers)}


def _best(places: Mapping[Headers, Sequence[Any]], papers: Numbered, day: Sequence[Sequence[Any]]) -> Headers | None:
    """Those that make the numbers, with the `day` or without, one customer's each: rather such as are called so."""
    proven = [headers for headers, cells in places.items() if _tells(headers, cells, papers, day)]
    few = {headers: len({*map(str, places[headers])}) for headers in proven}
    return min(proven, key=lambda headers: (not papers.are_called(headers), few[headers]), default=None)


def is_series(header: str) -> bool:
    """Whether a header says of which kind, or in which series, a paper is."""
    return bool(re.search(SERIES, words(header)))


def _is_called(header: str) -> bool:
    return is_series(header) or bool(re.search(PLACE, words(header)))


def _are_kinds(cells: Sequence[Any]) -> bool:
    """Whether a column holds nothing but codes of kinds of papers: `FT` and `NC`."""
    held = {str(cell).strip().lower() for cell in cells if not is_blank(cell)}
    return 1 < len(held) <= FEW and codes(held).keys() == held


def _is_place(headers: Headers, values: Sequence[Any], papers: Numbered) -> bool:
    """Whether a column has a few values, which are those of whole receipts, and not always the same for a customer.

    One that is called a series, a till or a shop may be that of each customer, as of those abroad, or who live near.
    """
    distinct = {str(value) for value, number in zip(values, papers.numbers, strict=True) if not is_blank(number)}
    if not 1 < len(distinct) <= FEW or any(is_blank(each) for each in distinct):
        return False
    receipts = _keys(papers.numbers, papers.people, papers.on)
    several, differing = varying(receipts, values)
    if papers.are_called(headers):  # somebody may be at two tills on one day, and be the first at both
        several = 2 * len({*receipts} - {None})
    back, elsewhere = varying(papers.people, values)
    return differing <= (1 - NEARLY_ALL) * several and (elsewhere > OFTEN * back or papers.are_called(headers))


def _tells(headers: Headers, place: Sequence[Any], papers: Numbered, day: Sequence[Sequence[Any]]) -> bool:
    """Whether numbers of one place (and day) are of one customer and day each, and without the place many are not.

    A column that is not called like a place has to tell more of them apart, by papers of several lines.
    """
    called, keys = papers.are_called(headers), _keys(papers.numbers, place, *day)
    mixed = varying(_keys(papers.numbers, *day), papers.people)[1]
    if called and day and mixed:  # on few days two places have one number; without the day they have on many
        mixed = max(mixed, varying(_keys(papers.numbers, place), papers.people)[1])
    joined, shared = varying(keys, papers.people)
    if mixed < (TELLING if called else BEYOND_DOUBT) or shared:
        return False
    if joined < TELLING:
        return called and _one_each([key for key in keys if key], place, papers, by_day=bool(day))
    together, parted = varying(_keys(papers.people, papers.on, place), papers.numbers)
    return varying(keys, papers.on)[1] <= (1 - NEARLY_ALL) * joined and 2 * parted <= together


def _one_each(keys: Sequence[Any], place: Sequence[Any], papers: Numbered, *, by_day: bool) -> bool:
    """Whether each line is a paper: no two have one number, and hardly any customer has two lines at a place on a day.

    Numbers of the lines of a paper would be those of several customers at a place on a day, and come back on others.
    """
    visits = _keys(papers.people, papers.on, place)
    together, _ = varying(visits, papers.numbers)
    crowded = varying(_keys(papers.on, place), papers.people)[1]
    alone = len({*keys}) == len(keys) and together <= OFTEN * len({*visits} - {None})
    return alone and (crowded >= TELLING or not by_day)


def _keys(*columns: Sequence[Any]) -> list[tuple[Any, ...] | None]:
    """Rows of several columns as one; nothing where one of them is blank."""
    return [None if any(map(is_blank, row)) else row for row in zip(*columns, strict=True)]
