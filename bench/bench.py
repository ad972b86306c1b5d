"""Regulars and its peers side by side: the same file, each from a cold process, taking turns.

    python bench/bench.py [--rounds 5] [--only csv,xlsx] [--write docs/performance.md]

Prints the median wall time and the peak memory of each, and how many times longer each took than Regulars.

scikit-learn's threads wait for each other by spinning, so that beside one other busy process the peers have taken ten
times as long as alone. A round in which other processes were busy is therefore thrown away, for all contenders alike.
"""

import argparse
import gzip
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from timing import SHARED, Command, Cost, compile_all, cost, folder, machine

US = "Regulars"
MARKS = ("<!-- measured: begin -->", "<!-- measured: end -->")
LIBRARIES = ("duckdb", "numpy", "pandas", "polars", "scikit-learn")

TRIES = 4
"""How many rounds are tried for each one wanted, where others keep the machine busy."""


@dataclass(frozen=True)
class Work:
    """One job, and the command of each contender that can do it. A command's `OUT` becomes a new folder."""

    key: str
    title: str
    commands: Mapping[str, Command]


def works(data: Path, peers: Path) -> Iterator[Work]:
    """Everything that is measured, the quick things first."""
    python, regulars = Path(sys.executable), Path(sys.executable).parent / "regulars"
    yield Work(
        "import",
        "import",
        {US: [python, "-c", "import regulars"], "scikit-learn": [python, "-c", "import sklearn.cluster"]},
    )
    yield Work("help", "`regulars --help`", {US: [regulars, "--help"]})
    for form in ("parquet", "csv", "xlsx"):
        source = data / f"online_retail.{form}"
        commands: dict[str, Command] = {
            US: [regulars, "run", source, "--out", "OUT"],
            "notebook recipe": [python, peers / "seed_script.py", source, "OUT"],
        }
        if form != "xlsx":  # which the expert's script does not read
            commands["expert script"] = [python, peers / "expert_script.py", source, "OUT"]
        yield Work(form, f"541,909 lines, .{form}, to the whole output", commands)


def measure(work: Work, rounds: int) -> dict[str, list[Cost]]:
    """Each contender once to warm the file cache, then all of them in turn until `rounds` rounds were quiet."""
    for command in work.commands.values():
        cost(command)
    costs: dict[str, list[Cost]] = {name: [] for name in work.commands}
    for number in range(1, TRIES * rounds + 1):
        turn = {name: cost(command) for name, command in work.commands.items()}
        quiet = not any(one.disturbed for one in turn.values())
        print(f"{work.key}: round {number}{'' if quiet else ' thrown away: the machine was busy'}", file=sys.stderr)
        if quiet:
            for name, one in turn.items():
                costs[name].append(one)
        if len(costs[US]) == rounds:
            return costs
    sys.exit(f"{work.key}: fewer than {rounds} quiet rounds in {number}. Stop what else is running, and try again")


def rows(work: Work, costs: Mapping[str, Sequence[Cost]]) -> Iterator[str]:
    """The table's lines for one job: medians, the range, the peak, the ratio to Regulars."""
    ours = statistics.median(one.seconds for one in costs[US])
    for name, all_of_it in costs.items():
        seconds = [one.seconds for one in all_of_it]
        median, peak = statistics.median(seconds), statistics.median(one.peak for one in all_of_it)
        ratio = "" if name == US else f"{median / ours:.1f} ×"
        yield (
            f"| {work.title} | {name} | {median:.2f} s | {min(seconds):.2f} to {max(seconds):.2f} s "
            f"| {peak / 1e6:,.0f} MB | {ratio} |"
        )


def write(path: Path, table: str) -> None:
    """Put the table between the marks of a Markdown page, in place of the one before."""
    begin, end = MARKS
    page = path.read_text(encoding="utf-8")
    if begin not in page or end not in page:
        sys.exit(f"{path} has no place for the table: it needs the lines {begin} and {end}")
    before, after = page.split(begin)[0], page.split(end)[1]
    path.write_text(f"{before}{begin}\n\n{table}\n\n{end}{after}", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Regulars and its peers side by side.")
    parser.add_argument("--rounds", type=int, default=5, help="how often each is measured (default 5)")
    parser.add_argument("--only", default="import,help,parquet,csv,xlsx", help="which jobs, with commas between")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this Markdown page too")
    options = parser.parse_args()

    data, peers = folder("REGULARS_DATA", SHARED / "data"), folder("REGULARS_PEERS", SHARED / "peers")
    compile_all()
    table = ["| work | who | median | range | peak memory | times Regulars |", "|---|---|--:|--:|--:|--:|"]
    with tempfile.TemporaryDirectory() as temporary:
        unpacked = Path(temporary)
        for form in ("parquet", "xlsx"):
            shutil.copyfile(data / f"online_retail.{form}", unpacked / f"online_retail.{form}")
        with gzip.open(data / "online_retail.csv.gz") as packed, (unpacked / "online_retail.csv").open("wb") as csv:
            shutil.copyfileobj(packed, csv)
        for work in works(unpacked, peers):
            if work.key in options.only.split(","):
                table.extend(rows(work, measure(work, options.rounds)))
    report = "\n".join([machine(LIBRARIES), "", *table])
    print(report)
    if options.write:
        write(options.write, report)


if __name__ == "__main__":
    main()
