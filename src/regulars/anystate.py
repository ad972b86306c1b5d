"""Several columns that say that an order was undone (states, yes and no, days) → one state, where any of them does."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from regulars import kinds, minus, testrows, together, undoneday
from regulars.contents import MOSTLY, holdings, is_blank
from regulars.engine import Engine, literal, trimmed
from regulars.headers import fold, words
from regulars.matching import PROBABLE, Table, rank
from regulars.relations import NEARLY_ALL, TELLING, varying
from regulars.statephrases import bare
from regulars.states import MOST_UNDONE, MOST_WORDS
from regulars.statuses import (
    DRAFTS,
    NEW,
    NO,
    OF_MESSAGES,
    PAYMENT,
    STATE_NAMED,
    UNDONE,
    YES,
    flags,
    flags_back,
    of_delivery,
    sold,
    undone,
)
from regulars.systems import recognise

if TYPE_CHECKING:
    from regulars.read import Raw

ANY = " (or what undid it)"
"""What the header of the state of all of them ends with."""

MOST_BACK = 0.6
"""Up to so many lines may have come back, as half of fashion does."""

ROOM = 2
"""So many columns there is room for, as the status and the type, where this says no kinds."""

_NOT_YET = re.compile(
    r"(?:(?:noch|nog|pas encore|aún|ancora|jeszcze|ännu|ainda) )?(?:not|nicht|non|pas|no|sin|sans|sem|não|niet|"
    r"te|nie|ej|inte|ikke|à|da|do|to be|pendiente de|por|un\w*ed)\b"
)


@dataclass(frozen=True, slots=True)
class States:
    """The column of states that what the others say is added to."""

    base: str
    others: tuple[str, ...]

    @property
    def header(self) -> str:
        return self.base + ANY


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the state of each line to `raw`, with what other columns say of what was undone, where they are several."""
    found = parts(raw.sample)
    if not found or given.get("status", "" if "type" in given else found.header) != found.header:
        return raw
    says = [(header, _words_of(engine, raw, header)) for header in found.others]
    yes = "yes" if _is_flag(found.base, _said(raw.sample[found.base])) else ""
    what = [(header, yes or _word(header)) for header in found.others]
    cases = [
        f"WHEN {_such(header, told)} THEN {literal(word) if word else trimmed(header)}"
        for (header, told), (_, word) in zip(says, what, strict=True)
    ]
    sql = f"CASE {' '.join(cases)} ELSE {trimmed(found.base)} END"
    return together.add(engine, raw, found.header, sql, _sampled(found, raw, says, yes), view="with_any_state")


def find(table: Table) -> tuple[str, ...]:
    """Take that column for the status; the headers of which it is made."""
    found = parts(table.sample)
    if not found or found.header not in table.held or {"status", "type"} & {*table.given}:
        return ()
    own = (found.base, *found.others)
    if "customer" in table.found and any(_of_customers(table, header) for header in own):
        return ()
    for slot in ("status", "type", "refunded"):
        if slot in table.found and table.found[slot].header in own:
            del table.found[slot]
    beside = " and ".join(map(repr, found.others))
    table.take("status", found.header, f"what {found.base!r} says, and {beside} of what was undone", PROBABLE)
    return own


def parts(sample: Mapping[str, Sequence[Any]]) -> States | None:
    """The columns that say it, where they are more than there is room for."""
    told = {header: _said(cells) for header, cells in sample.items() if not header.endswith(ANY)}
    if recognise(told):
        return None
    states = [header for header, said in told.items() if _is_state(header, said)]
    marks = [header for header, said in told.items() if _is_flag(header, said) or _is_dated(sample[header], header)]
    states.sort(key=_rank)
    base = next((header for header in (*states, *marks) if header in states or _is_flag(header, told[header])), None)
    if base is None:
        return None
    others = tuple(each for each in (*states, *marks) if each != base and _undoing(each, told[each], sample[each]))
    paid_later = {*told[base]} & NEW and any(re.search(PAYMENT, words(each)) for each in others)
    unnamed = any(not re.search(STATE_NAMED, words(each)) for each in states if each in (base, *others))
    kind = any(_is_kind(header, said) for header, said in told.items() if header not in (base, *others))
    room = ROOM - kind - (unnamed and len(states) > 1)
    return States(base, others) if others and len(others) + 1 > room and not paid_later else None


def _rank(header: str) -> int:
    """States of the order come first, then those of its payment, then those of its delivery."""
    said = words(header)
    if re.search(PAYMENT, said):
        return 1
    return 0 if re.search(STATE_NAMED, said) and not of_delivery(said) else 2


def _is_state(header: str, said: Sequence[str]) -> bool:
    """Whether a column holds states of orders: by its name, or as all it says are some, and some of them undone."""
    held = {*said} - {""}
    if not 1 < len(held) <= MOST_WORDS or re.search(OF_MESSAGES, words(header)) or held <= YES | NO:
        return False
    if re.search(STATE_NAMED, words(header)):
        return any(map(undone, held))
    if rank("type", header) and _is_kind(header, said):
        return False  # a refund on a line of its own, which lowers what was sold
    full = len(said) - said.count("") >= NEARLY_ALL * len(said)
    return full and bool(_lost(held)) and any(map(sold, held)) and all(map(_is_known, held))


def _is_known(state: str) -> bool:
    """Whether a word is a state of orders, be it that something is not done yet: `not shipped`, `sin enviar`."""
    return sold(state) or undone(state) or bool(_NOT_YET.match(state))


def _is_flag(header: str, said: Sequence[str]) -> bool:
    """Whether a column says yes of lines that were undone, and no of others."""
    name, held = fold(header), {*said} - {""}
    share = sum(each in YES for each in said) / max(1, len(said))
    most = MOST_BACK if flags_back(name) else MOST_UNDONE
    return (flags(name) or flags_back(name)) and name not in testrows.LIVE and held <= YES | NO and 0 < share <= most


def _is_dated(cells: Sequence[Any], header: str) -> bool:
    """Whether a column has the day on which a line was undone, on some."""
    if not undoneday.says(header):
        return False
    written = [cell for cell in cells if not is_blank(cell) and undoneday.written(str(cell))]
    held = holdings(written)
    return 0 < len(written) <= MOST_UNDONE * len(cells) and max(held.dates, held.serials) >= MOSTLY


def _is_kind(header: str, said: Sequence[str]) -> bool:
    """Whether a column says of what kind each line is, and that some are no sale."""
    held = {*said} - {""}
    if minus.flags(fold(header)) and held <= YES | NO:
        return True
    known = {kinds.bare(each) for each in held} if 1 < len(held) <= MOST_WORDS else set()
    return bool(known & (kinds.SOLD | kinds.INVOICES) and known & (kinds.GIVEN_BACK | kinds.NO_SALE))


def _undoing(header: str, said: Sequence[str], cells: Sequence[Any]) -> bool:
    """Whether a column says of some lines that they were undone, whatever another says."""
    return _is_flag(header, said) or _is_dated(cells, header) or bool(_lost(said))


def _lost(said: Sequence[str] | set[str]) -> set[str]:
    return {each for each in {*said} if each and (re.match(UNDONE, bare(each)) or each in DRAFTS)}


def _of_customers(table: Table, header: str) -> bool:
    """Whether a column says the same of all lines of each customer."""
    several, differing = varying(table.column("customer"), table.sample[header])
    return several >= TELLING and not differing


def _said(cells: Sequence[Any]) -> list[str]:
    """The cells of a column as `statuses` writes words; empty where nothing stands."""
    told = {cell: "" if is_blank(cell) else str(cell).strip().lower() for cell in {*cells}}
    said = {cell: bare(text.translate(kinds.SPACED).removesuffix(".0")) for cell, text in told.items()}
    return [said[cell] for cell in cells]


def _words_of(engine: Engine, raw: Raw, header: str) -> list[str]:
    """The cells of a column that say that a line was undone, in small letters; none of a column of days."""
    if undoneday.called(header):
        return []
    cells = [cell for (cell,) in engine.rows(f"SELECT DISTINCT lower({trimmed(header)}) FROM {raw.table}") if cell]
    said = _said(cells)
    lost = YES if flags(fold(header)) or flags_back(fold(header)) else _lost(said)
    return [cell for cell, each in zip(cells, said, strict=True) if each in lost]


def _such(header: str, told: Sequence[str]) -> str:
    """SQL: whether a column says that a line was undone."""
    if undoneday.called(header):
        day = f"NOT regexp_full_match({trimmed(header)}, {literal(undoneday.NO_DAY)})"
        return f"coalesce(regexp_matches({trimmed(header)}, '[1-9]') AND {day}, false)"
    return f"coalesce(lower({trimmed(header)}) IN ({', '.join(map(literal, told))}), false)" if told else "false"


def _word(header: str) -> str:
    """What is said of such a line: that it came back, or was cancelled; nothing where its own state says it."""
    name = fold(header)
    return "returned" if flags_back(name) else "cancelled" if flags(name) or undoneday.called(header) else ""


def _sampled(found: States, raw: Raw, says: Sequence[tuple[str, list[str]]], yes: str) -> list[Any]:
    """What the sample holds of it."""
    cells = list(raw.sample[found.base])
    for header, told in reversed(says):
        for place, cell in enumerate(raw.sample[header]):
            if _tells(header, cell, told):
                cells[place] = yes or _word(header) or cell
    return cells


def _tells(header: str, cell: Any, told: Sequence[str]) -> bool:
    if is_blank(cell):
        return False
    return undoneday.written(str(cell)) if undoneday.called(header) else str(cell).strip().lower() in told
