"""Names that no list has, and that say that something was undone or paid back: never passed over in silence."""

import pytest

from regulars.columns import match
from regulars.errors import DataError

ORDERS = 40


def table(**more: list[object]) -> dict[str, list[object]]:
    """Orders of eight customers, one a day, with further columns."""
    return {
        "order_no": [f"A{number:03}" for number in range(ORDERS)],
        "customer_id": [f"C{number % 8}" for number in range(ORDERS)],
        "order_date": [f"2026-03-{1 + number % 28:02}" for number in range(ORDERS)],
        "amount": [f"{20 + number % 7}.50" for number in range(ORDERS)],
        **more,
    }


def on_some(value: object, nothing: object, times: int = 8) -> list[object]:
    return [value if number % (ORDERS // times) == 3 else nothing for number in range(ORDERS)]


def asked(columns: dict[str, list[object]], **given: str) -> str:
    with pytest.raises(DataError) as told:
        match(columns, "sales.csv", given)
    return str(told.value)


@pytest.mark.parametrize(
    "header",
    [
        "Cash refund slip",
        "davon Gutschrift gebucht",
        "Remboursement effectué caisse",
        "Reembolso bruto tienda",
        "Rimborso cassa netto lordo",
        "Zwrot kasa gotówka",
        "Återbetalning kassa kontant",
        "Terugbetaling contant kas",
        "Devolução balcão dinheiro",
    ],
)
def test_money_that_went_back_under_a_name_that_no_list_has_is_asked_about(header: str) -> None:
    said = asked(table(**{header: on_some("12.50", "0.00")}))
    assert repr(header) in said
    assert "--columns refunded=" in said
    assert match(table(**{header: on_some("12.50", "0.00")}), "sales.csv", {"refunded": ""})
    taken = match(table(**{header: on_some("12.50", "0.00")}), "sales.csv", {"refunded": header})
    assert [each.header for each in taken if each.column == "refunded"] == [header]


@pytest.mark.parametrize(
    "header", ["sale was voided ok", "Bon storniert Kasse", "ticket annulé caisse", "cupom cancelado loja"]
)
def test_a_yes_under_a_name_that_no_list_has_is_asked_about(header: str) -> None:
    assert "--columns status=" in asked(table(**{header: on_some("Y", "N")}))
    assert match(table(**{header: on_some("Y", "N")}), "sales.csv", {"status": ""})


@pytest.mark.parametrize(
    ("header", "on", "off"),
    [
        ("Refund reason code text", "12.50", "0.00"),
        ("Deposit refund due", "50.00", "0.00"),
        ("Refund tax part", "1.50", "0.00"),
        ("Cancellation fee charged", "5.00", "0.00"),
        ("Cancellation requested by", "Y", "N"),
        ("returning customer before", "Y", "N"),
    ],
)
def test_what_only_sounds_so_is_not(header: str, on: str, off: str) -> None:
    match(table(**{header: on_some(on, off)}), "sales.csv")


def test_what_is_off_the_amount_already_is_not_asked_about() -> None:
    back = on_some("12.50", "0.00")
    before = [f"{float(a) + float(b):.2f}" for a, b in zip(table()["amount"], back, strict=True)]  # type: ignore[arg-type]
    match(table(**{"charged at first": before, "Cash refund slip": back}), "sales.csv", {"amount": "amount"})


def test_what_a_state_says_already_is_not_asked_about() -> None:
    state = on_some("cancelled", "completed")
    found = match(table(status=state, **{"cupom cancelado loja": on_some("Y", "N")}), "sales.csv")
    assert [each.header for each in found if each.column == "status"] == ["status"]
    match(table(status=state, **{"Cash refund slip": on_some("12.50", "0.00")}), "sales.csv")


def test_money_on_most_lines_is_something_else() -> None:
    match(table(**{"Cash refund slip": ["1.00"] * ORDERS}), "sales.csv")


def test_a_second_discount_beside_prices_alone_is_asked_about() -> None:
    lines = {name: values for name, values in table().items() if name != "amount"}
    lines |= {"unit_price": table()["amount"], "line_discount": on_some("1.50", "0.00")}
    assert "discount=voucher_discount" in asked({**lines, "voucher_discount": on_some("5.00", "0.00")})
    assert match({**lines, "voucher_discount": on_some("5.00", "0.00")}, "sales.csv", {"discount": ""})
    match({**lines, "voucher_discount": ["0.00"] * ORDERS}, "sales.csv")
    match({**lines, "line_discount_pct": on_some("10", "0")}, "sales.csv")


@pytest.mark.parametrize("word", ["Storno", "cancelled", "annulé", "Anulada", "annullato", "geannuleerd", "anulowano"])
def test_a_remark_that_says_nothing_but_that_it_was_undone_is_asked_about(word: str) -> None:
    said = asked(table(Remark=on_some(word, None)))
    assert repr(word) in said
    assert "--columns status=Remark" in said
    match(table(Remark=on_some(word, None)), "sales.csv", {"status": ""})


def test_other_remarks_are_not_and_nor_are_lines_below_zero() -> None:
    match(table(Remark=on_some("gift wrap", None)), "sales.csv")
    back = [f"-{each}" if word else each for each, word in zip(table()["amount"], on_some("x", ""), strict=True)]
    match(table(Remark=on_some("Storno", None)) | {"amount": back}, "sales.csv")


def test_pieces_that_were_refunded_need_no_answer_beside_their_money() -> None:
    back = {"qty_refunded": on_some(1, 0), "total_refunded": on_some("5.50", "0.00")}
    assert match(table(**back), "sales.csv")


def shopify(**more: list[object]) -> dict[str, list[object]]:
    """The same as Shopify exports orders of one line each."""
    orders = table()
    return {
        "Name": [f"#{1001 + number}" for number in range(ORDERS)],
        "Email": [f"{each}@example.com" for each in orders["customer_id"]],
        "Financial Status": ["paid"] * ORDERS,
        "Fulfillment Status": ["fulfilled"] * ORDERS,
        "Currency": ["EUR"] * ORDERS,
        "Total": orders["amount"],
        "Created at": [f"{day} 10:00:00 +0100" for day in orders["order_date"]],
        "Lineitem quantity": [1] * ORDERS,
        "Lineitem name": ["Tea"] * ORDERS,
        "Lineitem price": orders["amount"],
        "Lineitem fulfillment status": on_some("pending", "fulfilled"),
        **more,
    }


@pytest.mark.parametrize(
    ("header", "undone", "sold"),
    [
        ("Bestellstatus", "storniert", "abgeschlossen"),
        ("Stato", "Annullato", "Evaso"),
        ("주문상태", "취소완료", "배송완료"),
        ("Annulé", "x", None),
        ("deleted_at", "2026-04-02 10:00:00", None),
        ("Bemerkung", "storniert", None),
    ],
)
def test_what_somebody_added_to_a_known_export_is_asked_about(header: str, undone: str, sold: str | None) -> None:
    said = asked(shopify(**{header: on_some(undone, sold)}))
    assert repr(header) in said
    assert match(shopify(**{header: on_some(undone, sold)}), "sales.csv", {"type": ""})
    taken = match(shopify(**{header: on_some(undone, sold)}), "sales.csv", {"type": header})
    assert [each.header for each in taken if each.column == "type"] == [header]


def test_what_a_known_export_says_of_its_deliveries_is_not() -> None:
    assert match(shopify(), "sales.csv")


def test_a_day_of_being_deleted_beside_money_that_went_back_for_others_is_asked_about() -> None:
    back = on_some("12.50", "0.00", times=4)
    deleted = ["2026-04-02" if number % 10 == 8 else None for number in range(ORDERS)]
    assert "'deleted_at'" in asked(shopify(**{"Refunded Amount": back, "deleted_at": deleted}))
    told = ["2026-04-02" if float(str(each)) else None for each in back]
    assert match(shopify(**{"Refunded Amount": back, "deleted_at": told}), "sales.csv")
