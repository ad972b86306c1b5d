"""A result → the run folder, and tables → files: complete or not at all, and nothing replaced unless asked.

Everything is written beside its place and renamed into it at the end; where anything goes wrong, what was written is
removed again. A text that a spreadsheet would run as a formula gets an apostrophe before it.
"""

import csv
import errno
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from regulars.engine import Engine, EngineError, identifier, literal
from regulars.errors import RegularsError, UsageError

if TYPE_CHECKING:
    from regulars.segmentation import Segmentation

DEMO_SALES = "demo-shop.csv"
RUN_FILES = {
    *("report.html", "segments.csv", "customers.csv", "customers", "lists", "model.json", "summary.json", DEMO_SALES)
}
"""What a run writes: a folder that holds anything else is never replaced."""

FORMULA_STARTS = "=+-@\t\r\n＝＋－＠"
SIGNED_NUMBER = "[-+][0-9]+"
"""A phone number such as +441632960961 is a number to a spreadsheet, and an apostrophe would spoil it for an upload."""
LIST_COLUMNS = ("customer_id", "segment_name", "spend", "frequency", "recency_days", "last_order")
WHOLE = ("recency_days", "frequency", "products", "tenure_days")
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def default_folder(file: str) -> Path:
    """The run folder for a file, beside where the user is: `data/sales-2024.csv.gz` → `regulars-sales-2024`."""
    name = Path(file).resolve().name if Path(file).is_dir() else Path(file).name.split(".")[0]
    fit = re.sub(r"[^\w-]+", "-", name).strip("-")
    return Path(f"regulars-{fit or 'run'}")


def save(result: "Segmentation", folder: Path, *, force: bool = False) -> Path:
    """Write the run folder: report.html, segments.csv, customers.csv, lists/, model.json and summary.json.

    `force` replaces an earlier run. Raises UsageError where the folder may not or cannot be written,
    RegularsError where the disk is full.
    """
    with run_folder(folder, force=force) as beside:
        write(result, beside)
    return folder


def write(result: "Segmentation", folder: Path) -> None:
    """Write the files of a run into a folder that is there."""
    write_papers(result, folder)
    (folder / "lists").mkdir()
    write_tables(result, folder)


def write_papers(result: "Segmentation", folder: Path) -> None:
    """Write what holds no row per customer: report.html, summary.json, model.json and segments.csv."""
    from regulars.report import write as write_report

    write_report(result.summary, folder / "report.html")
    (folder / "summary.json").write_text(result.summary_json(), encoding="utf-8", newline="\n")
    (folder / "model.json").write_text(result.model.to_json(), encoding="utf-8", newline="\n")
    write_segments(result.segments, folder / "segments.csv")


def write_tables(result: "Segmentation", folder: Path | str) -> None:
    """Have the engine write customers.csv and the lists, into a folder or to an address."""
    write_table(result.engine, result.customers_sql(), f"{folder}/customers.csv")
    for segment in result.segments:
        listed = f"SELECT {', '.join(LIST_COLUMNS)} FROM ({result.customers_sql(segment['id'])})"
        write_table(result.engine, listed, f"{folder}/lists/{segment['slug']}.csv")


def read_summary(run: Path) -> dict[str, Any]:
    """The summary of a run, from its folder or its summary.json."""
    file = run / "summary.json" if run.is_dir() else run
    try:
        summary = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(
            f"{run} is not a run folder: {file.name} cannot be opened ({error.strerror}). "
            "Name the folder that `regulars run` wrote"
        ) from None
    except ValueError:
        summary = None
    if not isinstance(summary, dict) or not {"version", "choice", "segments", "points"} <= summary.keys():
        raise UsageError(f"{file} is not the summary of a run. Name the folder that `regulars run` wrote")
    return summary


def write_segments(segments: Iterable[Mapping[str, Any]], path: Path) -> None:
    """One row per segment: its words, its size and money, and `median_…` and `index_…` of each feature."""
    rows = [
        {
            **{name: segment[name] for name in ("id", "name", "customers", "share_of_customers")},
            **{name: segment[name] for name in ("revenue", "share_of_revenue", "orders")},
            **{f"median_{feature}": value for feature, value in segment["medians"].items()},
            **{f"index_{feature}": value for feature, value in segment["index"].items()},
            **{name: segment[name] for name in ("description", "action")},
        }
        for segment in segments
    ]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(neutral(name) for name in rows[0])
        table.writerows([neutral(value) for value in row.values()] for row in rows)


def write_table(engine: Engine, sql: str, path: Path | str) -> None:
    """Write the rows of a query, in its order: texts neutralised, counts and days as whole numbers."""
    kinds = engine.schema(f"({sql})")
    columns = ", ".join(f"{_cell(name, kind)} AS {identifier(neutral(name))}" for name, kind in kinds.items())
    engine.write_csv(f"SELECT {columns} FROM ({sql})", path)


def neutral(value: Any) -> Any:
    """A value as it may stand in a spreadsheet: a text that would run as a formula gets an apostrophe before it."""
    runs = isinstance(value, str) and value.startswith(tuple(FORMULA_STARTS))
    return f"'{value}" if runs and not re.fullmatch(SIGNED_NUMBER, value) else value


def _cell(name: str, kind: str) -> str:
    column = identifier(name)
    if kind == "VARCHAR":
        starts = ", ".join(f"chr({ord(start)})" for start in FORMULA_STARTS)
        runs = f"left({column}, 1) IN ({starts}) AND NOT regexp_full_match({column}, {literal(SIGNED_NUMBER)})"
        return f"CASE WHEN {runs} THEN concat({literal(chr(39))}, {column}) ELSE {column} END"
    return f"CAST({column} AS BIGINT)" if name in WHOLE else column


def check_run(folder: Path | str, held: set[str], force: bool) -> None:
    """Raise UsageError unless a folder that holds these files may be replaced by a run."""
    foreign = sorted(held - RUN_FILES)
    if foreign or (held and "summary.json" not in held):
        examples = ", ".join(foreign[:3] or sorted(held)[:3])
        raise UsageError(
            f"the folder {folder} holds files that no run has written: {examples}. Name another with --out"
        )
    if held and not force:
        raise UsageError(
            f"the folder {folder} holds an earlier run. Replace it with --force, or name another with --out"
        )


Check = Callable[[Path, set[str], bool], None]
"""What raises UsageError where a folder that holds files of these names may not be replaced; the last is --force."""


def check_folder(folder: Path, *, force: bool = False, sources: Iterable[Path] = (), check: Check = check_run) -> Path:
    """The folder's full path, if it may be written; sources are files that must not go with an older one."""
    target = _full(folder)
    if target.exists():
        if not target.is_dir():
            raise UsageError(f"{folder} is a file, and a run is written as a folder. Name another with --out")
        if Path.cwd().is_relative_to(target):
            raise UsageError(
                f"{folder} holds the folder you are in. Name a new one inside it, e.g. --out {folder / 'run'}"
            )
        check(folder, {child.name for child in target.iterdir()}, force)
        if inside := [path for path in sources if path.resolve().is_relative_to(target)]:
            raise UsageError(
                f"--force would replace {folder}, which holds {inside[0]} that is to be read. Name another with --out"
            )
    _check_writable(target, folder)
    return target


def check_file(path: Path, *, force: bool = False) -> Path:
    """The file's full path, if it may be written."""
    target = _full(path)
    if target.is_dir():
        raise UsageError(f"{path} is a folder. Name a file in it")
    if target.exists() and not target.is_file():
        raise UsageError(f"{path} is a device or a pipe, which is never replaced. Name a file")
    if target.exists() and not force:
        raise UsageError(f"{path} is already there. Replace it with --force, or name another")
    _check_writable(target, path)
    return target


def _full(path: Path) -> Path:
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError) as error:
        raise UsageError(f"{path} cannot be written: {error}. Name another place") from None


def _check_writable(target: Path, said: Path) -> None:
    nearest = next(parent for parent in target.parents if parent.exists())
    if not nearest.is_dir():
        raise UsageError(f"{said} cannot be written: {nearest} is a file. Name another place")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise UsageError(f"{said} cannot be written: no permission to write in {nearest}. Name another place")


@contextmanager
def run_folder(folder: Path, *, force: bool = False, check: Check = check_run) -> Iterator[Path]:
    """A new folder to write a run into, renamed to `folder` at the end, or removed where anything goes wrong."""
    target = check_folder(folder, force=force, check=check)
    with _beside(target, folder) as beside:
        beside.mkdir()
        yield beside
        check_folder(folder, force=force, check=check)
        _swap(beside, target)


@contextmanager
def new_file(path: Path, *, force: bool = False) -> Iterator[Path]:
    """The path of a file to write, renamed to `path` at the end, or removed where anything goes wrong."""
    target = check_file(path, force=force)
    with _beside(target, path) as beside:
        yield beside
        check_file(path, force=force)
        beside.replace(target)


@contextmanager
def _beside(target: Path, said: Path) -> Iterator[Path]:
    """A free name in the target's folder, hidden, with its ending. In the end nothing of that name is left."""
    missing = [parent for parent in target.parents if not parent.exists()]
    beside = target.with_name(f".{target.stem}-{token_hex(4)}{target.suffix}")
    done = False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        yield beside
        done = True
    except (OSError, EngineError) as error:
        raise _unwritable(said, error) from error
    finally:
        if beside.is_dir():
            shutil.rmtree(beside, ignore_errors=True)
        beside.unlink(missing_ok=True)
        for parent in [] if done else missing:
            with suppress(OSError):
                parent.rmdir()


def _swap(beside: Path, target: Path) -> None:
    """Put a folder in the place of another, which comes back if that fails."""
    if not target.exists():
        beside.rename(target)
        return
    aside = target.with_name(f"{beside.name}-old")
    target.rename(aside)
    try:
        beside.rename(target)
    except BaseException:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _unwritable(said: Path, error: Exception) -> RegularsError:
    """What to tell the user: a full disk is nobody's mistake, any other place that cannot be written is."""
    code = error.errno if isinstance(error, OSError) else None
    if code is None:
        code = next((code for code in FULL if os.strerror(code) in str(error)), None)
    if code in FULL:
        return RegularsError(
            f"{said} could not be written: {os.strerror(code)}. Nothing was left behind. "
            "Make room, or name a place on another disk with --out"
        )
    if code in (errno.EBUSY, errno.EXDEV):
        return UsageError(
            f"{said} cannot be replaced: another disk begins there. Name a new folder inside it with --out"
        )
    reason = os.strerror(code) if code else str(error).splitlines()[0]
    return UsageError(f"{said} cannot be written: {reason}. Nothing was left behind. Name another place with --out")
