"""The beginning of a text file → where its table stands: what parts its cells, its header, what is above it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from regulars import fixedwidth
from regulars.fixedwidth import Fixed
from regulars.heading import TITLES, UNTITLED, is_header, known, may_name, named, of_two_lines, of_two_rows
from regulars.records import Dialect, Record, records

SCORED = 300
"""So many lines decide on the separator; all that were given decide on the rest."""
SEPARATORS = ("\t", ";", ",", "|", "\x01", "\x1f", "^", "~", "¦", "§", ":")
WEAK = {":": 0.4, " ": 0.4}
"""What stands in times of day too parts cells only where nothing else does."""
NAMES_WORTH = 1.3
"""What it counts that the first line divides into names which columns of sales have."""
LEAST_FIT = 0.4
MOSTLY = 0.8
OFTEN_BLANK = 0.05
MORE_CELLS = 2
"""So many lines without a header are longer than the others: those have a column that is blank on most."""
NAMED = 3
QUOTED = 60
"""So many of the lines left out are quoted, and so much of each."""
_NUMERIC = re.compile(r"[-+(]?\s?\d[\d.,' ]*[-)]?")
RULE = re.compile(r"(?=.*(--|==|__|\*\*|\+-))[-=_+*|:;,\t ~]+")
"""A line drawn under a header or above a total."""
SEPARATOR_SAID = re.compile(r'"?sep=(.+?)"?', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text file is read.

    `names` are those of the columns, in order. `above` counts the lines before the first one of data, and
    `ruled` numbers those of dashes between the header and it. A line of at
    least `least` cells lacks only cells that others leave blank too. `regular` is false where the lines seen cannot be
    read one by one, as they are. `header` is false where none stands there, and the names are made up.
    """

    cells: Dialect | Fixed
    names: tuple[str, ...]
    above: int
    ruled: tuple[int, ...]
    least: int
    regular: bool
    header: bool
    notes: tuple[str, ...]
    titles: tuple[str, ...]
    body: tuple[Record, ...]

    @property
    def delimiter(self) -> str:
        """What parts the cells, or is to part them."""
        return self.cells.delimiter if isinstance(self.cells, Dialect) else ","

    def sample(self) -> dict[str, list[str]]:
        """The filled cells of each column, as written, in the lines that were looked at."""
        rows = [record.cells for record in self.body if record.cells and len(record.cells) == len(self.names)]
        return {name: [row[place] for row in rows if row[place].strip()] for place, name in enumerate(self.names)}


def find(lines: Sequence[str]) -> Layout | None:
    """The layout of a file that begins with `lines`; None where they are no table."""
    said = SEPARATOR_SAID.fullmatch(lines[0].strip()) if lines else None
    texts = ["", *lines[1:]] if said else list(lines)
    written = [text for text in texts[:SCORED] if text.strip() and not RULE.fullmatch(text)]
    scores = {dialect: _score(dialect, written) for dialect in _dialects(written, [said[1]] if said else None)}
    best = max(scores, key=scores.__getitem__, default=None)
    score = scores[best] if best else 0.0
    cells: Dialect | Fixed | None = best if score > 0 else None
    rules = [text for text in texts[:SCORED] if RULE.fullmatch(text)]
    if not said and (fixed := _better_fixed(cells, score, written, rules)):
        cells = fixed
    if cells is None:
        return None
    found: list[Record] = []
    ruled: list[int] = []
    for record in _records(texts, cells):
        if RULE.fullmatch(record.text):
            ruled.append(record.number)
        else:
            found.append(record)
    return _laid_out(cells, found, ruled, len(texts))


def _records(texts: Sequence[str], cells: Dialect | Fixed) -> Iterator[Record]:
    if isinstance(cells, Dialect):
        yield from records(list(texts), cells)
        return
    for number, text in enumerate(texts, start=1):
        if text.strip():
            yield Record(number, 1, text, cells.split(text))


def _dialects(lines: Sequence[str], said: Sequence[str] | None) -> Iterator[Dialect]:
    text = "\n".join(lines)
    parted = "  " in text or re.search(r'"[,;|\t]"', text)
    blanks = [" "] if not parted and all('"' in line for line in lines) else []
    for separator in said or (*SEPARATORS, *blanks):
        count = text.count(separator)
        if not said and 2 * count < len(lines):
            continue
        doubled = len(separator) == 1 and text.count(separator * 2) * 2 == count and count > 0
        delimiter = separator * 2 if doubled and not said and separator != "\t" else separator
        yield Dialect(delimiter)
        if '\\"' in text:
            yield Dialect(delimiter, escape="\\")
        quoted = re.compile(rf"(?:^|{re.escape(delimiter)}) *'[^'\n]*' *(?={re.escape(delimiter)}|$)", re.MULTILINE)
        if '"' not in text and 2 * len(quoted.findall(text)) > len(lines):
            yield Dialect(delimiter, "'", "'")


def _score(dialect: Dialect, lines: Sequence[str]) -> float:
    """How well lines divide: alike, into many cells, with names above what is below."""
    rows = [record.cells or [] for record in records(list(lines), dialect)]
    counts = Counter(len(row) for row in rows)
    counts[1] = counts[0] = 0
    width, most = max(counts.items(), key=lambda item: (item[1], item[0]))
    if not most:
        return 0.0
    near = sum(count for size, count in counts.items() if size > 1)
    fit = 0.7 * most / len(rows) + 0.3 * near / len(rows)
    if fit < LEAST_FIT:
        return 0.0
    first = next((row for row in rows if _is_full(row, width)), [])
    worth = NAMES_WORTH if known(first) > 1 else WEAK.get(dialect.delimiter, 1.0)
    return worth * fit * fit * math.log2(width)


def _better_fixed(
    cells: Dialect | Fixed | None, score: float, lines: Sequence[str], rules: Sequence[str]
) -> Fixed | None:
    """Columns at fixed places, where nothing parts the lines as well; `score`: how well `cells` do."""
    if isinstance(cells, Dialect) and cells.delimiter not in ",:;~^":
        return None
    if cells is not None and sum("  " in line for line in lines) < MOSTLY * len(lines):
        return None
    fixed = fixedwidth.find(lines, rules)
    if fixed is None or not isinstance(cells, Dialect):
        return fixed
    fits = sum(1 for line in lines if len(fixed.split(line) or ()) == fixed.width) / len(lines)
    return fixed if fits * fits * math.log2(fixed.width) > score else None


def _is_full(row: Sequence[str] | None, width: int) -> bool:
    """Whether a record is a line of the table rather than a title above it or a sum below."""
    return bool(row) and 2 * sum(1 for cell in row or () if cell.strip()) >= width and len(row or ()) > 1


def _laid_out(cells: Dialect | Fixed, found: list[Record], rules: list[int], size: int) -> Layout | None:
    """The layout of a table among records, the first `size` lines of a file; `rules` are lines of dashes in it."""
    widths = Counter(len(record.cells or ()) for record in found if len(record.cells or ()) > 1)
    if not widths:
        return None
    width = max(widths, key=lambda each: (widths[each], each))
    full = [at for at, record in enumerate(found) if _is_full(record.cells, width)]
    if not full:
        return None
    above = cells.header if isinstance(cells, Fixed) else ""
    place = next((at for at in full if above and found[at].text.expandtabs() == above), None)
    place = _named_below(found, full[0], width) if place is None else place
    place += place + 1 < len(found) and _grouped(found, place + 1) is not None
    upper, lower = (list(each.cells or ()) for each in (found[max(0, place - 1)], found[place]))
    stacked = of_two_lines(upper, lower) if above and place else None
    top, body = stacked or _grouped(found, place) or lower, found[place + 1 :]
    rows = [record.cells for record in body if record.cells and len(record.cells) > 1]
    notes = _above(found[:place])
    header = is_header(top, [row for row in rows if len(row) == width])
    if header:
        names = named(top, rows, width)
    else:
        width = _with_extras(rows, width)
        names, body = [f"column{number + 1}" for number in range(width)], found[place:]
        notes = (*notes, UNTITLED.format(width))
    first = body[0].number if body else found[place].number + found[place].lines
    return Layout(
        cells=cells,
        names=tuple(names),
        above=first - 1,
        ruled=tuple(number for number in rules if found[place].number < number < first),
        least=_least(rows, names),
        regular=isinstance(cells, Dialect)
        and len(body) == size - first + 1
        and all(record.lines == 1 and len(record.cells or ()) == len(names) for record in body),
        header=header,
        notes=notes,
        titles=tuple(" ".join(filter(None, map(str.strip, each.cells or [each.text]))) for each in found[:place]),
        body=tuple(body),
    )


def _with_extras(rows: Sequence[Sequence[str]], width: int) -> int:
    """The width of a table without a header of which some lines have a cell more, at their end: a note, say.

    A separator in a cell makes lines longer as well; then the numbers of the other lines do not stand in their places.
    """
    longer = [row for row in rows if len(row) > width]
    usual = [row for row in rows if len(row) == width]
    if len(longer) < MORE_CELLS:
        return width
    places = [at for at in range(width) if all(map(_NUMERIC.fullmatch, (row[at] for row in usual)))]
    shifted = any(not _NUMERIC.fullmatch(row[at]) for row in longer for at in places)
    seen = any(at >= width / 2 for at in places)  # a number that a separator before it would have moved
    return max(map(len, longer)) if seen and not shifted else width


def _named_below(found: Sequence[Record], place: int, width: int) -> int:
    """The place of the header: a little below a title of several cells, or a comment, where names that sales have stand
    there.
    """
    comment = found[place].text.startswith("#")
    if not comment and all(cell.strip() for cell in found[place].cells or ()):
        return place
    near = range(place + 1, min(place + TITLES, len(found)))
    named_ = (at for at in near if len(found[at].cells or ()) == width and may_name(found[at].cells or ()))
    return next(named_, place) if comment or known(found[place].cells or ()) == 0 else place


def _grouped(found: Sequence[Record], place: int) -> list[str] | None:
    """The names of a header whose groups of columns are named in the line above; None where they are not."""
    return of_two_rows(found[place - 1].cells or (), found[place].cells or ()) if place else None


def _above(records_: Sequence[Record]) -> tuple[str, ...]:
    """What to say of lines above the header."""
    texts = [record.text.strip() for record in records_]
    return (f"{left_out(texts)} above the table",) if texts else ()


def left_out(texts: Sequence[str], count: int | None = None) -> str:
    """`2 lines left out ('Sales report', 'all shops')`."""
    count = len(texts) if count is None else count
    shown = ", ".join(repr(text if len(text) <= QUOTED else text[: QUOTED - 1] + "…") for text in texts[:NAMED])
    more = ", …" if count > NAMED else ""
    return f"{count:,} line{'s' if count > 1 else ''} left out ({shown}{more})"


def _least(rows: Sequence[Sequence[str]], names: Sequence[str]) -> int:
    """How many cells a line needs at least: those after are often blank, or left off where they would be.

    A cell that sales need is not left off: where it is missing, the line is broken.
    """
    width = len(names)
    fitting = [row for row in rows if len(row) <= width]
    full = [row for row in fitting if len(row) == width]
    if not full and len({len(row) for row in fitting}) < 2:
        return width  # every line lacks as many: which cell of the header they lack is not known
    least = width
    while least > 2:
        counted = full if known(names[least - 1 : least]) else fitting
        blank = sum(1 for row in counted if len(row) < least or not row[least - 1].strip())
        if blank < max(2, OFTEN_BLANK * len(counted)):
            break
        least -= 1
    return least
