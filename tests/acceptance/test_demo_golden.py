"""The demo shop's summary.json is what it was: nothing a report shows changes without being noticed.

Where a change is meant, make the file anew and read its diff: `python tests/acceptance/test_demo_golden.py`
"""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from regulars import demo, segment

GOLDEN = Path(__file__).with_name("demo_summary.json")
POINTS = 20


def summary(folder: Path) -> dict[str, Any]:
    """The summary of a run on the demo shop, without the version and with only some of the points."""
    found = json.loads(segment(demo.write(folder / "shop.csv")).summary_json())
    del found["version"]
    del found["points"]["rows"][POINTS:]
    return dict(found)


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every plain value with the way to it: `segments[0].medians.spend`."""
    if isinstance(value, dict | list):
        yield path, f"{type(value).__name__} of {len(value)}"
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, held in items:
            yield from leaves(held, f"{path}[{key}]" if isinstance(key, int) else f"{path}.{key}".lstrip("."))
    else:
        yield path, value


def same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, rel=1e-9, abs=1e-12)
    return type(one) is type(other) and bool(one == other)


def differences(one: Any, other: Any) -> list[str]:
    left, right = dict(leaves(one)), dict(leaves(other))
    return [
        f"{path}: {left.get(path)!r}, expected {right.get(path)!r}"
        for path in {**left, **right}
        if path not in left or path not in right or not same(left[path], right[path])
    ]


def test_the_demo_shop_gives_the_summary_it_gave_before(tmp_path: Path) -> None:
    assert differences(summary(tmp_path), json.loads(GOLDEN.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"a": [1.0, "x"]}, {"a": [1.0 + 1e-12, "x"]}, []),
        ({"a": [1.0, "x"]}, {"a": [1.0 + 1e-6, "x"]}, ["a[0]: 1.0, expected 1.000001"]),
        ({"a": 1}, {"a": 1.0}, ["a: 1, expected 1.0"]),
        ({"a": []}, {"a": {}}, ["a: 'list of 0', expected 'dict of 0'"]),
        ({"a": None}, {"a": None, "b": 2}, [": 'dict of 1', expected 'dict of 2'", "b: None, expected 2"]),
    ],
)
def test_a_difference_is_told(one: Any, other: Any, found: list[str]) -> None:
    assert differences(one, other) == found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        text = json.dumps(summary(Path(folder)), indent=1, ensure_ascii=False) + "\n"
    GOLDEN.write_text(text, encoding="utf-8")
