"""A made-up shop of any size, written as a folder of files, in bounded memory and on all cores.

First the customers' orders go to a scratch folder, block by block; then each part of time becomes one file. Blocks and
parts do not depend on each other, so the bytes do not depend on the threads.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from regulars import export, formats, parts, shop
from regulars.errors import RegularsError, UsageError
from regulars.parts import Part, Shop
from regulars.salesfile import WRITERS, Writer

LEAST_LINES, MOST_LINES = 1000, 100_000_000_000
SIZES = {"": 0, "k": 3, "m": 6, "b": 9}
FORMS = tuple(WRITERS)
BETWEEN = f"from {LEAST_LINES:,} to {MOST_LINES:,} lines"
SEED = 42
MOST_THREADS = 16

BYTES_A_LINE = {"parquet": 14, "csv": 82}
SCRATCH_BYTES_A_LINE = 5
FILES = re.compile(r"sales-\d{5,}\.(parquet|csv)")
SCRATCH = "orders"

Item = TypeVar("Item")
Made = TypeVar("Made")
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many lines of how many customers, in how many files with how many bytes."""

    folder: Path
    lines: int
    customers: int
    files: int
    bytes: int


def write(
    folder: Path,
    lines: int,
    *,
    form: str = "parquet",
    seed: int = SEED,
    truth: Path | None = None,
    force: bool = False,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Written:
    """Write a shop with exactly so many lines as a folder of files, each a stretch of time; and, where `truth` names a
    file, which customer is of which kind as CSV.

    Raises UsageError for what cannot be made or written there, RegularsError without room on the disk.
    """
    check(folder, lines, form=form, truth=truth, force=force)
    count = threads or min(os.cpu_count() or 1, MOST_THREADS)
    blocks = shop.blocks_of_lines(lines)
    tell = progress or (lambda _: None)
    with export.run_folder(folder, force=force, check=check_held) as beside:
        scratch = beside / SCRATCH
        scratch.mkdir()
        tasks = _each(lambda block: parts.ordered(seed, block, scratch), blocks, count)
        made = parts.opened(seed, _told(tasks, len(blocks), "Letting customers order", tell), lines)
        _write_parts(made, beside, form, count, tell)
        shutil.rmtree(scratch)
        files = list(beside.iterdir())
        written = Written(folder, lines, made.customers, len(files), sum(file.stat().st_size for file in files))
        if truth:
            _write_truth(made, truth, force=force)
    return written


def _write_parts(made: Shop, folder: Path, form: str, threads: int, tell: Progress) -> None:
    """Write the file of every part, each thread with a writer of its own."""
    writers: SimpleQueue[Writer] = SimpleQueue()
    for _ in range(min(threads, len(made.parts))):
        writers.put(WRITERS[form](made.stock))

    def file(part: Part) -> None:
        writer = writers.get()
        try:
            writer.write(made.sales(part), folder / f"sales-{part.number + 1:05d}.{form}")
        finally:
            writers.put(writer)

    for _ in _told(_each(file, made.parts, threads), len(made.parts), "Writing their sales", tell):
        pass


def _write_truth(made: Shop, file: Path, *, force: bool) -> None:
    with export.new_file(file, force=force) as beside, beside.open("w", encoding="utf-8", newline="\n") as text:
        text.write("customer,kind\n")
        for first, kinds in made.kinds():
            text.writelines(f"{first + at},{shop.KINDS[kind].name}\n" for at, kind in enumerate(kinds.tolist()))


def check(folder: Path, lines: int, *, form: str, truth: Path | None = None, force: bool = False) -> None:
    """Raise an error, before anything is written, for what cannot be written."""
    if not LEAST_LINES <= lines <= MOST_LINES:
        raise UsageError(f"{lines:,} lines asked for. A shop has {BETWEEN}")
    if form not in FORMS:
        raise UsageError(f"the format is {form!r}. It must be one of: {', '.join(FORMS)}")
    target = export.check_folder(folder, force=force, check=check_held)
    if truth and export.check_file(truth, force=force).is_relative_to(target):
        raise UsageError(f"{truth} would lie among the sales, and be read as such. Name a place outside of {folder}")
    needed = lines * (BYTES_A_LINE[form] + SCRATCH_BYTES_A_LINE)
    free = shutil.disk_usage(next(parent for parent in target.parents if parent.exists())).free
    if needed > free:
        raise RegularsError(
            f"{formats.count(lines)} lines as {form} need about {formats.size(needed)} while they are written, and the "
            f"disk of {folder} has {formats.size(free)} free. Nothing was written. Make room, ask for fewer lines, or "
            "name a place on another disk with --out"
        )


def check_held(folder: Path, held: set[str], force: bool) -> None:
    """Raise UsageError unless a folder that holds these files may be replaced by a shop."""
    if foreign := sorted(name for name in held if not FILES.fullmatch(name)):
        raise UsageError(
            f"the folder {folder} holds files that `regulars simulate` has not written: {', '.join(foreign[:3])}. "
            "Name another with --out"
        )
    if held and not force:
        raise UsageError(f"the folder {folder} holds a shop. Replace it with --force, or name another with --out")


def parse_lines(text: str, said: str) -> int:
    """A number of lines, as digits, with `_` between them, with k, M or B behind them, or as 1e9. Raises UsageError."""
    match = re.fullmatch(r"([0-9][0-9_]*(?:\.[0-9]+)?)(?:e([0-9]{1,2}))?([kmb]?)", text.strip().lower())
    if match:
        digits, power, size = match.groups()
        lines = Decimal(digits.replace("_", "")).scaleb(int(power or 0) + SIZES[size])
        if lines == lines.to_integral_value() and LEAST_LINES <= lines <= MOST_LINES:
            return int(lines)
    raise UsageError(f"{said} is {text!r}. It must be {BETWEEN}, written as 20000000, 20_000_000, 20M or 2e7")


def _each(task: Callable[[Item], Made], items: Iterable[Item], threads: int) -> Iterator[Made]:
    """What the task makes of each item, in their order, so many at a time. Where one fails, no other is begun."""
    with ThreadPoolExecutor(threads) as pool:
        yield from pool.map(task, items)


def _told(items: Iterable[Item], count: int, stage: str, tell: Progress) -> Iterator[Item]:
    """The items, with a word on how many are done."""
    tell(stage)
    for done, item in enumerate(items, start=1):
        tell(f"{stage}: {100 * done // count} %")
        yield item
