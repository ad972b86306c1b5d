"""An id of a row or an order never passes for a customer; what is open is asked."""

import random
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
RNG = random.Random(1)
DAYS = [f"2024-{1 + row // 28:02d}-{1 + row % 28:02d}" for row in range(ROWS)]
WHO = [f"C{RNG.randint(1, 20)}" for _ in range(ROWS)]
PAID = [f"{RNG.randint(100, 999) / 100:.2f}" for _ in range(ROWS)]
EMAILS = ["ann@example.org", "bo@example.org"] * 30
NAMES = ["Ann Lee", "Bo Ek"] * 30


def found(given: dict[str, str] | None = None, /, **columns: list[Any]) -> dict[str, str]:
    sample = {name.replace("_", " "): values for name, values in columns.items()}
    return {hit.column: hit.header for hit in match({"Date": DAYS, "Total": PAID} | sample, "f.csv", given)}


def test_an_id_that_comes_back_on_other_days_is_the_customer() -> None:
    assert found(ID=WHO)["customer"] == "ID"


def test_an_id_of_its_own_on_each_line_is_not() -> None:
    with pytest.raises(
        DataError, match=r"no customer column .* 'ID' is another one on every line, so it is no customer"
    ):
        found(ID=[str(row) for row in range(ROWS)])


def test_an_id_whose_lines_are_of_one_day_is_the_order() -> None:
    days = [DAYS[row // 3] for row in range(ROWS)]
    assert found(ID=[str(row // 3) for row in range(ROWS)], Date=days, Customer=WHO)["customer"] == "Customer"
    with pytest.raises(DataError, match="no customer column"):
        found(ID=[str(row // 3) for row in range(ROWS)], Date=days)


def test_an_id_that_nothing_speaks_for_is_asked_about() -> None:
    with pytest.raises(DataError, match=r"'ID' .* may be the customer or the order, .* customer=ID or order=ID"):
        match({"ID": ["1", "1", "2"], "Date": DAYS[:3], "Total": PAID[:3]}, "f.csv")


def test_one_account_on_all_lines_is_that_of_the_books() -> None:
    books = ["4000 Sales"] * ROWS
    orders = [f"INV{row // 2}" for row in range(ROWS)]
    people = [f"{100 + row // 2 % 9} {NAMES[row // 2 % 2]}" for row in range(ROWS)]
    assert found(Account=books, Name=people, Document_Number=orders)["customer"] == "Name"
    with pytest.raises(DataError, match="no customer column"):
        found(Account=books, Document_Number=orders)


def test_a_name_may_be_a_persons_or_a_products() -> None:
    with pytest.raises(DataError, match=r"'Name' .* may be the customer or the product"):
        found(Name=["Blue mug", "Red pot"] * 30, SKU=["1", "2"] * 30)
    orders = [str(row // 3) for row in range(ROWS)]
    person = [NAMES[row // 3] for row in range(ROWS)]
    assert found(Name=person, Order_ID=orders)["customer"] == "Name"


@pytest.mark.parametrize(
    ("columns", "customer"),
    [
        ({"Customer_ID": WHO, "Email": EMAILS, "Customer_Name": NAMES}, "Customer ID"),
        ({"Customer": NAMES, "Email": EMAILS}, "Email"),
        ({"Customer_Name": NAMES, "Phone": ["+49 30 123456", "+49 30 654321"] * 30}, "Phone"),
        ({"Customer_ID": [*WHO[:4], *[""] * 56], "Email": EMAILS}, "Email"),
        ({"Customer_ID": ["0"] * 40 + WHO[:20], "Billing_Email": EMAILS}, "Billing Email"),
        ({"customer_id": WHO, "customer_unique_id": WHO}, "customer unique id"),
    ],
)
def test_an_id_is_better_than_an_address_and_an_address_than_a_name(columns: dict[str, Any], customer: str) -> None:
    assert found(**columns)["customer"] == customer


def test_names_and_rival_ids_make_it_less_sure_and_the_reason_says_so() -> None:
    by_name = match({"Customer": NAMES, "Date": DAYS, "Total": PAID}, "f.csv")[0]
    assert by_name.confidence == 0.6
    assert "two people of one name count as one" in by_name.why
    rival = match({"Customer ID": WHO, "Account ID": WHO, "Date": DAYS, "Total": PAID}, "f.csv")[0]
    assert (rival.header, rival.confidence) == ("Customer ID", 0.85)
    assert "'Account ID' could be it too" in rival.why


def test_what_the_shop_paid_for_an_order_does_not_make_its_number_doubtful() -> None:
    posted = [row % 2 == 1 for row in range(ROWS)]
    days = [f"2024-0{1 + label}-{10 + row // 4:02d}" for row, label in enumerate(posted)]
    sample = {"Order number": [f"R{row // 2}" for row in range(ROWS)], "Date": days, "Total": PAID}
    sample["Buyer"] = ["--" if label else f"K{row // 2 % 9}" for row, label in enumerate(posted)]
    assert {each.column: each.header for each in match(sample, "f.csv")}["order"] == "Order number"


def test_receipt_numbers_that_start_anew_each_day_are_asked_about() -> None:
    numbers = [str(row % 10) for row in range(ROWS)]
    with pytest.raises(
        DataError, match=r"'Receipt No' may not tell orders apart: 10 of 10 .* --columns order= and all"
    ):
        found(Receipt_No=numbers, Customer=WHO)
    assert "order" not in found({"order": ""}, Receipt_No=numbers, Customer=WHO)
    assert found({"order": "Receipt No"}, Receipt_No=numbers, Customer=WHO)["order"] == "Receipt No"


def test_numbers_of_lines_are_not_taken_for_orders_unasked() -> None:
    visits = [f"{DAYS[row // 4]} 10:30" for row in range(ROWS)]
    shoppers = [f"C{row // 4}" for row in range(ROWS)]
    lines = [str(row) for row in range(ROWS)]
    with pytest.raises(DataError, match="'Transaction ID' may number lines, not orders: 60 of 60 lines"):
        found(Transaction_ID=lines, Customer_ID=shoppers, Date=visits, SKU=WHO)


def test_a_column_of_no_known_name_that_tells_orders_apart_is_the_order() -> None:
    orders = [row // 2 for row in range(ROWS)]
    who, when = [f"C{order % 7}" for order in orders], [DAYS[order] for order in orders]
    dossier = [f"D{order}" for order in orders]
    assert found(Customer=who, Date=when, Dossier=dossier)["order"] == "Dossier"
    # as the time of day, a till or a note would be on the lines of one order too
    assert "order" not in found(Customer=who, Date=when, Hour=[f"{8 + order // 4:02d}:{order:02d}" for order in orders])
    assert "order" not in found(Customer=who, Date=when, Till=[str(order % 3) for order in orders])
    assert found(Customer=who, Date=when, Box=dossier, Dossier=dossier)["order"] == "Box"  # either tells the same


def test_what_is_the_same_on_every_line_is_no_customer_where_something_else_could_be() -> None:
    assert found(Phone=["+44 20 7946 0000"] * ROWS, Customer_name=WHO)["customer"] == "Customer name"


@pytest.mark.parametrize("column", ["customer", "order"])
def test_ids_that_a_spreadsheet_has_cut_short_are_asked_about(column: str) -> None:
    short = {"Customer": WHO, "Order": [f"O{row}" for row in range(ROWS)]}
    cut = short | {column.capitalize(): [f"4.20{row % 7}E+11" for row in range(ROWS)]}
    with pytest.raises(DataError, match=f"the ids under '{column.capitalize()}' .* are cut short"):
        found(**cut)
    assert found({column: column.capitalize()}, **cut)[column] == column.capitalize()
    whole = short | {column.capitalize(): [f"1.78{row:02d}E+04" for row in range(ROWS)]}
    if column == "order":
        assert found(**whole)["order"] == "Order"


def test_two_numbers_of_each_order_are_one_of_them() -> None:
    number = [str(900 + row // 2) for row in range(ROWS)]
    key = [f"x{row // 2:03}" for row in range(ROWS)]
    days = [DAYS[row // 2] for row in range(ROWS)]
    who = [WHO[row // 2] for row in range(ROWS)]
    both = found(Order_GUID=key, Custom_Order_Number=number, Customer_ID=who, Date=days)
    assert both["order"] == "Custom Order Number"
    other = [f"x{row // 3:03}" for row in range(ROWS)]
    with pytest.raises(DataError, match=r"2 columns of f\.csv could be the order"):
        found(Order_GUID=other, Custom_Order_Number=number, Customer_ID=who, Date=days)


def test_a_number_that_lines_share_is_the_order_before_one_of_each_line() -> None:
    receipts = [str(900 + row // 2) for row in range(ROWS)]
    lines = [str(row) for row in range(ROWS)]
    days = [DAYS[row // 2] for row in range(ROWS)]
    who = [WHO[row // 2] for row in range(ROWS)]
    assert found(Sale_ID=lines, Receipt_No=receipts, Customer_ID=who, Date=days)["order"] == "Receipt No"
    batches = [str(row // 20) for row in range(ROWS)]
    assert found(Sale_ID=lines, Receipt_No=batches, Customer_ID=who, Date=days)["order"] == "Sale ID"


def test_what_stands_in_brackets_says_that_it_is_a_telephone() -> None:
    phones = [f"+23480{row:08d}" for row in range(ROWS)]
    assert found(**{"Customer_(phone)": phones, "Customer_(email)": EMAILS})["customer"] == "Customer (email)"
    assert (
        found(**{"Customer_(phone)": phones[:20] * 3, "Customer_(fullname)": NAMES})["customer"] == "Customer (phone)"
    )


TELEPHONES = [
    *(("Kunde", "Handynummer"), ("Kunde", "Telefon-Nr."), ("Client", "N° de téléphone"), ("Client", "Portable")),
    *(("Cliente", "Número de teléfono"), ("Cliente", "Nº móvil"), ("Cliente", "Numero di telefono")),
    *(("Nominativo", "Telefono"), ("Cliente", "N. cellulare"), ("Cliente", "Telefone celular"), ("Klant", "Telefoon")),
    *(("Klant", "Telefoonnr."), ("Klient", "Nr telefonu"), ("Klient", "Komórka"), ("Kund", "Mobilnummer")),
    *(("Customer", "Tel no"), ("Customer name", "Cell number"), ("Customer", "Mobile phone")),
]


@pytest.mark.parametrize(("name", "telephone"), TELEPHONES)
def test_a_telephone_number_tells_better_who_bought_than_a_name_typed_in_several_ways(
    name: str, telephone: str
) -> None:
    first, last = ["Ada", "Ben", "Cora", "Dirk", "Elsa"], ["Alvar", "Brandt", "Corti", "Duval"]
    people = [(one, other) for one in first for other in last]
    ways = [f"{people[row % 20][0]} {people[row % 20][1]}" if row % 3 else people[row % 20][1] for row in range(ROWS)]
    short = [f"{people[row % 20][1]} {people[row % 20][0][0]}." if row % 5 == 0 else ways[row] for row in range(ROWS)]
    numbers = [f"0{row % 20:03d} 55{row % 20:05d}" for row in range(ROWS)]
    assert found(**{name: short, telephone: numbers})["customer"] == telephone
    for other in ("Courier phone", "Telefon sprzedawcy", "Teléfono tienda"):
        assert found(**{name: short, other: numbers})["customer"] == name


def test_of_two_ids_of_what_was_sold_the_product_is_the_one_that_comes_back() -> None:
    ids, codes = [f"a{row:06d}" for row in range(ROWS)], ["tea", "mug", "pot"] * 20
    assert found(Customer=WHO, line_item_id=ids, line_item_code=codes)["product"] == "line item code"
    with pytest.raises(DataError, match="could be the product"):
        found(Customer=WHO, line_item_key=[code.upper() for code in codes], line_item_code=sorted(codes))


def test_a_number_of_papers_with_the_day_in_it_is_the_order() -> None:
    numbers = [f"{('PA', 'FS')[row // 2 % 2]} {row // 2 + 1}/MAG/{1 + row // 20:02d}/2024" for row in range(ROWS)]
    who, when = [WHO[row // 2] for row in range(ROWS)], [DAYS[row // 2] for row in range(ROWS)]
    assert found(Numer=numbers, NIP=who, Date=when, Towar=PAID)["order"] == "Numer"


def test_a_few_codes_that_come_back_on_many_lines_are_no_order() -> None:
    lines = range(60)
    columns = {
        "docket_no": [f"D{line // 2}" for line in lines],
        "docket_code": [f"K{line % 5}" for line in lines],
        "customer_id": [f"C{line // 2 % 11}" for line in lines],
        "Date": [f"2026-01-{1 + line // 2 % 28:02d}" for line in lines],
    }
    assert found(**columns)["order"] == "docket no"


CARDS = """
    Carte client, Carte fidélité, Kundenkarte, Treuekarten-Nr., Tarjeta cliente, Carta fedeltà, N. tessera cliente,
    Cartão cliente, Klantenkaart, Spaarkaart, Karta klienta, Karta stałego klienta, Kundkort, Bonuskort, Loyalty card
"""


@pytest.mark.parametrize("card", [each.strip() for each in CARDS.split(",")])
def test_a_customers_card_tells_who_bought_where_nothing_else_does(card: str) -> None:
    cards = [None if row % 4 == 3 else f"2990{row % 11:06d}" for row in range(ROWS)]
    paid = ["cash" if row % 2 else "card" for row in range(ROWS)]
    assert found(Receipt=list(range(ROWS)), Payment=paid, **{card: cards})["customer"] == card


@pytest.mark.parametrize("said", [("Oui", "Non"), ("J", "N"), ("yes", None)])
def test_whether_there_was_a_card_says_nothing_of_whose_it_was(said: tuple[str, str | None]) -> None:
    with pytest.raises(DataError, match="customer"):
        found(Receipt=list(range(ROWS)), **{"Carte client": [said[row % 2] for row in range(ROWS)]})


@pytest.mark.parametrize("header", ["Bestellname", "Nom de la commande", "Nazwa zamówienia"])
def test_a_name_of_an_order_is_its_number_and_without_digits_somebodys(header: str) -> None:
    numbers = [f"#S{1000 + row // 2}" for row in range(ROWS)]
    orders = {"Date": [DAYS[row // 2] for row in range(ROWS)], "Customer": [WHO[row // 2] for row in range(ROWS)]}
    assert found(**{**orders, header.replace(" ", "_"): numbers})["order"] == header
    assert "order" not in found(**{**orders, header.replace(" ", "_"): NAMES})


def test_a_column_of_customers_that_is_empty_is_passed_over() -> None:
    assert found(CPF=[""] * ROWS, Buyer=WHO)["customer"] == "Buyer"
    with pytest.raises(DataError, match=r"'CPF' is called like one, and empty on all lines seen: who bought is not in"):
        found(CPF=[""] * ROWS, Order=[str(row) for row in range(ROWS)])
    assert found({"customer": "CPF"}, CPF=[""] * ROWS, Order=[str(row) for row in range(ROWS)])["customer"] == "CPF"


@pytest.mark.parametrize("clerk", ["user_id", "User", "Benutzer-ID", "usuario"])
def test_a_few_users_serve_the_accounts_beside_them(clerk: str) -> None:
    users = [("17", "4", "9")[row % 3] for row in range(ROWS)]
    assert found({}, acct_id=WHO, **{clerk: users})["customer"] == "acct id"


def test_a_few_users_of_a_few_accounts_are_asked_about() -> None:
    users = [("17", "4", "9")[row % 3] for row in range(ROWS)]
    with pytest.raises(DataError, match=r"'user id' of f\.csv holds only 3 different values"):
        found(user_id=users, acct_id=[f"A{row % 7}" for row in range(ROWS)])
    with pytest.raises(DataError, match=r"'user id' of f\.csv holds only 3 different values"):
        found(user_id=users, ship_to_id=WHO)


GOODS = ["Bolo de mel", "50 pasteis", "Cento de rissois", "Torta doce", "Pao de milho", "Caixa de 6 natas"]


@pytest.mark.parametrize("header", ["Encomenda", "Order", "Bestellung", "Commande", "Zamówienie"])
def test_what_was_ordered_is_no_number_of_an_order(header: str) -> None:
    told = found(**{header: [GOODS[row % 6] for row in range(ROWS)], "Customer": WHO})
    assert "order" not in told
    assert told["product"] == header


@pytest.mark.parametrize(
    "cells",
    [
        ["Table one", "Table 2", "Table 3", "Table 4", "Table 5", "Table 6"],
        ["WEB A", "WEB B", "TEL A", "TEL B", "POS A", "POS B"],
        ["in progress", "cancelled", "was sent", "not yet paid", "sent back", "on hold"],
    ],
)
def test_numbers_codes_and_states_under_that_name_are_asked_about(cells: list[str]) -> None:
    with pytest.raises(DataError, match="may not tell orders apart"):
        found(Order=[cells[row % 6] for row in range(ROWS)], Customer=WHO)


def test_rates_of_a_tax_are_no_numbers_of_firms() -> None:
    columns = {
        "nfac": [f"A24/{row // 2}" for row in range(60)],
        "ffac": [f"2024-{1 + row // 30:02}-{1 + row // 2 % 28:02}" for row in range(60)],
        "ccli": [f"{row // 2 % 9:05}" for row in range(60)],
        "importe": [10.5 + row for row in range(60)],
        "piva": [(21, 10, 21)[row % 3] for row in range(60)],
    }
    hits = {hit.column: hit.header for hit in match(columns, "f.csv", whole=True)}
    assert hits["customer"] == "ccli"
