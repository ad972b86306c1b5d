"""Which column tells customers apart: ids of a row or of an order must not pass for a customer."""

from __future__ import annotations

import re
from collections.abc import Sequence

from regulars import comeback, fuller, holders, instalments, order_ids, papers, roles, sides, states
from regulars.accounts import BOOKS, CLIENTS, MEMBERS, USERS, name_houses
from regulars.contents import HALF, MOSTLY, is_blank, masked
from regulars.headers import fold, option, spellings, words
from regulars.matching import FEW, KNOWN, NAMES, NUMBERED, ONLY, PROBABLE, VAGUE, Table, rank, ranked, said, same
from regulars.order_ids import Hit
from regulars.phrases import DEALS
from regulars.relations import NEARLY_ALL, TELLING, are_rates, days, varying

KINDS = ("id", "email", "phone", "name")
"""What tells customers apart, the best first, and how sure that is at most."""

BLANK_FOR_SOME = ("email", "phone")
"""What people may leave out who are customers all the same."""

AT_MOST = {"id": 0.95, "email": 0.9, "phone": 0.8, "name": 0.6}
_IN_SHORT = r"\d[.,](\d+)[eE]\+?(\d{1,3})"
"""A number in a spreadsheet's short form: its decimals, and how many digits it has after the first."""

TELEPHONE = "phone|telefo|mobil|handy|movil|cell?ular|portable|telemovel|puhelin|komork|^cell|"
TELEPHONE += rf"^tel(?:$|n|num)|^(?:n|nr|no|numer|numero)tel$|^gsm$|^contact$|{roles.TELEPHONE}"
"""What the header of telephone numbers says, folded."""

EACH = 50
"""So many lines for each of few addresses, of which nothing says whose they are, may be of those who served."""

HARDLY = 20
"""An account that takes up to so many values on many rows may be one of the books, or of a clerk."""

ONE_OF_TWO = (
    r" (?:last|family) name | surname | apellidos? | cognome | sobrenome | (?:first|given) name | forename | vorname | "
    r"prenom | voornaam | imie | fornamn | fornavn | etunimi | keresztnev | prenume "
)
"""Words of the header of one of the two names of a person."""

NAMING = (
    r" (?:company|firm|firma|societe|empresa|azienda|bedrijf) (?:name )?$| (?:name|nom|nome|naam|namn|navn|nazwa|nimi|"
    r"jmeno|meno|nev|neve|nume|numele|adi|имя|название|наименование) "
)
"""Words of the header of names, of which some are one word, as an id is."""

IN_ONE_WORD = r"[가-힣*○]{2,5}|[一-鿿々ぁ-ゖァ-ヺー*○]{1,8}(?:\s?[一-鿿々ぁ-ゖァ-ヺー*○]{1,8})?"
"""The name of a person in letters of the Far East, which no space parts, or a wide one; ids are in no such letters."""

PAID = (
    r" (?:payments?|settlement|payout|paid|fees?|capture|captured|bezahl\w*|auszahlung\w*|betaal\w*|uitbetaling\w*) |"
    rf"{instalments.PAYMENT}"
)
UNLIKE = 0.95
"""Words of a list of payments, and the share of lines with a text of their own beyond which none of it is a product."""

SERVED = 4
"""Nobody has so many accounts on average: a user beside them serves so many customers."""

PATIENT = r" (?:patients?|paziente|paciente) "
"""Who is treated, and beside an owner is an animal."""

RECEIVES = r" (?:ship\w*|deliver\w*|recipient|receiver|consignee|versand\w*|liefer\w*|empfanger\w*) "
"""Words of whom goods are sent to, who may be somebody else than who bought."""

OF_FIRMS, SOME = (
    r" (?:nip|nif|cif|cnpj|siret|siren|p iva|partita iva|piva|vat (?:no|nr|number|id)|vatin|ust ?id\w*|steuernummer|"
    r"ico|dic|oib|rfc|cuit|org ?nr|organisationsnummer|cvr|kvk|btw (?:nr|nummer)|инн|єдрпоу) ",
    0.05,
)
"""Headers of numbers that firms have and other people have not; on so many lines more must another column say who."""

THINGS = (
    r" (?:source|medium|channel|campaign|store|shop|location|outlet|register|site|device|app|category|method|carrier|"
    r"warehouse|country|city|state|status) name $"
)
"""The end of the header of the name of something that buys nothing."""

PARTNERS = " partners? "
"""Who buys, in books and their systems; and who delivers."""


def find_ids(table: Table) -> None:
    """The customer and the order; what vague names such as `ID` mean is told by what hangs together."""
    order_ids.find_order(table)
    few = _find_customer(table)
    holders.find(table, few)
    order_ids.rather_shared(table)
    order_ids.find_reference(table)
    for header in [header for header in table.free("customer") if fold(header) in VAGUE]:
        if not few or (fold(header) == "name" and kind_of(table, header) == "name"):
            _place_vague(table, header)
    for header in [header for header in table.free("customer") if fold(header) in NAMES and fold(header) not in VAGUE]:
        if kind_of(table, header) == "name" and "customer" not in {*table.found, *table.given, *table.questions}:
            _take_name(table, header)
    if few and "customer" not in table.found:
        _ask_hardly(table, few)
    instalments.find(table)
    papers.find(table)
    for column in ("customer", "order"):
        _refuse_cut_short(table, column)


def _refuse_cut_short(table: Table, column: str) -> None:
    """Ask where most ids are numbers that a spreadsheet shows in short, so that many are the same."""
    found = table.found.get(column)
    if not found or column in table.given:
        return
    texts = [str(value).strip() for value in table.sample[found.header] if not is_blank(value)]
    cut = [each for each in texts if (short := re.fullmatch(_IN_SHORT, each)) and len(short[1]) < int(short[2])]
    if texts and len(cut) >= HALF * len(texts):
        table.questions[column] = (
            f"the ids under {found.header!r} in {table.source} are cut short, as a spreadsheet shows long numbers: "
            f"{', '.join(sorted({*cut})[:3])}. Export the file again and do not save it from a spreadsheet; or name "
            f"another column with --columns {column}=..."
        )


def kind_of(table: Table, header: str) -> str:
    """What a customer column holds: `id`, `email`, `phone` or `name`."""
    held, names = table.held[header], (fold(header), *spellings(header)[:1])  # `Customer (phone)` says it in brackets
    if any(re.search(TELEPHONE, name) for name in names) and held.phones >= HALF:
        return "phone"
    if held.kind == "id" and any(re.search(TELEPHONE, name) for name in names) and masked(table.sample[header]):
        return "name"  # what is left of a number is that of many
    if held.kind == "id" and re.search(NAMING, words(header)):
        # one word, as an id is; and in one of two names nothing else is to be expected
        in_two = any(re.search(ONE_OF_TWO, words(each)) for each in table.held)
        if in_two or not any(map(_has_digit, table.sample[header])):
            return "name"
    if held.kind == "id" and held.filled:
        cells = [str(value).strip() for value in table.sample[header] if not is_blank(value)]
        if all(re.fullmatch(IN_ONE_WORD, cell) for cell in cells):
            return "name"
        if sum(cell.istitle() and not _has_digit(cell) for cell in cells) >= MOSTLY * len(cells):
            return "name"  # `Anna`, `Longo P.`: an id of letters is in small ones or in capitals
    return held.kind


def _has_digit(value: object) -> bool:
    return any(each.isdigit() for each in str(value))


def _find_customer(table: Table) -> str:
    """Take who bought; the header of a few accounts, as of the books, where they would be the best to take."""
    if "customer" in table.found or table.settled("customer"):
        return ""
    hits = [hit for hit in ranked("customer", table.free("customer")) if fold(hit[1]) not in VAGUE]
    hits = [hit for hit in hits if not re.search(THINGS, words(hit[1])) and not states.yes_or_no(table, hit[1])]
    hits = [hit for hit in hits if not _one_account(table, hit[1]) and not _one_now_and_then(table, hit[1])]
    hits = [hit for hit in hits if table.held[hit[1]].filled or not table.held[hit[1]].rows]
    hits = [hit for hit in hits if not (roles.of_house(hit[1], table.held) or _are_rates(table, hit[1]))]
    hits = [hit for hit in hits if kind_of(table, hit[1]) != "name" or not _is_few(table, hit[1])] or hits
    hits = _but_clerks(table, _but_firms(table, [hit for hit in hits if not comeback.is_of_order(table, hit[1])]))
    if any(re.search(PATIENT, words(header)) for _, header in hits) and holders.owners(table):
        hits = [hit for hit in hits if not re.search(PATIENT, words(hit[1]))]
    hits = [hit for hit in hits if not _is_one_of_several(table, hit[1], hits)]
    keys = {
        header: (_says_little(table, header), KINDS.index(kind_of(table, header)), roles.aside(header), place)
        for place, header in hits
    }
    if not keys:
        return ""
    best = min(keys.values())
    chosen = [header for header, key in keys.items() if key == best]
    if len(chosen) > 1:
        chosen = [header for header in chosen if not re.search(RECEIVES, words(header))] or chosen
        chosen = same(table, "customer", chosen)
    if len(chosen) > 1:
        table.ask("customer", chosen)
        return ""
    kind, sure = KINDS[best[1]], -best[3][0]
    chosen[0], kind, more = _fuller(table, chosen[0], kind, sorted(keys, key=lambda header: keys[header]))
    held = table.held[chosen[0]]
    if _is_few(table, chosen[0]):
        return chosen[0]
    if held.distinct == 1 and held.filled >= FEW and _others_tell(table, chosen[0]):
        return ""
    if rivals := _more_than_partners(table, chosen[0], hits):
        table.ask("customer", (chosen[0], *rivals))
        return ""
    why = said("customer", held)
    if kind == "name":
        why += "; names only, so two people of one name count as one customer"
    alike = [header for header, key in keys.items() if key[:3] == best[:3] and key[3][0] == best[3][0] != 0]
    if len(alike) > 1:
        sure = min(sure, 0.85)
        why += f"; {', '.join(repr(other) for other in alike if other != chosen[0])} could be it too"
    table.take("customer", chosen[0], why + more, min(sure, AT_MOST["name" if more and kind != "email" else kind]))
    return ""


def _is_one_of_several(table: Table, header: str, hits: Sequence[Hit]) -> bool:
    """Whether a column numbers whom to ask, and another one says the customer that has several such people."""
    if not roles.is_asked(header) or kind_of(table, header) != "id":
        return False
    cells = table.sample[header]
    others = [table.sample[each] for _, each in hits if not roles.is_asked(each)]
    return any(varying(other, cells)[1] >= TELLING and not varying(cells, other)[1] for other in others)


def _fuller(table: Table, chosen: str, kind: str, named: Sequence[str]) -> tuple[str, str, str]:
    """An address or a telephone number, or what says the same of more lines; its kind; and what to say of the other.

    `named`: the headers that are called like a customer, the best first. Asks where others may mean somebody else.
    """
    if kind == "id" and (
        number := fuller.natural(table, chosen, [each for each in named if kind_of(table, each) == kind])
    ):
        return number, kind, f"; {chosen!r} is the key of a record, of which one of these may have several"
    if kind not in BLANK_FOR_SOME:
        return chosen, kind, ""
    called = [each for each in table.free("customer") if re.search(f"{NAMING}|{TELEPHONE}", words(each))]
    others = [each for each in dict.fromkeys((*named, *called)) if not re.search(f"{RECEIVES}|{THINGS}", words(each))]
    kinds = {each: kind_of(table, each) for each in others}
    others = [each for less in KINDS[KINDS.index(kind) + 1 :] for each in others if kinds[each] == less]
    if more := fuller.instead(table, chosen, others):
        return more, kinds[more], f"; {chosen!r} tells the same people apart, and is blank on more lines"
    if question := fuller.question(table, chosen, [each for each in others if rank("customer", each)]):
        table.questions["customer"] = question
    return chosen, kind, ""


def _others_tell(table: Table, header: str) -> bool:
    """Whether another column is taken, or asked about, where one says the same on all lines and tells nobody apart.

    It may name the shop itself, which is a party of each sale too.
    """
    holders.find(table)
    if "customer" not in table.found and (others := holders.come_back(table)):
        table.ask("customer", (header, *others), f", as {header!r} says the same on all lines")
    return "customer" in {*table.found, *table.questions}


def _more_than_partners(table: Table, header: str, hits: Sequence[Hit]) -> list[str]:
    """Other ids than those of a few partners, who may deliver: of customers there are more than of those."""
    few = table.held[header]
    if not re.search(PARTNERS, words(header)) or few.distinct > HARDLY or few.filled < FEW:
        return []
    return [
        other
        for place, other in hits
        if place[0] == -KNOWN and kind_of(table, other) == "id" and table.held[other].distinct > few.distinct
        if other != header
    ]


def _ask_hardly(table: Table, header: str) -> None:
    held = table.held[header]
    table.questions["customer"] = (
        f"{header!r} of {table.source} holds only {held.distinct} different values on {held.filled:,} rows (e.g. "
        f"{', '.join(held.examples)}), as an account of the books or a clerk does. If these are the customers, say "
        f"--columns {option('customer', header)}; if not, name another with --columns customer=..."
    )


def _of_buyers(table: Table, header: str) -> bool:
    """Whether an account or a member is one that buys: a client's, by a number, of deals, or a house by name."""
    deals = kind_of(table, header) == "name" and any(re.search(DEALS, words(each)) for each in table.held)
    called = re.search(CLIENTS, words(header)) or re.fullmatch(MEMBERS, words(header.replace("#", " no ")))
    by_name = name_houses(table.sample[header], header)
    return deals or bool(called) or by_name or sides.of_debtors(table.sample, table.given, header)


def _is_few(table: Table, header: str) -> bool:
    """Whether a column names few accounts, or few people, on many lines: those may be the books' or clerks'."""
    held = table.held[header]
    of_books = re.search(BOOKS, words(header)) and not _of_buyers(table, header)
    bare = held.kind == "email" and fold(header) in ("email", "mail") and held.filled >= EACH * held.distinct
    return bool(of_books or bare) and _is_hardly(table, header)


def _is_hardly(table: Table, header: str) -> bool:
    """Whether a column holds a few values on many lines."""
    held = table.held[header]
    return 1 < held.distinct <= HARDLY and held.filled >= FEW


def _are_rates(table: Table, header: str) -> bool:
    """Whether a number of a tax holds nothing but its rates: `piva` is one of firms in Italy, and percent in Spain."""
    return bool(re.search("iva|vat|mwst|tva|btw|moms|dph", fold(header))) and are_rates(table.sample[header])


def _but_firms(table: Table, hits: list[Hit]) -> list[Hit]:
    """Customers without the numbers that only firms have, where another column names those too who have none."""
    filled = {header: table.held[header].filled_share for _, header in hits}
    fullest = max(filled.values(), default=0)
    lacking = [header for header in filled if re.search(OF_FIRMS, words(header)) and filled[header] < fullest - SOME]
    return [hit for hit in hits if hit[1] not in lacking]


def _but_clerks(table: Table, hits: list[Hit]) -> list[Hit]:
    """Customers without the few users who serve them, where another column tells many times as many apart."""
    others = [each for _, each in hits if not re.search(RECEIVES, words(each))]
    more = max((table.held[each].distinct for each in others if not _is_few(table, each)), default=0)
    buyers = max((table.held[each].distinct for each in others if not re.search(BOOKS, words(each))), default=0)
    users = {each: SERVED * table.held[each].distinct for _, each in hits if re.search(USERS, words(each))}
    return [hit for hit in hits if users.get(hit[1], float("inf")) > max(buyers, more * _is_hardly(table, hit[1]))]


def _one_account(table: Table, header: str) -> bool:
    """Whether all of many lines have one account, which is that of the books."""
    held = table.held[header]
    return bool(re.search(BOOKS, words(header))) and held.distinct == 1 and held.filled >= FEW


def _one_now_and_then(table: Table, header: str) -> bool:
    """Whether a column says the same on some of many lines and nothing on most, and so tells nobody apart."""
    held = table.held[header]
    return held.distinct == 1 and held.filled_share < HALF and held.rows >= FEW


def _says_little(table: Table, header: str) -> bool:
    """Whether a column is mostly blank, or the same on all of many lines."""
    held = table.held[header]
    return held.filled_share < HALF or (held.distinct == 1 and held.rows >= FEW)


def _place_vague(table: Table, header: str) -> None:
    """Take a column such as `ID` for the customer or the order where what it goes with shows it, or ask."""
    settled = {*table.found, *table.given, *table.questions}
    wanted = [column for column in ("customer", "order") if column not in settled]
    held = table.held[header]
    if not wanted or not held.filled:
        return
    named = held.kind == "name" and fold(header) not in NUMBERED
    if held.unique:
        if "order" in wanted and not _sells_products(table) and not named:
            table.take(
                "order", header, "each line has one of its own, so it tells orders apart and not customers", PROBABLE
            )
    elif "order" in table.found:
        if _constant(table, "order", header):
            table.take("customer", header, "it is the same on all lines of an order", ONLY)
        elif _constant(table, "order", header) is None:
            _ask_vague(table, header, ("customer", "product"))
    elif named and "customer" in wanted:
        if not _take_name(table, header):
            _ask_vague(table, header, ("customer", "product"))
    elif "customer" in table.found:
        # A name, and what is one for each customer, is the customer's own.
        own = named or _constant(table, "customer", header)
        if not own and _constant(table, header, "customer"):
            table.take("order", header, "its lines are each one customer's", ONLY)
    else:
        _customer_or_order(table, header)


def _take_name(table: Table, header: str) -> bool:
    """Take a name for the customer's where products have a column of their own and several of these names each.

    A few names on many lines are clerks'.
    """
    held = table.held[header]
    goods = [other for _, other in ranked("product", table.sample) if other != header]
    few = held.distinct <= HARDLY and held.filled >= FEW
    if few or not any(_constant(table, other, header) is False for other in goods):
        return False
    why = "lines of one product name several, so it names no product; two people of one name count as one customer"
    table.take("customer", header, why, AT_MOST["name"])
    return True


def _sells_products(table: Table) -> bool:
    """Whether a column is called like a product's; not a remark on few lines, nor what a payment is called anew."""
    named = [header for _, header in ranked("product", table.sample) if table.held[header].filled_share > 1 - MOSTLY]
    if any(re.search(PAID, words(header)) for header in table.held):
        named = [header for header in named if table.held[header].distinct < UNLIKE * table.held[header].filled]
    return bool(named)


def _customer_or_order(table: Table, header: str) -> None:
    """Customers come back on other days; the lines of an order are of one day."""
    groups = table.sample[header]
    several, differing = varying(groups, days(table.column("date"))) if "date" in table.found else (0, 0)
    if several >= TELLING and differing >= HALF * several:
        table.take("customer", header, "it comes back on other days, as customers do and orders do not", ONLY)
    elif several >= TELLING and differing <= (1 - NEARLY_ALL) * several:
        table.take("order", header, "its lines are each of one day", ONLY)
    else:
        _ask_vague(table, header, ("customer", "order"))


def _constant(table: Table, group: str, value: str) -> bool | None:
    """Whether the lines of one group share a value, each a column found or a header; None where too few tell."""
    groups, values = (table.column(name) if name in table.found else table.sample[name] for name in (group, value))
    several, differing = varying(groups, values)
    return differing <= (1 - NEARLY_ALL) * several if several >= TELLING else None


def _ask_vague(table: Table, header: str, columns: tuple[str, str]) -> None:
    shown = ", ".join(table.held[header].examples)
    choices = " or ".join(option(column, header) for column in columns)
    table.questions["customer"] = (
        f"{header!r} (e.g. {shown}) in {table.source} may be the {columns[0]} or the {columns[1]}, and nothing in it "
        f"decides. Say which with --columns {choices}"
    )
