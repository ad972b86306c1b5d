"""The last steps of k-means: moving single points to other groups for as long as that helps.

Sources: Hartigan 1975; Telgarsky & Vattani 2010 (what rests after single transfers is a strict subset of what rests
after Lloyd's iteration).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from regulars.lloyd import Floats, Ints, lloyd, nearest, parts, spread

GAIN = 1e-12  # the least relative gain that counts as one, above rounding error
HOPE = 1.002  # a run this far above the best, after a pass of transfers, is given up
NEAR = 1.05  # a point whose best other group costs less than this times its own may still move


def settled(rows: Floats, counts: Floats, runs: Floats) -> tuple[float, Floats]:
    """Of runs (r, k, d) on centred rows that stand for `counts` points, the one that ends lowest after transfers.

    Returns its inertia and its centres (k, d).
    """
    norms, ones = np.einsum("ij,ij->i", rows, rows), np.ones(len(rows))
    ground = _Ground(
        float(norms @ counts), np.vstack([rows.T, ones, norms]), np.column_stack([rows, ones]) * counts[:, None]
    )
    labels = np.array([nearest(rows, run)[0] for run in runs])
    inertia, sums = _transferred(ground, labels, runs.shape[1])
    best = int(np.argmin(inertia))
    if np.isfinite(inertia[best]):
        return float(inertia[best]), sums[best, :, :-1] / sums[best, :, -1:]
    # every run had left a centre without points: Lloyd's iteration moves it to where some are
    centres = lloyd(rows, runs[:1], weights=counts)[0]
    return float(spread(rows, counts, centres)[0]), centres[0]


@dataclass(frozen=True, slots=True)
class _Ground:
    """The points as the passes need them."""

    total: float  # inertia of all as one group
    table: Floats  # (d + 2, n): the columns, ones, squared norms
    weighted: Floats  # (n, d + 1): counts times the columns and one


def _transferred(ground: _Ground, labels: Ints, k: int, limit: int = 300) -> tuple[Floats, Floats]:
    """Labels (runs, n) → inertia (runs,), sums (runs, k, d + 1) when moving no point to another group helps.

    Between passes over all points, those near a border are moved until they rest.
    """
    runs = len(labels)
    at = (labels + k * np.arange(runs)[:, None]).ravel()
    tallies = [np.bincount(at, np.tile(column, runs), runs * k).reshape(runs, k) for column in ground.weighted.T]
    sums: Floats = np.stack(tallies, axis=2).astype(np.float64)
    inertia = _inertia(ground.total, sums)
    live = np.flatnonzero(np.isfinite(inertia))
    for _ in range(limit if live.size else 0):
        live, border = _passes(ground, slice(None), labels, sums, inertia, live, limit=1)
        live = live[inertia[live] <= HOPE * inertia.min()]
        if not live.size:
            break
        if border.size < labels.shape[1] // 2:
            part = labels[:, border]
            _passes(ground, border, part, sums, inertia, live, limit=limit)
            labels[:, border] = part
    return inertia, sums


def _passes(
    ground: _Ground, part: Ints | slice, labels: Ints, sums: Floats, inertia: Floats, live: Ints, *, limit: int
) -> tuple[Ints, Ints]:
    """Transfers over some of the points, kept in place in each of the `live` runs for as long as they help it.

    Returns the runs that the last pass helped and the points that it found near a border.
    """
    table, weighted, border = ground.table[:, part], ground.weighted[part], live[:0]
    for _ in range(limit):
        before, tally = labels[live], sums[live]
        after, near = _transfer(table, weighted, before, tally)
        found = _inertia(ground.total, tally)
        helped = (after != before).any(axis=1) & (found < inertia[live] * (1 - GAIN / 10))
        live, border = live[helped], np.flatnonzero(near)
        labels[live], sums[live], inertia[live] = after[helped], tally[helped], found[helped]
        if not live.size:
            break
    return live, border


def _transfer(table: Floats, weighted: Floats, labels: Ints, sums: Floats) -> tuple[Ints, NDArray[np.bool_]]:
    """Table (d + 2, n), labels (runs, n) → each point where it costs least (runs, n), and who is near a border (n,).

    A point of weight w costs its own group of size s w d² s / (s - w), and would cost another w d² s / (s + w). `sums`
    (runs, k, d + 1) is kept in step.
    """
    runs, k, _ = sums.shape
    sizes = sums[:, :, -1]
    centres = sums[:, :, :-1] / sizes[:, :, None]
    squares = np.einsum("rij,rij->ri", centres, centres)[:, :, None]
    scores = np.concatenate([-2 * centres, squares, np.ones((runs, k, 1))], axis=2)
    weight = weighted[:, -1]
    weight = weight[:1] if (weight == weight[0]).all() else weight
    after, near = labels.copy(), np.zeros(labels.shape[1], dtype=bool)
    row = k * np.arange(runs)[:, None]
    for part in parts(labels.shape[1], runs * k):
        moved = weight if weight.size == 1 else weight[part]
        costs = (scores.reshape(runs * k, -1) @ table[:, part]).reshape(runs, k, -1)
        costs *= sizes[:, :, None] / (sizes[:, :, None] + moved)
        own = row + labels[:, part]
        size, at = sizes.ravel()[own], own * costs.shape[2] + np.arange(costs.shape[2])
        rest = size - moved
        present = costs.ravel()[at] * (size + moved) / np.maximum(rest, GAIN)
        present[rest <= 0] = 0
        costs.ravel()[at] = np.inf
        other = np.maximum(costs.min(axis=1), 0)
        near[part] = (other < NEAR * present).any(axis=0)
        run, point = np.nonzero(other < present * (1 - GAIN))
        after[run, part.start + point] = costs[run, :, point].argmin(axis=1)
    run, point = np.nonzero(after != labels)
    np.subtract.at(sums, (run, labels[run, point]), weighted[point])
    np.add.at(sums, (run, after[run, point]), weighted[point])
    return after, near


def _inertia(total: float, sums: Floats) -> Floats:
    """Sums (runs, k, d + 1) → inertia (runs,): what is left of the total; infinite where a group holds no point."""
    sizes = sums[:, :, -1]
    explained = (np.square(sums[:, :, :-1]).sum(axis=2) / np.maximum(sizes, 0.5)).sum(axis=1)
    return np.where(sizes.min(axis=1) > 0.5, total - explained, np.inf)
