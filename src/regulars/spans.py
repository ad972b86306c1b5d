"""Two days or times of something that lasts: which of them is the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from regulars.headers import words
from regulars.matching import Table
from regulars.phrases import ENDS, STAYS, VALID
from regulars.relations import TELLING, days

RIDES = (
    ("started", "ended"), ("started", "finished"), ("started", "stopped"), ("start", "stop"), ("start", "finish"),
    ("begin", "finish"), ("begun", "ended"), ("gestartet", "beendet"), ("unlocked", "locked"),
    ("plugged in", "unplugged"), ("pickup", "dropoff"), ("pick up", "drop off"), ("picked up", "dropped off"),
    ("commence", "termine"),
    ("iniciado", "terminado"), ("iniciado", "finalizado"), ("iniziato", "terminato"), ("iniciada", "terminada"),
    ("gestart", "gestopt"), ("gestart", "beeindigd"), ("startad", "avslutad"), ("rozpoczecie", "zakonczenie"),
    ("zahajeni", "ukonceni"), ("начало", "окончание"), ("начало", "конец"),
)  # fmt: skip
"""Words of the first and the last moment of something that is over on the same day."""

MOST = 0.8
"""Of what is over within hours so much does not go on past midnight."""


def first(table: Table, *headers: str) -> str | None:
    """Which of two dates is the first day of a span of time, where their names differ in nothing else.

    What a bare `From` and `To` are of is not known, as a price may have been good so long; but for times of one day.
    """
    said = {words(header): header for header in headers if not re.search(VALID, words(header))}
    short = _of_one_day(*(table.sample[header] for header in headers))
    spans = [(one, pair) for one in said for pair in (*ENDS, *STAYS) if pair in STAYS or len(one.split()) > 1 or short]
    spans += [(one, pair) for one in said for pair in RIDES if short]
    turned = ((one, one.replace(f" {start} ", f" {end} ")) for one, (start, end) in spans)
    return next((said[one] for one, other in turned if one != other and other in said), None)


def _of_one_day(start: Sequence[Any], end: Sequence[Any]) -> bool:
    """Whether two columns hold times, mostly of the same day on a row, as a ride or a stop at a meter has."""
    both = zip(map(str, start), days(start), days(end), strict=True)
    rows = [(cell.strip() != one, one == other) for cell, one, other in both if one and other]
    alike = sum(timed and same for timed, same in rows)
    return alike >= TELLING and alike >= MOST * len(rows)
