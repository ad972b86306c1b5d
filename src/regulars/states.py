"""Columns of states of orders, under whatever name: which of them says that nothing was sold, or that it was undone."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from regulars import hires, kinds, papercodes
from regulars.contents import HALF, MONEY, MOSTLY, is_blank
from regulars.deals import are_deals, not_won
from regulars.headers import fold, option, words
from regulars.matching import FEW, KNOWN, PROBABLE, Table, rank
from regulars.relations import NEARLY_ALL, TELLING, varying
from regulars.services import SERVICES
from regulars.statephrases import bare
from regulars.statuses import (
    COMPLETED,
    DRAFTS,
    FAILED,
    MONEY_BACK,
    NEW,
    NO,
    NOT_COMPLETED,
    OF_MESSAGES,
    PAYMENT,
    STATE_NAMED,
    UNDONE,
    YES,
    of_delivery,
    sold,
    undone,
)
from regulars.technical import STATE_CODE, says

MOST_UNDONE = 0.3
"""More of the lines than this are hardly ever undone: such a column says something else, or the user is asked."""

STATES = (
    *("state", "mode", "result", "outcome", "paymentresult", "transactionresult", "gatewayresult", "authresult"),
    *("paymentoutcome", "ergebnis", "resultado", "resultat", "risultato", "esito", "resultaat", "wynik"),
)
"""Names of a status, but of a part of a country too, or of something else."""

FEW_WORDS = 6
"""Up to so many different words may be states of orders, though but one of them is known."""

MOST_WORDS = 12
"""More different values than this are no states of orders, nor kinds of lines, under a name that nobody knows."""

CODE = 4
"""Longer kinds of papers are words."""

FEWEST_CODES = 3
"""Fewer different numbers than this are a yes and a no."""
_CODE_WORD = (
    r"(?:code|id|nr|no|number|nummer|key|codigo|cod|codice|kod|kode|cd|clave|cve|nro|num|numero|numer|sk)"
    r"(?: (?:of|de|d|del|della|dello|di|do|da|du))?"
)
_CODE = rf"^ {_CODE_WORD} | {_CODE_WORD} $|(?<=status)(?:code|kode|kod|id|nr|nummer|number|key|no|cd) $"
_NAMED = (
    r" ?(?:(?:current|order|sale|invoice) state|statut|estado|stato|situacao|situacion|situazione|etat|stanu?|"
    r"statusu|sit|stavu?|tila|allapota?|"
    r"stare|starea|durumu?)(?: (?:del|do|da|de|du|dell) )? ?"
)
"""The header of a state, without what says that it is a code; some lists have it for the state of a country as well."""
_ID = r"\{?(?:[\da-f]{24}|[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12})\}?"
"""What programs draw for whatever a row is: it says nothing, and stands for a state where a few come back."""

_OF_A_COUNTRY = (
    r" (?:country|countries|land|pays|pais|paese|kraj|region|province|provincia|bundesland|address|billing|shipping|"
    r"tax|marital|civil) "
)
"""Words of the header of a state that is a part of a country, or one of something else."""

ELSEWHERE = (
    r" (?:pay\w*|paid|method|zahl\w*|paiement|pago|channel|kanal|source|quelle|newsletter|deliver\w*|livraison|"
    r"liefer\w*|subscri\w*|member\w*|account|reason|grund|motif|device|campaign|consent|terms?) "
)
"""Words of a column whose states and kinds are not those of what was sold."""

REMARKS = (
    r" (?:notes?|remarks?|comments?|bemerkung(?:en)?|anmerkung(?:en)?|notiz(?:en)?|kommentare?|remarques?|"
    r"commentaires?|observations?|observaciones|comentarios?|notas?|note|commenti|osservazioni|observacoes|obs|opmerking(?:en)?|"
    r"uwagi|komentarze?|notatki|anm|anmarkning(?:ar)?|kommentar(?:er)?|notering(?:ar)?) $"
)
"""The end of the header of what somebody remarks on a few of the lines."""


def find_state(table: Table) -> None:
    """Take for the status a column that holds nothing but states of orders, one of them surely no sale."""
    if "status" in table.found or table.settled("status"):
        return
    for header, held in wordy(table, "status"):
        if are_deals(held) and (not_won(held) or any(map(undone, held))):
            table.take("status", header, "it says which deals were won, and which were not", PROBABLE)
            return
        drafts = fold(header) in (*STATES, "stand")
        lost = held & NOT_COMPLETED if drafts else {each for each in held if re.match(UNDONE, each)}
        lost -= hires.ends(lost, table.sample, [table.source])
        if lost and _all_below_zero(table, header, lost):
            continue  # such a line takes another one back, which stands there too
        share = share_of(table, header, lost)
        if lost and fold(header) not in STATES and re.search(STATE_NAMED, words(header)):
            _take_named(table, header, share)
            return
        if fold(header) not in STATES and share > MOST_UNDONE:
            continue
        sales = {*filter(sold, held)}
        known = all(each in sales or undone(each) for each in held)
        # No part of a country, and nothing that is new or used, is called `Cancelled`.
        known = known or (fold(header) == "state" and any(re.match(UNDONE, each) for each in held))
        if lost and known and (sales or fold(header) in STATES):
            table.take("status", header, "all it holds are states of orders", PROBABLE)
            return
    _find_attempts(table)
    _find_remarks(table)
    _find_paid_with(table)
    if not {"status", "type"} & {*table.found, *table.questions}:
        _doubt_unknown(table)


def _doubt_unknown(table: Table) -> None:
    """Ask of a column of a few words, one of which says that it was undone, and the others nothing that is known."""
    for header, held in wordy(table, "status"):
        lost = {each for each in held if re.match(UNDONE, each)}
        remarks = table.held[header].filled_share < HALF
        told = lost and not remarks and len(held) <= FEW_WORDS and not any(any(map(str.isdigit, each)) for each in held)
        if told and _have_nothing(table, header, lost):
            continue  # they count for nothing, whatever it says
        if told and share_of(table, header, lost) <= MOST_UNDONE and not _all_below_zero(table, header, lost):
            ask_whether(table, header, share_of(table, header, lost))
            return


def _find_remarks(table: Table) -> None:
    """Take remarks on a few of the lines, of which some are nothing but a word for what was cancelled.

    One that says it in a sentence may speak of a part of the order, and money that went back has a line of its own.
    """
    if {"status", "type"} & {*table.found, *table.questions}:
        return
    for header, held in wordy(table, "status"):
        if table.held[header].filled_share >= HALF or not re.search(REMARKS, words(header)):
            continue
        said = {each for each in held if undone(each)}
        cancelled = {each for each in said if re.match(UNDONE, each) and not MONEY_BACK.match(each) and " " not in each}
        few = share_of(table, header, said) * table.held[header].filled_share <= MOST_UNDONE
        if few and said and said == cancelled:
            if not (_are_taken_back(table, header, said) or _have_nothing(table, header, said)):
                table.take("status", header, "some of these remarks say that an order was cancelled", PROBABLE)
            return


def _find_paid_with(table: Table) -> None:
    """Take a column of how each line was paid, where it says of some instead that they were cancelled."""
    if {"status", "type"} & {*table.found, *table.questions}:
        return
    for header, held in table.free("status").items():
        said = values(table, header) if 1 < held.distinct <= MOST_WORDS else set()
        lost = {each for each in said if re.match(UNDONE, each) and not MONEY_BACK.match(each) and " " not in each}
        paid = share_of(table, header, said & kinds.WAYS_TO_PAY)
        if lost and len(said & kinds.WAYS_TO_PAY) > 1 and paid >= HALF and not _all_below_zero(table, header, lost):
            table.take("status", header, "it says how each was paid, or that it was cancelled", PROBABLE)
            return


def _find_attempts(table: Table) -> None:
    """The same of a column that says of each attempt to buy whether it failed; asks where its name says no state."""
    for header, held in wordy(table, "status"):
        lost, said = {each for each in held if undone(each)}, words(header)
        failed = any(re.match(FAILED, each) for each in lost) and held & COMPLETED
        if not failed or re.search(OF_MESSAGES, said) or of_delivery(said):
            continue
        named = re.search(STATE_NAMED, said)
        if named or (held - lost <= COMPLETED and not _all_below_zero(table, header, lost)):
            (_take_named if named else ask_whether)(table, header, share_of(table, header, lost))
            return


def _take_named(table: Table, header: str, share: float) -> None:
    """Take a column that is called the state of something and says of some lines that it was undone, or ask."""
    if share > MOST_UNDONE:
        ask_whether(table, header, share)
    else:
        table.take("status", header, "the header says so, and some of its states say that it was undone", PROBABLE)


def ask_codes(table: Table) -> None:
    """Ask where a column that is called the state of an order holds numbers, or ids, and nothing says what they stand
    for.
    """
    if "status" in table.found or table.settled("status"):
        return
    parts = [table.column(part) if part in table.found else None for part in ("customer", "order")]
    if parts[0] and parts[1] and varying(parts[1], parts[0])[1]:
        parts[1] = None  # numbers that begin anew tell no orders apart by themselves
    for header in table.held:
        codes = _codes(table, header)
        of_customers, of_orders = (varying(part, table.sample[header]) if part else (0, 0) for part in parts)
        own = of_customers[0] >= TELLING and not of_customers[1]  # it says something of each customer
        if codes and not own and not of_orders[1]:
            table.questions["status"] = (
                f"{header!r} of {table.source} says {', '.join(codes)}, and nothing says which of these are sales. "
                f"Name them with --columns {option('status', header)} --sale CODE,... --no-sale CODE,...; if it says "
                "nothing of orders, leave it aside with --columns status="
            )
            return


def _codes(table: Table, header: str) -> list[str]:
    """The numbers, or the ids, in a column that is called the state of an order; none where they are too many, or it
    may be the state of something else.
    """
    held, said = table.held[header], words(header)
    bare = re.sub(_CODE, " ", said).strip()
    if re.search(ELSEWHERE, f" {bare} ") or of_delivery(f" {bare} "):
        return []
    named, technical = rank("status", bare), says(header)
    known = (named and -named[0] >= KNOWN) or re.fullmatch(_NAMED, bare)
    if held.whole == 1 and (known or (technical and technical[0] in ("status", STATE_CODE))):
        numbers = {number for number in table.numbers(header) if number is not None}
        return [f"{number:g}" for number in sorted(numbers)] if FEWEST_CODES <= len(numbers) <= MOST_WORDS else []
    if not re.search(STATE_NAMED, said) or re.search(_OF_A_COUNTRY, said) or not 1 < held.distinct <= MOST_WORDS:
        return []
    ids = {str(cell).strip() for cell in table.sample[header] if not is_blank(cell)}
    return sorted(ids) if all(re.fullmatch(_ID, each, re.IGNORECASE) for each in ids) else []


def ask_papers(table: Table) -> None:
    """Ask where the kinds of papers are codes that nobody knows, several of them with money above zero: `DO_Type` says
    0 of a quote and 7 of an invoice.
    """
    if table.settled("type") or table.settled("status") or "order" not in table.found:
        return
    money = _worths(table)
    for header, held in table.held.items():
        told = says(header)
        if not told or told[0] != "type" or not 1 < held.distinct <= MOST_WORDS or held.filled < held.rows:
            continue
        codes = [*folded(table, header)]
        if (
            any(len(code) > CODE or kinds.known(code) for code in codes)
            or varying(table.column("order"), table.sample[header])[1]
        ):
            continue
        explained = papercodes.codes({*codes})
        paid = sorted({code for code, worth in zip(codes, money, strict=False) if (worth or 0) > 0} - {*explained})
        if len(paid) > (0 if explained else 1):
            table.found.pop("type", None)
            if set(papercodes.before_numbers(table.column("order")).values()) & kinds.GIVEN_BACK:
                return  # the letters of their numbers say it
            table.questions["type"] = (
                f"{header!r} of {table.source} says {', '.join(paid)}, and nothing says which of these are sales. Name "
                f"those that are none with --columns {option('type', header)} --no-sale CODE,...; if all are sales, "
                "say --columns type="
            )
            return


def _worths(table: Table) -> list[float | None]:
    """The money of each line, below zero where its pieces are, though a price is not."""
    part = next((each for each in MONEY if each in table.found), "")
    money = table.numbers(table.found[part].header) if part else []
    if part != "unit_price" or "quantity" not in table.found:
        return money
    pieces = table.numbers(table.found["quantity"].header)
    return [cost and cost * (count or 0) for cost, count in zip(money, pieces, strict=True)]


def find_second_state(table: Table) -> None:
    """Take for the type another column of states beside the status, where it says of some orders that they are undone.

    An order may be paid, and cancelled all the same. A type that is one word throughout, and no kind of line that is
    known, gives way: it says where orders came from, or what all objects are. Of orders that are new, that their
    payment failed or is awaited tells too.
    """
    if "status" not in table.found or {"type", "status"} & {*table.given} or not says_no_kind(table):
        return
    new = values(table, table.found["status"].header) & NEW
    for header in table.free("type"):
        if not re.search(STATE_NAMED, said := words(header)):
            continue
        of_payment = bool(new and re.search(PAYMENT, said))
        said_there = values(table, header)
        taken = {each for each in said_there if re.match(UNDONE, each) or (of_payment and undone(each))}
        taken |= said_there & DRAFTS
        if taken and not _all_below_zero(table, header, taken):
            slot = "status" if _says_more_than_status(table, header) else "type"
            table.take(slot, header, "states of orders too, some of them undone", PROBABLE)
            return


def says_no_kind(table: Table) -> bool:
    """Whether nothing was found for the type, or a column of words, and no codes, none of which is a kind of a line."""
    said = (
        {kinds.bare(value) for value in values(table, table.found["type"].header)} if "type" in table.found else set()
    )
    known = kinds.SOLD - SERVICES | kinds.GIVEN_BACK | kinds.NO_SALE | kinds.INVOICES
    return not said & known and (len(said) < 2 or all(len(each) > CODE for each in said))


def _says_more_than_status(table: Table, header: str) -> bool:
    """Whether other states say of some orders that they never came about, and the status, as far as known, of none."""
    return bool(values(table, header) & NOT_COMPLETED) and not any(
        undone(value) for value in values(table, table.found["status"].header)
    )


def _all_below_zero(table: Table, header: str, states: set[str]) -> bool:
    """Whether the lines in such a state all have an amount below zero; of money not found yet, and hardly others do."""
    said = [value in states for value in folded(table, header)]
    found = table.found.get("amount") or table.found.get("order_total")
    if found:
        return _below(said, table.numbers(found.header)) == 1
    money = [each for each, held in table.free("amount").items() if held.numbers >= MOSTLY]
    return any(
        _below(said, amounts) == 1 and _below([not each for each in said], amounts) < 1 - NEARLY_ALL
        for amounts in map(table.numbers, money)
    )


def _have_nothing(table: Table, header: str, states: set[str]) -> bool:
    """Whether the lines in such a state are several, none of them has any money, and most of the others have."""
    said = [value in states for value in folded(table, header)]
    for part in MONEY:
        if part in table.found:
            paid = [bool(amount) for amount in table.numbers(table.found[part].header)]
            others = [worth for each, worth in zip(said, paid, strict=True) if not each]
            lost = [worth for each, worth in zip(said, paid, strict=True) if each]
            return len(lost) >= TELLING and not any(lost) and sum(others) >= HALF * len(others)
    return False


def _are_taken_back(table: Table, header: str, states: set[str]) -> bool:
    """Whether a line in such a state takes another one back, or one of the same customer and money does so to it."""
    if _all_below_zero(table, header, states):
        return True
    part = next((part for part in MONEY if part in table.found), None)
    if part is None or "customer" not in table.found:
        return False
    lines = [*zip(table.column("customer"), table.numbers(table.found[part].header), strict=True)]
    said = [value in states for value in folded(table, header)]
    others = {(who, paid) for each, (who, paid) in zip(said, lines, strict=True) if not each and paid}
    return any((who, -paid) in others for each, (who, paid) in zip(said, lines, strict=True) if each and paid)


def _below(such: Iterable[bool], amounts: Iterable[float | None]) -> float:
    """On what share of such lines with an amount it is below zero."""
    told = [amount < 0 for each, amount in zip(such, amounts, strict=True) if each and amount]
    return sum(told) / max(1, len(told))


def ask_whether(table: Table, header: str, share: float) -> None:
    """Ask where so many lines would be no sale that the column may mean something else."""
    if {"status", "type"} & {*table.given}:
        return
    table.questions["status"] = (
        f"{header!r} of {table.source} would take {share:.0%} of the lines for no sale. If that is right, say "
        f"--columns {option('status', header)}; if it says something else, leave it aside with --columns status="
    )


def wordy(table: Table, column: str) -> Iterator[tuple[str, set[str]]]:
    """The headers of few words under which nothing was found, with those, where they may be of each order or line."""
    customers = table.column("customer") if "customer" in table.found else None
    for header, held in table.free(column).items():
        said = words(header)
        aside = re.search(ELSEWHERE, said) and not (of_delivery(said) and re.search(STATE_NAMED, said))
        if aside or not 1 < held.distinct <= MOST_WORDS:
            continue
        several, differing = varying(customers, table.sample[header]) if customers else (0, 0)
        if several < TELLING or differing:  # else it says something of each customer
            yield header, values(table, header)


def values(table: Table, header: str) -> set[str]:
    """The different words of a column."""
    return {*folded(table, header)} - {""}


def yes_or_no(table: Table, header: str) -> bool:
    """Whether a column says nothing but yes or no on many lines, as of whether there was a customer's card."""
    return table.held[header].rows >= FEW and bool(told := values(table, header)) and told <= YES | NO


def share_of(table: Table, header: str, told: Container[str]) -> float:
    """On what share of the lines with something a column says one of those words."""
    filled = [value for value in folded(table, header) if value]
    return sum(value in told for value in filled) / max(1, len(filled))


def folded(table: Table, header: str) -> list[str]:
    """The cells of a column in order, as `statuses` and `kinds` write words; empty where nothing stands."""
    cells = ["" if value is None else str(value) for value in table.sample[header]]
    # Python writes the Turkish capital I with its dot in lower case as two letters, DuckDB as one.
    told = {cell: "" if is_blank(cell) else cell.strip().lower().replace("i̇", "i") for cell in {*cells}}
    said = {cell: bare(word.translate(kinds.SPACED).removesuffix(".0")) for cell, word in told.items()}
    return [said[cell] for cell in cells]
