"""What was kept and what was dropped, line by line, and that it adds up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from regulars.engine import Engine, step
from regulars.errors import RegularsError
from regulars.remarks import Remark

LABELS: Mapping[str, tuple[str, bool]] = {
    "sale": ("sales", True),
    "return": ("returns: negative amounts", True),
    "not_completed": ("cancelled, refunded, unpaid, or no sale at all, as the status or the kind of line says", False),
    "no_customer": ("no customer on the line", False),
    "no_date": ("no date on the line", False),
    "no_amount": ("no amount on the line", False),
    "zero_amount": ("amount of zero", False),
    "unreadable": ("a date or a number that cannot be read", False),
    "repeated_header": ("the header repeated", False),
    "excluded": ("left out because you asked for it", False),
}
"""Verdict → what it means, and whether such lines are kept."""


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


def take(engine: Engine, remarks: Sequence[Remark], rejected: int = 0, where: str = "") -> Ledger:
    """Read the ledger off `tallies`; `rejected` counts lines that do not divide into the columns, `where` names them.

    Raises RegularsError if it does not reconcile with what was read: that would be a fault in Regulars.
    """
    found = {verdict: (rows, money) for verdict, rows, money in engine.rows(step("ledger"))}
    if rejected:
        rows, money = found.get("unreadable", (0, Decimal(0)))
        found["unreadable"] = (rows + rejected, money)
    labels = dict(LABELS)
    if where:
        labels["unreadable"] = (f"{labels['unreadable'][0]}, or cells that do not match the header ({where})", False)
    entries = tuple(
        Entry(verdict, label, kept, *_exact(*found[verdict]))
        for verdict, (label, kept) in labels.items()
        if verdict in found
    )
    ledger = Ledger(entries, tuple(remarks))
    read = (
        engine.rows("SELECT count(*) FROM raw")[0][0] + rejected,
        engine.rows("SELECT coalesce(sum(amount), 0) - coalesce(sum(refunded), 0) FROM lines")[0][0],
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
