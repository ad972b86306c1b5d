"""Who bought, where no column is called a customer: a card, a user of a brand, an owner; but no clerk and no brand."""

from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
WHO = [row * 7 % 17 for row in range(ROWS)]


def customer(**columns: Any) -> str:
    sample: dict[str, list[Any]] = {
        "Date": [f"2024-{1 + row // 28:02}-{1 + row % 28:02}" for row in range(ROWS)],
        "Total": [f"{9 + row % 7}.50" for row in range(ROWS)],
        "Receipt No": [str(row) for row in range(ROWS)],
    }
    sample |= {name.replace("_", " "): [each(row) for row in range(ROWS)] for name, each in columns.items()}
    return next(hit.header for hit in match(sample, "f.csv") if hit.column == "customer")


@pytest.mark.parametrize("header", ["Card No", "Card", "Loyalty", "N. carta", "Kartennummer", "Nr karty", "Kaartnr"])
def test_a_card_with_a_number_is_the_customer(header: str) -> None:
    assert customer(**{header: lambda row: f"20{WHO[row]:05}"}) == header


def test_a_customer_by_name_comes_before_a_card() -> None:
    columns = {
        "Card No": lambda row: f"20{WHO[row]:05}",
        "Customer": lambda row: f"Ann {'ABCDEFGHJKLMNOPQR'[WHO[row]]}",
    }
    assert customer(**columns) == "Customer"


def test_a_name_counts_where_what_is_called_a_customer_is_blank_throughout() -> None:
    columns = {"Receipt_No": lambda row: f"{row // 2}", "Article": lambda row: f"Tea {row % 3}"}
    columns |= {"Firma": lambda row: "", "Name": lambda row: f"Ann {'ABCDEFGHJKLMNOPQR'[WHO[row // 2]]}"}
    assert customer(**columns) == "Name"
    assert customer(**columns, Kontaktnr=lambda row: f"K{WHO[row // 2]}") == "Kontaktnr"


@pytest.mark.parametrize("cell", ["Visa", "**** 1234", "411111******1111"])
def test_how_was_paid_is_no_customer(cell: str) -> None:
    with pytest.raises(DataError, match="no customer column"):
        customer(Card=lambda row: f"{cell}{WHO[row]}" if "*" in cell else cell)


def test_the_user_of_a_brand_is_the_customer_and_the_user_who_entered_it_is_not() -> None:
    assert customer(acme_user_id=lambda row: 500 + WHO[row]) == "acme user id"
    with pytest.raises(DataError, match="no customer column"):
        customer(created_by_user_id=lambda row: 500 + WHO[row])


@pytest.mark.parametrize("header", ["Ägare", "Pet owner", "Tierhalter", "Propriétaire"])
def test_the_owner_of_what_was_treated_is_the_customer(header: str) -> None:
    assert customer(**{header: lambda row: f"Ann {'ABCDEFGHJKLMNOPQR'[WHO[row]]}"}) == header


def test_beside_an_owner_a_patient_is_an_animal() -> None:
    people, animals = (lambda row: f"Ann {'ABCDEFGHJKLMNOPQR'[WHO[row]]}"), (lambda row: ("Rex", "Luna")[row % 2])
    assert customer(Owner=people, Patient=animals) == "Owner"
    assert customer(Patient=people) == "Patient"


def test_a_member_by_number_and_an_account_of_deals_may_be_few() -> None:
    firms = [f"Firm {'ABCDEFG'[row % 7]}x" for row in range(ROWS)]
    assert customer(**{"Member #": lambda row: row % 7}) == "Member #"
    assert (
        customer(**{"Account name": lambda row: firms[row], "Opportunity name": lambda row: f"Deal {row}"})
        == "Account name"
    )
    with pytest.raises(DataError, match="as an account of the books or a clerk does"):
        customer(**{"Account name": lambda row: firms[row]})


def test_the_owner_of_a_deal_is_who_sells() -> None:
    owners = {"Owner": lambda row: f"Ann {'ABCDEFGHJKLMNOPQR'[WHO[row]]}", "Deal stage": lambda _: "Closed won"}
    with pytest.raises(DataError, match="no customer column"):
        customer(**owners)
    with pytest.raises(DataError, match="no customer column"):
        customer(Owner=lambda row: ("Kim", "Lee", "Sam")[row % 3])


@pytest.mark.parametrize("header", ["contract_id", "token.contract_id", "Vertragsnummer", "N° de contrat", "Nr umowy"])
def test_who_buys_under_a_contract_is_the_customer(header: str) -> None:
    assert customer(**{header: lambda row: f"NL-C{WHO[row]:05}-X"}) == header.replace("_", " ")


@pytest.mark.parametrize("header", ["Supplier contract no", "Rahmenvertragsnummer"])
def test_a_contract_with_somebody_else_is_no_customer(header: str) -> None:
    with pytest.raises(DataError, match="no customer column"):
        customer(**{header: lambda row: f"NL-C{WHO[row]:05}-X"})


def test_what_is_the_same_on_all_lines_gives_way_to_what_tells_customers_apart() -> None:
    contracts = {"contract_id": lambda row: f"NL-C{WHO[row]:05}-X"}
    assert customer(party_id=lambda _: "EVX", **contracts) == "contract id"
    with pytest.raises(DataError, match=r"2 columns .* 'party id' says the same on all lines: .* customer=tag"):
        customer(party_id=lambda _: "EVX", tag=lambda row: f"76F7{WHO[row]:04}E")


@pytest.mark.parametrize("beside", ["Product code", "Shop", "weight"])
def test_one_customer_stays_the_only_one_where_nothing_else_may_be_it(beside: str) -> None:
    says = {
        "Product code": lambda row: f"P{WHO[row]}",
        "Shop": lambda row: f"S{row % 3}",
        "weight": lambda row: WHO[row],
    }
    assert customer(customer_id=lambda _: "C1", **{beside: says[beside]}) == "customer id"


def test_what_a_chip_answers_tells_cards_apart() -> None:
    assert customer(**{"Card UID": lambda row: f"88BB{WHO[row]:04X}"}) == "Card UID"
    assert customer(**{"Card UID": lambda row: f"04:A2:{WHO[row]:02X}:19:{WHO[row]:02X}"}) == "Card UID"


@pytest.mark.parametrize("header", ["MeterNo", "Meter Serial Number", "Zähler-Nr", "N° de compteur", "Nr licznika"])
def test_whose_meter_it_is_buys_the_energy_but_no_car_is_parked_by_the_same_person_at_one(header: str) -> None:
    meter = {header: lambda row: f"040{WHO[row]:06}"}
    assert customer(**meter, kWh=lambda row: 20 + row) == header
    if header.startswith("Meter"):
        with pytest.raises(DataError, match="no customer column"):
            customer(**meter, Space=lambda row: f"P{row}")
