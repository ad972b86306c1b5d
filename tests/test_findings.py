"""Findings: sentences that are right for any data."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars import findings, formats

EXAMPLE = json.loads((Path(__file__).parent / "example_summary.json").read_text(encoding="utf-8"))


@pytest.fixture
def summary() -> dict[str, Any]:
    return copy.deepcopy(EXAMPLE)


def plain(text: str) -> str:
    return text.replace(formats.SPACE, " ")


def shop(*groups: tuple[int, float]) -> dict[str, Any]:
    """A summary whose segments have these customers and this revenue."""
    summary = copy.deepcopy(EXAMPLE)
    customers, revenue = (sum(column) for column in zip(*groups, strict=True))
    template = summary["segments"][0]
    summary["segments"] = [
        copy.deepcopy(template)
        | {
            "id": at,
            "name": f"Group {'ABCDEFGHIJ'[at - 1]}",
            "customers": size,
            "revenue": money,
            "share_of_customers": size / customers,
            "share_of_revenue": money / revenue if revenue else 0.0,
        }
        for at, (size, money) in enumerate(groups, 1)
    ]
    summary["totals"] |= {"customers": customers, "revenue": revenue, "gross": max(0.0, revenue)}
    return summary


def test_the_example() -> None:
    assert plain(findings.finding(EXAMPLE)) == "17 % of your customers bring 65 % of your revenue."


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        ([(1, 5.0)], "Your one customer forms one group."),
        ([(10, 90.0), (90, 10.0)], "10 % of your customers bring 90 % of your revenue."),
        ([(3, 400.0), (17, 300.0), (80, 300.0)], "20 % of your customers bring 70 % of your revenue."),
        ([(50, 52.0), (50, 48.0)], "Your 100 customers fall into 2 groups, and revenue is spread evenly over them."),
        ([(20, 120.0), (80, -20.0)], "20 % of your customers bring all of your revenue."),
        ([(6, 130.0), (104, 220.0), (169, 110.0), (4093, 540.0)], "6 % of your customers bring 46 % of your revenue."),
        ([(5, 700.0), (1000, 300.0)], "Under 1 % of your customers bring 70 % of your revenue."),
        ([(20, 0.0), (80, 0.0)], "Your 100 customers fall into 2 groups; none brought revenue."),
        ([(20, 10.0), (80, -50.0)], "Your 100 customers fall into 2 groups; none brought revenue."),
    ],
)
def test_the_finding(groups: list[tuple[int, float]], sentence: str) -> None:
    assert plain(findings.finding(shop(*groups))) == sentence


def test_revenue_that_returns_took_back() -> None:
    summary = shop((20, 10.0), (80, -10.0))
    summary["totals"]["gross"] = 500.0
    assert findings.finding(summary).endswith("returns took back all they spent.")


@given(st.lists(st.tuples(st.integers(1, 1000), st.floats(-1e6, 1e6)), min_size=2, max_size=10))
def test_the_finding_never_claims_a_share_that_the_groups_do_not_have(groups: list[tuple[int, float]]) -> None:
    summary = shop(*groups)
    texts = findings.texts(summary)
    if "bring" not in texts["finding"]:
        return
    who = texts["lead"].split(":")[0]
    size = sum(group["customers"] for group in summary["segments"] if group["name"] in who)
    share = formats.percent(size / summary["totals"]["customers"])
    assert texts["finding"].lower().startswith(share)


def test_the_lead_names_who_they_are(summary: dict[str, Any]) -> None:
    assert plain(findings.texts(summary)["lead"]).startswith(
        "They are Champions: 727 customers, £5.40 M. Found in 406,789 of 541,909 rows"
    )


def test_the_lead_counts_no_rows_twice_where_all_were_kept(summary: dict[str, Any]) -> None:
    summary["ledger"]["kept"] = summary["ledger"]["read"]
    assert "Found in 541,909 rows of sales" in plain(findings.texts(summary)["lead"])


def test_names_with_a_comma_are_parted_by_a_semicolon() -> None:
    summary = shop((10, 400.0), (10, 300.0), (80, 300.0))
    for segment, name in zip(summary["segments"], ("Champions, higher spend", "Champions, lower spend"), strict=False):
        segment["name"] = name
    assert "They are Champions, higher spend; and Champions, lower spend: " in plain(findings.texts(summary)["lead"])


def test_how_the_best_differ(summary: dict[str, Any]) -> None:
    assert plain(findings.texts(summary)["differ"]) == (
        "Champions: 5 times as many orders as the typical customer, 5.4 times as much spend"
    )
    summary["segments"][0]["index"]["spend"] = None
    assert findings.texts(summary)["differ"] == "How each group compares with the typical customer"


@pytest.mark.parametrize(
    ("border", "sentence"),
    [
        (0.18, "The groups overlap: about 1 customer in 6 sits near a border"),
        (0.45, "The groups overlap: about 4 customers in 10 sit near a border"),
        (0.001, "The groups stand apart: fewer than 1 customer in 100 sits near a border"),
        (0, "The groups stand apart: no customer sits near a border"),
        (None, "Each dot is a customer"),
    ],
)
def test_how_clear_cut_the_groups_are(summary: dict[str, Any], border: float | None, sentence: str) -> None:
    summary["choice"]["border_share"] = border
    assert findings.standing(summary) == sentence


def test_a_sample_is_said_to_be_one(summary: dict[str, Any]) -> None:
    assert plain(findings.shown(summary)).startswith("Each dot is a customer: 300 of the 4,338, a random sample")
    summary["points"] |= {"shown": 4338}
    assert plain(findings.shown(summary)).startswith("Each dot is one of 4,338 customers.")


@pytest.mark.parametrize(
    ("elbows", "sentence"),
    [
        ([3, 3, 3], "The curve bends most at 3, however far one looks."),
        ([3, None, 5, 4], "It moves between 3 and 5 with how far one looks"),
        ([None, None], "The curve has no elbow."),
    ],
)
def test_the_elbow(summary: dict[str, Any], elbows: list[int | None], sentence: str) -> None:
    summary["choice"]["elbows"] = [{"k_max": 5 + at, "elbow": elbow} for at, elbow in enumerate(elbows)]
    assert findings.texts(summary)["elbow"].startswith(sentence)


def test_what_was_left_out(summary: dict[str, Any]) -> None:
    sentence = plain(findings.texts(summary)["ledger"])
    assert sentence == "25 % of the 541,909 rows were left out, most of them: no customer on the line"
    summary["ledger"]["dropped"]["rows"] = 0
    assert plain(findings.texts(summary)["ledger"]) == "Nothing: all 541,909 rows read were used"


def test_why_the_groups_hold_more_than_was_kept(summary: dict[str, Any]) -> None:
    summary["totals"]["revenue"], summary["currency"] = 8310477.05, "GBP"
    summary["ledger"]["kept"]["money"] = 8300065.81
    assert findings.reconciled(summary) == (
        "The groups hold £8,310,477.05, £10,411.24 more than was kept: customers who only sent goods back, and bought "
        "nothing, are in no group."
    )
    summary["ledger"]["kept"]["money"] = 8310477.05
    assert findings.reconciled(summary) == ""


def test_a_choice_that_evidence_did_not_make_is_not_called_its_choice(summary: dict[str, Any]) -> None:
    said = {}
    for chosen_by in ("evidence", "fallback", "override", "recipe", "degenerate"):
        summary["choice"]["chosen_by"] = chosen_by
        said[chosen_by] = findings.texts(summary)["chosen_by"]
    assert len(set(said.values())) == 5
    assert [key for key, text in said.items() if text == "Chosen by the evidence"] == ["evidence"]


@pytest.mark.parametrize(("share", "said"), [(0.17, True), (0.004, True), (0, False), (None, False)])
def test_limits_speak_of_borders_only_where_somebody_sits_there(
    summary: dict[str, Any], share: float | None, said: bool
) -> None:
    summary["choice"]["border_share"] = share
    assert any("near a border" in limit for limit in findings.texts(summary)["limits"]) is said


def test_limits_name_the_sample_only_where_there_is_one(summary: dict[str, Any]) -> None:
    assert not any("sample" in limit for limit in findings.texts(summary)["limits"])
    summary["choice"]["sample"] = 1000
    assert any("sample of 1,000" in limit for limit in findings.texts(summary)["limits"])


def test_what_a_group_returned_beyond_its_purchases_is_said(summary: dict[str, Any]) -> None:
    summary["segments"][3]["revenue"] = -2811.0
    assert "Lapsed (−£2,811)" in findings.texts(summary)["bars_note"]


def test_the_typical_customer_in_words(summary: dict[str, Any]) -> None:
    assert plain(findings.typical(summary, summary["segments"][0])) == "10 orders, the last 9 days ago, £354 an order"
    summary["segments"][0]["medians"] = {"frequency": 1}
    assert plain(findings.typical(summary, summary["segments"][0])) == "1 order"


def test_a_shop_where_everyone_bought_once_is_told_what_is_compared(summary: dict[str, Any]) -> None:
    assert findings.once(summary) == ""
    summary["totals"]["orders"] = summary["totals"]["customers"]
    assert findings.once(summary) == (
        "Every customer bought once, so orders tell nobody apart: "
        "the groups come from days since the last order and spend."
    )
    assert plain(findings.texts(summary)["differ"]) == "Champions: 5.4 times as much spend as the typical customer"
    summary["recipe"]["features"] = [each for each in summary["recipe"]["features"] if each["name"] != "frequency"]
    assert findings.once(summary) == ""
