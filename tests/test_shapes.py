"""What belongs to a whole order is counted once, wherever the table writes it; and where that cannot be told, asked."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError, UsageError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings


def order(number: int, **cells: Any) -> list[dict[str, Any]]:
    """An order of two lines, worth 10 and 3 × (number + 1)."""
    head = {"Order ID": f"O{number}", "Date": f"2024-01-{number + 1:02d}", "Email": f"c{number % 4}@x.org"}
    lines = [{"SKU": "1", "Quantity": 1, "Price": 10.0}, {"SKU": "2", "Quantity": 3, "Price": number + 1.0}]
    return [head | line | cells for line in lines]


def table(**cells: Any) -> list[dict[str, Any]]:
    return [line for number in range(12) for line in order(number, **cells)]


def worth(number: int) -> float:
    return 10.0 + 3 * (number + 1)


def totals(**cells: Any) -> list[dict[str, Any]]:
    return [line | {"Total": worth(int(line["Order ID"][1:]))} for line in table(**cells)]


def without(lines: list[dict[str, Any]], *names: str) -> list[dict[str, Any]]:
    return [{name: value for name, value in line.items() if name not in names} for line in lines]


def in_steps(*steps: str) -> list[dict[str, Any]]:
    """Orders of one amount, with a line for each step of its payment."""
    head = ({"Order ID": f"O{number}", "Email": f"c{number % 4}@x.org", "Total": 9.5 + number} for number in range(12))
    orders = list(enumerate(head))
    return [
        each | {"Date": f"2024-01-{n + 1:02d} {at + 9}:00", "Type": step}
        for n, each in orders
        for at, step in enumerate(steps)
    ]


def prepared(lines: list[dict[str, Any]], **options: Any) -> Prepared:
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings(**options))


def sold(found: Prepared) -> tuple[int, Decimal]:
    entry = found.ledger()["sale"]
    return entry.rows, entry.money


ALL = (24, Decimal(sum(10 + 3 * (number + 1) for number in range(12))))


@pytest.mark.parametrize("extra", [0.0, 4.9])
def test_a_total_on_each_line_gives_way_to_quantity_times_price(extra: float) -> None:
    found = prepared([line | {"Total": line["Total"] + extra} for line in totals()])
    assert sold(found) == ALL
    assert "quantity × unit price counts" in found.mapped.reasons["order_total"]
    assert "amount" not in {match.column for match in found.mapped.matches}


def test_a_total_on_the_first_line_only_gives_way_too() -> None:
    lines = [line | {"Total": line["Total"] if line["SKU"] == "1" else None} for line in totals()]
    assert sold(prepared(lines)) == ALL


def test_line_totals_stay_line_totals() -> None:
    lines = [line | {"Total": line["Quantity"] * line["Price"]} for line in table()]
    equal = [line | {"Quantity": 1, "Price": 5.0, "Total": 5.0} for line in table()]
    assert sold(prepared(lines)) == ALL
    assert sold(prepared(equal)) == (24, Decimal(120))


def test_without_a_price_a_total_is_counted_once_where_quantities_show_it() -> None:
    found = prepared(without(totals(), "Price"))
    assert sold(found) == ALL
    assert found.mapped.reasons["order_total"] == "counted once per order, in equal shares on its lines"


def test_without_a_price_and_quantities_the_user_is_asked_and_either_answer_holds() -> None:
    lines = without(totals(), "Price", "Quantity")
    with pytest.raises(
        DataError, match=r"'Total' may be the total of a line .* 12 of 12 .*--columns order_total=Total"
    ):
        prepared(lines)
    assert sold(prepared(lines, columns={"order_total": "Total"})) == ALL
    assert sold(prepared(lines, columns={"amount": "Total"})) == (24, 2 * ALL[1])


def test_what_to_say_of_a_header_of_two_words_can_be_typed_as_it_stands() -> None:
    lines = [{name.replace("Total", "Total paid"): value for name, value in line.items()} for line in totals()]
    with pytest.raises(
        DataError, match=r'--columns amount="Total paid" if it is .*--columns order_total="Total paid" if it'
    ):
        prepared(without(lines, "Price", "Quantity"))


def test_equal_payments_on_several_days_are_each_their_own() -> None:
    orders = [order(number) for number in range(12)]
    paid = [
        line | {"Date": f"2024-0{1 + at}-{n + 1:02d}"} for n, both in enumerate(orders) for at, line in enumerate(both)
    ]
    lines = [line | {"Total": 25.0} for line in without(paid, "Price", "Quantity", "SKU")]
    assert sold(prepared(lines)) == (24, Decimal(600))


def test_a_header_that_says_order_total_is_counted_once_to_the_last_digit() -> None:
    lines = [line | {"Grand Total": 10.0} for line in without(table(), "Price")]
    third = lines[0] | {"SKU": "3"}
    found = prepared([*lines, third])
    assert sold(found) == (25, Decimal(120))


def test_an_order_with_two_totals_is_unreadable() -> None:
    lines = [line | {"Grand Total": 10.0} for line in without(table(), "Price")]
    lines[0]["Grand Total"] = 11.0
    assert prepared(lines).ledger()["unreadable"].rows == 2


def test_an_order_total_needs_the_order_and_cannot_be_dropped_in_part() -> None:
    lines = without(totals(), "Price", "Quantity")
    with pytest.raises(DataError, match="no order column says which lines are one order"):
        prepared(without(lines, "Order ID"), columns={"order_total": "Total"})
    with pytest.raises(UsageError, match="--drop duplicates: 'Total' is the total of a whole order"):
        prepared(lines, columns={"order_total": "Total"}, drop=("duplicates",))


def test_what_stands_on_the_first_line_counts_for_the_order() -> None:
    blank = {"Email": None, "Date": None, "Status": None}
    lines = [line if line["SKU"] == "1" else line | blank for line in table(Status="paid")]
    lines[0]["Status"] = "voided"
    found = prepared(lines)
    assert found.ledger()["not_completed"].rows == 2
    assert sold(found) == (22, ALL[1] - 13)
    assert {"customer", "date", "status"} <= {*found.mapped.reasons}


def test_a_customer_missing_here_and_there_is_not_filled_in() -> None:
    lines = table()
    lines[1]["Email"] = None
    assert prepared(lines).ledger()["no_customer"].rows == 1


@pytest.mark.parametrize("status", ["Cancelled", "wc-failed", "Storniert", "remboursée", "Pendiente", "VOIDED", "test"])
def test_an_order_that_was_not_completed_is_no_sale(status: str) -> None:
    lines = [line | {"Order Status": status if line["Order ID"] == "O0" else "Completed"} for line in table()]
    assert prepared(lines).ledger()["not_completed"].rows == 2


def test_an_unknown_status_is_kept_and_named() -> None:
    found = prepared(table(Status="on its way"))
    assert sold(found) == ALL
    assert found.mapped.reasons["status"].startswith("values not known here, kept as sales: 'on its way' (24 lines);")


def test_an_address_is_one_customer_in_any_case() -> None:
    lines = table()
    lines[0]["Email"] = "C0@X.org"
    assert prepared(lines).engine.rows("SELECT count(DISTINCT customer_id) FROM lines") == [(4,)]


def test_an_order_s_sum_beside_its_lines_is_asked_about() -> None:
    lines = []
    for order in range(10):
        parts = [3.0 + order, 4.5, 8.0]
        head = {"Order ID": f"o{order}", "Customer": f"c{order % 3}", "Date": f"2024-01-{10 + order}"}
        lines += [head | {"Line": line, "Total": paid} for line, paid in enumerate([sum(parts), *parts])]
    with pytest.raises(DataError, match=r"10 of 10 orders have a line with the sum of their other lines in 'Total'"):
        prepare(pl.DataFrame(lines), Settings())
    named = prepare(pl.DataFrame(lines), Settings(columns={"amount": "Total"}))
    assert named.ledger()["sale"].rows == 40


def test_steps_of_a_payment_that_are_no_sale_do_not_make_its_amount_that_of_an_order() -> None:
    found = prepared(in_steps("Authorization", "Capture"))
    assert found.ledger().total(kept=True)[1] == Decimal(sum(9.5 + number for number in range(12)))
    with pytest.raises(DataError, match="may be the total of a line or of a whole order"):
        prepared(in_steps("Capture", "Sale"))


def tickets(each: float) -> Prepared:
    """Bookings of two or three tickets at one price, of which the first is that of a child."""
    lines = []
    for number in range(30):
        price = (300.0, 360.0, 420.0)[number % 3]
        for seat in range(2 + number % 2):
            off = 0.0 if seat else each * price
            booking = {
                "Bokningsnr": f"B{number}",
                "Datum": f"2026-01-{1 + number % 28:02d}",
                "Kundnr": f"K{number % 7}",
            }
            lines.append(
                booking
                | {
                    "Plats": f"rad {number} plats {seat}",
                    "Biljettpris": price,
                    "Rabatt": off,
                    "Att betala": price - off,
                }
            )
    return prepare(pl.DataFrame(lines), Settings())


def test_a_price_that_all_tickets_of_a_booking_share_is_each_one_s_where_what_is_paid_differs() -> None:
    found = tickets(0.5)
    paid = sum((1.5 + number % 2) * (300, 360, 420)[number % 3] for number in range(30))
    assert (found.ledger()["sale"].rows, found.ledger()["sale"].money) == (75, paid)


def test_where_all_tickets_of_all_bookings_are_paid_alike_it_is_asked() -> None:
    with pytest.raises(DataError, match="may be the total of a line or of a whole order"):
        tickets(0.0)
