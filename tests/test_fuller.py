"""Of two columns that tell the same people apart, the one that names more of them counts."""

from collections.abc import Sequence

import pytest

from regulars.columns import Match, match
from regulars.errors import DataError

ROWS = 60
PEOPLE = [row * 7 % 12 for row in range(ROWS)]
DAYS = [f"2024-{1 + row // 28:02d}-{1 + row % 28:02d}" for row in range(ROWS)]
PAID = [f"{100 + row * 37 % 89}.50" for row in range(ROWS)]
ORDERS = [f"A{row}" for row in range(ROWS)]
PHONES = [f"+49 170 55512{who:02d}" for who in PEOPLE]
NAMES = [f"{('Ann', 'Bo', 'Cy')[who % 3]} {('Lee', 'Ek', 'Oz', 'Ray')[who // 3]}" for who in PEOPLE]
MAILS = [None if row % 5 == 1 else f"p{who}@{('one', 'two')[who % 2]}.org" for row, who in enumerate(PEOPLE)]


def customer(orders: Sequence[str] = ORDERS, **columns: Sequence[str | None]) -> Match:
    sample = {"Order No": orders, "Date": DAYS, "E-mail": MAILS, "Total": PAID} | columns
    return next(hit for hit in match(sample, "f.csv") if hit.column == "customer")


def test_a_telephone_number_that_all_have_comes_before_an_address_that_some_lack() -> None:
    found = customer(Phone=PHONES)
    assert found.header == "Phone"
    assert "'E-mail' tells the same people apart, and is blank on more lines" in found.why


def test_a_name_does_too_where_no_number_is_there() -> None:
    assert customer(Name=NAMES).header == "Name"
    assert customer(Name=NAMES, Phone=[None, *PHONES[1:]]).header == "Phone"


def test_names_that_several_people_have_are_asked_about_where_many_left_no_address() -> None:
    with pytest.raises(DataError, match=r"'E-mail' of .* is blank on 12 lines seen where 'Name' is not") as error:
        customer(Name=[name.replace("Oz", "Lee").replace("Ray", "Ek") for name in NAMES])
    assert "--columns customer=E-mail; to count them, by 'Name', say --columns customer=Name" in str(error.value)


def test_one_word_for_all_who_left_no_address_names_nobody() -> None:
    mails = [None if row % 2 else f"p{PEOPLE[row]}@one.org" for row in range(ROWS)]
    names = ["Sold at desk" if mail is None else name for name, mail in zip(NAMES, mails, strict=True)]
    found = customer(**{"E-mail": mails, "Name": names})
    assert found.header == "E-mail"
    assert "blank" not in found.why


def test_an_address_on_the_first_line_of_each_order_is_not_blank_on_the_others() -> None:
    orders = [f"A{row // 2}" for row in range(ROWS)]
    mails = [None if row % 2 else f"p{PEOPLE[row]}@one.org" for row in range(ROWS)]
    names = [NAMES[row - row % 2] for row in range(ROWS)]
    assert customer(orders, **{"E-mail": mails, "Name": names}).header == "E-mail"


KEYS = [None if who == 3 else 410 + who + (100 if who < 4 and row > 40 else 0) for row, who in enumerate(PEOPLE)]
NUMBERS = [None if who == 3 else f"00{2300 + who}" for who in PEOPLE]


@pytest.mark.parametrize(("key", "number"), [("CUST_SK", "CUST_ACCT_NBR"), ("customer_wid", "customer_account_no")])
def test_the_number_of_a_customer_comes_before_the_keys_of_its_records(key: str, number: str) -> None:
    found = customer(**{key: [each or -1 for each in KEYS], number: NUMBERS})
    assert found.header == number


def test_what_several_customers_share_is_no_number_of_one() -> None:
    shared = [f"A{who // 4}" for who in PEOPLE]
    assert customer(customer_key=[410 + who for who in PEOPLE], customer_account=shared).header == "customer_key"
    households = [f"H{who // 2}" for who in PEOPLE]
    assert customer(customer_key=[410 + who for who in PEOPLE], household_id=households).header == "customer_key"


def test_two_numbers_without_a_key_among_them_stay_as_their_names_say() -> None:
    assert customer(customer_id=[410 + who for who in PEOPLE], customer_number=NUMBERS).header == "customer_id"


def test_names_that_are_typed_in_several_ways_tell_the_same_people_apart() -> None:
    typed = [(name, name.upper(), name.replace(" ", "  "))[row % 3] for row, name in enumerate(NAMES)]
    assert customer(Name=typed).header == "Name"


@pytest.mark.parametrize("word", ["店頭のお客様", "Barverkauf Laden", "Ohne Namen", "Cliente contado"])
def test_a_word_for_passers_by_where_no_address_is_names_nobody(word: str) -> None:
    mails = [None if row % 4 == 1 else f"p{PEOPLE[row]}@{('one', 'two')[row % 2]}.org" for row in range(ROWS)]
    names = [word if mail is None else "Kim Lee" for mail in mails]
    found = customer(**{"E-mail": mails, "Name": names})
    assert found.header == "E-mail"


def test_names_of_the_far_east_are_names_and_give_way_to_addresses() -> None:
    names = [("鈴木　健一", "山本 直樹", "中村 恵", "林")[who % 4] for who in PEOPLE]
    mails = [f"p{who}@{('one', 'two')[who % 2]}.org" for who in PEOPLE]
    assert customer(**{"E-mail": mails, "購入者名": names}).header == "E-mail"


def test_a_line_with_nothing_of_an_order_is_of_the_one_above_and_names_nobody() -> None:
    first = [row % 2 == 0 for row in range(ROWS)]
    sample = {"Order No": ORDERS, "Date": DAYS, "E-mail": [f"p{who}@one.org" for who in PEOPLE]}
    sample = {
        header: [cell if is_first else None for cell, is_first in zip(cells, first, strict=True)]
        for header, cells in sample.items()
    }
    goods = {"Customer Name": [f"Thing {row * 5 % 13}" for row in range(ROWS)], "Total": PAID}
    assert next(hit for hit in match(sample | goods, "f.csv") if hit.column == "customer").header == "E-mail"
    named = sample | {"Order No": ORDERS, "Date": DAYS}
    with pytest.raises(DataError, match=r"'E-mail' of .* is blank on 30 lines seen"):
        match(named | goods, "f.csv")
