"""How interfaces nest their orders: linked data, related objects, lists of one, money in parts, whole coins."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare, verdicts
from regulars.settings import Settings

ORDERS = 24
WHO = [number % 5 for number in range(ORDERS)]
ITEMS = [("Tea", Decimal("12.45"), 2), ("Cup", Decimal("8.99"), 1), ("Jar", Decimal("20.15"), 3)]
GOODS = sum(price * count for _, price, count in ITEMS)
EACH = {who: GOODS * WHO.count(who) for who in range(5)}

Json = dict[str, Any]


def at(number: int) -> str:
    return f"2024-03-{number + 1:02d}T10:00:00+00:00"


def cents(money: Decimal) -> int:
    return int(money * 100)


def read(tmp_path: Path, order: Callable[[int], Json], holder: str = "") -> Prepared:
    orders: Any = [order(number) for number in range(ORDERS)]
    (tmp_path / "orders.json").write_text(json.dumps({holder: orders} if holder else orders), encoding="utf-8")
    return prepare(tmp_path / "orders.json", Settings())


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def spent(found: Prepared) -> dict[str, Decimal]:
    sold = "SELECT customer_id, sum(amount) FROM tallies WHERE verdict = 'sale' GROUP BY 1"
    return {who: Decimal(money) for who, money in found.engine.rows(sold)}


def plain(number: int, **others: Any) -> Json:
    """An order as most interfaces write it."""
    return {
        "order_id": 7000 + number,
        "created_at": at(number),
        "customer_id": f"c{WHO[number]}",
        "currency": "EUR",
        "items": [{"sku": sku, "quantity": count, "price": float(price)} for sku, price, count in ITEMS],
        **others,
    }


def expected(by: Callable[[int], str], **less: Decimal) -> dict[str, Decimal]:
    return {by(who): money - less.get(by(who), Decimal(0)) for who, money in EACH.items()}


def test_an_address_beside_an_id_says_nothing_of_who_bought(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        who = {"@id": f"/customers/{WHO[number]}", "@type": "Customer", "id": f"c{WHO[number]}"}
        linked = {"@id": f"/orders/{number}", "@type": "Order", "id": number, "customer": who}
        return {name: held for name, held in (linked | plain(number)).items() if name != "customer_id"}

    found = read(tmp_path, order)
    assert headers(found)["customer"] == "customer.id"
    assert {"@id", "@type", "customer.@id", "customer.@type"}.isdisjoint(found.raw.columns)
    assert spent(found) == expected(lambda who: f"c{who}")


def test_an_address_alone_stays(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        who = {"@id": f"/customers/{WHO[number]}", "@type": "Customer"}
        return {name: held for name, held in (plain(number) | {"customer": who}).items() if name != "customer_id"}

    assert headers(read(tmp_path, order))["customer"] == "customer.@id"


def test_what_a_document_is_related_to_is_known_by_its_id(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        lambda number: {
            "type": "event",
            "id": f"e{number}",
            "attributes": {"datetime": at(number), "properties": {"value": float(GOODS), "order_id": str(number)}},
            "relationships": {
                "profile": {"data": {"type": "profile", "id": f"01GD{number % 11:04d}"}},
                "metric": {"data": {"type": "metric", "id": "SxR"}},
            },
        },
        "data",
    )
    assert {"profile.id", "metric.id"} < {*found.raw.columns}
    assert headers(found)["customer"] == "profile.id"
    assert spent(found) == {f"01GD{who:04d}": GOODS * (3 if who < 2 else 2) for who in range(11)}


def test_what_is_without_tax_counts_of_a_price_in_parts(tmp_path: Path) -> None:
    def parted(net: Decimal) -> Json:
        gross = (net * Decimal("1.2")).quantize(Decimal("0.01"))
        return {name: {"amount": float(each), "currency": "EUR"} for name, each in (("gross", gross), ("net", net))}

    found = read(
        tmp_path,
        lambda number: {
            "number": str(number),
            "created": at(number),
            "customerEmail": f"user{WHO[number]}@example.com",
            "total": parted(GOODS + 5),
            "lines": [
                {"productSku": sku, "quantity": count, "unitPrice": parted(price), "totalPrice": parted(price * count)}
                for sku, price, count in ITEMS
            ],
        },
    )
    assert headers(found)["amount"] == "lines.totalPrice_net"
    assert spent(found) == expected(lambda who: f"user{who}@example.com")


def test_who_bought_may_stand_in_a_list_of_one(tmp_path: Path) -> None:
    def order(number: int, buyers: int = 1) -> Json:
        people = [{"id": f"c{WHO[number]}", "href": "/x"}, {"id": "d", "href": "/y"}][:buyers]
        rest = {name: held for name, held in plain(number).items() if name != "customer_id"}
        return rest | {"customers": {"elements": people}}

    found = read(tmp_path, order, "elements")
    assert headers(found)["customer"] == "customers.id"
    assert spent(found) == expected(lambda who: f"c{who}")
    with pytest.raises(DataError, match="no customer column"):
        read(tmp_path, lambda number: order(number, 2 if number == 9 else 1), "elements")


def test_where_to_go_on_is_no_list_of_sales(tmp_path: Path) -> None:
    orders = [plain(number) for number in range(ORDERS)]
    page = {"resources": orders, "links": [{"href": "/orders?page=2", "rel": "next"}]}
    (tmp_path / "orders.json").write_text(json.dumps(page), encoding="utf-8")
    assert spent(prepare(tmp_path / "orders.json", Settings())) == expected(lambda who: f"c{who}")


def test_one_item_may_be_written_without_its_list(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        items = plain(number)["items"]
        rest = {name: held for name, held in plain(number).items() if name != "items"}
        return rest | {"SaleLines": {"SaleLine": items if number % 3 else items[2]}}

    found = read(tmp_path, order)
    assert found.engine.rows("SELECT count(*) FROM lines")[0][0] == sum(3 if number % 3 else 1 for number in range(24))
    alone = ITEMS[2][1] * 3
    lost = {f"c{who}": (GOODS - alone) * sum(WHO[at] == who for at in range(0, ORDERS, 3)) for who in range(5)}
    assert spent(found) == expected(lambda who: f"c{who}", **lost)


def test_the_checks_of_an_order_hold_who_paid_and_what(tmp_path: Path) -> None:
    """A check's amount is all of it, and what a selection costs is all of its pieces."""

    def order(number: int) -> Json:
        selections = [
            {"item": {"guid": sku}, "quantity": count + number % 2, "price": float(price * (count + number % 2))}
            for sku, price, count in ITEMS
        ]
        total = sum(each["price"] for each in selections)
        check = {"guid": f"k{number}", "amount": round(total, 2), "openedDate": at(number), "selections": selections}
        who = {"guid": f"c{WHO[number]}", "email": f"user{WHO[number]}@example.com"}
        days = {"openedDate": at(number), "paidDate": at(number)}
        return {"guid": f"o{number}", **days, "checks": [check | {"customer": who, "payments": [{"amount": total}]}]}

    found = read(tmp_path, order)
    more = sum(price for _, price, _ in ITEMS)
    odd = {who: sum(WHO[at] == who for at in range(1, ORDERS, 2)) for who in range(5)}
    assert spent(found) == {f"c{who}": money + more * odd[who] for who, money in EACH.items()}
    assert headers(found)["amount"] == "checks.selections.price"


def test_an_item_s_own_price_comes_before_that_of_its_variant(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        items = [each | {"variant": {"price": each["price"] + 3}} for each in plain(number)["items"]]
        return {name: held for name, held in plain(number, line_items=items).items() if name != "items"}

    found = read(tmp_path, order)
    assert headers(found)["unit_price"] == "line_items.price"
    assert spent(found) == expected(lambda who: f"c{who}")


def test_a_line_s_total_comes_before_its_order_s_of_the_same_name(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        items = [{"sku": sku, "quantity": count, "total_ex_tax": float(price * count)} for sku, price, count in ITEMS]
        return plain(number, items=items, total_ex_tax=float(GOODS + 5))

    assert spent(read(tmp_path, order)) == expected(lambda who: f"c{who}")


def test_an_order_that_only_gives_money_back_is_a_return(tmp_path: Path) -> None:
    """As of a till that writes a return as an order of its own, with no items."""

    def order(number: int) -> Json:
        back = {"refunds": [{"amount": 9.5, "status": "APPROVED"}], "items": []}
        return plain(number) | ({"refunds": []} if number < 20 else back)

    found = read(tmp_path, order)
    lost = {f"c{who}": GOODS * WHO[20:].count(who) for who in range(5)}
    assert spent(found) == expected(lambda who: f"c{who}", **lost)
    back = "SELECT customer_id, sum(amount) FROM tallies WHERE verdict = 'return' GROUP BY 1"
    assert dict(found.engine.rows(back)) == {f"c{who}": Decimal("-9.5") for who in WHO[20:]}
    found.ledger()


def coded(number: int, currency: str, times: int) -> Json:
    items = [{"sku": sku, "quantity": count, "price": int(price * times)} for sku, price, count in ITEMS]
    return plain(number, items=items, currency=currency)


def test_whole_amounts_of_many_digits_in_json_may_be_coins(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"'items.price' .* may be in hundredths: all of it is whole, beside the curr"):
        read(tmp_path, lambda number: coded(number, "EUR", 100))


@pytest.mark.parametrize(("currency", "times"), [("EUR", 1), ("EUR", 10), ("SEK", 100)])
def test_whole_amounts_of_few_digits_or_in_other_money_are_read_as_they_are(
    tmp_path: Path, currency: str, times: int
) -> None:
    found = read(tmp_path, lambda number: coded(number, currency, times))
    assert sum(spent(found).values()) == ORDERS * sum(int(price * times) * count for _, price, count in ITEMS)


def of_sylius(number: int) -> Json:
    items = [
        {"productName": sku, "quantity": count, "unitPrice": cents(price), "subtotal": cents(price) * count}
        for sku, price, count in ITEMS
    ]
    state = ("cancelled", "paid") if number == 3 else ("fulfilled", "refunded") if number == 8 else ("new", "paid")
    return {
        "number": f"{number:09d}",
        "tokenValue": f"t{number}",
        "customer": {"id": f"c{WHO[number]}", "email": f"user{WHO[number]}@example.com"},
        "currencyCode": "EUR",
        "checkoutCompletedAt": at(number),
        "state": state[0],
        "paymentState": state[1],
        "shippingState": "shipped",
        "items": items,
        "itemsTotal": cents(GOODS),
        "orderPromotionTotal": 0,
        "taxTotal": 0,
        "shippingTotal": 495,
        "total": cents(GOODS) + 495,
    }


def of_clover(number: int) -> Json:
    pieces = [
        {"name": sku, "item": {"id": sku}, "price": cents(price)} for sku, price, count in ITEMS for _ in range(count)
    ]
    return {
        "id": f"O{number}",
        "currency": "USD",
        "customers": {"elements": [{"id": f"c{WHO[number]}"}]},
        "total": cents(GOODS) + 300,
        "paymentState": "OPEN" if number == 3 else "REFUNDED" if number == 8 else "PAID",
        "taxRemoved": False,
        "isVat": False,
        "createdTime": 1709546400000 + number * 86400000,
        "clientCreatedTime": 1709546400000 + number * 86400000,
        "lineItems": {"elements": pieces},
    }


def payment(number: int, **others: Any) -> Json:
    return {
        "id": f"p{number}",
        "amount": cents(GOODS),
        "currency": "eur",
        "created": 1709546400 + number * 86400,
        "customer": f"c{WHO[number]}",
        **others,
    }


def of_stripe(number: int) -> Json:
    state = {3: "canceled", 8: "requires_payment_method"}.get(number, "succeeded")
    received = cents(GOODS) if state == "succeeded" else 0
    return payment(number, object="payment_intent", amount_received=received, capture_method="automatic", status=state)


def of_gocardless(number: int) -> Json:
    state = {3: "cancelled", 8: "failed"}.get(number, "paid_out")
    links = {"mandate": f"c{WHO[number]}", "creditor": "CR1"}
    day = {"created_at": at(number), "charge_date": at(number)[:10]}
    return payment(number, amount_refunded=0, currency="GBP", status=state, links=links, customer=None, **day)


def of_razorpay(number: int) -> Json:
    state = {3: "failed", 8: "authorized"}.get(number, "captured")
    more = {"entity": "payment", "refund_status": None, "captured": state == "captured", "contact": "+91"}
    day = {"created_at": 1709546400 + number * 86400, "currency": "INR", "customer_id": f"c{WHO[number]}"}
    return payment(number, amount_refunded=0, status=state, **more, **day)


def of_chargebee(number: int) -> Json:
    items = [
        {"entity_type": "plan", "entity_id": sku, "quantity": count, "unit_amount": cents(price)}
        | {"amount": cents(price) * count}
        for sku, price, count in ITEMS
    ]
    invoice = payment(number, status={3: "voided", 8: "not_paid"}.get(number, "paid"), customer=None, amount=None)
    more = {"customer_id": f"c{WHO[number]}", "currency_code": "USD", "date": 1709546400 + number * 86400}
    more |= {"amount_paid": cents(GOODS), "write_off_amount": 0, "resource_version": 17, "total": cents(GOODS)}
    return {"invoice": invoice | more | {"line_items": items}}


@pytest.mark.parametrize("order", [of_sylius, of_clover, of_stripe, of_gocardless, of_razorpay, of_chargebee])
def test_interfaces_that_count_in_coins_are_known(tmp_path: Path, order: Callable[[int], Json]) -> None:
    found = read(tmp_path, order, "data")
    lost = {f"c{who}": GOODS * [WHO[3], WHO[8]].count(who) for who in range(5)}
    assert spent(found) == expected(lambda who: f"c{who}", **lost)
    assert "in hundredths" in " ".join(found.mapped.reasons.values())


def test_prestashop_s_orders_that_are_not_valid_are_no_sales(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        rows = [
            {"product_id": sku, "product_quantity": str(count), "unit_price_tax_excl": f"{price:.6f}"}
            for sku, price, count in ITEMS
        ]
        return {
            "id": number + 1,
            "id_customer": str(10 + WHO[number]),
            "current_state": "6" if number == 3 else "5",
            "valid": "0" if number == 3 else "1",
            "invoice_date": at(number + 1)[:10] if number < 20 else "0000-00-00",
            "date_add": at(number),
            "total_paid_tax_excl": f"{GOODS + 5:.6f}",
            "associations": {"order_rows": rows},
        }

    found = read(tmp_path, order, "orders")
    assert headers(found)["date"] == "date_add"
    assert spent(found) == expected(lambda who: str(10 + who), **{str(10 + WHO[3]): GOODS})


def test_where_something_stands_is_no_kind_of_it(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        links = {"self": {"href": f"/orders/{number}", "type": "application/hal+json"}}
        return plain(number, type="sale", _links=links)

    found = read(tmp_path, order)
    assert not [header for header in found.raw.columns if header.startswith("_links")]
    assert headers(found)["type"] == "type"


def test_what_is_said_twice_is_no_question(tmp_path: Path) -> None:
    def order(number: int) -> Json:
        who = {"id": f"a{number % 5}", "email": f"user{number % 5}@example.com"}
        rest = {name: held for name, held in plain(number).items() if name not in ("customer_id", "currency")}
        items = [each | {"currency": "EUR"} for each in plain(number)["items"]]
        return rest | {"buyer": who, "buyer_id": who["id"], "payment": {"currency": "EUR"}, "items": items}

    found = read(tmp_path, order)
    assert spent(found) == expected(lambda who: f"a{who}")


def test_orders_of_nobody_say_what_to_export(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="'customer_id' is called like one, and empty on all lines seen"):
        read(tmp_path, lambda number: plain(number, customer_id=None))
    (tmp_path / "orders.json").write_text(json.dumps([plain(number) for number in range(ORDERS)]), encoding="utf-8")
    whose = tuple({plain(number)["customer_id"].lower() for number in range(ORDERS)})
    found = prepare(tmp_path / "orders.json", Settings(no_customer=whose))
    assert verdicts(found.engine) == (
        "Its lines: 72 no customer on the line. Export them again with an id or an e-mail address of who bought, or "
        "name another column with --columns customer=..."
    )
