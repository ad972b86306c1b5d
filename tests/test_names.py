"""Names: a better customer never gets a worse one, none occurs twice, the list's order is nothing; the docs agree."""

import math
import re
from fractions import Fraction
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulars.errors import DataError
from regulars.names import (
    AXES,
    EVERYONE,
    FEW_CUSTOMERS,
    FEW_CUSTOMERS_NOTE,
    GRID,
    OFTEN,
    RECENCY_LIMITS,
    RULES,
    SPEND_LEVELS,
    SPEND_LIMITS,
    describe,
    name_segments,
    rule_for,
    slugify,
)

DOC = Path(__file__).parents[1] / "docs" / "names.md"
NAMES = [rule.name for rule in RULES]
USUAL = {"recency_days": 51.0, "frequency": 2.0, "spend": 655.0}


def core(recency_days, frequency, spend):
    return {"recency_days": recency_days, "frequency": frequency, "spend": spend}


def profile(recency_days, frequency, spend, customers=500, **more):
    return {"customers": customers, "medians": core(recency_days, frequency, spend) | more}


def dominates(a, b):
    """At least as recent, as frequent and as spending, and better in one."""
    one = (-a["recency_days"], a["frequency"], a["spend"])
    other = (-b["recency_days"], b["frequency"], b["spend"])
    return one != other and all(x >= y for x, y in zip(one, other, strict=True))


# Drawn both freely and from a coarse grid, where equal values, and so shared names, are common.
wide = st.builds(
    core,
    st.floats(0, 4000),
    st.floats(0, 500),
    st.floats(-1e6, 1e7),
)
coarse = st.builds(
    core,
    st.sampled_from([1, 5, 20, 34, 51, 76.5, 80, 200, 400]),
    st.sampled_from([1, 1.5, 2, 3, 4, 12]),
    st.sampled_from([-10, 0, 100, 436, 655, 1000, 2000, 9000]),
)
medians = wide | coarse
usuals = st.just(USUAL) | st.builds(core, st.floats(1, 2000), st.floats(1, 60), st.floats(-100, 1e5)) | coarse
lists = st.lists(medians.map(lambda own: {"customers": 100, "medians": own}), min_size=2, max_size=12)


@given(usuals, medians, medians, st.integers(0, 7))
def test_a_better_customer_never_gets_a_worse_name(usual, a, b, worse):
    b = {f: a[f] if worse >> i & 1 else b[f] for i, f in enumerate(a)}
    better = {
        "recency_days": min(a["recency_days"], b["recency_days"]),
        "frequency": max(a["frequency"], b["frequency"]),
        "spend": max(a["spend"], b["spend"]),
    }
    best = NAMES.index(rule_for(better, usual).name)
    assert best <= NAMES.index(rule_for(a, usual).name)
    assert best <= NAMES.index(rule_for(b, usual).name)


@given(lists, usuals)
def test_a_better_segment_never_ranks_below_a_worse_one_in_the_same_list(profiles, usual):
    # Each segment is joined by one that it dominates, so that every list holds comparable pairs.
    worse = [profile(p["medians"]["recency_days"] + 1, *list(p["medians"].values())[1:]) for p in profiles]
    everyone = profiles + worse
    named = name_segments(everyone, usual)
    for (a, first), (b, second) in combinations(zip(everyone, named, strict=True), 2):
        if dominates(a["medians"], b["medians"]):
            assert first.rank < second.rank
        if dominates(b["medians"], a["medians"]):
            assert second.rank < first.rank


@given(lists, usuals)
def test_ranks_follow_the_rule_table_and_then_the_qualifiers(profiles, usual):
    named = sorted(name_segments(profiles, usual), key=lambda naming: naming.rank)
    assert [naming.rank for naming in named] == list(range(1, len(profiles) + 1))
    rules = [NAMES.index(naming.name.split(",")[0]) for naming in named]
    assert rules == sorted(rules)


@given(lists, usuals)
def test_no_two_segments_share_a_name_or_a_file(profiles, usual):
    named = name_segments(profiles, usual)
    assert len({naming.name for naming in named}) == len(profiles)
    assert len({naming.slug for naming in named}) == len(profiles)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", naming.slug) for naming in named)


@given(st.data(), lists, usuals)
def test_the_order_of_the_list_does_not_matter(data, profiles, usual):
    shuffled = data.draw(st.permutations(profiles))

    def named(ps):
        return sorted(
            (repr(p), naming.name, naming.rank) for p, naming in zip(ps, name_segments(ps, usual), strict=True)
        )

    assert named(shuffled) == named(profiles)


@given(lists, usuals)
def test_the_qualifiers_are_true(profiles, usual):
    named = list(zip(profiles, name_segments(profiles, usual), strict=True))
    for (a, first), (b, second) in product(named, named):
        (one, *own), (other, *others) = first.name.split(", "), second.name.split(", ")
        shared = next((i for i, (x, y) in enumerate(zip(own, others, strict=False)) if x != y), None)
        if one != other or shared is None:
            continue
        for axis in AXES:
            value, against = (axis.sign * p["medians"][axis.feature] for p in (a, b))
            if own[shared] in (axis.better, axis.best):
                assert value > against
            if own[shared] in (axis.worse, axis.worst):
                assert value < against


def test_each_step_to_a_better_level_keeps_or_betters_the_name():
    recencies, frequencies = ["recent", "usual", "overdue", "gone"], ["often", "a few", "once"]
    assert set(GRID) == set(product(recencies, frequencies))
    assert {len(row) for row in GRID.values()} == {len(SPEND_LEVELS)}
    ranks = {
        (r, f, s): NAMES.index(name) for (r, f), row in GRID.items() for s, name in zip(SPEND_LEVELS, row, strict=True)
    }
    for (r, f, s), rank in ranks.items():
        for worse in (
            (following(recencies, r), f, s),
            (r, following(frequencies, f), s),
            (r, f, following(SPEND_LEVELS, s)),
        ):
            assert worse not in ranks or rank <= ranks[worse]


def following(levels, level):
    return dict(pairwise(levels)).get(level)


def test_every_name_can_be_reached():
    assert {name for row in GRID.values() for name in row} == set(NAMES)
    days, orders, spends = (1, 51, 100, 400), (1, 2, 20), (-1, 100, 600, 1000, 9000)
    reached = {rule_for(core(r, f, s), USUAL).name for r, f, s in product(days, orders, spends)}
    assert reached == set(NAMES)


# Sizes and medians of the segments of UCI Online Retail: the rfm recipe at k = 5, the classic one at k = 4.
RFM = [(359, 8, 15, 5613), (960, 17, 5, 1707), (1009, 85, 3, 971), (878, 26, 1, 341), (1132, 219, 1, 232)]
CLASSIC = [(6, 5.5, 64, 160_027), (104, 4, 31, 10_975), (169, 55, 2, 2661), (4093, 52, 3, 599)]


def test_online_retail_gets_the_names_an_analyst_would_give():
    named = name_segments([profile(r, f, s, customers) for customers, r, f, s in RFM], USUAL)
    assert [naming.name for naming in named] == ["Champions", "Loyal", "Slipping", "New", "Lapsed"]
    assert named[0].description == (
        "Bought about 15 times, last time 8 days ago; spent 8.6 times as much as the usual customer"
    )
    assert (
        named[4].description
        == "Bought once, 219 days ago; spent 35\N{NO-BREAK SPACE}% of what the usual customer spent"
    )


def test_the_classic_recipe_gets_sensible_names_too():
    usual = core(51, 3, 648)
    named = name_segments([profile(r, f, s, customers) for customers, r, f, s in CLASSIC], usual)
    names = [naming.name for naming in named]
    assert names == ["Champions, higher spend", "Champions, lower spend", "Big spenders", "Steady"]
    assert named[0].slug == "champions-higher-spend"
    assert [FEW_CUSTOMERS_NOTE in naming.action for naming in named] == [True, False, False, False]


def test_a_shop_where_most_never_came_back():
    usual = core(472, 1, 43.6)
    cdnow = [(27, 9, 307), (156, 4, 128), (476, 2, 52), (502, 1, 15)]
    named = name_segments([profile(*own) for own in cdnow], usual)
    names = [naming.name for naming in named]
    assert names == ["Champions", "Loyal", "Lapsed, higher spend", "Lapsed, lower spend"]


def test_a_shop_where_everyone_bought_once():
    usual = core(120, 1, 40)
    once = [(10, 1, 35), (130, 1, 38), (118, 1, 200), (300, 1, 20)]
    names = [naming.name for naming in name_segments([profile(*own) for own in once], usual)]
    assert names == ["New", "One-time", "Big spenders", "Lapsed"]


def test_one_segment_is_all_customers():
    (only,) = name_segments([profile(51, 2, 655)], USUAL)
    assert (only.name, only.slug, only.rank, only.action) == ("All customers", "all-customers", 1, EVERYONE.action)
    assert name_segments([], USUAL) == []


def test_equal_segments_get_neutral_names():
    named = name_segments([profile(51, 2, 655)] * 3, USUAL)
    assert [naming.name for naming in named] == ["Steady, group A", "Steady, group B", "Steady, group C"]


def test_neutral_names_do_not_depend_on_the_order_either():
    alike = [profile(51, 2, 655, customers=300), profile(51, 2, 655, customers=100), profile(51, 2, 655, products=4)]
    names = [naming.name for naming in name_segments(alike, USUAL)]
    assert sorted(names) == ["Steady, group A", "Steady, group B", "Steady, group C"]
    assert [naming.name for naming in name_segments(alike[::-1], USUAL)] == names[::-1]


def test_ties_on_one_feature_are_told_apart_by_the_next():
    named = name_segments([profile(5, 20, 9000), profile(5, 30, 9000), profile(5, 20, 5000)], USUAL)
    assert [naming.name for naming in named] == [
        "Champions, higher spend, fewer orders",
        "Champions, higher spend, more orders",
        "Champions, lower spend",
    ]
    assert [naming.rank for naming in named] == [2, 1, 3]


def test_many_segments_of_one_name_are_counted_from_the_best():
    named = name_segments([profile(5, 20, 3000 * 2**i) for i in range(5)], USUAL)
    assert [naming.name for naming in named] == [
        "Champions, lowest spend",
        "Champions, 4th-highest spend",
        "Champions, 3rd-highest spend",
        "Champions, 2nd-highest spend",
        "Champions, highest spend",
    ]


def test_segments_are_told_apart_where_they_differ_clearly():
    named = name_segments([profile(1, 10, 3000), profile(30, 10, 3001)], USUAL)
    assert [naming.name for naming in named] == ["Champions, more recent", "Champions, less recent"]
    # Recency differs most here, but spend clearly enough, and spend is what a shop asks about first.
    named = name_segments([profile(5, 15, 5699), profile(32, 6, 2327)], USUAL)
    assert [naming.name for naming in named] == ["Champions, higher spend", "Champions, lower spend"]


def test_the_limits_hold_in_short_and_in_long_files():
    # A few days are recent in any file, and half a year is not, however much longer the others stayed away.
    assert rule_for(core(6, 1, 10), core(2, 1, 10)).name == "New"
    assert rule_for(core(91, 1, 10), core(900, 1, 10)).name == "One-time"
    assert rule_for(core(181, 1, 10), core(900, 1, 10)).name == "Lapsed"
    # Twice the usual number, yet two orders are not often.
    assert rule_for(core(1, 2, 20), core(1, 1, 10)).name == "Big spenders"


@pytest.mark.parametrize("spend", [0, -120, 5e-324])
def test_a_shop_without_net_spend_can_be_named(spend):
    usual = core(51, 2, spend)
    assert rule_for(core(5, 20, 100), usual).name == "Champions"
    assert rule_for(core(5, 20, 0), usual).name == "Returners"
    assert describe(core(5, 20, 100), usual).endswith("spent something, where the usual customer spent nothing")
    assert len({naming.name for naming in name_segments([profile(5, 3, 0), profile(5, 3, -9)], usual)}) == 2


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("feature", ["recency_days", "frequency", "spend"])
def test_what_is_not_a_number_is_refused(bad, feature):
    with pytest.raises(DataError, match=f"{feature} for a segment is {bad}"):
        name_segments([profile(5, 3, 100), {"customers": 9, "medians": USUAL | {feature: bad}}], USUAL)
    with pytest.raises(DataError, match=f"{feature} for all customers is {bad}"):
        name_segments([profile(5, 3, 100)], USUAL | {feature: bad})


def test_a_missing_median_is_named():
    with pytest.raises(DataError, match=r"no median of recency_days, spend for a segment\. Found: frequency\."):
        name_segments([{"customers": 9, "medians": {"frequency": 2}}], USUAL)


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ((1, 1, 655), "Bought once, 1 day ago; spent about as much as the usual customer"),
        ((1200, 1.5, 1310), "Bought 1 or 2 times, last time 1,200 days ago; spent twice as much as the usual customer"),
        ((9.5, 2, 982.5), "Bought twice, last time 10 days ago; spent 1.5 times as much as the usual customer"),
        (
            (3, 1240, 655_000),
            "Bought about 1,240 times, last time 3 days ago; spent 1,000 times as much as the usual customer",
        ),
        (
            (3, 2.5, 1),
            "Bought 2 or 3 times, last time 3 days ago; spent 1\N{NO-BREAK SPACE}% of what the usual customer spent",
        ),
        ((3, 1, 0), "Bought once, 3 days ago; sent back all they had bought"),
        ((3, 1, -1), "Bought once, 3 days ago; sent back more than they had bought"),
    ],
)
def test_the_description_says_what_they_did(own, words):
    assert describe(core(*own), USUAL) == words


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Big spenders, 2nd-highest spend", "big-spenders-2nd-highest-spend"),
        ("Café Ölig", "cafe-olig"),
        ("CON", "segment-con"),
        ("lpt1", "segment-lpt1"),
        ("顧客", "segment"),
        ("../etc", "etc"),
    ],
)
def test_slugs_are_safe_file_names(name, slug):
    assert slugify(name) == slug


def table(heading):
    """The rows of the first table under a heading of docs/names.md, without the header."""
    section = DOC.read_text(encoding="utf-8").split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_docs_show_the_rules():
    assert table("The names") == [[rule.name, rule.when, rule.action] for rule in [*RULES, EVERYONE]]


def test_the_docs_show_the_whole_grid():
    assert table("The whole table") == [[r, f, *row] for (r, f), row in GRID.items()]


def test_the_docs_show_the_limits():
    def times(multiple):
        return f"{Fraction(multiple).limit_denominator(10)} × the median"

    recency = [[level, times(m), f"{least}", f"{most}"] for level, (m, least, most) in RECENCY_LIMITS.items()]
    assert table("Recent, overdue, gone") == [*recency, ["gone", "more", "", ""]]
    text = " ".join(DOC.read_text(encoding="utf-8").split())
    assert f"**often** is at least {Fraction(OFTEN[0])} × the median and at least {OFTEN[1]} orders" in text
    for level, multiple in SPEND_LIMITS.items():
        assert f"**{level}** from {Fraction(multiple).limit_denominator(10)}" in text
    assert f"{FEW_CUSTOMERS} customers or fewer" in text
    assert FEW_CUSTOMERS_NOTE in text


def test_the_example_in_the_docs_prints_what_it_says(capsys):
    example, printed = re.findall(r"```(?:python)?\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
    exec(example, {})
    assert capsys.readouterr().out == printed
