"""Regulars and its peers on a made-up shop of any size: the same files, each from a cold process, taking turns.

    python bench/scale.py [--lines 1e6,2e7] [--forms parquet,csv] [--rounds 3] [--only scan,duckdb,kernel]

The shop is that of `regulars simulate`, with the headers and types of Online Retail, which the peers' scripts expect.
All contenders read that one file. It lies in a temporary folder that is removed at the end.

For each: the medians of wall time, of processor time with that of all it started, and of peak memory; how many times
longer than a bare scan of the same columns; and each stage's share, as the contender itself says. What needs Spark is
measured once, however many the rounds. No round is thrown away, as a run takes minutes: how busy others were is printed
instead. Where they were, go by the processor time.
"""

import argparse
import importlib.util
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import kernel
from timing import SHARED, Command, Cost, compile_all, cost, machine

HERE = Path(__file__).resolve().parent
LIBRARIES = ("duckdb", "numpy", "pandas", "polars", "scikit-learn")
FORMS = ("parquet", "csv")
EVERYTHING = ("scan", "duckdb", "spark", "notebook", "expert", "mllib", "kernel")
BYTES_A_LINE = {"parquet": 40, "csv": 130}
"""With room for what is written in between."""

# Regulars' own file → Online Retail's: a price is a fraction there, and a customer a number.
COLUMNS = """
    "Order ID" AS InvoiceNo, SKU AS StockCode, Product AS Description, Quantity, "Order date" AS InvoiceDate,
    CAST("Unit price" AS DOUBLE) AS UnitPrice, CAST(Customer AS BIGINT) AS CustomerID
"""
# What no reader can do without: every cell of the columns that a segmentation needs, and one number out.
SCAN = """
import duckdb, sys
source = sys.argv[1]
if source.endswith("csv"):
    table = f"read_csv('{source}', types = {{'InvoiceNo': 'VARCHAR', 'StockCode': 'VARCHAR', 'CustomerID': 'VARCHAR'}})"
else:
    table = f"read_parquet('{source}')"
print(duckdb.sql(f'''
    SELECT count(*), sum(strlen(InvoiceNo)), sum(strlen(StockCode)), max(InvoiceDate), max(CustomerID),
           sum(Quantity), sum(UnitPrice)
    FROM {table}
''').fetchall())
"""
SCRIPTS = {"notebook": "seed_script.py", "expert": "expert_script.py"}
"""The peers that are files of others."""

STAGE = re.compile(r"([a-z]+) ([0-9.]+)")


@dataclass(frozen=True)
class Contender:
    """Who does the work with which command (`FILE`: the sales), on which forms; `limited`: not on large files."""

    key: str
    name: str
    command: Command
    forms: Sequence[str] = FORMS
    limited: bool = False
    needs_spark: bool = False


def contenders(peers: Path) -> list[Contender]:
    """All of them; what is compared with comes first."""
    python, regulars = Path(sys.executable), Path(sys.executable).parent / "regulars"
    run: Command = [regulars, "run", "FILE", "--out", "OUT", "--json"]
    spark_too: Command = [*run, "--engine", "spark"]
    return [
        Contender("scan", "bare DuckDB scan", [python, "-c", SCAN, "FILE"]),
        Contender("duckdb", "Regulars on DuckDB", run),
        Contender("spark", "Regulars on Spark", spark_too, ("parquet",), limited=True, needs_spark=True),
        Contender("notebook", "notebook recipe", [python, peers / SCRIPTS["notebook"], "FILE", "OUT"], limited=True),
        Contender("expert", "expert script", [python, peers / SCRIPTS["expert"], "FILE", "OUT"], limited=True),
        Contender(
            "mllib",
            "Spark MLlib",
            [python, HERE / "mllib_script.py", "FILE", "OUT"],
            ("parquet",),
            limited=True,
            needs_spark=True,
        ),
    ]


def has_spark() -> bool:
    """Whether PySpark and Java are there."""
    return importlib.util.find_spec("pyspark") is not None and shutil.which("java") is not None


def make(place: Path, lines: int, forms: Sequence[str]) -> dict[str, Path]:
    """Write the shop into the folder, one file for each form."""
    import duckdb

    needed = lines * sum(BYTES_A_LINE[form] for form in {*forms, "parquet"})
    free = shutil.disk_usage(place).free
    if needed > free:
        sys.exit(
            f"{lines:,} lines need about {needed / 1e9:.1f} GB in {place}, which has {free / 1e9:.1f} GB free. "
            "Make room, ask for fewer with --lines, or name another place with TMPDIR"
        )
    regulars = Path(sys.executable).parent / "regulars"
    shop = place / "shop"
    subprocess.run([regulars, "simulate", "--lines", str(lines), "--out", shop], check=True, stdout=subprocess.DEVNULL)
    made = {}
    with duckdb.connect(config={"memory_limit": "2GB"}) as engine:
        for form in forms:
            made[form] = place / f"sales.{form}"
            engine.execute(f"COPY (SELECT {COLUMNS} FROM '{shop}/*.parquet') TO '{made[form]}'")
    shutil.rmtree(shop)
    return made


def measure(asked: Sequence[Contender], source: Path, rounds: int) -> dict[str, list[Cost]]:
    """All contenders in turn, so many times, after one look that brings the file into the system's cache."""
    with source.open("rb") as file:
        while file.read(1 << 24):
            pass
    costs: dict[str, list[Cost]] = {each.key: [] for each in asked}
    for number in range(1, rounds + 1):
        for each in asked:
            if each.needs_spark and number > 1:
                continue  # minutes each: more rounds of them would leave the rest no time
            print(f"{source.suffix} round {number} of {rounds}: {each.name}", file=sys.stderr)
            costs[each.key].append(cost([source if word == "FILE" else word for word in each.command]))
    return costs


def stages(found: Cost) -> dict[str, float]:
    """The seconds of each stage as a contender prints them, and the rest: starting, ending, writing."""
    said: dict[str, float] = {}
    if found.printed.startswith("{"):
        said = json.loads(found.printed)["timings"]
    elif line := next((line for line in found.printed.splitlines() if line.startswith("import ")), ""):
        said = {stage: float(seconds) for stage, seconds in STAGE.findall(line) if stage != "total"}
    return {**said, "rest": found.seconds - sum(said.values())} if said else {}


def rows(lines: int, form: str, asked: Sequence[Contender], costs: dict[str, list[Cost]]) -> Iterator[str]:
    """The table's lines for one file."""

    def middle(who: str, what: str) -> float:
        return float(statistics.median(getattr(one, what) for one in costs[who]))

    for each in asked:
        wall, cpu, peak = (middle(each.key, what) for what in ("seconds", "cpu", "peak"))
        ratios = "|"
        if "scan" in costs:
            ratios = f"{wall / middle('scan', 'seconds'):.1f} × | {cpu / middle('scan', 'cpu'):.1f} ×"
        usual = sorted(costs[each.key], key=lambda one: one.seconds)[len(costs[each.key]) // 2]
        shares = ", ".join(f"{stage} {seconds / usual.seconds:.0%}" for stage, seconds in stages(usual).items())
        yield (
            f"| {lines / 1e6:g} M | {form} | {each.name} | {wall:.2f} s | {cpu:.2f} s | {1e9 * cpu / lines:,.0f} ns "
            f"| {peak / 1e6:,.0f} MB | {ratios} | {shares} |"
        )


def compare(options: argparse.Namespace) -> Iterator[str]:
    """The table for all sizes and forms, and what was left out."""
    peers = Path(os.environ.get("REGULARS_PEERS") or SHARED / "peers")
    asked = [each for each in contenders(peers) if each.key in options.only]
    if any(each.needs_spark for each in asked) and not has_spark():
        yield "Skipped what needs Spark: PySpark and Java have to be there.\n"
        asked = [each for each in asked if not each.needs_spark]
    if any(each.key in SCRIPTS for each in asked) and not peers.is_dir():
        yield f"Skipped the recipe and the expert: there is no folder {peers}. Name it with REGULARS_PEERS.\n"
        asked = [each for each in asked if each.key not in SCRIPTS]
    if not asked:
        return
    yield "| lines | file | who | wall | CPU | CPU a line | peak memory | wall ÷ scan's | CPU ÷ scan's | stages |"
    yield "|--:|---|---|--:|--:|--:|--:|--:|--:|---|"
    busy = []
    for lines in options.lines:
        taking_part = [each for each in asked if not each.limited or lines <= options.others_up_to]
        with tempfile.TemporaryDirectory(prefix="regulars-bench-") as place:
            for form, source in make(Path(place), lines, options.forms).items():
                those = [each for each in taking_part if form in each.forms]
                costs = measure(those, source, options.rounds)
                busy += [one.others / one.seconds for taken in costs.values() for one in taken]
                yield from rows(lines, form, those, costs)
    yield f"\nOthers kept {statistics.median(busy):.1f} cores busy (median; at most {max(busy):.1f})."
    if any(each.limited for each in asked) and max(options.lines) > options.others_up_to:
        beyond = f"Beyond {options.others_up_to:,} lines"
        yield f"{beyond} only the scan and Regulars on DuckDB were measured (--others-up-to)."


def amount(text: str) -> int:
    """1e6, 20000000 or 2.5e6 as a whole number."""
    return int(float(text))


def several(*known: str) -> Callable[[str], list[str]]:
    """What reads some of these words, with commas between."""

    def read(text: str) -> list[str]:
        if strange := sorted({*text.split(",")} - {*known}):
            raise argparse.ArgumentTypeError(f"there is no {', '.join(strange)}. Choose from {','.join(known)}")
        return text.split(",")

    return read


def main() -> None:
    parser = argparse.ArgumentParser(description="Regulars and its peers on a made-up shop of any size.")
    parser.add_argument(
        "--lines",
        type=lambda text: [amount(each) for each in text.split(",")],
        default=[10**6, 2 * 10**7],
        help="the sizes of the shop, with commas between (default 1e6,2e7)",
    )
    parser.add_argument("--forms", type=several(*FORMS), default=list(FORMS), help="parquet, csv (default: both)")
    parser.add_argument(
        "--rounds", type=int, default=3, help="how often each is measured; what needs Spark once (default 3)"
    )
    parser.add_argument(
        "--only", type=several(*EVERYTHING), default=list(EVERYTHING), help=f"some of {','.join(EVERYTHING)}"
    )
    parser.add_argument(
        "--others-up-to",
        type=amount,
        default=10**6,
        help="the lines beyond which only scan and duckdb are measured, as the rest takes minutes (default 1e6)",
    )
    kernel.add_options(parser)
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was begun is ended and removed
    compile_all()
    print(machine(LIBRARIES), end="\n\n")
    if {*options.only} - {"kernel"}:
        for line in compare(options):
            print(line, flush=True)
    if "kernel" in options.only:
        print()
        for line in kernel.compare(options):
            print(line, flush=True)


if __name__ == "__main__":
    main()
