"""The report: one file that holds everything it shows, asks for nothing, and takes a user's text for text."""

import base64
import copy
import hashlib
import importlib.util
import json
import re
import shutil
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from regulars import report
from regulars.errors import RegularsError

EXAMPLE = json.loads((Path(__file__).parent / "example_summary.json").read_text(encoding="utf-8"))
HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)><!-- {{ 7919 * 7919 }} \u2028 %{x} &amp;"


class Page(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, and the text of each script."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.text: list[str] = []
        self._in_script = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._in_script = tag == "script"
        if self._in_script:
            self.scripts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts[-1] += data
        else:
            self.text.append(data)


@pytest.fixture
def summary() -> dict[str, Any]:
    return copy.deepcopy(EXAMPLE)


def poisoned(value: Any) -> Any:
    """The summary with every text that could come from a user replaced by a hostile one."""
    if isinstance(value, dict):
        kept = ("chosen_by", "transform", "unit", "first_day", "last_day", "as_of", "verdict", "kind")
        return {key: item if key in kept else poisoned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item) for item in value]
    return HOSTILE if isinstance(value, str) and value not in FEATURES else value


FEATURES = {*EXAMPLE["points"]["features"], *(entry["name"] for entry in EXAMPLE["recipe"]["features"])}


@pytest.fixture(scope="module")
def example() -> Page:
    return Page(report.render(EXAMPLE))


def test_the_same_summary_gives_the_same_bytes_in_both_ways(summary: dict[str, Any], tmp_path: Path) -> None:
    report.write(summary, tmp_path / "report.html")
    assert (tmp_path / "report.html").read_bytes() == report.render(summary).encode()
    assert summary == EXAMPLE, "drawing must not change what it draws"


def test_the_page_holds_what_it_needs(example: Page) -> None:
    assert not [name for name, _ in example.elements if name in ("link", "img", "iframe", "object", "embed", "base")]
    assert all("src" not in attributes for _, attributes in example.elements)
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes in example.elements)
    assert "url(" not in next(text for text in example.text if "--paper" in text)


def test_the_policy_lets_nothing_in_and_only_the_pages_own_scripts_run(example: Page) -> None:
    policy = next(a["content"] for name, a in example.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "http" not in policy.replace("http-equiv", "")
    _, plotly, own = example.scripts
    for script in (plotly, own):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    script_sources = policy.split("script-src")[1].split(";")[0]
    assert "unsafe" not in script_sources


def test_no_element_runs_code_of_its_own(example: Page) -> None:
    assert not [key for _, attributes in example.elements for key in attributes if key.startswith("on")]


def test_hostile_text_stays_text(example: Page, summary: dict[str, Any]) -> None:
    page = Page(report.render(poisoned(summary)))
    assert [name for name, _ in page.elements if name in ("script", "img")] == ["script"] * 3
    assert len(page.scripts) == len(example.scripts)
    assert json.loads(page.scripts[0])["data"][0]["type"] == "scatter3d"
    assert page.scripts[1:] == example.scripts[1:]
    assert not [key for _, attributes in page.elements for key in attributes if key.startswith("on")]
    assert any("<script>alert(1)</script>" in text for text in page.text), "the name itself is shown as it is"
    assert str(7919 * 7919) not in "".join(page.text)


def test_data_in_a_script_cannot_end_it(summary: dict[str, Any]) -> None:
    summary["points"]["ids"] = ["</script><!--<script>\u2028"] * len(summary["points"]["rows"])
    data = Page(report.render(summary)).scripts[0]
    assert not set("<>&\u2028\u2029") & set(data)
    assert json.loads(data)


def test_no_customer_is_named_unless_asked_for(summary: dict[str, Any]) -> None:
    ids = [f"customer-{at}@example.com" for at in range(len(summary["points"]["rows"]))]
    assert "no customer’s id or name" in report.render(summary)
    summary["points"]["ids"] = ids
    shown = report.render(summary)
    assert all(id_ in shown for id_ in ids)
    assert "no customer’s id or name" not in shown


def test_headings_go_down_one_step_at_a_time(example: Page) -> None:
    levels = [int(name[1]) for name, _ in example.elements if re.fullmatch(r"h\d", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_picture_has_a_text_and_every_id_is_its_own(example: Page) -> None:
    pictures = [attributes for _, attributes in example.elements if attributes.get("role") == "img"]
    assert len(pictures) >= 8
    assert all(len(attributes.get("aria-label") or "") > 10 for attributes in pictures)
    ids = [attributes["id"] for _, attributes in example.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    referred = [attributes["aria-labelledby"] for _, attributes in example.elements if "aria-labelledby" in attributes]
    assert set(referred) <= set(ids)


def test_the_page_is_in_the_order_of_a_meeting(example: Page) -> None:
    order = [attributes["aria-labelledby"] for name, attributes in example.elements if name == "section"]
    assert order == ["finding", "groups", "differ", "stand", "spread", "why", "ledger", "method"]


def test_the_ledger_is_shown_to_the_penny_and_every_segment_by_name(example: Page) -> None:
    text = "".join(example.text)
    for amount in ("£8,911,407.90", "−£611,342.09", "£8,300,065.81", "£1,447,682.12", "£9,747,747.93"):
        assert amount in text
    for segment in EXAMPLE["segments"]:
        assert segment["name"] in text
        assert segment["action"] in text


def test_each_refused_k_says_why(example: Page) -> None:
    text = "".join(example.text)
    for entry in EXAMPLE["choice"]["sweep"]:
        assert all(reason in text for reason in entry["refused"])


def test_warnings_stand_on_top_and_beside_the_choice(summary: dict[str, Any]) -> None:
    summary["choice"]["warnings"] = ["One group holds 94 % of the customers.", "The groups change when drawn again."]
    text = "".join(Page(report.render(summary)).text)
    assert text.count("One group holds 94 % of the customers.") == 2
    assert text.index("Read with care") < text.index("Who they are")
    assert text.count("The groups change when drawn again.") == 1


def test_no_currency_no_sign(summary: dict[str, Any]) -> None:
    summary["currency"] = None
    text = "".join(Page(report.render(summary)).text)
    assert "8.31\u00a0M net" in text.replace("\n", "")
    assert "£" not in text.replace(summary["command"], "")


def edge_one_segment(summary: dict[str, Any]) -> None:
    summary["segments"] = summary["segments"][:1]
    summary["choice"] |= {"k": 1, "chosen_by": "degenerate", "sweep": [], "elbows": [], "border_share": None}
    summary["points"]["rows"] = [[1, *row[1:]] for row in summary["points"]["rows"]]


def edge_no_money(summary: dict[str, Any]) -> None:
    summary["totals"] |= {"revenue": 0.0, "gross": 0.0}
    for segment in summary["segments"]:
        segment |= {"revenue": 0.0, "share_of_revenue": 0.0}
        segment["index"]["spend"] = None
        segment["quantiles"]["spend"] = [0.0] * 5
    for row in summary["points"]["rows"]:
        row[3] = 0.0


def edge_huge(summary: dict[str, Any]) -> None:
    for segment in summary["segments"]:
        segment["revenue"] *= 1e12
        segment["quantiles"]["spend"] = [value * 1e12 for value in segment["quantiles"]["spend"]]
    summary["totals"]["revenue"] *= 1e12


def edge_no_points(summary: dict[str, Any]) -> None:
    summary["points"] |= {"rows": [], "shown": 0, "axes": ["spend"], "features": ["spend"]}


def edge_bare(summary: dict[str, Any]) -> None:
    summary["ledger"]["remarks"] = []
    summary["ledger"]["dropped"] = {"rows": 0, "money": 0.0}
    summary["columns"] = []
    summary["command"] = ""
    for segment in summary["segments"]:
        segment["medians"] = {"spend": segment["medians"]["spend"]}
        segment["index"] = {}
        segment["quantiles"] = {}


@pytest.mark.parametrize("change", [edge_one_segment, edge_no_money, edge_huge, edge_no_points, edge_bare])
def test_any_summary_makes_a_page(summary: dict[str, Any], change: Any) -> None:
    change(summary)
    text = "".join(Page(report.render(summary)).text)
    assert summary["segments"][0]["name"] in text
    assert not re.search(r"\b(nan|inf|None|undefined)\b", text[text.index("Skip to") :])


def test_without_three_features_the_page_leaves_plotly_out(summary: dict[str, Any]) -> None:
    summary["points"]["axes"] = ["frequency", "spend"]
    page = report.render(summary)
    assert len(page) < 500_000
    assert "Where they stand" in page


def test_plotly_missing_is_said_plainly(summary: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(RegularsError, match=r"needs plotly\.min\.js .* pip install"):
        report.render(summary)


def test_the_notebook_fragment_has_no_script_and_no_foreign_tag(summary: dict[str, Any]) -> None:
    page = Page(report.notebook(summary))
    assert {name for name, _ in page.elements} == {"div", "p", "table", "thead", "tr", "th", "tbody", "td", "span"}
    text = "".join(page.text)
    assert "17\u00a0% of your customers bring 65\u00a0% of your revenue." in text
    assert all(segment["name"] in text for segment in summary["segments"])
    hostile = Page(report.notebook(poisoned(summary)))
    assert {name for name, _ in hostile.elements} == {name for name, _ in page.elements}


def test_what_was_done_to_read_a_source_stands_beside_its_name(summary: dict[str, Any]) -> None:
    summary["sources"][0]["notes"] = ["read as Windows-1252, Western European"]
    text = report.render(summary)
    assert f'{summary["sources"][0]["name"]}<br><span class="small">read as Windows-1252, Western European' in text


def test_compiled_templates_are_kept_unless_python_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = shutil.copytree(report.TEMPLATES, tmp_path / "templates", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(report, "TEMPLATES", kept)
    for unwanted, files in ((True, 0), (False, 2)):
        monkeypatch.setattr(sys, "dont_write_bytecode", unwanted)
        report._environment.cache_clear()
        report.compile_templates()
        assert len(list(kept.glob("__pycache__/*"))) == files
    report._environment.cache_clear()
