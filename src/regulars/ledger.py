"""What was kept and what was dropped, line by line, and that it adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from regulars.engine import Engine, step
from regulars.errors import RegularsError
from regulars.remarks import Remark

LABELS: Mapping[str, tuple[str, bool]] = {
    "sale": ("sales", True),
    "return": ("returns: negative amounts", True),
    "not_completed": ("cancelled, refunded, unpaid, or no sale at all, as the status or the kind of line says", False),
    "order_sum": ("the sum of an order's other lines, which count themselves", False),
    "no_customer": ("no customer on the line", False),
    "no_date": ("no date on the line", False),
    "no_amount": ("no amount on the line", False),
    "zero_amount": ("amount of zero", False),
    "unreadable": ("a date or a number that cannot be read", False),
    "repeated_header": ("the header repeated", False),
    "aside": ("no line of the table: a comment, a line of dashes, or text below it", False),
    "excluded": ("left out because you asked for it", False),
}
"""Verdict → what it means, and whether such lines are kept."""

LeftOut = Mapping[str, tuple[int, str]]
"""Verdict → how many lines of the files are no rows for that reason, and where they stand."""


@dataclass(frozen=True, slots=True)
class Entry:
    """The lines with one verdict."""

    verdict: str
    label: str
    kept: bool
    rows: int
    money: Decimal


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every line read, under exactly one verdict. Money is in the file's currency, exact to four decimals."""

    entries: tuple[Entry, ...]
    remarks: tuple[Remark, ...]

    def total(self, *, kept: bool | None = None) -> tuple[int, Decimal]:
        """Rows and money of all lines, or of the kept or the dropped ones."""
        chosen = [entry for entry in self.entries if kept is None or entry.kept == kept]
        return sum(entry.rows for entry in chosen), sum((entry.money for entry in chosen), Decimal(0))

    def __getitem__(self, verdict: str) -> Entry:
        return next(
            (entry for entry in self.entries if entry.verdict == verdict),
            Entry(verdict, *LABELS[verdict], 0, Decimal(0)),
        )

    def as_dict(self) -> dict[str, Any]:
        """The `ledger` object of docs/summary.md."""
        totals = {name: self.total(kept=kept) for name, kept in (("read", None), ("kept", True), ("dropped", False))}
        return {
            **{name: {"rows": rows, "money": float(money)} for name, (rows, money) in totals.items()},
            "verdicts": [_plain(entry) for entry in self.entries],
            "remarks": [_plain(remark) for remark in self.remarks],
        }


def entries(engine: Engine, left_out: LeftOut = MappingProxyType({})) -> tuple[Entry, ...]:
    """Rows and money of each verdict, off `tallies`; `left_out` as in `take`."""
    found = {verdict: (rows, money) for verdict, rows, money in engine.rows(step("ledger"))}
    labels = dict(LABELS)
    for verdict, (lines, where) in left_out.items():
        rows, money = found.get(verdict, (0, Decimal(0)))
        found[verdict] = (rows + lines, money)
        also = ", or cells that do not match the header" if verdict == "unreadable" else ""
        labels[verdict] = (f"{labels[verdict][0]}{also} ({where})", False)
    return tuple(
        Entry(verdict, label, kept, *_exact(*found[verdict]))
        for verdict, (label, kept) in labels.items()
        if verdict in found
    )


def take(engine: Engine, remarks: Sequence[Remark], left_out: LeftOut = MappingProxyType({})) -> Ledger:
    """Read the ledger off `tallies`; `left_out` counts lines that are no rows, by verdict, and says where they stand.

    Raises RegularsError if it does not reconcile with `raw` and with `counts`, which adds up the lines in another way:
    that would be a fault in Regulars.
    """
    ledger = Ledger(entries(engine, left_out), tuple(remarks))
    read = (
        engine.rows("SELECT count(*) FROM raw")[0][0] + sum(lines for lines, _ in left_out.values()),
        engine.rows("SELECT coalesce(sum(amount - refunded), 0) FROM counts WHERE by_product")[0][0],
    )
    if ledger.total() != read:
        raise RegularsError(
            f"the ledger does not add up: {ledger.total()} counted, {read} read. Please report this as a fault"
        )
    return ledger


def _exact(rows: int, money: Decimal | int) -> tuple[int, Decimal]:
    return int(rows), Decimal(money)


def _plain(entry: Entry | Remark) -> dict[str, Any]:
    values = {name: getattr(entry, name) for name in entry.__slots__}
    return {name: float(value) if isinstance(value, Decimal) else value for name, value in values.items()}
