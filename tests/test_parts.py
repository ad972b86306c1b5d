"""Blocks of orders → parts of time: every hour once, every line once, numbers without gaps."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from regulars import parts, shop
from regulars.shop import Block


def opened(lines: int | None, scratch: Path | None = None) -> parts.Shop:
    blocks = [Block(number, 300) for number in range(3)]
    return parts.opened(5, (parts.ordered(5, block, scratch) for block in blocks), lines)


@pytest.mark.parametrize("most", [100, 2500, 10_000, 10**9])
@pytest.mark.parametrize("lines", [None, 30_000, 100_000])
def test_the_parts_hold_everything_once(monkeypatch: pytest.MonkeyPatch, most: int, lines: int | None) -> None:
    monkeypatch.setattr(parts, "PART_LINES", most)
    found = opened(lines)
    assert [part.number for part in found.parts] == list(range(len(found.parts)))
    assert (found.parts[0].begin, found.parts[-1].end) == (0, parts.HOURS)
    assert all(one.end == other.begin for one, other in pairwise(found.parts))
    sold = [found.sales(part) for part in found.parts]
    if lines:
        assert sum(len(each.product) for each in sold) == lines
    numbers = np.concatenate([each.number for each in sold])
    assert (numbers == np.arange(100_001, 100_001 + len(numbers))).all()
    seconds = np.concatenate([each.second for each in sold])
    assert (np.diff(seconds) >= 0).all()
    customers = np.concatenate([each.customer for each in sold])
    assert set(customers) == set(range(-1, 900))


def test_parts_are_of_about_the_same_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART_LINES", 2500)
    found = opened(30_000)
    assert len(found.parts) == 12
    assert all(2300 < len(found.sales(part).product) < 2700 for part in found.parts)


def test_without_a_number_of_lines_guests_have_a_tenth() -> None:
    found = opened(None)
    (part,) = found.parts
    sold = found.sales(part)
    guests = sold.lines[sold.customer == -1].sum()
    assert guests / len(sold.product) == pytest.approx(0.1, abs=1e-4)


def test_orders_kept_in_files_are_the_same(tmp_path: Path) -> None:
    one, other = opened(30_000), opened(30_000, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.orders", "1.orders", "2.orders"]
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    assert size == sum(orders.before[-1] for orders in one.made) * shop.RECORD.itemsize
    for part in one.parts:
        here, there = one.sales(part), other.sales(part)
        assert all((getattr(here, name) == getattr(there, name)).all() for name in here.__slots__)


def test_kinds_are_those_of_all_customers_in_order() -> None:
    found = opened(None)
    assert [first for first, _ in found.kinds()] == [10_001, 10_301, 10_601]
    kinds = np.concatenate([kinds for _, kinds in found.kinds()])
    assert len(kinds) == found.customers == 900
    assert np.bincount(kinds) == pytest.approx([kind.share * 900 for kind in shop.KINDS], abs=6)
