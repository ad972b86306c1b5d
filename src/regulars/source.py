"""What one file gives: where it lies, and the SQL that reads it. Every form of file has its own reader of these."""

from __future__ import annotations

import glob
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from regulars.engine import literal

SAMPLE_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class File:
    """One file to read.

    `number` tells its tables from those of other files, `sheet` is the sheet or table of it that was asked for, and
    `encoding` the page of its text, where the user says so. `patient` reads text as text throughout and keeps what
    does not fit for the ledger. `label` is what to call it where that is not its own name
    (`sales.zip: january.csv`), `packed` how large it is in its archive, where it comes from one, and `notes` what was
    done to get at it.
    """

    path: Path
    number: int
    sheet: str | None = None
    encoding: str | None = None
    patient: bool = False
    label: str = ""
    packed: int | None = None
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.label or self.path.name

    @property
    def size(self) -> int:
        return self.path.stat().st_size


@dataclass(frozen=True, slots=True)
class Source:
    """One file, sheet or frame: its name, its form, the SQL that reads it, its size in bytes (None for a frame).

    `unfit` numbers (from 1) the lines that `sql` leaves out, because they do not divide into the columns of the header,
    and `aside` those below the header that are no lines of the table at all: comments, lines of dashes, text below it.
    `count` counts on the file itself how many rows `sql` must give, where that can be said. `headless` is a table whose
    columns have no names of their own. `from_1904` is a workbook whose days are counted from that year. `file` is the
    file it is a part of, where it is not all of it, and `ignored` names what else is in that file and is not read.
    `notes` says in plain words what was done to read it ("3 lines above the header left out"), for whoever wants to
    check it, and `titles` are the lines above the header. `spread` is SQL for a few rows from all over it, where those
    come cheaply, or empty. `parquet` is what the engine is told to read where that is a whole Parquet file as it
    stands: its path, quoted, and its options. `on_disk` is the size that a packed file has before it is unpacked.
    `coined` are the headers of numbers that a text writes with two decimals throughout, as money. `joined` is one whose
    rows are looked up in other tables as they are read, which is worth doing once. `of_several` is one of several
    tables that were given, of which the notes say what became of the others; `unsure` is what to ask where these do not
    show which of them are the sales.
    """

    name: str
    form: str
    sql: str
    size: int | None
    unfit: tuple[int, ...] = ()
    aside: tuple[int, ...] = ()
    file: str = ""
    ignored: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    headless: bool = False
    from_1904: bool = False
    count: Callable[[], int] | None = None
    spread: str = ""
    parquet: tuple[str, str] | None = None
    on_disk: int | None = None
    coined: frozenset[str] = frozenset()
    joined: bool = False
    of_several: bool = False
    unsure: str = ""

    def as_dict(self) -> dict[str, object]:
        """What a summary says of it; what is not always there only where there is something to say."""
        told: tuple[tuple[str, object], ...] = (
            ("ignored", list(self.ignored)),
            ("notes", list(self.notes)),
            ("joined", self.joined),
            ("of_several", self.of_several),
        )
        more = {name: said for name, said in told if said}
        size = self.size if self.on_disk is None else self.on_disk
        return {"name": self.name, "form": self.form, "bytes": size, **more}


def quoted(path: Path) -> str:
    """A path for the engine's readers, which would take `*`, `?` and `[` in a file's name for a pattern."""
    return literal(glob.escape(str(path)))


def noted(sources: Sequence[Source], *notes: str) -> tuple[Source, ...]:
    """The same sources, the first with more to say of what was done to read them."""
    first, *others = sources
    return replace(first, notes=(*first.notes, *notes)), *others
