"""How many groups: the sweep over k, the evidence for each, the rules, and the sentence that argues for the choice.

A k is eligible from 3 up when no group is smaller than the floor, none holds nearly everyone, and the groups come back
when the customers are drawn again. Among the eligible the clearest separation wins, or the larger k within one standard
error of it. Where no k is eligible, the most stable of those that break the lightest rules.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike

from regulars.errors import DataError, UsageError
from regulars.evidence import Separation, border_share, elbows, population, refits, separations, spaced, stability
from regulars.formats import floored
from regulars.kmeans import Fit, sweep
from regulars.lloyd import alone, checked, distinct

ChosenBy = Literal["evidence", "fallback", "override", "recipe", "degenerate"]
Progress = Callable[[float], None]
NEARLY = 0.8
"""Smallest groups of at least this share of the largest of them are alike: of 20 customers, 16 and more."""


@dataclass(frozen=True, slots=True)
class Floor:
    """What makes a k eligible: the least share and size of a group, the largest share, the least stability."""

    share: float = 0.01
    size: int = 30
    largest_share: float = 0.80
    stability: float = 0.80

    def smallest(self, customers: int) -> int:
        """The least number of customers that a group must have."""
        return max(self.size, int(np.ceil(self.share * customers)))


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against one k; None where it is not defined (k = 1). `refused` holds the reasons in words."""

    k: int
    inertia: float
    silhouette: float | None
    silhouette_error: float | None
    smallest_share: float
    smallest_size: int | None
    largest_share: float
    stability: float | None
    eligible: bool
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """The k used and the argument for it; `as_dict` is the `choice` of summary.json."""

    k: int
    chosen_by: ChosenBy
    sentence: str
    warnings: tuple[str, ...]
    border_share: float
    sweep: tuple[Evidence, ...]
    elbows: tuple[tuple[int, int | None], ...]
    floor: Floor
    sample: int
    seed: int

    def as_dict(self) -> dict[str, Any]:
        """Plain Python types; measures to 6 significant digits, inertia to 12."""
        return {
            "k": self.k,
            "chosen_by": self.chosen_by,
            "sentence": self.sentence,
            "warnings": list(self.warnings),
            "border_share": _rounded(self.border_share),
            "sweep": [_entry(evidence) for evidence in self.sweep],
            "elbows": [{"k_max": last, "elbow": found} for last, found in self.elbows],
            "floor": asdict(self.floor),
            "sample": self.sample,
            "seed": self.seed,
        }


def _entry(evidence: Evidence) -> dict[str, Any]:
    entry: dict[str, Any] = {
        name: _rounded(value) if isinstance(value, float) else value for name, value in asdict(evidence).items()
    }
    return entry | {"inertia": _rounded(evidence.inertia, 12), "refused": list(evidence.refused)}


def _rounded(value: float, digits: int = 6) -> float:
    return float(f"{value:.{digits}g}")


@alone()
def choose(
    points: ArrayLike,
    *,
    k: int | None = None,
    chosen_by_recipe: bool = False,
    k_max: int = 10,
    seed: int = 42,
    exact: bool = False,
    floor: Floor = Floor(),
    progress: Progress | None = None,
) -> tuple[Choice, Fit]:
    """Points (n, d) in one common unit → the number of groups with the argument for it, and the fit with that many.

    `k` overrides the evidence, which is gathered all the same; `exact` fits as scikit-learn does, without polishing.
    DataError where the points cannot be grouped or take fewer than `k` different places.
    """
    table = checked(points)
    different = len(distinct(table)[0])
    if k_max < 2:
        raise UsageError(f"{k_max} as the largest number of groups leaves nothing to compare. Give 2 or more.")
    if k is not None and k < 1:
        raise UsageError(f"{k} groups cannot be made. Ask for 1 or more.")
    if k is not None and k > different and not chosen_by_recipe:
        raise DataError(
            f"{k} groups were asked for, but only {_people(different, 'different')} were found. Ask for fewer."
        )
    report = progress or (lambda _: None)
    wanted = sorted({each for each in (*range(1, k_max + 1), k or 1) if each <= different})
    swept = sweep(table, wanted, seed=seed, polish=not exact)
    fits = {each: fit for each, fit in zip(wanted, swept, strict=True) if len(fit.centroids) == each}
    several = [fit for k, fit in fits.items() if k > 1]
    report(0.6)
    apart = separations(table, [fit.labels for fit in several])
    report(0.7)
    rows = spaced(len(table))
    drawn = population(table[rows], seed=seed)
    stable = [stability(drawn, refits(drawn, len(fit.centroids), seed=seed), fit.labels[rows]) for fit in several]
    found = gather(fits, apart, stable, floor, len(table))
    report(1.0)
    used, chosen_by = decided(found, floor, len(table), k, chosen_by_recipe)
    small = sum(evidence.k <= k_max for evidence in found)
    return Choice(
        k=used,
        chosen_by=chosen_by,
        sentence=argued(found, floor, len(table), used, chosen_by),
        warnings=cautions(next(evidence for evidence in found if evidence.k == used), floor, len(table)),
        border_share=border_share(table, fits[used].centroids),
        sweep=tuple(found),
        elbows=tuple(elbows([each.k for each in found[:small]], [each.inertia for each in found[:small]])),
        floor=floor,
        sample=len(table),
        seed=seed,
    ), fits[used]


def gather(
    fits: Mapping[int, Fit], apart: Sequence[Separation], stable: Sequence[float], floor: Floor, customers: int
) -> list[Evidence]:
    """A fit for each k, and the separation and stability of each from 2 up → the evidence for each k, ascending."""
    found = [Evidence(1, fits[1].inertia, None, None, 1.0, None, 1.0, None, False, ())]
    several = [fit for k, fit in fits.items() if k > 1]
    for fit, separation, steady in zip(several, apart, stable, strict=True):
        sizes = np.bincount(fit.labels, minlength=len(fit.centroids))
        smallest, largest_share = int(sizes.min()), float(sizes.max() / customers)
        refused = refusals(len(sizes), smallest, largest_share, steady, floor, customers)
        found.append(
            Evidence(
                k=len(sizes),
                inertia=fit.inertia,
                silhouette=separation.silhouette,
                silhouette_error=separation.error,
                smallest_share=smallest / customers,
                smallest_size=smallest,
                largest_share=largest_share,
                stability=steady,
                eligible=not refused,
                refused=refused,
            )
        )
    return found


def refusals(
    k: int, smallest: int, largest_share: float, stable: float, floor: Floor, customers: int
) -> tuple[str, ...]:
    """The rules that a k of 2 or more breaks, in words that follow on from "4 groups", the weightiest first."""
    reasons = []
    if largest_share > floor.largest_share:
        reasons.append(f"would put {_percent(largest_share)} of the customers in one group")
    if smallest < floor.smallest(customers):
        reasons.append(f"would leave a group of only {_people(smallest)}")
    if stable < floor.stability:
        reasons.append(f"would change when the customers are drawn again (stability {floored(stable)})")
    if k < 3:
        reasons.append("would only tell good customers from bad")
    return tuple(reasons)


def best(found: Sequence[Evidence]) -> int | None:
    """The largest eligible k whose silhouette is within one standard error of the best; None if none is eligible."""
    eligible = [(each.silhouette or 0.0, each.silhouette_error or 0.0, each.k) for each in found if each.eligible]
    if not eligible:
        return None
    top, error, _ = max(eligible)
    return max(k for silhouette, _, k in eligible if silhouette >= top - error)


def steadiest(found: Sequence[Evidence], floor: Floor, customers: int) -> int:
    """The k to fall back on when none is eligible: the most stable of those that break the lightest rules.

    That no group holds nearly everyone weighs most, then that none is too small, then stability. Where each leaves one
    too small, those whose smallest is nearest to the floor are left: a shop of 40 gets 2 groups of 20, not 8 of 5.
    Stability counts to two places; among equals the clearest separation wins.
    """
    left = [each for each in found if each.k > 1]
    left = [each for each in left if each.largest_share <= floor.largest_share] or left
    nearest = max(each.smallest_size or 0 for each in left)
    enough = min(floor.smallest(customers), NEARLY * nearest)
    left = [each for each in left if (each.smallest_size or 0) >= enough]
    left = [each for each in left if (each.stability or 0.0) >= floor.stability] or left
    return max(left, key=lambda each: (round(each.stability or 0.0, 2), each.silhouette or 0.0)).k


def decided(
    found: Sequence[Evidence], floor: Floor, customers: int, k: int | None, by_recipe: bool
) -> tuple[int, ChosenBy]:
    """The evidence, and the k asked for if any → the k to use and what chose it."""
    last = found[-1].k
    if k is not None:
        return (k, "recipe" if by_recipe else "override") if k <= last else (last, "degenerate")
    if last < 3:
        return last, "degenerate"
    by_evidence = best(found)
    return (by_evidence, "evidence") if by_evidence else (steadiest(found, floor, customers), "fallback")


def argued(found: Sequence[Evidence], floor: Floor, customers: int, used: int, chosen_by: ChosenBy) -> str:
    """One sentence or two for a marketing lead: why this many groups, and why not one more or one fewer."""
    beside = _beside(found, used)
    if chosen_by == "degenerate":
        if used == 1:
            return "1 group: all customers are alike in what is compared here."
        return f"{used} groups: the customers take only {used} different values, so there is nothing to compare."
    if chosen_by == "evidence":
        return f"{used} groups: {beside}."
    winner = best(found)
    nearest = winner or steadiest(found, floor, customers)
    if chosen_by == "fallback":
        *others, last = next(each for each in found if each.k == used).refused
        flaws = " and ".join(filter(None, (", ".join(others), last)))
        why = "No number of groups meets every rule"
        if customers < 3 * floor.size:
            why = f"{_people(customers)} are too few for 3 groups of {floor.size}"
        return f"{why}. {used} groups come closest, though they {flaws}; {beside}."
    how = f"{used} groups, " + ("as asked for" if chosen_by == "override" else "as the recipe has it")
    if nearest == used:
        return f"{how}; the evidence {'agrees' if winner else 'offers nothing better'}: {beside}."
    if winner:
        return f"{how}; the evidence would have chosen {nearest}: {_beside(found, nearest)}."
    closest = f"no number of groups meets every rule, and {nearest} would come closest"
    return f"{how}; {closest}: {_beside(found, nearest)}."


def _beside(found: Sequence[Evidence], used: int) -> str:
    """Why not one more, and why not one fewer."""
    by_k = {each.k: each for each in found}
    more, fewer = by_k.get(used + 1), by_k.get(used - 1)
    reasons = [_against(more, by_k[used]) if more else f"more than {used} were not tried"]
    if fewer and fewer.k > 1:
        reasons.append(_against(fewer, by_k[used]))
    return ", and ".join(reasons)


def _against(other: Evidence, used: Evidence) -> str:
    if other.refused:
        return f"{other.k} {other.refused[0]}"
    theirs, ours = other.silhouette or 0.0, used.silhouette or 0.0
    digits = 2 if f"{theirs:.2f}" != f"{ours:.2f}" else 3
    how = "separates less clearly" if theirs <= ours else "separates hardly more clearly"
    if theirs > ours + (other.silhouette_error or 0.0):
        how = "separates more clearly"
    return f"{other.k} {how} ({theirs:.{digits}f} against {ours:.{digits}f})"


def cautions(evidence: Evidence, floor: Floor, customers: int) -> tuple[str, ...]:
    """What a reader must know before trusting these groups, a plain sentence each."""
    if evidence.k == 1:
        return ()
    warnings = []
    if evidence.largest_share > floor.largest_share:
        warnings.append(f"One group holds {_percent(evidence.largest_share)} of the customers.")
    if (evidence.smallest_size or 0) < floor.smallest(customers):
        warnings.append(f"The smallest group has only {_people(evidence.smallest_size or 0)}.")
    if (evidence.stability or 0.0) < floor.stability:
        warnings.append(
            "The groups change when the customers are drawn again: "
            f"stability {floored(evidence.stability or 0.0)}, where {floor.stability:.2f} is wanted."
        )
    return tuple(warnings)


def _percent(share: float) -> str:
    return f"{100 * share:.0f}\u00a0%" if share < 0.995 else "more than 99\u00a0%"


def _people(count: int, kind: str = "") -> str:
    return f"{count:,} {kind} customer{'' if count == 1 else 's'}".replace("  ", " ")
