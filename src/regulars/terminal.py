"""Plain data → text for a terminal: the summary of a run, what `inspect` found, the catalogue; and the progress line.

One width for all (the terminal's, 80 where there is none), and colour only where someone watches. rich could draw it
too, but takes longer to import than the rest of the command line together.
"""

import math
import os
import shutil
import sys
import textwrap
import threading
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Any, TextIO

from regulars import findings, formats

MOST_WIDE = 100
MOST_IN_A_CELL = 34
LEAST_CUT, LEAST_WRAPPED = 8, 12
UNSURE = 0.7
STAGES = {
    "read": "Reading the sales",
    "customers": "Putting the customers together",
    "choose k": "Choosing the number of groups",
    "profiles": "Describing the groups",
    "ledger": "Adding up",
    "write": "Writing the report and the lists",
}
SPENT_S = 1.0
"""So long a stage has to run before anything is said of what is left."""
SAMPLE_HEADS = {"customer_id": "customer", "order_id": "order", "ordered_on": "day", "unit_price": "price"}

Facts = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pen:
    """How wide to write, and whether in colour."""

    width: int = 80
    colour: bool = False

    def bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.colour else text

    def faint(self, text: str) -> str:
        return f"\x1b[2m{text}\x1b[0m" if self.colour else text

    def warning(self, text: str) -> str:
        return f"\x1b[33m{text}\x1b[0m" if self.colour else text

    def wrap(self, text: str, indent: str = "", hang: str | None = None) -> list[str]:
        """A text in lines of the width; `hang` indents those after the first."""
        hang = indent if hang is None else hang
        return textwrap.wrap(
            clean(text), self.width, initial_indent=indent, subsequent_indent=hang, break_on_hyphens=False
        )


def pen(stream: TextIO) -> Pen:
    """The pen for a stream: colour on a terminal, unless NO_COLOR is set or the terminal is a dumb one."""
    watched = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Pen(max(60, min(shutil.get_terminal_size().columns, MOST_WIDE)), watched)


def clean(text: str) -> str:
    """A text without characters that would steer the terminal: they come from the user's file."""
    return "".join(char if char.isprintable() or char == formats.SPACE else " " for char in str(text))


def columns_wide(text: str) -> int:
    """How many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def table(pen: Pen, head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> list[str]:
    """A table in lines: the columns in `right` to the right, the others cut where too long, the last one wrapped."""
    return [line for row in table_rows(pen, head, rows, right=right) for line in row]


def table_rows(
    pen: Pen, head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()
) -> list[list[str]]:
    """The same, as the lines of the head and of each row."""
    last = len(head) - 1
    cells = [[clean(cell) for cell in row] for row in rows]
    cells = [[_cut(cell, MOST_IN_A_CELL) for cell in row[:-1]] + [row[-1]] for row in cells]
    widths = [max(columns_wide(row[at]) for row in [list(head), *cells]) for at in range(len(head))]
    needed = widths[last] if last in right else min(widths[last], LEAST_WRAPPED)
    while pen.width - sum(width + 2 for width in widths[:-1]) - 2 < needed and max(widths[:-1]) > LEAST_CUT:
        widths[widths.index(max(widths[:-1]))] -= 1
    spare = max(pen.width - sum(width + 2 for width in widths[:-1]) - 2, needed)
    found = [[pen.faint(_row(list(head), widths, right))]]
    for row in cells:
        parts = [row[-1]] if last in right else textwrap.wrap(row[-1], spare, break_on_hyphens=False) or [""]
        lines = [_row([*row[:-1], parts[0]], widths, right)]
        found.append(lines + [_row([*[""] * last, part], widths, right) for part in parts[1:]])
    return found


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    padded = []
    for at, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        shown = _cut(cell, width) if at < len(cells) - 1 else cell
        space = " " * max(0, width - columns_wide(shown))
        padded.append(space + shown if at in right else shown + space)
    return ("  " + "  ".join(padded)).rstrip()


def _cut(text: str, width: int) -> str:
    if columns_wide(text) <= width:
        return text
    while text and columns_wide(text) > width - 1:
        text = text[:-1]
    return text + "…"


def summary(facts: Facts, pen: Pen) -> str:
    """The summary of a run: the finding, the groups with what to do, why so many, and what was left out."""
    currency, totals = facts["currency"], facts["totals"]
    size = f"{formats.plural(totals['customers'], 'customer')} · {formats.plural(totals['orders'], 'order')}"
    lines = [
        *map(pen.bold, pen.wrap(findings.finding(facts))),
        pen.faint(f"{size} · {formats.money(totals['revenue'], currency)} net · {findings.period(facts)}"),
        "",
        *_groups(facts, pen),
        "",
        *pen.wrap(f"{facts['choice']['sentence']} {findings.once(facts)}".strip()),
    ]
    for text in (
        *facts["choice"]["warnings"],
        *_of_several(facts["sources"]),
        *_unsure(facts["columns"]),
        *_stray(facts),
    ):
        lines += map(pen.warning, pen.wrap(f"Note: {text}", hang="  "))
    lines += ["", *_ledger(facts["ledger"], currency, pen)]
    if reconciled := findings.reconciled(facts):
        lines += ["", *pen.wrap(reconciled)]
    return "\n".join(lines)


def outcome(facts: Facts, folder: Path | str, pen: Pen) -> str:
    """The summary of a run, and where its report and lists are."""
    return f"{summary(facts, pen)}\n\nReport: {folder}/report.html\nLists to upload: {folder}/lists"


def _groups(facts: Facts, pen: Pen) -> list[str]:
    currency, rows = facts["currency"], []
    for segment in facts["segments"]:
        last = segment["medians"].get("recency_days")
        cells = [formats.count(segment["customers"]), formats.percent(segment["share_of_customers"])]
        cells += [formats.money(segment["revenue"], currency), formats.percent(segment["share_of_revenue"])]
        cells += [
            formats.count(segment["orders"]),
            f"{formats.days(last)} ago" if last is not None else formats.NOTHING,
        ]
        rows.append([segment["name"], *cells])
    head = ("Group", "Customers", "Share", "Revenue", "Share", "Orders", "Last order")
    heading, *lines = table_rows(pen, head, rows, right=(1, 2, 3, 4, 5, 6))
    for line, segment in zip(lines, facts["segments"], strict=True):
        cut = not any(segment["name"] in part for part in line)
        told = f"{segment['name']}: {segment['action']}" if cut else segment["action"]
        heading += [*map(pen.bold, line), *map(pen.faint, pen.wrap(told, indent="    "))]
    return heading


def _unsure(columns: Sequence[Facts]) -> list[str]:
    return [
        f"{column['header']!r} was taken as the {_words(column['column'])}: {column['reason']}. "
        f"If that is wrong, name it with --columns {column['column']}=..."
        for column in columns
        if column["confidence"] < UNSURE
    ]


def _of_several(sources: Sequence[Facts]) -> list[str]:
    """What was joined to the lines, and what was left aside: that decides who bought what."""
    told = [source for source in sources[:1] if source.get("of_several") and source.get("notes")]
    return [f"{source['name']}: {'; '.join(source['notes'])}" for source in told]


def _stray(facts: Facts) -> list[str]:
    """A few stray dates at the end decide the day that all customers are looked at from."""
    return [
        f"Some lines are dated far away from all the others ({remark['detail']}), and customers are looked at from "
        f"{formats.date(facts['as_of'])}. If those dates are wrong: --drop {remark['kind']}"
        for remark in facts["ledger"]["remarks"]
        if remark["kind"] == "stray_dates" and remark["kept_rows"]
    ]


def _ledger(ledger: Facts, currency: str | None, pen: Pen) -> list[str]:
    """What was read, kept and left out in two lines; then what was kept though it may not belong."""
    read, kept, dropped = (ledger[name] for name in ("read", "kept", "dropped"))
    told = f"{formats.plural(read['rows'], 'line')} read: {formats.count(kept['rows'])} kept"
    told += f" ({formats.money(kept['money'], currency)}), {formats.count(dropped['rows'])} left out"
    lines = pen.wrap(f"{told} ({formats.money(dropped['money'], currency)})." if dropped["rows"] else f"{told}.")
    reasons = [f"{formats.count(entry['rows'])} {entry['label']}" for entry in ledger["verdicts"] if not entry["kept"]]
    lines += pen.wrap(f"Left out: {', '.join(reasons)}.") if reasons else []
    remarks = [remark for remark in ledger["remarks"] if remark["kept_rows"]]
    lines += ["", "Kept, but look at them:"] if remarks else []
    for remark in remarks:
        lines += _remark(remark, remark["kept_rows"], remark["kept_money"], currency, pen)
    return lines


def _remark(remark: Facts, rows: int, money: float, currency: str | None, pen: Pen) -> list[str]:
    worth = f"{_capital(remark['label'])}: {formats.count(rows)}, worth {formats.money(money, currency)}"
    text = f"{worth} ({remark['detail']})."
    text += f" Leave them out with --drop {remark['kind']}" if remark["droppable"] else ""
    return pen.wrap(text, indent="  ", hang="    ")


def inspection(found: Facts, pen: Pen) -> str:
    """What `inspect` found, in the order in which one would ask."""
    lines = _sources(found["sources"], pen)
    if "headers" in found:
        lines += ["", "The columns of the file:", *_headers(found["headers"], pen)]
        return "\n".join(lines)
    rows = [
        [column["column"], column["header"], f"{column['confidence']:.2f}", column["reason"]]
        for column in found["columns"]
    ]
    lines += ["", "How its columns are read", *table(pen, ("Column", "Header", "Sure", "Why"), rows, right=(2,))]
    if found["unused"]:
        lines += ["", "Not used", *_headers(found["unused"], pen)]
    if found["first_day"]:
        period = formats.period(found["first_day"], found["last_day"])
        lines += ["", f"Days: {period}; customers are looked at from {formats.date(found['as_of'])}"]
    return "\n".join([*lines, "", "What happens to its lines", *_verdicts(found, pen), "", *_sample(found, pen)])


def _sources(sources: Sequence[Facts], pen: Pen) -> list[str]:
    """What was read, and below it what was done to read it, a line each."""
    sizes = [f"{source['name']} ({formats.size(source['bytes'])})" for source in sources[:3]]
    named = ", ".join(sizes) + (f" and {len(sources) - 3} more" if len(sources) > 3 else "")
    ignored = [name for source in sources for name in source.get("ignored", ())]
    notes = [f"sheets not read: {', '.join(ignored)}"] if ignored else []
    notes += dict.fromkeys(note for source in sources for note in source.get("notes", ()))
    return [*map(pen.bold, pen.wrap(named)), *(line for note in notes for line in pen.wrap(note, "- ", "  "))]


def _headers(headers: Sequence[Facts], pen: Pen) -> list[str]:
    rows = [[header["header"], header["holds"], ", ".join(header["examples"]) or formats.NOTHING] for header in headers]
    return table(pen, ("Header", "Holds", "For example"), rows)


def _verdicts(found: Facts, pen: Pen) -> list[str]:
    ledger, rows = found["ledger"], []
    for entry in ledger["verdicts"]:
        kept = "kept" if entry["kept"] else "left out"
        rows.append(
            [kept, formats.count(entry["rows"]), formats.exact(entry["money"], found["currency"]), entry["label"]]
        )
    read = ledger["read"]
    rows.append(["read", formats.count(read["rows"]), formats.exact(read["money"], found["currency"]), "all of them"])
    lines = table(pen, ("", "Lines", "Money", "What they are"), rows, right=(1, 2))
    lines += ["", "Among them"] if ledger["remarks"] else []
    for remark in ledger["remarks"]:
        lines += _remark(remark, remark["rows"], remark["money"], found["currency"], pen)
    return lines


def _sample(found: Facts, pen: Pen) -> list[str]:
    """A few lines as they were read; columns that the file does not have are left out."""
    rows = found["sample"]
    names = [name for name in rows[0] if any(row[name] is not None for row in rows)] if rows else []
    head = [SAMPLE_HEADS.get(name, name) for name in names]
    cells = [[_shown(name, row[name]) for name in names] for row in rows]
    right = [at for at, name in enumerate(names) if any(isinstance(row[name], float) for row in rows)]
    return ["Some lines as they are read", *table(pen, head, cells, right=right)] if rows else []


def _shown(name: str, value: Any) -> str:
    if name in ("unit_price", "amount"):
        return formats.exact(value)
    if isinstance(value, float):
        return formats.number(value)
    return formats.NOTHING if value is None else _words(value) if name == "verdict" else str(value)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words(name: str) -> str:
    return name.replace("_", " ")


def catalogue(known: Facts, pen: Pen) -> str:
    """The features that customers can be grouped by, and the recipes made from them."""
    features = [[each["name"], each["unit"], each["transform"], each["meaning"]] for each in known["features"]]
    lines = ["Features", *table(pen, ("Name", "Unit", "Transform", "Meaning"), features), "", "Recipes"]
    for each in known["recipes"]:
        own = ", ".join(f"{feature['name']}:{feature['transform']}" for feature in each["features"])
        lines += [f"  {pen.bold(each['name'])}: {own}", *pen.wrap(each["description"], indent="    ")]
    return "\n".join(lines)


class Progress:
    """The stage that runs, the seconds so far and those left, on one line wiped at the end; nothing for nobody."""

    def __init__(self, stream: TextIO, *, wanted: bool = True) -> None:
        self._stream = stream
        self._wanted = wanted and stream.isatty()
        self._stage = ""
        self._share: Callable[[], float | None] | None = None
        self._since = self._staged = perf_counter()
        self._done = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __call__(self, stage: str, share: Callable[[], float | None] | None = None, /) -> None:
        self._stage, self._share, self._staged = STAGES.get(stage, stage), share, perf_counter()

    def __enter__(self) -> "Progress":
        if self._wanted:
            self._ticker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._done.set()
        if self._wanted:
            self._ticker.join()
            self._write("\r\x1b[K")

    def _tick(self) -> None:
        while not self._done.wait(0.1):
            if self._stage:
                self._write(f"\r\x1b[K{self._stage} … {perf_counter() - self._since:.1f} s{self._left()}")

    def _left(self) -> str:
        """The share of the stage that is done and the seconds it still takes, once both can be said."""
        spent, share = perf_counter() - self._staged, self._share() if self._share else None
        if not share or share >= 1 or spent < SPENT_S:
            return ""
        return f", {100 * share:.0f} %, about {math.ceil(spent * (1 - share) / share)} s left"

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def say(text: str, stream: TextIO | None = None) -> None:
    """Print a text; a reader who has gone, as in `| head`, is no error."""
    stream = stream or sys.stdout
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:
        # What is still in the buffer would raise again when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
