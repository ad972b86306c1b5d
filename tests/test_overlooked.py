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
