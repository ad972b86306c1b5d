"""Mutated sales files, thousands of them: no traceback, no hang, no memory beyond the need, a ledger that adds up.

    python tests/fuzz.py [--files 10000] [--minutes 30] [--seed 0] [--keep fuzz-failures]

Each file is a written shop (see generator.py) or a file of the corpus, with a few things done to its bytes. It is read
in a process of its own kind, which is ended where it takes too long. What fails is kept, to be looked at.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import generator
from generator import Layout

from regulars.errors import RegularsError
from regulars.preparing import prepare
from regulars.settings import Settings

SECONDS = 10
"""A file that takes longer counts as a hang: of processor time, so that other work on the machine does not count."""

PATIENCE = 6
"""Times as long by the clock: what waits for ever takes no processor time."""

MEMORY = 1 << 30
"""More than this, in bytes, for files of some hundred lines counts as too much."""

ADDRESSES = 8 << 30
"""A process that asks for more than this dies, before the machine does."""

FAULTS = ("does not add up", "Please report")
CORPUS = Path(__file__).parent / "corpus"
ENDINGS = (".csv", ".tsv", ".txt", ".csv.gz", ".xlsx", ".xls", ".parquet", ".json", ".jsonl", ".zip", ".zst", ".db")
NASTY = (
    b"", b"\x00", b"\xef\xbb\xbf", b"\xff\xfe", b'"', b"'", b'""', b"\\", b"\n", b"\r", b"\r\n\r\n", b",", b";", b"\t",
    b"|", b"=1+1", b"1e999", b"-1e308", b"NaN", b"inf", b"0", b"9999-12-31", b"0001-01-01", b"31/12/2024",
    b"12/31/2024", b"2024-02-30", b"1.234,56", b"1,234.56", b"1.500", b"(12.00)", b"5 \xe2\x82\xac", b"\x80\x99\xff",
    b"<html>", b"{}", b"Total", b"customer_id,order_id,date", b"99999999999999999999999999", b"-", b"N/A", b"x" * 5_000,
    b"\xf0\x9f\x9b\x92",
)  # fmt: skip


def layout(random: Random) -> Layout:
    """Any layout that somebody could write."""
    while True:
        found = Layout(
            form=random.choice(generator.FORMS),
            language=random.choice(list(generator.HEADERS)),
            shape=random.choice(list(generator.SHAPES)),
            dates=random.choice(list(generator.DATES)),
            encoding=random.choice(generator.ENCODINGS),
            separator=random.choice(generator.SEPARATORS),
            decimal=random.choice(".,"),
            thousands=random.choice(generator.THOUSANDS),
            money=random.choice(generator.MONEY),
            quote_all=random.random() < 0.5,
            preamble=random.choice(generator.PREAMBLES),
            negative=random.choice(generator.NEGATIVES),
            line_end=random.choice(("\n", "\r\n", "\r")),
            typed=random.random() < 0.6,
            footer=random.choice(generator.FOOTERS),
            sums=random.random() < 0.2,
            float_ids=random.random() < 0.2,
            extra=random.random() < 0.5,
            shuffled=random.randrange(20),
        )
        if found.possible():
            return found


def mutated(data: bytes, random: Random) -> bytes:
    """The bytes with one to five things done to them."""
    changed = bytearray(data)
    for _ in range(random.randint(1, 5)):
        random.choice(_MUTATIONS)(changed, random)
    return bytes(changed)


def _place(data: bytearray, random: Random) -> slice:
    start = random.randrange(len(data) + 1)
    return slice(start, min(len(data), start + random.choice((1, 2, 10, 100, 1_000))))


def _flip(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 3, 30)) if data else 0):
        data[random.randrange(len(data))] = random.randrange(256)


def _cut(data: bytearray, random: Random) -> None:
    del data[_place(data, random)]


def _end(data: bytearray, random: Random) -> None:
    del data[random.randrange(len(data) + 1) :]


def _repeat(data: bytearray, random: Random) -> None:
    part = _place(data, random)
    data[part.start : part.start] = data[part]


def _insert(data: bytearray, random: Random) -> None:
    at = random.randrange(len(data) + 1)
    data[at:at] = random.choice(NASTY)


def _cell(data: bytearray, random: Random) -> None:
    """Put something nasty in the place of a cell, by the commonest separator."""
    separator = max((b",", b";", b"\t", b"|"), key=data.count)
    lines = data.split(b"\n")
    at = random.randrange(len(lines))
    cells = lines[at].split(separator)
    cells[random.randrange(len(cells))] = random.choice(NASTY)
    lines[at] = bytearray(separator.join(cells))
    data[:] = b"\n".join(lines)


def _lines(data: bytearray, random: Random) -> None:
    """Drop, double or move a line."""
    lines = data.split(b"\n")
    line = lines.pop(random.randrange(len(lines)))
    for _ in range(random.randrange(3)):
        lines.insert(random.randrange(len(lines) + 1), line)
    data[:] = b"\n".join(lines)


_MUTATIONS: tuple[Callable[[bytearray, Random], None], ...] = (
    _flip, _cut, _end, _repeat, _insert, _cell, _cell, _lines,
)  # fmt: skip


def make(seed: int, folder: Path) -> Path:
    """The mutated file of a seed."""
    random = Random(seed)
    held = sorted(CORPUS.glob("*.[ctx][sxm]*")) if random.random() < 0.4 else []
    if held:
        source = random.choice(held)
    else:
        chosen = layout(random)
        orders = generator.shop(random.randrange(1_000), orders=random.randint(1, 40))
        source = generator.write(orders, chosen, folder)
    ending = "".join(source.suffixes) if random.random() < 0.9 else random.choice(ENDINGS)
    path = folder / f"mutated{ending}"
    path.write_bytes(mutated(source.read_bytes(), random))
    return path


def judged(path: Path) -> tuple[str, str]:
    """What came of reading a file: `read`, `refused` or `failed`; and the message or the traceback."""
    try:
        ledger = prepare(path, Settings()).ledger()
        read, kept, dropped = (ledger.total(kept=kept) for kept in (None, True, False))
    except RegularsError as error:
        return ("failed" if any(fault in str(error) for fault in FAULTS) else "refused"), str(error)
    except BaseException:  # a reader's panic is no Exception
        return "failed", traceback.format_exc()
    adds_up = read == (kept[0] + dropped[0], kept[1] + dropped[1])
    return ("read", "") if adds_up else ("failed", f"{read} read, {kept} kept, {dropped} dropped")


def peak() -> int:
    """The most memory that this process has held, in bytes.

    Where the system tells it, as getrusage counts what the parent held when it made this process.
    """
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        return int(status.partition("VmHWM:")[2].split()[0]) * 1024
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _worker(seeds: Connection) -> None:
    """Read the file of each seed that comes, and say what came of it and how much memory this process ever held."""
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    while (seed := seeds.recv()) is not None:
        with tempfile.TemporaryDirectory() as folder:
            what, told = judged(make(seed, Path(folder)))
        seeds.send((what, told, peak()))


class Reader:
    """A process that reads one mutated file after another, and is replaced when it hangs, dies or grows."""

    def __init__(self) -> None:
        self.start()

    def start(self) -> None:
        self.ours, theirs = multiprocessing.Pipe()
        self.process = multiprocessing.get_context("spawn").Process(target=_worker, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()
        self.seed, self.since, self.worked_before = -1, 0.0, 0.0

    def give(self, seed: int) -> None:
        self.seed, self.since, self.worked_before = seed, time.monotonic(), self.worked()
        self.ours.send(seed)

    def worked(self) -> float:
        """Processor time that the process has taken, in seconds; where the system does not tell it, the clock."""
        try:
            fields = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            return time.monotonic()

    def answer(self) -> tuple[str, str] | None:
        """What came of the file, or None where it is still being read."""
        try:
            if self.ours.poll(0.02):
                what, told, held = self.ours.recv()
                if held > MEMORY:
                    self.replace()
                    return "failed", f"{held >> 20} MB of memory"
                return what, told
        except EOFError:
            self.replace()
            return "failed", "the process died"
        waited = time.monotonic() - self.since
        if waited < SECONDS or (waited < PATIENCE * SECONDS and self.worked() - self.worked_before < SECONDS):
            return None
        self.replace()
        return "failed", f"not done after {SECONDS} s"

    def replace(self) -> None:
        self.process.kill()
        self.process.join()
        self.start()


def run(files: int, minutes: float, first: int, keep: Path) -> Counter[str]:
    """Read so many mutated files, as long as there is time; keep those that fail."""
    readers = [Reader() for _ in range(os.cpu_count() or 1)]
    until, seeds, done = time.monotonic() + 60 * minutes, iter(range(first, first + files)), Counter[str]()
    busy: list[Reader] = []
    idle = list(readers)
    while True:
        while idle and time.monotonic() < until and (seed := next(seeds, None)) is not None:
            busy.append(idle.pop())
            busy[-1].give(seed)
        if not busy:
            break
        for reader in list(busy):
            seed, answer = reader.seed, reader.answer()
            if answer:
                done[answer[0]] += 1
                busy.remove(reader)
                idle.append(reader)
                if answer[0] == "failed":
                    keep.mkdir(exist_ok=True)
                    (keep / f"{seed}.txt").write_text(answer[1], encoding="utf-8")
                    print(f"seed {seed}: {answer[1].strip().splitlines()[-1][:200]}", flush=True)
    for reader in readers:
        reader.process.kill()
    return done


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    given = parser.parse_args()
    done = run(given.files, given.minutes, given.seed, given.keep)
    print(f"{done.total():,} files: {done['read']:,} read, {done['refused']:,} refused, {done['failed']:,} failed")
    return 1 if done["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
