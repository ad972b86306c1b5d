"""Which column tells orders apart: a number of each line, or one that starts anew each day, must not pass for one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import and_
from typing import Any

from regulars import anew, papers, statuses, things, wordlist
from regulars.contents import HALF, MOSTLY, is_blank
from regulars.headers import fold, folded, option, words
from regulars.matching import FEW, KNOWN, ONLY, PROBABLE, VAGUE, Table, ranked, said
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, OFTEN, TELLING, days, part_alike, varying

DRAWN = r"[A-Z]{9}"
"""References of orders that a web shop draws, whatever its language calls them: `XKBKNABJK`."""

CHARGE = r"(?:ch|pi|py|pyr|pay|re)_\w{8,}"
"""Ids that interfaces draw for payments and refunds: `ch_3MmlLrLkdIwHu7ix`."""

REFERENCES = r"(?:ref|refer|rif)\w*|indeks|index|code|codigo|codice|kode?"
"""Names that may be the order's own or the product's."""

CODES = 8
"""Many lines are of more orders than this."""

RECORDS = frozenset(
    wordlist.listed("""
    recordid, datensatzid, iddenregistrement, idenregistrement, idderegistro, iddelregistro, idregistro, idrecord,
    iddoregistro, recordnummer, identyfikatorrekordu, idrekordu, postid
""")
)
DEALS = r" (?:deals?|opportunit\w+|negocios?|trattativ[ae]|affar[ei]|szans[aey]|affar\w*) "
"""What systems of sales people call a row of whatever it is; and headers of a table whose rows are deals."""

NAMES = tuple(folded(wordlist.listed(things.NAMES)))

Hit = tuple[tuple[float, int, int], str]
"""How well a header's name says a column, the lower the better; and that header."""

NOTES = (
    r" (?:lieferscheine?|liefsch|ls|lsnr|delivery note|deliv note|despatch note|dispatch note|dn|bon de livraison|bl|"
    r"albaran\w*|"
    r"alb|ddt|bolla|pakbon\w*|leverbon\w*|wz|foljesedel\w*|guia|delivery) "
)
"""What goods are sent with, of which an order or an invoice may have several."""

WORD = r"[^\W\d_]{4,}"
"""A word of what was ordered; one in capitals may be of a code."""

VOWELS = 0.3
"""Letters drawn at random have a smaller share of vowels than words."""


def find_order(table: Table) -> None:
    """Take the order by its name, or ask where several are called so and tell lines apart otherwise."""
    if "order" in table.found or table.settled("order"):
        return
    hits = [hit for hit in ranked("order", table.free("order")) if fold(hit[1]) not in VAGUE]
    hits = [hit for hit in hits if table.held[hit[1]].filled and not (hit[0][0] > -KNOWN and _is_worded(table, hit[1]))]
    hits = [hit for hit in hits if not re.search(NOTES, words(hit[1]))] or hits
    filled = [hit for hit in hits if table.held[hit[1]].filled_share >= HALF] or _but_now_and_then(table, hits)
    filled = [hit for hit in filled if not _repeats(table, hit[1])] or filled
    filled = [hit for hit in filled if not _lacks_some(table, hit[1])] or filled
    best = [header for place, header in filled if place == filled[0][0]]
    if len(best) > 1 and not all(part_alike(table.sample[best[0]], table.sample[other]) for other in best[1:]):
        table.ask("order", best)
    elif best:
        table.take("order", best[0], said("order", table.held[best[0]]), -filled[0][0][0])
    elif any(re.search(DEALS, words(header)) for header in table.held):
        records = [header for header, held in table.free("order").items() if fold(header) in RECORDS and held.unique]
        if len(records) == 1:
            table.take("order", records[0], "each row is a deal, and this is the number of it", PROBABLE)
    elif charges := [header for header in table.free("order") if _are_charges(table, header)]:
        table.take("order", charges[0], "each row is a payment, and this is the id of it", PROBABLE)


def _are_charges(table: Table, header: str) -> bool:
    """Whether a bare id is one that an interface draws for a payment or a refund, another one on each of many rows."""
    held, cells = table.held[header], table.sample[header]
    own = held.unique and held.filled == held.rows >= papers.MANY
    return fold(header) in VAGUE and own and all(re.fullmatch(CHARGE, str(cell).strip()) for cell in cells)


def _is_worded(table: Table, header: str) -> bool:
    """Whether what may be called a name of orders is one of people or jobs: without a digit in most of them."""
    named = fold(header).startswith(NAMES) or fold(header).endswith(NAMES)
    cells = [str(value) for value in table.sample[header] if not is_blank(value)]
    return named and sum(bool(re.search(r"\d", cell)) for cell in cells) < MOSTLY * len(cells)


def _but_now_and_then(table: Table, hits: list[Hit]) -> list[Hit]:
    """Without numbers that most lines with a day lack, unless they are called an order's: those of vouchers."""
    if "date" not in table.found:
        return hits
    dated = [not is_blank(day) for day in table.column("date")]
    filled = {hit[1]: [not is_blank(cell) for cell in table.sample[hit[1]]] for hit in hits}
    named = [hit for hit in hits if hit[0][0] == -KNOWN]
    return named or [hit for hit in hits if sum(map(and_, filled[hit[1]], dated)) >= HALF * sum(dated)]


def _repeats(table: Table, header: str) -> bool:
    """Whether a few codes come back on many lines, as those of clerks and stores do, and of no orders."""
    held = table.held[header]
    return held.distinct <= CODES and held.filled >= FEW


def _lacks_some(table: Table, header: str) -> bool:
    """Whether several lines have a zero instead of a number, as those of orders that were not invoiced have."""
    return sum(number == 0 for number in table.numbers(header)) >= TELLING


def rather_shared(table: Table) -> None:
    """Where the order is another one on each line, take a number that lines of one customer and day share: a sure one,
    or on many of them.
    """
    if "order" in table.given or not {"customer", "date", "order"} <= {*table.found}:
        return
    if not table.held[table.found["order"].header].unique:
        return
    for place, header in ranked("order", table.free("order")):
        told = [varying(table.sample[header], each) for each in (table.column("customer"), days(table.column("date")))]
        together = all(several >= TELLING and differing <= (1 - NEARLY_ALL) * several for several, differing in told)
        many = all(several >= BEYOND_DOUBT for several, _ in told)
        if together and (-place[0] >= KNOWN or many):
            table.take("order", header, said("order", table.held[header]), KNOWN)
            return


def find_reference(table: Table) -> None:
    """Take a reference, which may be the order's or a product's, for the order where it is another one in each.

    A product is bought by several customers, or on several days. One that is not, on many lines, may be the only one
    of its kind: the time of day tells, or letters drawn at random; else, where it makes a difference, it is asked.
    """
    if "order" in {*table.found, *table.given} or not {"customer", "date"} <= {*table.found}:
        return
    coded = [header for header in table.free("order") if _is_code(table, header)]
    if not coded:
        return
    customer, date = table.column("customer"), table.column("date")
    codes = {header: _numbered(table.sample[header], customer) for header in coded}
    visits = list(zip(customer, days(date), strict=True))
    coded = [header for header in coded if _of_visits(codes[header], customer, visits)]
    if drawn := [header for header in coded if _is_drawn(table, header)]:
        table.take("order", drawn[0], "letters drawn at random, as web shops name orders", PROBABLE)
        return
    clock = next((table.sample[each] for each in table.free("order") if _tells_time(table, each)), [""] * len(date))
    moments = list(zip(customer, map("{} {}".format, date, clock), strict=True))
    timed = all(re.search(r":\d\d", when) for _, when in moments)
    for header in [header for header in coded if re.fullmatch(REFERENCES, fold(header))]:
        several, differing = varying(visits, table.sample[header])
        goods = any(other != header for _, other in ranked("product", table.sample))
        unique = table.held[header].unique and not goods
        shared, _ = varying(codes[header], visits)
        rare = several <= papers.RARELY * len({*visits})
        if timed and not varying(moments, table.sample[header])[1]:
            table.take("order", header, "it is another one for each customer and time, as products are not", ONLY)
        elif shared >= papers.MANY and "product" not in table.given:
            table.take("order", header, "lines that share one are one customer's, on one day", ONLY)
        elif unique and (table.held[header].whole == 1 or rare) and "product" not in table.given:
            table.take("order", header, "each line has a number of its own, as orders have", PROBABLE)
        elif differing and unique and "product" not in table.given:
            table.questions["order"] = (
                f"{header!r} of {table.source} is another one on every line, and {differing:,} of {several:,} "
                "customers with several lines on one day have several: it may tell orders apart, or goods of which "
                f"there is one each. Say which with --columns {option('order', header)} or {option('product', header)}"
            )
        return


def _numbered(codes: Sequence[Any], customer: Sequence[Any]) -> list[Any]:
    """The codes without words that stand for several customers, as how they paid does beside the numbers of papers."""
    whose: dict[Any, set[Any]] = {}
    for code, who in zip(codes, customer, strict=True):
        whose.setdefault(code, set()).add(who)
    return [None if str(code).isalpha() and len(whose[code]) > 1 else code for code in codes]


def _of_visits(codes: Sequence[Any], customer: Sequence[Any], visits: Sequence[Any]) -> bool:
    """Whether each code is of one customer, and nearly all are of one day: an order may be paid back on a later one."""
    several, differing = varying(codes, visits)
    later = papers.RARELY_LATER if several >= TELLING and not varying(codes, customer)[1] else 0
    return differing <= later * several


def _tells_time(table: Table, header: str) -> bool:
    return all(re.match(r"\d{1,2}:\d\d", str(value)) for value in table.sample[header])


def _is_code(table: Table, header: str) -> bool:
    """Whether a column holds codes on all of its lines, many of them."""
    held = table.held[header]
    return held.filled == held.rows and held.distinct >= papers.MANY and held.kind == "id"


def _is_drawn(table: Table, header: str) -> bool:
    texts = {str(value).strip() for value in table.sample[header]}
    letters = "".join(texts)
    return all(re.fullmatch(DRAWN, text) for text in texts) and sum(map(letters.count, "AEIOU")) < VOWELS * len(letters)


def doubt_order(table: Table) -> None:
    """Ask where the order column holds no orders: a number that starts anew each day, or one of each line."""
    found = table.found
    if "order" in {*table.given, *table.questions} or not {"customer", "date", "order"} <= {*found}:
        return
    header = found["order"].header
    order, customer, date = map(table.column, ("order", "customer", "date"))
    # What the shop itself paid for an order, as for its postage, is of another day and of nobody.
    bought = [None if is_blank(who) else each for each, who in zip(order, customer, strict=True)]
    several, persons = varying(bought, customer)
    dates = varying(bought, days(date))[1]
    few = several < TELLING and _fewer(order, customer)
    if few or (several >= TELLING and persons > OFTEN * several and dates > OFTEN * several):
        if anew.parts(table.sample, header, found["customer"].header, found["date"].header):
            return  # `renumbered` makes the day, or the till, a part of it
        if few:
            del found["order"]
            papers.find(table)
            return
        if _says_what(order):
            _take_for_goods(table, header)
            return
        seen = f"{persons:,} of {several:,} with several lines are of several customers and days"
        _ask_order(table, header, f"may not tell orders apart: {seen}")
        return
    lines = table.held[header]
    if lines.unique and lines.filled >= FEW and "product" in found:
        visits = Counter(
            (who, when) for who, when in zip(customer, date, strict=True) if who is not None and ":" in str(when)
        )
        shared = sum(times for times in visits.values() if times > 1)
        if shared > HALF * lines.filled:
            seen = f"{shared:,} of {lines.filled:,} lines have the customer and the minute of another line"
            _ask_order(table, header, f"may number lines, not orders: {seen}")


def _says_what(order: Sequence[Any]) -> bool:
    """Whether what comes back at several customers are texts, most of several words, and none of them the same with
    another number: what was ordered, as an `Order` may say too. States of orders are asked about.
    """
    told = {" ".join(str(each).split()) for each in order if not is_blank(each)}
    bare = {re.sub(r"[\W\d]+", " ", each).strip().lower() for each in told}
    worded = all(any(not word.isupper() for word in re.findall(WORD, each)) for each in told)
    phrases = sum(" " in each for each in told) > HALF * len(told)
    state = any(statuses.sold(each) or statuses.undone(each) or each in statuses.NEW for each in bare)
    return (
        len(told) >= TELLING and worded and phrases and len(bare) == len({each.lower() for each in told}) and not state
    )


def _take_for_goods(table: Table, header: str) -> None:
    """Take what was found for the order for the product, where there is none, and look for another order."""
    del table.found["order"]
    if "product" not in table.found and not table.settled("product"):
        table.take("product", header, "it says what was ordered: each comes back at several customers", KNOWN)
    papers.find(table)


def _fewer(order: Sequence[Any], customer: Sequence[Any]) -> bool:
    """Whether orders are not half as many as customers, who have at least one each: a mark on them, and no number."""
    both = [(each, who) for each, who in zip(order, customer, strict=True) if not is_blank(each) and who is not None]
    return len({each for each, _ in both}) < HALF * len({who for _, who in both})


def _ask_order(table: Table, header: str, doubt: str) -> None:
    table.questions["order"] = (
        f"the order column {header!r} {doubt}. If it is right, say --columns {option('order', header)}; if not, name "
        "another, or say --columns order= and all that one customer bought on one day is one order"
    )
