"""summary → the elbow or the 3-D scatter as a picture for a slide: 16:9, large type, the finding as its title.

Needs matplotlib, which is an optional extra. The same summary gives the same bytes.
"""

import math
import re
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from regulars import charts, findings, formats, palette
from regulars.errors import UsageError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Kind = Literal["elbow", "scatter"]
KINDS: tuple[Kind, ...] = ("elbow", "scatter")
FORMS = (".png", ".svg")
INK, SOFT, LINE, ACCENT = "#1b1d22", "#565b66", "#dcdee3", "#1d5bb8"
TITLE_HOLDS = 160
CLAUSE = re.compile(r"[,;:.] ")
"""Where a sentence can end before its end."""

STYLE: Any = {
    "font.size": 16,
    "text.color": INK,
    "axes.labelcolor": SOFT,
    "axes.edgecolor": LINE,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": SOFT,
    "ytick.color": SOFT,
    "svg.hashsalt": "regulars",
}
SHAPES = {"circle": "o", "diamond": "D", "square": "s", "cross": "P", "x": "X"}


def draw(summary: Mapping[str, Any], kind: Kind, path: str | Path) -> Path:
    """Draw `kind` into a .png or .svg file and return its path."""
    target = Path(path)
    if kind not in KINDS:
        raise UsageError(f"there is no plot {kind!r}. Plots: {', '.join(KINDS)}")
    if target.suffix.lower() not in FORMS:
        raise UsageError(f"cannot draw {target.name}: a plot is written as {' or '.join(FORMS)}")
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError:
        raise UsageError('plots need matplotlib, which is not installed: pip install "regulars[plot]"') from None
    with matplotlib.rc_context(STYLE):
        figure = Figure(figsize=(12.8, 7.2), dpi=150, facecolor="white")
        if kind == "elbow":
            _elbow(figure, summary)
        else:
            _scatter(figure, summary)
        stamp = {"Date": None} if target.suffix.lower() == ".svg" else {"Software": None}
        figure.savefig(target, metadata=stamp)
    return target


def _title(figure: "Figure", title: str, note: str) -> None:
    lines = math.ceil(len(title) / 57)
    even = textwrap.fill(title, math.ceil(len(title) / lines) + 5)
    figure.text(0.05, 0.945, even, fontsize=24, fontweight="bold", va="top", linespacing=1.15)
    figure.text(0.05, 0.035, textwrap.fill(note, 120), fontsize=13, color=SOFT, va="bottom")


def _elbow(figure: "Figure", summary: Mapping[str, Any]) -> None:
    """The inertia on the left, what decides on the right: silhouette above stability, on the same k."""
    choice = summary["choice"]
    if len(choice["sweep"]) < 2:
        raise UsageError("there is no elbow to draw: fewer than two numbers of groups were compared")
    note = (
        f"Why {formats.plural(choice['k'], 'group')}. Filled dots pass every check, hollow ones do not; the dashed "
        f"line is the least stability that passes. {findings.period(summary)}."
    )
    _title(figure, _short(choice["sentence"]), note)
    whole = choice["sweep"][0]["inertia"] or 1
    shares = [entry | {"inertia": 100 * entry["inertia"] / whole} for entry in choice["sweep"]]
    left = figure.add_axes((0.08, 0.17, 0.44, 0.52))
    _curve(left, shares, "inertia", choice["k"], "Spread left inside the groups, % of one group")
    for key, title, bottom in (
        ("silhouette", "How far apart they are (silhouette)", 0.47),
        ("stability", "How well they come back (stability)", 0.17),
    ):
        axes = figure.add_axes((0.61, bottom, 0.35, 0.2))
        _curve(axes, choice["sweep"], key, choice["k"], title)
    axes.axhline(choice["floor"]["stability"], color=SOFT, linestyle=(0, (4, 4)), linewidth=1.5)


def _curve(axes: "Axes", sweep: Sequence[Mapping[str, Any]], key: str, chosen: int, title: str) -> None:
    known = [entry for entry in sweep if entry[key] is not None]
    values = [entry[key] for entry in known]
    axes.set_title(title, loc="left", fontsize=16, fontweight="bold", pad=14)
    axes.axvspan(chosen - 0.3, chosen + 0.3, color=ACCENT, alpha=0.14, linewidth=0)
    axes.plot([entry["k"] for entry in known], values, color=SOFT, linewidth=2.5)
    for entry in known:
        k, value, picked = entry["k"], entry[key], entry["k"] == chosen
        edge = ACCENT if picked else SOFT
        face = edge if picked or entry["eligible"] else "white"
        size = 13 if picked else 8
        axes.plot([k], [value], "o", markersize=size, markeredgecolor=edge, markerfacecolor=face, markeredgewidth=2)
        if picked:
            text = f"{value:.0f} %" if key == "inertia" else f"{value:.2f}"
            text = formats.floored(value) if key == "stability" else text
            side = -34 if entry is known[-1] else 10
            axes.annotate(text, (k, value), (side, 13), textcoords="offset points", color=ACCENT, fontweight="bold")
    axes.set_xticks([entry["k"] for entry in sweep])
    axes.set_xlim(sweep[0]["k"] - 0.5, sweep[-1]["k"] + 0.5)
    axes.set_ylim(min([0, *values]), 1.18 * max([0.01, *values]))
    axes.locator_params(axis="y", nbins=4)
    axes.grid(axis="y", color=LINE)
    axes.set_axisbelow(True)
    axes.tick_params(length=0)


def _scatter(figure: "Figure", summary: Mapping[str, Any]) -> None:
    """The customers in three dimensions. Matplotlib has no logarithmic 3-D axis, so places are drawn and labelled."""
    points = summary["points"]
    if len(points["axes"]) < 3 or not points["rows"]:
        raise UsageError("there is no 3-D scatter to draw: the recipe has fewer than three features")
    _title(figure, findings.standing(summary), f"{findings.shown(summary)} {findings.period(summary)}.")
    space: Any = figure.add_axes((-0.03, 0.09, 0.74, 0.83), projection="3d", computed_zorder=False)
    columns = [1 + points["features"].index(name) for name in points["axes"]]
    scales = [
        charts.axis(summary, name, [row[column] for row in points["rows"]])
        for name, column in zip(points["axes"], columns, strict=True)
    ]
    for segment in reversed(summary["segments"]):
        rows = [row for row in points["rows"] if row[0] == segment["id"]]
        places = [scale.places(row[at] for row in rows) for scale, at in zip(scales, columns, strict=True)]
        space.scatter(*places, s=16, alpha=0.7, depthshade=False, **_look(segment["id"]))
    for letter, scale in zip("xyz", scales, strict=True):
        _label_axis(space, letter, scale)
    space.view_init(elev=20, azim=-48)
    space.set_box_aspect((1, 1, 0.85), zoom=0.97)
    _legend(figure, summary)


def _look(segment_id: int) -> dict[str, Any]:
    name, _ = palette.mark(segment_id)
    shade = palette.colour(segment_id)
    face = "none" if name.endswith("-open") else shade
    return {"marker": SHAPES[name.removesuffix("-open")], "facecolors": face, "edgecolors": shade, "linewidths": 0.8}


def _label_axis(space: Any, letter: str, scale: charts.Axis) -> None:
    getattr(space, f"set_{letter}lim")(-0.03, 1.03)
    getattr(space, f"set_{letter}ticks")(
        [scale.at(value) for value, _ in scale.ticks], [text for _, text in scale.ticks]
    )
    getattr(space, f"set_{letter}label")(_plain(scale.label), fontsize=16, fontweight="bold", labelpad=18)
    axis = getattr(space, f"{letter}axis")
    axis.set_tick_params(labelsize=13, pad=4)
    axis.set_pane_color((1, 1, 1, 0))
    axis._axinfo["grid"].update(color=LINE, linewidth=0.8)


def _legend(figure: "Figure", summary: Mapping[str, Any]) -> None:
    """Each group beside its mark, best first, with its share of customers and revenue."""
    axes = figure.add_axes((0.67, 0.14, 0.32, 0.64))
    axes.set_axis_off()
    axes.set_xlim(0, 1)
    step = min(0.2, 1 / len(summary["segments"]))
    axes.set_ylim(0, 1)
    for at, segment in enumerate(summary["segments"]):
        middle = 1 - step * (at + 0.5)
        axes.scatter([0.04], [middle], s=150, **_look(segment["id"]))
        name = textwrap.shorten(segment["name"], 30, placeholder="…")
        customers, revenue = (formats.percent(segment[f"share_of_{key}"]) for key in ("customers", "revenue"))
        axes.text(0.11, middle, _plain(name), fontsize=17, fontweight="bold", va="bottom")
        axes.text(0.11, middle, f"{customers} of customers, {revenue} of revenue", fontsize=12.5, color=SOFT, va="top")


def _short(sentence: str) -> str:
    """A title holds three lines: as many whole clauses as fit; what goes on is in the report."""
    if len(sentence) > TITLE_HOLDS and (ends := [end.start() for end in CLAUSE.finditer(sentence, 0, TITLE_HOLDS)]):
        sentence = f"{sentence[: ends[-1]]}."
    return _plain(textwrap.shorten(sentence, TITLE_HOLDS, placeholder=" …"))


def _plain(text: str) -> str:
    """Matplotlib reads $…$ as a formula; a name is only ever text."""
    return text.replace("$", r"\$")
