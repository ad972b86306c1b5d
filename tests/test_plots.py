"""Plots for a slide: the right size, the same bytes each time, the finding as the title, and plain refusals."""

import copy
import json
import re
import struct
import sys
from pathlib import Path
from typing import Any

import pytest

from regulars import palette, plots
from regulars.errors import UsageError

pytest.importorskip("matplotlib", reason="matplotlib is an optional extra")

EXAMPLE = json.loads((Path(__file__).parent / "example_summary.json").read_text(encoding="utf-8"))


@pytest.fixture
def summary() -> dict[str, Any]:
    return copy.deepcopy(EXAMPLE)


@pytest.mark.parametrize("kind", plots.KINDS)
def test_a_png_fills_a_slide(kind: plots.Kind, tmp_path: Path) -> None:
    picture = plots.draw(EXAMPLE, kind, tmp_path / "plot.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24]) == (1920, 1080)


@pytest.mark.parametrize("form", ["png", "svg"])
@pytest.mark.parametrize("kind", plots.KINDS)
def test_the_same_summary_gives_the_same_bytes(kind: plots.Kind, form: str, tmp_path: Path) -> None:
    one, two = (plots.draw(EXAMPLE, kind, str(tmp_path / f"{name}.{form}")).read_bytes() for name in ("one", "two"))
    assert one == two
    assert not re.search(rb"20[0-9]{2}-[0-9]{2}-[0-9]{2}T", one), "no date of making"


def test_segments_keep_their_colours(tmp_path: Path) -> None:
    picture = plots.draw(EXAMPLE, "scatter", tmp_path / "plot.svg").read_text(encoding="utf-8").lower()
    for segment in EXAMPLE["segments"]:
        assert palette.colour(segment["id"]).lower() in picture


def test_the_title_is_the_argument_and_the_chosen_k_is_marked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from matplotlib.figure import Figure

    titles = []
    monkeypatch.setattr(Figure, "text", lambda self, x, y, text, **_: titles.append(text))
    picture = plots.draw(EXAMPLE, "elbow", tmp_path / "plot.svg").read_text(encoding="utf-8")
    assert titles[0].replace("\n", " ") == EXAMPLE["choice"]["sentence"]
    assert picture.count(f"fill: {plots.ACCENT}") >= 3


def test_names_that_look_like_formulas_or_never_end(summary: dict[str, Any], tmp_path: Path) -> None:
    for segment in summary["segments"]:
        segment["name"] = "$\\frac{" + "very " * 30
    summary["choice"]["sentence"] = "$x$ " * 200
    summary["currency"] = "$"
    for kind in plots.KINDS:
        assert plots.draw(summary, kind, tmp_path / f"{kind}.png").stat().st_size > 10_000


def test_what_cannot_be_drawn_is_said(summary: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"plot\.pdf: a plot is written as \.png or \.svg"):
        plots.draw(summary, "elbow", tmp_path / "plot.pdf")
    with pytest.raises(UsageError, match=r"no plot 'pie'\. Plots: elbow, scatter"):
        plots.draw(summary, "pie", tmp_path / "plot.png")  # type: ignore[arg-type]
    summary["choice"]["sweep"] = summary["choice"]["sweep"][:1]
    with pytest.raises(UsageError, match="no elbow to draw"):
        plots.draw(summary, "elbow", tmp_path / "plot.png")
    summary["points"]["axes"] = ["spend"]
    with pytest.raises(UsageError, match="no 3-D scatter to draw"):
        plots.draw(summary, "scatter", tmp_path / "plot.png")
    assert list(tmp_path.iterdir()) == []


def test_without_matplotlib_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(UsageError, match=re.escape('pip install "regulars[plot]"')):
        plots.draw(EXAMPLE, "elbow", tmp_path / "plot.png")


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("4 groups: 5 separates less clearly.", "4 groups: 5 separates less clearly."),
        (f"10 groups, as asked for; 4 would be chosen: 5 would leave {'x' * 40}, and 3 {'y' * 90}.",
         f"10 groups, as asked for; 4 would be chosen: 5 would leave {'x' * 40}."),
        (f"1,000 {'word ' * 60}".strip(), f"1,000 {'word ' * 30}…"),
    ],
)  # fmt: skip
def test_a_long_title_ends_with_a_clause(
    monkeypatch: pytest.MonkeyPatch, summary: dict[str, Any], tmp_path: Path, sentence: str, title: str
) -> None:
    from matplotlib.figure import Figure

    titles: list[str] = []
    monkeypatch.setattr(Figure, "text", lambda self, x, y, text, **_: titles.append(text))
    summary["choice"]["sentence"] = sentence
    plots.draw(summary, "elbow", tmp_path / "plot.svg")
    assert titles[0].replace("\n", " ") == title
