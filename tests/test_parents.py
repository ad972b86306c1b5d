"""Objects that name the one they belong to."""

import json
from pathlib import Path
from typing import Any

import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError
from regulars.read import Raw, open_source

ORDERS = [{"id": f"gid://shop/Order/{n}", "customer": {"id": n % 2}, "createdAt": "2024-01-02"} for n in range(3)]
ITEMS = [
    {"id": f"gid://shop/LineItem/{n}{at}", "sku": sku, "quantity": 1, "__parentId": f"gid://shop/Order/{n}"}
    for n in range(2)
    for at, sku in enumerate("xy")
]


def opened(path: Path, objects: list[dict[str, Any]]) -> tuple[Raw, list[tuple[Any, ...]]]:
    path.write_text("\n".join(map(json.dumps, objects)), encoding="utf-8")
    engine = DuckDB()
    raw = open_source(engine, path)
    return raw, engine.rows('SELECT "order.id", "customer.id", "lineItems.sku" FROM found ORDER BY ALL')


def test_line_items_stand_with_the_order_they_name(tmp_path: Path) -> None:
    raw, rows = opened(tmp_path / "bulk.jsonl", [*ITEMS[1:], *ORDERS, ITEMS[0]])
    named = [f"gid://shop/Order/{n}" for n in range(3)]
    assert rows == [
        (named[0], "0", "x"),
        (named[0], "0", "y"),
        (named[1], "1", "x"),
        (named[1], "1", "y"),
        (named[2], "0", None),
    ]
    assert raw.sources[0].notes[0] == "each object has those that name it in their __parentId as its lineItems"


def test_an_item_whose_order_is_missing_is_not_left_out_in_silence(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"2 objects of bulk\.jsonl belong, by their __parentId, to others"):
        opened(tmp_path / "bulk.jsonl", [*ORDERS[1:], *ITEMS])


def test_items_of_what_belongs_to_something_itself_are_refused(tmp_path: Path) -> None:
    orders = [order | {"__parentId": "gid://shop/Customer/1"} for order in ORDERS]
    with pytest.raises(DataError, match="4 objects"):
        opened(tmp_path / "bulk.jsonl", [{"id": "gid://shop/Customer/1", "email": "a@b.de"}, *orders, *ITEMS])


def test_two_files_keep_their_own_items(tmp_path: Path) -> None:
    for name, part in (("a", "x"), ("b", "y")):
        items = [item for item in ITEMS if item["sku"] == part]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, [*ORDERS, *items])), encoding="utf-8")
    engine = DuckDB()
    open_source(engine, [tmp_path / "a.jsonl", tmp_path / "b.jsonl"])
    found = 'SELECT "lineItems.sku", count(*) FROM found GROUP BY 1 ORDER BY 1 NULLS LAST'
    assert engine.rows(found) == [("x", 2), ("y", 2), (None, 2)]
