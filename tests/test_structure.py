"""What nested columns are made of, and what is only wrapped."""

import json
from pathlib import Path
from typing import Any

import pytest

from regulars.engine import DuckDB
from regulars.read import open_source
from regulars.structure import VALUE, Kind, kind_of


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("DECIMAL(18,3)", VALUE),
        ("ENUM('a, b', '(')", VALUE),
        ("TIMESTAMP WITH TIME ZONE", VALUE),
        ("BIGINT[]", Kind("list", (("", VALUE),))),
        ("INTEGER[3]", Kind("list", (("", VALUE),))),
        ("MAP(VARCHAR, INTEGER)", Kind("map")),
        ("STRUCT(a DECIMAL(4,2), b VARCHAR)", Kind("struct", (("a", VALUE), ("b", VALUE)))),
        (
            'STRUCT("first, name" VARCHAR, "a ""b"" (" STRUCT(c DATE)[])[]',
            Kind(
                "list",
                (
                    (
                        "",
                        Kind(
                            "struct",
                            (
                                ("first, name", VALUE),
                                ('a "b" (', Kind("list", (("", Kind("struct", (("c", VALUE),))),))),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ],
)
def test_kind_of(written: str, kind: Kind) -> None:
    assert kind_of(written) == kind


def dynamo(total: str) -> dict[str, Any]:
    items = {"L": [{"M": {"sku": {"S": "x"}, "price": {"N": "1.50"}}}]}
    return {
        "Item": {
            "id": {"S": "1"},
            "customer": {"S": "a"},
            "total": {"N": total},
            "note": {"NULL": True},
            "items": items,
        }
    }


def firestore(total: dict[str, Any]) -> dict[str, Any]:
    item = {"mapValue": {"fields": {"sku": {"stringValue": "x"}, "price": {"doubleValue": 1.5}}}}
    fields = {"id": {"stringValue": "1"}, "customer": {"stringValue": "a"}, "total": total}
    return {"name": "orders/1", "fields": fields | {"items": {"arrayValue": {"values": [item]}}}}


def test_values_that_say_their_type_are_what_they_hold(tmp_path: Path) -> None:
    engine = DuckDB()
    objects = [firestore({"integerValue": "7"}), firestore({"doubleValue": 7.25})]
    (tmp_path / "documents.json").write_text("\n".join(map(json.dumps, objects)), encoding="utf-8")
    open_source(engine, tmp_path / "documents.json")
    found = 'SELECT "fields.customer", "fields.total", "fields.items.sku", "fields.items.price" FROM found'
    assert engine.rows(found) == [("a", "7", "x", "1.5"), ("a", "7.25", "x", "1.5")]


def test_an_envelope_is_taken_off_and_the_types_with_it(tmp_path: Path) -> None:
    (tmp_path / "items.json").write_text(
        "\n".join(json.dumps(dynamo(total)) for total in ("7", "7.25")), encoding="utf-8"
    )
    engine = DuckDB()
    open_source(engine, tmp_path / "items.json")
    found = 'SELECT customer, total, "items.sku", "items.price" FROM found'
    assert engine.rows(found) == [("a", "7", "x", "1.50"), ("a", "7.25", "x", "1.50")]


@pytest.mark.parametrize("sizes", [{"S": 3, "M": 5, "L": 2}, {"a": 1, "S": 2}])
def test_counts_of_sizes_are_no_types(tmp_path: Path, sizes: dict[str, int]) -> None:
    (tmp_path / "sizes.json").write_text(json.dumps([{"id": 1, "sizes": sizes}, {"id": 2, "sizes": sizes}]))
    assert list(open_source(DuckDB(), tmp_path / "sizes.json").columns) == ["id", *(f"sizes.{size}" for size in sizes)]


@pytest.mark.parametrize("holder", ["data", "records", "elements", "nodes"])
def test_the_items_are_found_in_an_object_that_only_holds_their_list(tmp_path: Path, holder: str) -> None:
    order = {
        "order_id": 1,
        "lineItems": {"total_count": 2, holder: [{"sku": "x", "price": 1}, {"sku": "y", "price": 2}]},
    }
    (tmp_path / "orders.json").write_text(json.dumps([order, {**order, "order_id": 2}]), encoding="utf-8")
    raw = open_source(DuckDB(), tmp_path / "orders.json")
    assert list(raw.columns) == ["order_id", "lineItems.sku", "lineItems.price"]
    assert len(raw.sample["order_id"]) == 4


def test_edges_lead_to_their_nodes(tmp_path: Path) -> None:
    items = {"edges": [{"cursor": "c", "node": {"sku": "x", "price": 1}}], "pageInfo": {"hasNextPage": False}}
    orders = {"edges": [{"cursor": str(n), "node": {"order_id": n, "lineItems": items}} for n in range(2)]}
    (tmp_path / "orders.json").write_text(json.dumps({"data": {"orders": orders}}), encoding="utf-8")
    assert list(open_source(DuckDB(), tmp_path / "orders.json").columns) == [
        "order_id",
        "cursor",
        "lineItems.sku",
        "lineItems.price",
    ]


def columns(path: Path, orders: list[dict[str, Any]]) -> dict[str, Any]:
    path.write_text(json.dumps(orders), encoding="utf-8")
    return {name: values[0] for name, values in open_source(DuckDB(), path).sample.items()}


def test_what_is_said_of_an_object_is_no_data_and_a_reference_is_its_number(tmp_path: Path) -> None:
    order = {
        "attributes": {"type": "Order", "url": "/orders/1"},
        "CustomerRef": {"value": "7", "name": "Ada"},
        "title": {"original": "Tea", "translated": "Tee"},
        "size": {"value": 3, "name": "large", "unit": "cm"},
    }
    assert columns(tmp_path / "orders.json", [order, order]) == {
        "CustomerRef": "7",
        "CustomerRef.name": "Ada",
        "title": "Tea",
        "size.value": "3",
        "size.name": "large",
        "size.unit": "cm",
    }


def test_a_number_with_its_name_is_two_columns_where_every_list_is_such_a_pair(tmp_path: Path) -> None:
    order = {"name": "S1", "partner_id": [7, "Ada"], "lines_id": [7, 8, 9], "tag_id": ["a", "b"], "tags": [1, "b"]}
    read = columns(tmp_path / "orders.json", [order, order | {"partner_id": []}])
    assert read == {"name": "S1", "partner_id": "7", "partner_id.display_name": "Ada"}
