"""Columns that could each be what is looked for: what tells them apart, and what leaves it open."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ROWS = 60
WHO = [f"C{row * 7 % 23:03d}" for row in range(ROWS)]
MADE = [date(2024, 1, 1) + timedelta(days=row) for row in range(ROWS)]
MONEY = [20.25 + row for row in range(ROWS)]


def read(columns: dict[str, list[Any]], **others: list[Any]) -> Prepared:
    return prepare(pl.DataFrame(columns | others), Settings())


def orders(**others: Any) -> dict[str, list[Any]]:
    """One order a row, and more columns: lists, or what stands on each row."""
    own: dict[str, Any] = {"order_no": list(range(900, 900 + ROWS)), "customer_no": WHO, "order_date": MADE}
    own |= {"amount": MONEY} | others
    return {name: held if isinstance(held, list) else [held] * ROWS for name, held in own.items() if held is not None}


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def sold(found: Prepared) -> Decimal:
    return Decimal(found.engine.rows("SELECT sum(amount) FROM tallies WHERE verdict = 'sale'")[0][0])


def test_the_day_it_was_made_comes_before_that_on_which_it_was_closed() -> None:
    later = [day + timedelta(days=9) for day in MADE]
    found = read(orders(order_date=None, invoice_closed_at=later, invoice_created_at=MADE))
    assert headers(found)["date"] == "invoice_created_at"


def test_the_day_it_was_made_comes_before_that_of_the_payment() -> None:
    later = [day + timedelta(days=9) for day in MADE]
    found = read(orders(order_date=None, date_paid=later, create_date=MADE))
    assert headers(found)["date"] == "create_date"


def test_the_first_of_two_days_that_are_called_alike_is_that_of_the_sale() -> None:
    later = [day + timedelta(days=9) for day in MADE]
    found = read(orders(order_date=None, invoice_created_at=later, sale_created_at=MADE))
    assert headers(found)["date"] == "sale_created_at"


def test_who_is_billed_is_the_customer_and_not_who_receives_it() -> None:
    mails = [f"{who.lower()}@mail{row % 2}.example.com" for row, who in enumerate(WHO)]
    found = read(orders(customer_no=None, **{"billingDetails.email": mails, "shipmentDetails.email": mails[::-1]}))
    assert headers(found)["customer"] == "billingDetails.email"


def test_a_client_of_web_analytics_is_no_number(tmp_path: Path) -> None:
    lines = ["event_date,user_id,user_pseudo_id,transaction_id,item_revenue"]
    for row, who in enumerate(WHO):
        lines.append(f"{MADE[row]:%Y%m%d},,{int(who[1:]) + 123456780}.17{row % 23:08d},T{row},{MONEY[row]}")
    (tmp_path / "purchases.csv").write_text("\n".join(lines), encoding="utf-8")
    assert headers(prepare(tmp_path / "purchases.csv", Settings()))["customer"] == "user_pseudo_id"


def test_a_name_is_the_customer_beside_the_accounts_of_the_books() -> None:
    names = [f"{who} Ada Reyes" for who in WHO]
    books = [("1100 Receivable", "4000 Sales")[row % 2] for row in range(ROWS)]
    pairs = {"order_no": [900 + row // 2 for row in range(ROWS)], "order_date": [MADE[row // 2] for row in range(ROWS)]}
    named = [names[row // 2] for row in range(ROWS)]
    assert headers(read(orders(customer_no=None, Name=named, Account=books, **pairs)))["customer"] == "Name"
    with pytest.raises(DataError, match=r"'Account' .* holds only 2 different values"):
        read(orders(customer_no=None, Account=books, number=pairs["order_no"]))


def test_the_name_of_a_source_or_a_shop_is_nobody_s() -> None:
    with pytest.raises(DataError, match="no customer column"):
        read(orders(customer_no=None, **{"traffic_source.name": WHO, "store.name": WHO[::-1]}))


def test_a_column_without_a_customer_gives_way_to_names_in_two_columns() -> None:
    first, last = (["Ada", "Bo", "Cleo"][row % 3] for row in range(ROWS)), (WHO[row] for row in range(ROWS))
    payer = {"Nom payeur": [*last], "Prénom payeur": [*first], "Raison sociale": [""] * ROWS}
    mails = [f"{who.lower()}@mail{row % 2}.example.com" for row, who in enumerate(WHO)]
    assert headers(read(orders(customer_no=None, **payer, **{"Email payeur": mails})))["customer"] == "Email payeur"


def test_taxful_and_taxless_say_what_they_say() -> None:
    full = [round(money * 1.19, 2) for money in MONEY]
    found = read(orders(amount=None, taxful_total_price=full, taxless_total_price=MONEY))
    assert sold(found) == sum(map(Decimal, MONEY))


def test_what_a_till_worked_out_is_called_so() -> None:
    found = read(orders(amount=None, calcTotal=[money * 2 for money in MONEY], calcSubtotal=MONEY, calcTax1=MONEY))
    assert headers(found)["amount"] == "calcSubtotal"


def items(total: list[float | None]) -> dict[str, list[Any]]:
    """Three lines to an order, with a price and pieces, and a total."""
    order = [row // 3 for row in range(ROWS)]
    own: dict[str, list[Any]] = {"order_no": [900 + each for each in order]}
    own |= {"customer_no": [WHO[each] for each in order], "order_date": [MADE[each] for each in order]}
    own |= {"product": [f"P{row % 7}" for row in range(ROWS)], "quantity": [1 + row % 3 for row in range(ROWS)]}
    return own | {"unit_price": [4.25 + row % 7 for row in range(ROWS)], "total_amount": total}


WORTH = [(1 + row % 3) * (4.25 + row % 7) for row in range(ROWS)]
WHOLE = [sum(WORTH[row // 3 * 3 : row // 3 * 3 + 3]) for row in range(ROWS)]


def test_a_total_that_most_lines_lack_is_their_order_s(tmp_path: Path) -> None:
    """So that the lines below the first, which say nothing of their order, are known for its lines."""
    columns = items([whole + 9 for whole in WHOLE])
    lines = [",".join(columns)]
    for row in range(ROWS):
        own = {"product", "quantity", "unit_price"}
        lines.append(",".join(str(held[row]) if row % 3 == 0 or name in own else "" for name, held in columns.items()))
    (tmp_path / "orders.csv").write_text("\n".join(lines), encoding="utf-8")
    found = prepare(tmp_path / "orders.csv", Settings())
    assert "amount" not in headers(found)
    assert sold(found) == sum(map(Decimal, WORTH))


def test_a_total_that_all_lines_of_an_order_share_is_no_line_s() -> None:
    """Though it is nearer to nothing that the lines come to: here half of the order was paid."""
    found = read(items([whole / 2 for whole in WHOLE]))
    assert "amount" not in headers(found)
    assert sold(found) == sum(map(Decimal, WORTH))


def test_a_total_of_each_line_stays_that_where_a_few_lack_it() -> None:
    found = read(items([None if row % 20 == 0 else worth - 0.5 for row, worth in enumerate(WORTH)]))
    assert headers(found)["amount"] == "total_amount"


def test_of_two_discounts_the_one_that_is_something_counts() -> None:
    columns = items([worth - 0.5 for worth in WORTH]) | {"discount": [0.0] * ROWS, "line_discount": [0.5] * ROWS}
    assert headers(read(columns))["discount"] == "line_discount"


def undone(row: int) -> bool:
    return row % 9 == 4


def test_a_day_of_cancellation_counts_beside_two_states() -> None:
    days = [MADE[row] if undone(row) else None for row in range(ROWS)]
    states = {"status": ["canceled" if undone(row) else "completed" for row in range(ROWS)]}
    states |= {"payment_status": ["refunded" if row % 9 == 7 else "captured" for row in range(ROWS)]}
    found = read(orders(canceled_at=days, **states))
    lost = sum(Decimal(MONEY[row]) for row in range(ROWS) if row % 9 in (4, 7))
    assert sold(found) == sum(map(Decimal, MONEY)) - lost
    more = [MADE[row] if undone(row) or row == 2 else None for row in range(ROWS)]
    assert sold(read(orders(canceled_at=more, **states))) == sum(map(Decimal, MONEY)) - lost - Decimal(MONEY[2])


def test_a_state_that_is_the_same_throughout_gives_way_to_what_was_voided() -> None:
    voided = {"voided": [undone(row) for row in range(ROWS)], "line_voided_at": [None] * ROWS}
    voided["line_voided_at"] = [MADE[row] if undone(row) or row % 9 == 7 else None for row in range(ROWS)]
    found = read(orders(payment_status="closed", **voided))
    lost = sum(Decimal(MONEY[row]) for row in range(ROWS) if row % 9 in (4, 7))
    assert sold(found) == sum(map(Decimal, MONEY)) - lost


def test_money_under_refunds_amount_went_back() -> None:
    found = read(orders(refunds_amount=[5.0 if undone(row) else 0.0 for row in range(ROWS)]))
    assert headers(found)["refunded"] == "refunds_amount"


def test_two_ids_of_the_same_customers_are_as_good_as_one() -> None:
    keys = [f"{hash_:08x}" for hash_ in (int(who[1:]) * 2654435761 % 2**32 for who in WHO)]
    found = read(orders(customer_no=None, **{"customer.external_id": WHO, "customer.system_id": keys}))
    assert headers(found)["customer"] == "customer.external_id"
    assert len(found.engine.rows("SELECT DISTINCT customer_id FROM lines")) == len({*WHO})


@pytest.mark.parametrize("at", [slice(0, 1), slice(5, 9)])
def test_two_ids_that_tell_other_customers_apart_are_asked_about(at: slice) -> None:
    keys = [f"K{who}" for who in WHO]
    keys[at] = ["K1"] * len(keys[at])
    with pytest.raises(DataError, match=r"2 columns of .* could be the customer"):
        read(orders(customer_no=None, **{"customer.external_id": WHO, "customer.system_id": keys}))


def test_of_two_columns_of_one_name_the_lines_count_that_make_the_other() -> None:
    lines = [
        {
            "VBELN": f"90{order}",
            "KUNAG": f"K{order % 9}",
            "FKDAT": MADE[order],
            "ARKTX": f"Ware {place}",
            "NETWR_1": paid,
        }
        for order in range(40)
        for place, paid in enumerate((12.25 + order, 3.5, 40.0 - order)[: 1 + order % 3])
    ]
    whole: dict[str, float] = {}
    for line in lines:
        whole[line["VBELN"]] = whole.get(line["VBELN"], 0) + line["NETWR_1"]
    table = {name: [line[name] for line in lines] for name in lines[0]}
    table = {"VBELN": table.pop("VBELN"), "NETWR": [whole[line["VBELN"]] for line in lines], **table}
    found = read(table)
    assert headers(found)["amount"] == "NETWR_1"
    assert float(sold(found)) == sum(whole.values())
    with pytest.raises(DataError, match="are numbered, so that each may be a part of what was bought"):
        read(table | {"NETWR": [paid + 1 for paid in table["NETWR_1"]]})
