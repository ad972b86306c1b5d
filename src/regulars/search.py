"""The search for the lowest inertia at each k: many starts, of which the better half goes on, and their crossings.

Most of it happens on a sketch, a few hundred weighted points that stand for all; what looks good there goes on to all
points. Neighbouring ks help each other: centres are taken from the solutions for k + 1 and added to those for k - 1.
At the end the best are nudged, for what lies close beside them.

Sources: Bahmani et al. 2012 (k-means||, behind the sketch); Likas et al. 2003 (global k-means: additions);
Fränti 2000 (crossings: two solutions pooled, then thinned).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from regulars.lloyd import SAME, Floats, Ints, differing, draw, glide, nearest, seeding, spread, squared_distances
from regulars.transfers import settled

SKETCH = 400  # weighted points that stand for all of them; up to twice as many points stand for themselves
STARTS = 96  # times the starts asked for, shared out among the centres: few centres, many fresh starts on the sketch
KEPT = 12  # different solutions held for each k
PAIRS = 28  # of them that are crossed
ROUNDS = 3  # of crossings, for as long as they help
NUDGED = 12  # starts a little beside the best three of them, tried on all points
NUDGES = (0.1, 0.6)  # how far beside, from the first to the last: in spreads of a group along one column
TURNS = 2  # of nudging
MANY = 10_000  # different points, from which on starts on all of them cost too much: half as many, and no nudges
FINAL = 8  # of the solutions held for each k, taken to where they rest to the last point
PLAIN = 1e-3  # where groups leave less than this share of the spread, single precision could not tell points apart


@dataclass(frozen=True, slots=True)
class Sketch:
    """A few hundred weighted points (m, d) that stand for many: `members` (n,) says which of them stands for each."""

    points: Floats
    weights: Floats
    members: Ints


def sketch(rows: Floats, counts: Floats, size: int = SKETCH, rounds: int = 5) -> Sketch:
    """Different rows (n, d), each standing for `counts` (n,) points → at most `size` weighted means of neighbours.

    Landmarks are taken in rounds, each in proportion to the squared distance from those before, at even steps along the
    running sum rather than at random; two passes of Lloyd's iteration even out what each stands for.
    """
    if len(rows) <= size:
        return Sketch(rows, counts, np.arange(len(rows)))
    steps = (np.arange(size // rounds) + 0.5) / (size // rounds)
    landmarks, reach = rows[:0], np.full(len(rows), np.inf)
    for _ in range(rounds):
        running = np.cumsum(np.where(np.isfinite(reach), reach, 1.0) * counts)
        fresh = rows[np.unique(np.minimum(np.searchsorted(running, steps * running[-1]), len(rows) - 1))]
        landmarks, reach = np.concatenate([landmarks, fresh]), np.minimum(reach, nearest(rows, fresh)[1])
    for _ in range(3):
        members, held = _occupied(nearest(rows, landmarks)[0], counts)
        landmarks = np.column_stack([np.bincount(members, counts * column) for column in rows.T]) / held[:, None]
    return Sketch(landmarks, held, members)


def _occupied(labels: Ints, counts: Floats) -> tuple[Ints, Floats]:
    """Labels (n,) with gaps and counts (n,) → labels without gaps, and the count of each."""
    held = np.asarray(np.bincount(labels, counts), dtype=np.float64)
    used = held > 0
    return (np.cumsum(used) - 1)[labels], held[used]


@dataclass(frozen=True, slots=True)
class _Ground:
    """What the search works on, in single precision where that can tell the points apart."""

    rows: Floats  # (n, d), centred
    counts: Floats  # (n,): points per row
    points: Floats  # (m, d): the sketch
    weights: Floats  # (m,)
    apart: Floats  # (m / 2, m): squared distances from every second point of the sketch to all


Held = tuple[Floats, Floats]  # different solutions for one k, best first: inertia (r,), centres (r, k, d)


def searched(rows: Floats, counts: Floats, ks: list[int], starts: int, seed: int) -> dict[int, Floats]:
    """Centred rows (n, d) and counts (n,) → the best centroids (k, d) found for each k of `ks`, ascending."""
    ground = _ground(rows, counts, ks[-1], seed)
    held: dict[int, Held] = {}
    for k in ks:
        held[k] = _started(ground, k, starts, seed, held.get(k - 1))
    news = set(ks)
    for turn in range(ROUNDS):
        before, news = news, set()
        for k in reversed(ks) if turn % 2 == 0 else ks:
            if k > 1 and {k - 1, k, k + 1} & (before | news):
                lowest = held[k][0][0]
                held[k] = _joined(ground, held[k], _rough(ground, _offspring(ground, held, k), KEPT))
                if held[k][0][0] < lowest * (1 - SAME):
                    news.add(k)
    for k in [k for k in ks if k > 1 and len(rows) <= MANY]:
        for turn in range(TURNS):
            held[k] = _joined(ground, held[k], _nudged(ground, held[k], np.random.RandomState([seed, k, turn])))
    return {k: settled(rows, counts, held[k][1][:FINAL].astype(np.float64))[1] for k in ks}


def _ground(rows: Floats, counts: Floats, k: int, seed: int) -> _Ground:
    """Rows, counts and the largest k → what the search works on."""
    small = sketch(rows, counts, SKETCH if len(rows) > 2 * SKETCH else len(rows))
    guess = seeding(small.points, k, draw(np.random.RandomState(seed), 1, k), small.weights)
    left = spread(small.points, small.weights, guess)[0] / (np.einsum("ij,ij->i", rows, rows) @ counts)
    kind: type[np.floating[Any]] = np.float32 if left > PLAIN else np.float64
    points, weights = small.points.astype(kind), small.weights.astype(kind)
    apart = squared_distances(points[None, ::2], points, np.einsum("ij,ij->i", points, points))[0]
    return _Ground(rows.astype(kind), counts.astype(kind), points, weights, apart)


def _started(ground: _Ground, k: int, starts: int, seed: int, below: Held | None) -> Held:
    """Solutions for k from fresh starts and from additions to those for k - 1."""
    cheap = min(max(SKETCH // len(ground.points), 1), 4)  # where there are few points, more starts cost little
    many = cheap * max(starts, STARTS * starts // k) if k > 1 else 1  # one centre has one place to rest
    seeds = seeding(ground.points, k, draw(np.random.RandomState(seed), many, k), ground.weights)
    fresh = seeds if below is None else np.concatenate([seeds, *_additions(ground, below)])
    # where the sketch is too coarse to tell good starts from bad, some have to be tried on all points
    plain = max(8, 80 // k) if len(ground.rows) > MANY else max(16, 160 // k)
    return _joined(ground, None, np.concatenate([_rough(ground, fresh, max(24, 160 // k)), seeds[:plain]]))


def _rough(ground: _Ground, runs: Floats, keep: int) -> Floats:
    """Where runs (r, k, d) lead on the sketch, the best `keep` of them."""
    return glide(ground.points, ground.weights, runs, keep, limit=60)[1]


def _joined(ground: _Ground, held: Held | None, runs: Floats) -> Held:
    """The solutions held and those that runs (r, k, d) lead to on all points: the best different ones."""
    inertia, centres = glide(ground.rows, ground.counts, runs, KEPT)
    if held is not None:
        inertia, centres = np.concatenate([held[0], inertia]), np.concatenate([held[1], centres])
    order = differing(inertia, centres)[:KEPT]
    return inertia[order], centres[order]


def _offspring(ground: _Ground, held: dict[int, Held], k: int) -> Floats:
    """New starts for k (r, k, d) out of the solutions held for k - 1, k and k + 1."""
    own = held[k][1]
    pairs = sorted(combinations(range(len(own)), 2), key=sum)[:PAIRS]
    kin = (
        [_thinned(ground, np.array([np.concatenate([own[one], own[other]]) for one, other in pairs]), k)]
        if pairs
        else []
    )
    if k + 1 in held:
        kin.append(_thinned(ground, held[k + 1][1][:4], k))
    if k - 1 in held:
        kin += _additions(ground, held[k - 1])
    return np.concatenate(kin or [own[:1]])


def _nudged(ground: _Ground, own: Held, generator: np.random.RandomState) -> Floats:
    """Starts beside the best solutions held (r, k, d): where there are no clear groups, lower ones lie near."""
    inertia, centres = own
    reach = np.sqrt(inertia[0] / ground.counts.sum() / ground.rows.shape[1]) * np.linspace(*NUDGES, NUDGED)
    beside: Floats = centres[np.arange(NUDGED) % min(3, len(centres))]
    beside += reach[:, None, None] * generator.standard_normal(beside.shape)
    return beside


def _additions(ground: _Ground, below: Held) -> Iterator[Floats]:
    """Solutions for k - 1 → starts for k from the best two: one more centre, where the sketch gains the most."""
    for centres in below[1][:2]:
        owner, reach = nearest(ground.points, centres)
        cost = np.minimum(reach.astype(ground.apart.dtype), ground.apart) @ ground.weights
        groups = [np.flatnonzero(owner[::2] == group) for group in range(len(centres))]
        yield np.array([np.vstack([centres, ground.points[2 * own[cost[own].argmin()]]]) for own in groups if own.size])


def _thinned(ground: _Ground, runs: Floats, k: int) -> Floats:
    """Runs (r, c, d) of more than k centres → (r, k, d): the one that the sketch misses least goes, again and again."""
    every = np.arange(len(runs))
    distances = squared_distances(runs, ground.points, np.einsum("ij,ij->i", ground.points, ground.points))
    while runs.shape[1] > k:
        lowest = distances.min(axis=1)
        owned = distances == lowest[:, None]
        missed = (np.where(owned, np.inf, distances).min(axis=1) - lowest) * ground.weights
        cost = owned.astype(missed.dtype) @ missed[:, :, None]
        stays = np.ones(runs.shape[:2], dtype=bool)
        stays[every, cost[:, :, 0].argmin(axis=1)] = False
        distances = distances[stays].reshape(len(runs), runs.shape[1] - 1, -1)
        runs = runs[stays].reshape(len(runs), runs.shape[1] - 1, -1)
    return runs
