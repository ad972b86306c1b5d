"""Guests have no number as a customer; the address that they left says whose their orders are."""

from collections.abc import Sequence

import pytest

from regulars.columns import Match, match
from regulars.errors import DataError

ROWS = 80
PEOPLE = [row * 7 % 16 for row in range(ROWS)]
GUESTS = (1, 3, 8, 11, 13)
DAYS = [f"2023-{3 + row // 27:02d}-{1 + row % 27:02d}" for row in range(ROWS)]
PAID = [f"{40 + row * 31 % 83}.25" for row in range(ROWS)]
ORDERS = [str(70_100 + row) for row in range(ROWS)]
MAILS = [f"who{who}@{('one', 'two')[who % 2]}.example" for who in PEOPLE]
PHONES = [f"+31 6 5551{who:04d}" for who in PEOPLE]
NAMES = [f"{('Ida', 'Jan', 'Kim', 'Leo')[who % 4]} {('Bos', 'Smit', 'Vos', 'Mol')[who // 4]}" for who in PEOPLE]


def ids(nobody: str | None) -> list[str | None]:
    return [nobody if who in GUESTS else str(900 + who) for who in PEOPLE]


def customer(given: dict[str, str] | None = None, **columns: Sequence[str | None]) -> Match:
    sample = {"order_id": ORDERS, "order_date": DAYS, "order_total": PAID} | columns
    return next(hit for hit in match(sample, "f.csv", given) if hit.column == "customer")


@pytest.mark.parametrize("nobody", ["0", None, "-1", "Gast", "guest", "C0000", "0.0", "***"])
def test_an_address_comes_before_a_number_that_guests_lack(nobody: str | None) -> None:
    found = customer(customer_id=ids(nobody), billing_email=MAILS)
    assert found.header == "billing_email"
    assert "'customer_id' tells the same people apart, and guests have none" in found.why


def test_a_telephone_number_does_too_and_a_name_does_not() -> None:
    assert customer(customer_id=ids("0"), billing_phone=PHONES).header == "billing_phone"
    assert customer(customer_id=ids("0"), billing_email=MAILS, billing_phone=PHONES).header == "billing_email"
    assert customer(customer_id=ids("0"), customer_name=NAMES).header == "customer_id"


def test_it_does_in_known_exports() -> None:
    layout = {
        "Order ID": ORDERS,
        "Order Date": DAYS,
        "Order Status": ["Completed"] * ROWS,
        "Order Total (inc tax)": PAID,
        "Order Total (ex tax)": PAID,
        "Customer ID": ids("0"),
        "Customer Email": MAILS,
    }
    found = {hit.column: hit.header for hit in match(layout, "f.csv")}
    assert found["customer"] == "Customer Email"


def test_a_number_that_all_have_stays() -> None:
    everybody = [str(900 + who) for who in PEOPLE]
    assert customer(customer_id=everybody, billing_email=MAILS).header == "customer_id"
    counted_from_zero = [f"C{who:04d}" for who in PEOPLE]
    assert customer(customer_id=counted_from_zero, billing_email=MAILS).header == "customer_id"


def test_a_number_stays_where_guests_left_nothing_either_or_all_the_same() -> None:
    mails = [None if who in GUESTS else mail for who, mail in zip(PEOPLE, MAILS, strict=True)]
    assert customer(customer_id=ids("0"), billing_email=mails).header == "customer_id"
    shops = ["till@shop.example" if mail is None else mail for mail in mails]
    assert customer(customer_id=ids("0"), billing_email=shops).header == "customer_id"


def test_it_is_asked_where_people_have_several_addresses_and_whoever_names_one_is_not() -> None:
    later = [row > 40 and who % 2 for row, who in enumerate(PEOPLE)]
    moved = [f"new-{mail}" if anew else mail for anew, mail in zip(later, MAILS, strict=True)]
    with pytest.raises(DataError, match=r"'customer_id' of f.csv names nobody on 25 lines seen where 'billing_e") as e:
        customer(customer_id=ids("0"), billing_email=moved)
    assert "--columns customer=customer_id; to count them, by 'billing_email', say --columns" in str(e.value)
    chosen = customer({"customer": "customer_id"}, customer_id=ids("0"), billing_email=moved)
    assert chosen.header == "customer_id"


ANEW = [f"cus_{1000 + row}" for row in range(ROWS)]


def test_an_address_comes_before_a_number_that_guests_have_anew_at_each_order() -> None:
    some = [
        anew if who in GUESTS or row % 5 == 0 else f"cus_{who}"
        for row, who, anew in zip(range(ROWS), PEOPLE, ANEW, strict=True)
    ]
    found = customer(customer_id=some, billing_email=MAILS)
    assert found.header == "billing_email"
    assert "'customer_id' is a new one at nearly each order of an address" in found.why


def test_a_number_stays_where_an_address_has_several_that_come_back() -> None:
    accounts = [f"C{who}-{row % 2}" for row, who in enumerate(PEOPLE)]
    assert customer(customer_id=accounts, billing_email=MAILS).header == "customer_id"


def test_a_number_stays_where_hardly_an_address_has_several() -> None:
    once = [anew if row in (4, 9) else f"cus_{who}" for row, who, anew in zip(range(ROWS), PEOPLE, ANEW, strict=True)]
    assert customer(customer_id=once, billing_email=MAILS).header == "customer_id"
