"""One known set of orders, written in every way: exactly these lines come back, or a question; never another answer."""

import os
from collections import Counter
from pathlib import Path
from typing import Any

import generator
import pytest
from generator import Layout
from hypothesis import given, settings
from hypothesis import strategies as st

from regulars.errors import DataError, UsageError
from regulars.preparing import prepare
from regulars.settings import Settings

IDS = st.sampled_from(["number", "zeros", "letters", "mail"])
SEEDS = st.integers(0, 1000)
PROVEN = ("discounted", "taxed", "order_discount", "first_line")
"""Shapes that need a few orders to show what is inside an amount, or that a blank customer is the one of the line
above. With fewer, amounts count as written and a line without a customer has none, and both are said.
"""
EXAMPLES = int(os.environ.get("REGULARS_EXAMPLES", "150"))

LAYOUTS = st.builds(
    Layout,
    form=st.sampled_from(generator.FORMS),
    language=st.sampled_from(list(generator.HEADERS)),
    shape=st.sampled_from(list(generator.SHAPES)),
    dates=st.sampled_from(list(generator.DATES)),
    encoding=st.sampled_from(generator.ENCODINGS),
    separator=st.sampled_from(generator.SEPARATORS),
    decimal=st.sampled_from([".", ","]),
    thousands=st.sampled_from(generator.THOUSANDS),
    money=st.sampled_from(generator.MONEY),
    negative=st.sampled_from(generator.NEGATIVES),
    quote_all=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    typed=st.booleans(),
    preamble=st.sampled_from(generator.PREAMBLES),
    footer=st.sampled_from(generator.FOOTERS),
    sums=st.booleans(),
    float_ids=st.booleans(),
    extra=st.booleans(),
    shuffled=st.integers(0, 20),
).filter(Layout.possible)


def kept(path: Path, layout: Layout) -> Counter[tuple[Any, ...]]:
    """The kept lines of a file, or its orders, as customer, order, day and amount."""
    prepared = prepare(path, Settings())
    prepared.ledger()  # adds up, or raises
    sums = "sum(amount) AS amount" if layout.by_order else "amount"
    grouped = "GROUP BY customer_id, order_id, ordered_on" if layout.by_order else ""
    return Counter(
        prepared.engine.rows(
            f"SELECT customer_id, order_id, ordered_on, {sums} FROM lines WHERE verdict IN ('sale', 'return') {grouped}"
        )
    )


@pytest.mark.slow
@settings(max_examples=EXAMPLES)
@given(layout=LAYOUTS, seed=SEEDS, ids=IDS)
def test_exactly_the_known_lines_come_back(
    tmp_path_factory: pytest.TempPathFactory, layout: Layout, seed: int, ids: str
) -> None:
    orders = generator.shop(seed, ids=ids)
    path = generator.write(orders, layout, tmp_path_factory.mktemp("sales"))
    assert kept(path, layout) == generator.expected(orders, layout)


@pytest.mark.slow
@settings(max_examples=EXAMPLES // 2)
@given(layout=LAYOUTS.filter(lambda layout: layout.shape not in PROVEN), seed=SEEDS, ids=IDS, size=st.integers(1, 5))
def test_where_little_decides_they_come_back_or_a_question_does(
    tmp_path_factory: pytest.TempPathFactory, layout: Layout, seed: int, ids: str, size: int
) -> None:
    orders = generator.shop(seed, orders=size, ids=ids)
    path = generator.write(orders, layout, tmp_path_factory.mktemp("sales"))
    try:
        found = kept(path, layout)
    except (DataError, UsageError):
        return
    assert found == generator.expected(orders, layout)
