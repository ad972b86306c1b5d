"""Answers in the manner of JSON:API: objects, and beside them what they refer to."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from regulars.included import gathered, is_answer
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 30
WHO = [101 + number * 7 % 13 for number in range(ORDERS)]
PRICES = ["4.50", "12.25", "31.00"]

Json = dict[str, Any]


def ref(kind: str, number: int | str) -> Json:
    return {"type": kind, "id": str(number)}


def order(number: int) -> Json:
    lines = [ref("line_item", f"{number}-{line}") for line in range(1 + number % 2)]
    own = {"number": f"R{7000 + number}", "completed_at": f"2024-03-{1 + number:02}T10:00:00Z", "currency": "EUR"}
    related = {"user": {"data": ref("user", WHO[number])}, "line_items": {"data": lines}, "promotion": {"data": None}}
    return ref("order", number) | {"attributes": own, "relationships": related}


def beside(number: int) -> list[Json]:
    """The lines of an order, each with what it belongs to, and who bought, who knows all of the orders."""
    lines = []
    for line in range(1 + number % 2):
        price = PRICES[(number + line) % 3]
        related = {"order": {"data": ref("order", number)}, "variant": {"data": ref("variant", line)}}
        lines.append(
            ref("line_item", f"{number}-{line}")
            | {"attributes": {"sku": f"S{line}", "quantity": 1, "price": price}, "relationships": related}
        )
    mine = [ref("order", each) for each in range(ORDERS) if WHO[each] == WHO[number]]
    who = {"attributes": {"email": f"u{WHO[number]}@example.com"}, "relationships": {"orders": {"data": mine}}}
    return [*lines, ref("user", WHO[number]) | who]


def answer(*numbers: int) -> Json:
    found = {(each["type"], each["id"]): each for number in numbers for each in beside(number)}
    variants = [ref("variant", line) | {"attributes": {"name": f"Mug {line}"}} for line in range(2)]
    return {
        "data": [order(number) for number in numbers],
        "included": [*found.values(), *variants],
        "meta": {"count": len(numbers)},
        "links": {"self": "/orders?include=user,line_items.variant"},
    }


SOLD = sum(Decimal(PRICES[(number + line) % 3]) for number in range(ORDERS) for line in range(1 + number % 2))


def check(found: Prepared) -> None:
    assert found.ledger()["sale"].money == SOLD
    assert found.engine.rows("SELECT count(DISTINCT customer_id), count(DISTINCT order_id) FROM lines") == [(13, 30)]
    matched = {match.column: match.header for match in found.mapped.matches}
    assert (matched["customer"], matched["product"]) == ("user.id", "line_items.sku")
    assert {"user.email", "line_items.variant.name"} < {*found.raw.columns}


def test_an_order_has_its_lines_and_who_bought(tmp_path: Path) -> None:
    (tmp_path / "orders.json").write_text(json.dumps(answer(*range(ORDERS)), indent=1), encoding="utf-8")
    check(prepare(tmp_path / "orders.json", Settings()))


@pytest.mark.parametrize("listed", [False, True])
def test_so_have_the_orders_of_several_pages(tmp_path: Path, listed: bool) -> None:
    pages = [answer(*range(at, at + 10)) for at in range(0, ORDERS, 10)]
    text = json.dumps(pages) if listed else "\n".join(map(json.dumps, pages))
    (tmp_path / "orders.json").write_text(text, encoding="utf-8")
    check(prepare(tmp_path / "orders.json", Settings()))


def test_what_was_not_included_stays_a_reference() -> None:
    said = answer(1)
    said["included"] = [each for each in said["included"] if each["type"] == "line_item"]
    (found,) = gathered(said)
    assert found["relationships"] == {"user": {"data": ref("user", WHO[1])}}
    assert [line["price"] for line in found["line_items"]] == ["12.25", "31.00"]
    assert found["line_items"][0]["relationships"] == {"variant": {"data": ref("variant", 0)}}


def test_objects_that_refer_to_each_other_end() -> None:
    said = answer(1)
    for each in said["included"]:
        if each["type"] == "variant":
            each["relationships"] = {"sibling": {"data": ref("variant", 1 - int(each["id"]))}}
    (found,) = gathered(said)
    sibling = found["line_items"][0]["variant"]["sibling"]
    assert sibling["name"] == "Mug 1"
    assert "sibling" not in sibling


def test_one_order_may_stand_alone() -> None:
    said = answer(1)
    said["data"] = said["data"][0]
    assert is_answer(said)
    assert [each["number"] for each in gathered(said)] == ["R7001"]


@pytest.mark.parametrize("other", [{"data": [{"id": 1}], "included": [{"id": 2}]}, {"data": [], "included": []}])
def test_other_objects_with_two_lists_are_none(other: Json) -> None:
    assert not is_answer(other)
