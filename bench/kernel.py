"""The sweep over k = 1 to 10 on its own, beside scikit-learn's: time and how low each ends.

    python bench/kernel.py [--points 4338x3,50000x6,1000000x6] [--rounds 3] [--full-up-to 1e6]

Up to the size of the sample every customer goes into the sweep, as in a run. Beyond, the sweep sees the sample, and
Lloyd passes in the engine see everyone: in a run those are done for the k it has chosen, here for every k too, so that
all inertias can be compared. scikit-learn fits each k on all points, with `n_init` of 1 and of 10.

A contender is a process of its own, and clocks itself: its imports, then the sweep. Reading the points is not counted.
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timing import compile_all, cost, machine

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KS = range(1, 11)
ONE_K = 4
"""The k that stands for the one a run would choose."""

GROUPS = 6
LIBRARIES = ("duckdb", "numpy", "scikit-learn")
OURS, ONE_START, TEN_STARTS = "regulars", "scikit-learn 1", "scikit-learn 10"


class Clock:
    """Wall and CPU seconds since it was made or last read."""

    def __init__(self) -> None:
        self._wall, self._cpu = time.perf_counter(), time.process_time()

    def read(self) -> list[float]:
        wall, cpu = time.perf_counter() - self._wall, time.process_time() - self._cpu
        self._wall, self._cpu = time.perf_counter(), time.process_time()
        return [wall, cpu]


@dataclass(frozen=True)
class Swept:
    """A contender's wall and CPU seconds by what it did (`import`, `sweep`, `4`: Lloyd passes for k = 4), in order, and
    its inertia over all points by k.
    """

    seconds: Mapping[str, Sequence[float]]
    inertia: Mapping[str, float]


def regulars(file: Path) -> Swept:
    """The sweep, and beyond the sample Lloyd passes in the engine for every k."""
    clock = Clock()
    import numpy as np

    from regulars.engine import DuckDB
    from regulars.kmeans import sweep
    from regulars.lloyd import assign
    from regulars.pipeline import SAMPLE
    from regulars.refine import refine
    from regulars.scaling import Scale

    seconds = {"import": clock.read()}
    points = np.load(file)
    clock.read()
    centroids = dict(zip(KS, (fit.centroids for fit in sweep(points[:SAMPLE], KS)), strict=True))
    seconds["sweep"] = clock.read()
    if len(points) > SAMPLE:
        names = [f"f{number}" for number in range(points.shape[1])]
        engine = DuckDB()
        engine.register("frame", dict(zip(names, np.ascontiguousarray(points.T), strict=True)))
        engine.table("customers", "SELECT * FROM frame")
        scales = [Scale(name, "none") for name in names]
        for k in KS:
            clock.read()
            centroids[k] = np.array(refine(engine, centroids[k].tolist(), scales))
            seconds[str(k)] = clock.read()
    return Swept(seconds, {str(k): float(assign(points, found)[1].sum()) for k, found in centroids.items()})


def scikit_learn(file: Path, starts: int) -> Swept:
    """KMeans for every k on all points."""
    clock = Clock()
    import numpy as np
    from sklearn.cluster import KMeans

    seconds = {"import": clock.read()}
    points = np.load(file)
    clock.read()
    inertia = {str(k): float(KMeans(k, n_init=starts, random_state=42).fit(points).inertia_) for k in KS}
    return Swept({**seconds, "sweep": clock.read()}, inertia)


def points(count: int, features: int) -> "NDArray[np.float64]":
    """Customers in loose groups of different sizes and widths, as z-scores; the same ones each time."""
    import numpy as np

    chance = np.random.default_rng(count * 100 + features)
    group = chance.choice(GROUPS, count, p=np.arange(1, GROUPS + 1) / (GROUPS * (GROUPS + 1) / 2))
    middles, widths = chance.normal(0, 1.5, (GROUPS, features)), chance.uniform(0.6, 1.4, (GROUPS, features))
    found: NDArray[np.float64] = middles[group] + widths[group] * chance.standard_normal((count, features))
    found -= found.mean(axis=0)
    found /= found.std(axis=0)
    return found


def measure(count: int, features: int, contenders: Sequence[str], rounds: int) -> dict[str, list[Swept]]:
    """All contenders in turn on the same points, so many times."""
    import numpy as np

    found: dict[str, list[Swept]] = {who: [] for who in contenders}
    with tempfile.TemporaryDirectory(prefix="regulars-bench-") as folder:
        file = Path(folder) / "points.npy"
        np.save(file, points(count, features))
        for number in range(1, rounds + 1):
            for who in contenders:
                print(f"{count} x {features}, round {number} of {rounds}: {who}", file=sys.stderr)
                one = cost([Path(sys.executable), Path(__file__), "--contender", who, file])
                found[who].append(Swept(**json.loads(one.printed)))
    return found


def row(size: str, who: str, found: Sequence[Swept], parts: Sequence[str], beside: Mapping[str, float]) -> str:
    """One line of the table: the medians of what these parts took, and the inertia beside another's, k by k."""

    def took(what: Sequence[str], which: int) -> float:
        return statistics.median(sum(one.seconds[part][which] for part in what) for one in found)

    ks = [part for part in parts if part != "sweep"] or list(found[0].inertia)
    ratios = [found[0].inertia[k] / beside[k] - 1 for k in ks]
    inertia = sum(found[0].inertia[k] for k in ks)
    return (
        f"| {size} | {who} | {took(parts, 0):.2f} s | {took(parts, 1):.2f} s | {took(['import', *parts], 0):.2f} s "
        f"| {inertia:,.1f} | {statistics.mean(ratios):+.4%} | {max(ratios):+.4%} |"
    )


def compare(options: Any) -> Iterator[str]:
    """The table for all sizes."""
    head = (
        "customers",
        "who",
        "wall",
        "CPU",
        "wall with import",
        "inertia, summed over k",
        "mean difference",
        "highest",
    )
    yield f"| {' | '.join(head)} |"
    yield "|--:|---|--:|--:|--:|--:|--:|--:|"
    for count, features in options.points:
        size, small = f"{count:,} × {features}", count <= 100_000
        contenders = [OURS, ONE_START, TEN_STARTS] if count <= options.full_up_to else [OURS, ONE_START]
        found = measure(count, features, contenders, options.rounds if small else 1)
        beside = found[contenders[-1]][0].inertia
        ours = found.pop(OURS)
        passes = [part for part in ours[0].seconds if part not in {"import", "sweep"}]
        if passes:
            name = f"Regulars: the sample, Lloyd passes for k = {ONE_K}, as in a run"
            yield row(size, name, ours, ["sweep", str(ONE_K)], beside)
        name = "Regulars: the sample, Lloyd passes for every k" if passes else "Regulars"
        yield row(size, name, ours, ["sweep", *passes], beside)
        for who, swept in found.items():
            yield row(size, f"scikit-learn, n_init = {who.split()[-1]}", swept, ["sweep"], beside)
    yield "\nDifferences are those of the inertia from scikit-learn's, of the most starts measured, k by k."


def shape(text: str) -> tuple[int, int]:
    """50000x6 as two numbers."""
    count, _, features = text.partition("x")
    return int(float(count)), int(features)


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options that this table has of its own."""
    parser.add_argument(
        "--points",
        type=lambda text: [shape(each) for each in text.split(",")],
        default=[(4338, 3), (50_000, 6), (1_000_000, 6)],
        help="customers x features (default 4338x3,50000x6,1000000x6)",
    )
    parser.add_argument(
        "--full-up-to",
        type=lambda text: int(float(text)),
        default=10**6,
        help="the customers beyond which scikit-learn is measured with one start only (default 1e6)",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="The sweep over k on its own, beside scikit-learn's.")
    parser.add_argument(
        "--rounds", type=int, default=3, help="how often up to 100,000 customers are measured (default 3)"
    )
    parser.add_argument(
        "--contender", nargs=2, metavar=("WHO", "FILE"), help="be one contender, and print what it took"
    )
    add_options(parser)
    options = parser.parse_args()
    if options.contender:
        who, file = options.contender
        swept = regulars(Path(file)) if who == OURS else scikit_learn(Path(file), int(who.split()[-1]))
        print(json.dumps({"seconds": swept.seconds, "inertia": swept.inertia}))
        return
    compile_all()
    print(machine(LIBRARIES), end="\n\n")
    for line in compare(options):
        print(line, flush=True)


if __name__ == "__main__":
    main()
