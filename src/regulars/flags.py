"""Which columns say that a line is no sale, or a return: kinds, yes and no, and days on which it was undone."""

from __future__ import annotations

import re
from typing import Any

from regulars import anystate, events, kinds, minus, movements, papercodes, piecesback, testrows, tillkinds, undoneday
from regulars.contents import MOSTLY, holdings, is_blank
from regulars.headers import fold, of_held_order, option, unlisted, words
from regulars.matching import LAID_OUT, PROBABLE, Table
from regulars.relations import TELLING, days
from regulars.services import GOODS, beside_goods
from regulars.states import (
    MOST_UNDONE,
    ask_codes,
    ask_papers,
    ask_whether,
    find_second_state,
    find_state,
    folded,
    says_no_kind,
    share_of,
    values,
    wordy,
)
from regulars.statuses import (
    COMPLETED,
    EITHER,
    NO,
    NOT_COMPLETED,
    TICKED,
    YES,
    flags,
    flags_back,
    may_be_dated,
    undone,
)

NOT_SOLD = kinds.GIVEN_BACK | kinds.NO_SALE

NEARLY_ALL = 0.95
"""A known layout's column of yes and no is filled on so many lines; else it stands on one line of each order."""

MOST_RETURNED = 0.6
"""The same of what may come back, as half of fashion does."""

WHY_UNDONE = (
    r" (?:cancel\w*|void\w*|refund\w*) reasons? | (?:storno|stornierungs) ?grund | motif d annulation | "
    r"motivo (?:de |di |da )?(?:la )?(?:cancelacion|anulacion|annullamento|cancelamento) "
)
"""Words of the header of why something was undone."""

OF_CUSTOMERS = 3
"""So many customers with several orders, who have all of them undone, and none that has some, are no accident."""

PAST = ("ed", "sold")
"""How words end that say what became of an order."""

SENT_BACK = " (?:re(?:turn|fund)ed|retourniert|devuelto|geretourneerd|returnerad) "
FULLY = "fullyrefunded"
"""A header, folded, beside which a bare yes of a refund may be of a part."""

YES_NO = "yes or no of each line"
BOTH = frozenset(("invoice", "credit note"))
"""Where codes of papers say these, the others are kinds of papers too."""
MARKED = 2
"""So many different cells has a column of signs."""


def find(table: Table, *, laid_out: bool) -> None:
    """Take for the status and the type what says so by what it holds, whatever it is called, or ask."""
    refunded = table.found.get("refunded")
    counts = refunded and piecesback.counts(refunded.header) and not values(table, refunded.header) & TICKED
    if refunded and not counts and "refunded" not in table.given and is_flag(table, refunded.header, told=YES):
        del table.found["refunded"]  # a word of money or pieces, over a column of ones and zeros
    several: tuple[str, ...] = ()
    if not laid_out:
        events.find(table)
        _find_kind(table)
        _find_mode(table)
        several = anystate.find(table)
        if not several:
            find_state(table)
            find_second_state(table)
        ask_codes(table)
        ask_papers(table)
    status = table.found.get("status")
    fully = status and fold(status.header) == FULLY
    for header in [*table.sample]:
        if fully and flags_back(fold(unlisted(header))):
            continue  # it says yes of a partial refund too
        if several and header in several:
            continue
        if not laid_out or table.held[header].filled >= NEARLY_ALL * table.held[header].rows:
            _find_flag(table, header)
    if not laid_out and not {"status", "type", "refunded"} & {*table.found, *table.given}:
        _doubt_reasons(table)
    for slot in ("status", "type"):
        _doubt_customers(table, slot)


def find_marks(table: Table) -> None:
    """Take for the type a column that says of each line, whose money has no sign, whether it is above or below zero.

    The side of an account says so only where lines have pieces, as nobody pays in those, and the lesser one is it.
    """
    below = any(_below_zero(table, slot) for slot in ("amount", "quantity"))
    if below or table.settled("type") or not says_no_kind(table):
        return
    taken = {match.header for match in table.found.values()}
    for header, held in table.held.items():
        cells = minus.written(table.sample[header]) if held.distinct <= MARKED and header not in taken else []
        back = minus.mark(header, {*cells})
        if back and minus.of_account(header):
            back = min({*cells}, key=cells.count) if "quantity" in table.found else ""
        if back and cells.count(back) <= MOST_UNDONE * len(cells):
            table.take("type", header, "marks for what is above and below zero", PROBABLE)
            return


def _below_zero(table: Table, slot: str) -> bool:
    return slot in table.found and any(each and each < 0 for each in table.numbers(table.found[slot].header))


def _doubt_reasons(table: Table) -> None:
    """Ask for what was undone where only the reasons for that are there."""
    for header, held in table.free("status").items():
        if re.search(WHY_UNDONE, words(header)) and 0 < held.filled < held.rows:
            table.questions["status"] = (
                f"{header!r} of {table.source} says something on {held.filled:,} of {held.rows:,} lines seen, and no "
                "column says which orders were undone. Export their status too, or leave those out; if all are sales, "
                "say --columns status="
            )


def _doubt_customers(table: Table, slot: str) -> None:
    """Ask where customers have all of their orders undone or none: it may be said of them, and not of their orders."""
    found = table.found.get(slot)
    by = [part for part in ("customer", "date") if part in table.found]
    if not found or slot in table.given or found.confidence == LAID_OUT or len(by) < 2:
        return
    if of_held_order(table.found["date"].header) and not of_held_order(found.header):
        table.found.pop(slot)  # it stands beside the list of the customer's orders
        return
    if events.is_log(values(table, found.header), found.header):
        return  # whoever looks around and never buys
    order = table.column("order") if "order" in table.found else days(table.column("date"))
    told: dict[str, dict[str, bool]] = {}
    for customer, each, value in zip(table.column("customer"), order, folded(table, found.header), strict=True):
        if is_blank(customer):
            continue
        of = told.setdefault(str(customer).lower(), {})
        undone_there = tells(slot, found.header, value) and value not in movements.OF_SUPPLIERS
        of[str(each)] = of.get(str(each), False) or undone_there
    several = [{*of.values()} for of in told.values() if len(of) > 1 and any(of.values())]
    some_sold = any(not each for of in told.values() for each in of.values())
    if some_sold and len(several) >= OF_CUSTOMERS and all(each == {True} for each in several):
        table.questions[slot] = (
            f"{found.header!r} of {table.source} says the same of all orders of a customer, of {len(several):,} "
            f"customers whose sales it would take away. If it speaks of customers, leave it aside with "
            f"--columns {slot}=; if nothing was sold there, say --columns {option(slot, found.header)}"
        )


def _says_yes_or_no(name: str) -> bool:
    """Whether a header, folded, is of a column that says yes or no of each line."""
    return flags(name) or flags_back(name) or minus.flags(name) or name in EITHER or name in testrows.LIVE


def tells(slot: str, header: str, value: str) -> bool:
    """Whether a cell, folded, would take its line for no sale or for a return."""
    if undoneday.called(header):
        return bool(value) and undoneday.written(value)
    if _says_yes_or_no(name := fold(unlisted(header))):
        return value in _telling(name) or (may_be_dated(name) and undoneday.is_day(value))
    return undone(value) if slot == "status" else kinds.bare(value) in NOT_SOLD


def _find_kind(table: Table) -> None:
    """Take for the type a column that holds nothing but kinds of lines: something sold and something given back."""
    if table.settled("type") or not says_no_kind(table):
        return
    for header, held in wordy(table, "type"):
        kind_of = beside_goods({value: kinds.bare(value) for value in held} | papercodes.codes(held))
        said = {*kind_of.values()}
        known = said <= kinds.SOLD | NOT_SOLD | kinds.PAYMENTS or {*papercodes.codes(held).values()} >= BOTH
        past = [each for each in said if each.endswith(PAST) and each not in tillkinds.UNDONE]
        if any(each in COMPLETED or each in NOT_COMPLETED for each in past):
            continue  # what became of an order, and no refund of its own
        back = {value for value in held if kind_of[value] in kinds.GIVEN_BACK}
        moved = said & movements.SELLING and said & (movements.NO_SALE | kinds.GIVEN_BACK | tillkinds.UNDONE)
        if share_of(table, header, back) > MOST_UNDONE:
            continue
        of_lines = said & GOODS and said & kinds.NO_SALE
        if known and said & kinds.SOLD and (back or moved or said & kinds.INVOICES or of_lines):
            table.take("type", header, "all it holds are kinds of lines", PROBABLE)
            return
        if moved and table.held[header].filled_share >= NEARLY_ALL:
            table.take("type", header, "it holds kinds of what moves goods, sales among them", PROBABLE)
            return


def _find_mode(table: Table) -> None:
    """Take a column that says of each line whether it is real or a test, whatever it is called, or ask."""
    if {"status", "type"} & {*table.given}:
        return
    for header in table.free("type"):
        if not testrows.is_mode(values(table, header)):
            continue
        share = share_of(table, header, testrows.TESTS)
        if share > MOST_UNDONE:
            ask_whether(table, header, share)
        elif says_no_kind(table) or "status" not in table.found:
            slot = "type" if says_no_kind(table) else "status"
            table.take(slot, header, "it says which lines are tests", PROBABLE)
        else:
            _ask_among(table, header, ("status", "type"), "which lines are tests")
        return


def _find_flag(table: Table, header: str) -> None:
    """Take a column that says yes, or when, of what was undone, as the status, or beside one as the type, or ask."""
    name = fold(unlisted(header))
    dated = (may_be_dated(name) or undoneday.says(header, table.held)) and _some_days(table, header)
    told = dated or (_says_yes_or_no(name) and is_flag(table, header))
    if header in {match.header for match in table.found.values()} or not told:
        return
    told_by_refund = undoneday.came_back(header) and "refunded" in table.found  # that says how much of it came back
    if told_by_refund if dated else _says_nothing(table, header):
        return
    if name not in EITHER and not minus.flags(name) and _said_already(table, header):
        return
    if name in EITHER and not dated:
        if values(table, header) <= NO and not {"type", "status"} & {*table.found, *table.given}:
            table.take("type", header, "it says no of each line seen", PROBABLE)  # `signs` looks at all
        else:
            _ask_which(table, header)
        return
    if piecesback.may_be_a_yes(header) and _may_count(table, header):
        _ask_pieces(table, header)
        return
    share = len(_days(table, header)) / table.held[header].rows if dated else _share_told(table, header)
    if share > (MOST_RETURNED if flags_back(name) and not dated else MOST_UNDONE):
        if not dated or not (flags_back(name) or undoneday.came_back(header)):  # else what was lent came back
            ask_whether(table, header, share)
        return
    slots = ("type",) if minus.flags(name) else ("status", "type")
    if "status" in slots and table.given.get("status") == "":
        return  # the user has left it aside
    free = next((slot for slot in slots if slot not in {*table.found, *table.given} or _all_sold(table, slot)), None)
    if free:
        table.take(
            free, header, f"it says {'when an order was undone' if dated else 'yes or no of each line'}", PROBABLE
        )
    elif not {*slots} & {*table.given}:
        _ask_among(table, header, slots, "what was undone" if dated else YES_NO)


def _ask_among(table: Table, header: str, slots: tuple[str, ...], what: str) -> None:
    """Ask which columns count, where others say already in all `slots` which lines are no sales."""
    others = {slot: table.found[slot].header for slot in slots}
    count = " or ".join(option(slot, header) for slot in slots)
    leave = " or ".join(option(slot, other) for slot, other in others.items())
    said = " and ".join(map(repr, others.values()))
    table.questions["status"] = (
        f"{header!r} of {table.source} says {what}, and {said} may say too which lines are no "
        f"sales. To count it instead, say --columns {count}; to leave it aside, --columns {leave}"
    )


def _says_nothing(table: Table, header: str) -> bool:
    """Whether a column says of no line that it is none; or that all are tests, as whoever made the file knows."""
    held, name = values(table, header), fold(unlisted(header))
    return (table.whole and not held & _telling(name)) or (name in testrows.LIVE and not held & YES)


def _telling(name: str) -> frozenset[str]:
    """What a column of yes and no, its header folded, says of what is no sale."""
    return NO if name in testrows.LIVE else YES


def _share_told(table: Table, header: str) -> float:
    """On what share of all lines a column says that they are none; where it never says the opposite, a blank does."""
    told, held = _telling(fold(unlisted(header))), table.held[header]
    share = share_of(table, header, told)
    return share if share_of(table, header, (YES | NO) - told) else share * held.filled / held.rows


def _all_sold(table: Table, slot: str) -> bool:
    """Whether the column that was found says of all lines that they were sold, and so gives way to another.

    Several kinds of papers do not, as an order and its invoice are one deal. Words that are no kinds do.
    """
    found = table.found.get(slot)
    if not found or slot in table.given:
        return False
    said = values(table, found.header)
    no_kind = slot == "type" and not said <= YES | NO and not undoneday.called(found.header) and says_no_kind(table)
    return no_kind or (table.whole and said <= COMPLETED)


def _said_already(table: Table, header: str) -> bool:
    """Whether each line on which a column says that it was undone has a state that says so too, and some lines do."""
    told = [tells("status", header, value) for value in folded(table, header)]
    states = [(slot, table.found[slot].header) for slot in ("status", "type") if slot in table.found]
    said = [[tells(slot, of, value) or undone(value) for value in folded(table, of)] for slot, of in states]
    return sum(told) >= TELLING and all(any(row) for each, *row in zip(told, *said, strict=True) if each)


def _ask_which(table: Table, header: str) -> None:
    if not {"status", "type"} & {*table.given}:
        table.questions["status"] = of_which_line(f"{header!r} of {table.source}", header)


def of_which_line(what: str, header: str) -> str:
    """The question whether a yes under a bare `Return` is of what was sold and came back, or of what came back."""
    return (
        f"{what} says yes or no of each line. If yes means that what was sold there came back, say --columns "
        f"{option('status', header)}; if such a line is itself the return of another, say --columns "
        f"{option('type', header)}"
    )


def _may_count(table: Table, header: str) -> bool:
    """Whether ones and zeros may be pieces that came back, as some of them are fewer than were sold there."""
    if "quantity" not in table.found or not values(table, header) <= {"0", "1"}:
        return False
    pairs = zip(table.numbers(header), table.numbers(table.found["quantity"].header), strict=True)
    return any(back == 1 and sold and sold > 1 for back, sold in pairs)


def _ask_pieces(table: Table, header: str) -> None:
    if {"status", "refunded"} & {*table.given}:
        return
    table.questions["status"] = (
        f"{header!r} of {table.source} says 1 on lines of several pieces. If one piece came back, say --columns "
        f"{option('refunded', header)}; if all on that line did, say --columns {option('status', header)}"
    )


def _some_days(table: Table, header: str) -> bool:
    """Whether a column holds days on some lines and none on others, and no money says what was given back."""
    written = _days(table, header)
    told = "refunded" in table.found and (flags_back(fold(unlisted(header))) or re.search(SENT_BACK, words(header)))
    held = holdings(written)
    return 0 < held.filled < table.held[header].rows and max(held.dates, held.serials) >= MOSTLY and not told


def _days(table: Table, header: str) -> list[Any]:
    """The cells of a column of days in which one is written."""
    return [cell for cell in table.sample[header] if not is_blank(cell) and undoneday.written(str(cell))]


def is_flag(table: Table, header: str, told: frozenset[str] = YES | NO) -> bool:
    """Whether a column holds nothing but yes, no and blanks, and something of what is to be `told`."""
    held = values(table, header)
    return bool(held & told) and held <= YES | NO
