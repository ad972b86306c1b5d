"""Logs of what visitors did: only what was bought is a sale."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from regulars.errors import DataError
from regulars.events import bought, browsed, given_back, is_log
from regulars.kinds import spaced
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

VISITS = 48
PRICES = ["12.50", "8.90", "31.00", "4.75"]


def event(visit: int, what: str, minute: int, **money: Any) -> dict[str, Any]:
    when = f"2024-{1 + visit // 24:02}-{1 + visit % 24:02}T10:{minute:02}:00Z"
    return {"type": "track", "event": what, "userId": f"u{visit * 7 % 29}", "timestamp": when} | money


def log(
    seen: str, put: str, paid: str, *others: tuple[int, str], without: tuple[str, ...] = ()
) -> list[dict[str, Any]]:
    """Visits, in each of which something is seen and put into a cart, and in half of which it is paid for."""
    events = []
    for visit in range(VISITS):
        goods = {"sku": f"S{visit % 4}", "price": PRICES[visit % 4], "quantity": 1}
        order = {"order_id": f"{9000 + visit}"} | goods
        events += [event(visit, seen, 1, sku=goods["sku"]), event(visit, put, 2, **goods)]
        events += [event(visit, paid, 3, **order)] if visit % 2 else []
        for at, what in others:
            money = {"order_id": order["order_id"]} if what in without else order
            events += [event(visit, what, 4, **money)] if visit == at else []
    return events


def read(path: Path, events: list[dict[str, Any]], settings: Settings | None = None) -> Prepared:
    path.write_text("\n".join(map(json.dumps, events)), encoding="utf-8")
    return prepare(path, settings or Settings())


def money(found: Prepared) -> tuple[Decimal, Decimal]:
    return found.ledger()["sale"].money, found.ledger()["return"].money


SOLD = sum(Decimal(PRICES[visit % 4]) for visit in range(1, VISITS, 2))


@pytest.mark.parametrize(
    ("seen", "put", "paid"),
    [
        ("page_view", "add_to_cart", "purchase"),
        ("Product Viewed", "Product Added", "Order Completed"),
        ("ViewContent", "AddToCart", "Purchase"),
        ("view", "addtocart", "transaction"),
        ("product_viewed", "product_added_to_cart", "checkout_completed"),
        ("Viewed Product", "Added to Cart", "Placed Order"),
    ],
)
def test_only_what_was_bought_is_a_sale(tmp_path: Path, seen: str, put: str, paid: str) -> None:
    found = read(tmp_path / "events.jsonl", log(seen, put, paid))
    assert money(found) == (SOLD, 0)
    assert {match.column: match.header for match in found.mapped.matches}["type"] == "event"


@pytest.mark.parametrize("back", ["refund", "Order Refunded"])
def test_what_was_refunded_is_given_back_though_its_money_is_above_zero(tmp_path: Path, back: str) -> None:
    found = read(tmp_path / "events.jsonl", log("page_view", "add_to_cart", "purchase", (3, back), (5, back)))
    assert money(found) == (SOLD, -Decimal(PRICES[3]) - Decimal(PRICES[1]))


@pytest.mark.parametrize("off", ["Cancelled Order", "order.canceled", "Order Voided"])
@pytest.mark.parametrize("told", [True, False])
def test_an_order_that_was_cancelled_later_was_neither_bought_nor_returned(
    tmp_path: Path, off: str, told: bool
) -> None:
    events = log("page_view", "begin_checkout", "purchase", (3, off), (5, off), without=() if told else (off,))
    found = read(tmp_path / "events.jsonl", events)
    assert money(found) == (SOLD - Decimal(PRICES[3]) - Decimal(PRICES[1]), 0)
    assert found.ledger()["sale"].rows == VISITS // 2 - 2
    # What was refunded of it is no second loss.
    both = [*events, event(3, "Order Refunded", 9, order_id="9003", sku="S3", price=PRICES[3], quantity=1)]
    assert money(read(tmp_path / "events.jsonl", both)) == (SOLD - Decimal(PRICES[3]) - Decimal(PRICES[1]), 0)


def test_an_order_that_was_cancelled_in_part_was_bought(tmp_path: Path) -> None:
    events = log("page_view", "begin_checkout", "purchase", (3, "Cancelled Order"))
    part = [each | {"price": "1.25"} if each["event"] == "Cancelled Order" else each for each in events]
    assert money(read(tmp_path / "events.jsonl", part)) == (SOLD, -Decimal("1.25"))


def test_a_checkout_that_began_repeats_the_total_of_its_order(tmp_path: Path) -> None:
    events = []
    for visit in range(VISITS):
        goods = [{"sku": f"S{place}", "price": PRICES[(visit + place) % 4], "quantity": 1} for place in range(2)]
        whole = str(sum(Decimal(each["price"]) for each in goods))
        order = {"order_id": f"{9000 + visit}", "revenue": whole}
        for what in ["Checkout Started", *(["Order Completed"] if visit % 2 else [])]:
            events += [event(visit, what, 2, **order, **each) for each in goods]
    sold = sum(Decimal(PRICES[(visit + place) % 4]) for visit in range(1, VISITS, 2) for place in range(2))
    assert money(read(tmp_path / "events.jsonl", events)) == (sold, 0)


def test_a_column_that_says_a_refund_again_takes_nothing_off_twice(tmp_path: Path) -> None:
    events = log("page_view", "add_to_cart", "purchase", (3, "refund"), (5, "refund"))
    said = [each | ({"refund_value": each["price"]} if each["event"] == "refund" else {}) for each in events]
    back = -Decimal(PRICES[3]) - Decimal(PRICES[1])
    assert money(read(tmp_path / "events.jsonl", said)) == (SOLD, back)
    bare = [
        {name: held for name, held in each.items() if each["event"] != "refund" or name not in ("price", "quantity")}
        for each in said
    ]
    assert money(read(tmp_path / "events.jsonl", bare)) == (SOLD, back)
    with pytest.raises(DataError, match="it would go back twice"):
        read(tmp_path / "events.jsonl", said, Settings(columns={"refunded": "refund_value"}))


def test_what_went_back_without_money_is_asked_about(tmp_path: Path) -> None:
    events = log("page_view", "add_to_cart", "purchase", (3, "refund"), without=("refund",))
    with pytest.raises(DataError, match="'refund' on 1 lines that do not say how much"):
        read(tmp_path / "events.jsonl", events)
    assert money(read(tmp_path / "events.jsonl", events, Settings(no_sale=("refund",)))) == (SOLD, 0)


def test_an_event_that_is_not_known_is_asked_about_where_it_stands_beside_money(tmp_path: Path) -> None:
    events = log("page_view", "add_to_cart", "purchase", (3, "gift_sent"), (5, "video_start"), without=("video_start",))
    with pytest.raises(DataError, match=r"'gift sent' beside money: .* --sale .gift sent."):
        read(tmp_path / "events.jsonl", events)
    assert money(read(tmp_path / "events.jsonl", events, Settings(no_sale=("gift_sent",)))) == (SOLD, 0)
    given = money(read(tmp_path / "events.jsonl", events, Settings(sale=("gift_sent",))))
    assert given == (SOLD + Decimal(PRICES[3]), 0)


def test_two_events_of_one_order_are_asked_about(tmp_path: Path) -> None:
    parts = [(visit, "Ordered Product") for visit in range(1, VISITS, 2)]
    events = log("Viewed Product", "Added to Cart", "Placed Order", *parts)
    with pytest.raises(DataError, match=r"one order would count twice\. .* --no-sale .placed order."):
        read(tmp_path / "events.jsonl", events)
    assert money(read(tmp_path / "events.jsonl", events, Settings(no_sale=("ordered product",)))) == (SOLD, 0)


def test_two_events_of_other_orders_are_both_sales(tmp_path: Path) -> None:
    others = [(visit, "in_app_purchase") for visit in range(0, VISITS, 2)]
    found = read(tmp_path / "events.jsonl", log("page_view", "add_to_cart", "purchase", *others))
    assert money(found) == (sum(Decimal(PRICES[visit % 4]) for visit in range(VISITS)), 0)


def messages(path: Path, *events: tuple[int, str], settings: Settings | None = None) -> Prepared:
    """What a shop says of each of its orders, one message after the other; no visitor looks at anything."""
    lines = [
        {
            "eventType": what,
            "occurredAt": f"2024-{1 + order // 24:02}-{1 + order % 24:02}T10:{minute:02}:00Z",
            "payload": {
                "orderId": f"{order}",
                "customerId": f"u{order * 7 % 29}",
                "items": [{"sku": "S1", "quantity": 1, "unitPrice": PRICES[order % 4]}],
            },
        }
        for minute, (order, what) in enumerate(events)
    ]
    return read(path, lines, settings)


ALL = sum(Decimal(PRICES[order % 4]) for order in range(VISITS))


@pytest.mark.parametrize(
    ("paid", "back"),
    [
        ("OrderCompleted", "OrderRefunded"),
        ("order.paid", "order.returned"),
        ("PAYMENT_SUCCEEDED", "PAYMENT_REFUNDED"),
    ],
)
def test_messages_of_what_became_of_orders_are_a_log_too(tmp_path: Path, paid: str, back: str) -> None:
    events = [(order, paid) for order in range(VISITS)] + [(3, back), (8, back)]
    found = messages(tmp_path / "messages.jsonl", *events)
    assert money(found) == (ALL, -Decimal(PRICES[3]) - Decimal(PRICES[0]))


def test_two_messages_of_one_order_are_asked_about(tmp_path: Path) -> None:
    events = [(order, what) for order in range(VISITS) for what in ("OrderPlaced", "OrderPaid")]
    with pytest.raises(DataError, match=r"one order would count twice\. .* --no-sale .orderplaced."):
        messages(tmp_path / "messages.jsonl", *events)
    found = messages(tmp_path / "messages.jsonl", *events, settings=Settings(no_sale=("orderplaced",)))
    assert money(found) == (ALL, 0)


def test_orders_that_came_back_and_were_never_bought_are_asked_about(tmp_path: Path) -> None:
    events = [(order, "OrderCancelled" if order % 9 == 4 else "OrderCompleted") for order in range(VISITS)]
    with pytest.raises(DataError, match="of 5 orders, of which 5 were not bought here before"):
        messages(tmp_path / "messages.jsonl", *events)
    found = messages(tmp_path / "messages.jsonl", *events, settings=Settings(no_sale=("ordercancelled",)))
    assert money(found)[1] == 0


@pytest.mark.parametrize(
    "said",
    [
        ("Sale", "Refund", "Item Removed"),
        ("cart", "address", "delivery", "payment", "complete"),
        ("/cart", "/product/view", "/checkout/completed"),
        ("Shopping Cart Cover", "Order Book", "View Finder"),
        ("email", "search", "social"),
        ("invoice", "credit note"),
        ("order", "payment", "refund", "return"),
    ],
)
def test_what_are_no_events_make_no_log(said: tuple[str, ...]) -> None:
    for header in ("", "Event type"):
        assert not is_log(spaced([each.lower() for each in said]), header)


def test_an_event_says_one_thing() -> None:
    for value in ("product viewed", "order completed", "order refunded", "initiatecheckout", "in app purchase"):
        assert sum((browsed(value), bought(value), given_back(value))) == 1, value
